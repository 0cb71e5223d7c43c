// SPDX-License-Identifier: MIT
#include "print/pdf.hpp"
