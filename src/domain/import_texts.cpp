// SPDX-License-Identifier: MIT
#include <stridewright/domain/message.hpp>

#include <vector>

namespace stridewright {

std::span<const MessageText> importTexts() {
    static const std::vector<MessageText> texts{};
    return texts;
}

} // namespace stridewright
