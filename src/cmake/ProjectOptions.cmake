# SPDX-License-Identifier: MIT
# One interface target carries every compiler flag of the project; no global flags.
add_library(stridewright_options INTERFACE)
target_compile_options(stridewright_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast
  -Wnon-virtual-dtor -Woverloaded-virtual -Wnull-dereference)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_compile_options(stridewright_options INTERFACE -Wduplicated-cond -Wlogical-op)
else()
  # clang raises it for std::stable_sort of g++ 12's library.
  target_compile_options(stridewright_options INTERFACE -Wno-deprecated-declarations)
endif()
if(STRIDEWRIGHT_WERROR)
  target_compile_options(stridewright_options INTERFACE -Werror)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND
   (STRIDEWRIGHT_SANITIZE OR NOT CMAKE_BUILD_TYPE STREQUAL "Debug"))
  # Once it inlines or instruments, g++ 12 raises false alarms from its data-flow warnings: null
  # dereferences, overlapping copies (its bug 105651) and out-of-bounds inside its own headers, and
  # values of std::optional that are never read unset. The sanitizers watch for the real ones.
  target_compile_options(stridewright_options INTERFACE
    -Wno-null-dereference -Wno-restrict -Wno-maybe-uninitialized -Wno-array-bounds
    -Wno-stringop-overflow -Wno-stringop-overread -Wno-free-nonheap-object)
endif()
if(STRIDEWRIGHT_SANITIZE)
  target_compile_options(stridewright_options INTERFACE
    -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
  target_link_options(stridewright_options INTERFACE -fsanitize=address,undefined)
endif()

add_library(stridewright_qt_options INTERFACE)
target_compile_definitions(stridewright_qt_options INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
  QT_USE_QSTRINGBUILDER QT_NO_FOREACH QT_NO_URL_CAST_FROM_STRING QT_STRICT_ITERATORS
  QT_DISABLE_DEPRECATED_BEFORE=0x060400)

# The headers that nearly every source reads are read once a target. Sources still include what they
# use: the build without (STRIDEWRIGHT_PCH=OFF) must pass as well.
function(stridewright_precompile target)
  if(STRIDEWRIGHT_PCH)
    target_precompile_headers(${target} PRIVATE
      <algorithm> <array> <chrono> <filesystem> <functional> <map> <memory> <optional> <set> <span>
      <string> <string_view> <variant> <vector> <fmt/format.h> <stridewright/domain/records.hpp>
      ${ARGN})
  endif()
endfunction()
