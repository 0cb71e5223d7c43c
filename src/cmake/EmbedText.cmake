# SPDX-License-Identifier: MIT
# embed_text(<target> <file> <name>): makes the text of <file> available to <target> as
# `extern const std::string_view stridewright::embedded::<name>`. The core is free of Qt and
# so cannot use .qrc files.
function(embed_text target file name)
  set(source ${PROJECT_SOURCE_DIR}/${file})
  set(output ${CMAKE_CURRENT_BINARY_DIR}/embedded_${name}.cpp)
  add_custom_command(
    OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -DSOURCE=${source} -DOUTPUT=${output} -DNAME=${name}
            -P ${PROJECT_SOURCE_DIR}/src/cmake/WriteEmbedded.cmake
    DEPENDS ${source} ${PROJECT_SOURCE_DIR}/src/cmake/WriteEmbedded.cmake
    VERBATIM)
  target_sources(${target} PRIVATE ${output})
endfunction()
