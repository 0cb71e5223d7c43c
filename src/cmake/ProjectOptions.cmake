# SPDX-License-Identifier: MIT
# One interface target carries every compiler flag of the project; no global flags.
add_library(stridewright_options INTERFACE)
target_compile_options(stridewright_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast
  -Wnon-virtual-dtor -Woverloaded-virtual -Wduplicated-cond -Wlogical-op -Wnull-dereference)
if(STRIDEWRIGHT_WERROR)
  target_compile_options(stridewright_options INTERFACE -Werror)
endif()
if(CMAKE_BUILD_TYPE STREQUAL "Release" OR STRIDEWRIGHT_SANITIZE)
  # g++ 12 reports null dereferences and overlapping copies (its bug 105651) inside its own std
  # headers once it inlines them.
  target_compile_options(stridewright_options INTERFACE -Wno-null-dereference -Wno-restrict)
endif()
if(STRIDEWRIGHT_SANITIZE)
  target_compile_options(stridewright_options INTERFACE
    -O1 -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
  target_link_options(stridewright_options INTERFACE -fsanitize=address,undefined)
endif()

add_library(stridewright_qt_options INTERFACE)
target_compile_definitions(stridewright_qt_options INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
  QT_USE_QSTRINGBUILDER QT_NO_FOREACH QT_NO_URL_CAST_FROM_STRING QT_STRICT_ITERATORS
  QT_DISABLE_DEPRECATED_BEFORE=0x060400)
