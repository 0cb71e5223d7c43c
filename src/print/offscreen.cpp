// SPDX-License-Identifier: MIT
#include "print/offscreen.hpp"

#include <QGuiApplication>

#include <array>

namespace stridewright::print {

struct OffscreenApplication::Arguments {
    int count = 1;
    std::array<char, 13> name{"stridewright"};
    std::array<char*, 2> values{name.data(), nullptr};
};

OffscreenApplication::OffscreenApplication() {
    if (QCoreApplication::instance() != nullptr) return;
    qputenv("QT_QPA_PLATFORM", "offscreen");
    m_arguments = std::make_unique<Arguments>();
    m_application =
        std::make_unique<QGuiApplication>(m_arguments->count, m_arguments->values.data());
}

OffscreenApplication::~OffscreenApplication() = default;

} // namespace stridewright::print
