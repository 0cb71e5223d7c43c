# SPDX-License-Identifier: MIT
# Writes OUTPUT, a C++ source that holds the bytes of SOURCE as a string_view called NAME.
file(READ ${SOURCE} hex HEX)
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${hex}")
file(WRITE ${OUTPUT} "#include <string_view>
namespace {
const unsigned char bytes[] = {${bytes}0};
}
namespace stridewright::embedded {
extern const std::string_view ${NAME};
const std::string_view ${NAME}{reinterpret_cast<const char*>(bytes), sizeof bytes - 1};
}
")
