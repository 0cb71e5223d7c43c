// SPDX-License-Identifier: MIT
#include <stridewright/domain/message.hpp>

#include <vector>

namespace stridewright {

std::span<const MessageText> progressionTexts() {
    static const std::vector<MessageText> texts{
    };
    return texts;
}

} // namespace stridewright
