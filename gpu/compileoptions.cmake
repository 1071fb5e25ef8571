# SPDX-License-Identifier: GPL-3.0-or-later
# The one place for the flags that every target of the project shares.
include_guard()

option(OFFTAKE_WERROR "Treat warnings as errors" OFF)
set(OFFTAKE_SANITIZE "" CACHE STRING "Sanitizers for every target, e.g. address,undefined or thread")

add_library(offtake_config INTERFACE)
target_compile_features(offtake_config INTERFACE cxx_std_20)
# One include root, so that an include names its layer: #include "gpu/model.h".
target_include_directories(offtake_config INTERFACE ${CMAKE_CURRENT_LIST_DIR}/..)
target_compile_options(offtake_config INTERFACE
    $<$<COMPILE_LANGUAGE:CXX>:-Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Wold-style-cast
        -Woverloaded-virtual -Wno-missing-field-initializers>
    $<$<AND:$<COMPILE_LANGUAGE:CXX>,$<BOOL:${OFFTAKE_WERROR}>>:-Werror>
    # Same bytes on every machine: a fused multiply-add stands only where the source says fma.
    $<$<COMPILE_LANGUAGE:CXX>:-ffp-contract=off>)
if(OFFTAKE_SANITIZE)
    target_compile_options(offtake_config INTERFACE
        $<$<COMPILE_LANGUAGE:CXX>:-fsanitize=${OFFTAKE_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer>)
    target_link_options(offtake_config INTERFACE -fsanitize=${OFFTAKE_SANITIZE})
endif()
if(OFFTAKE_FUZZ)
    # Coverage feedback in every layer; the main loop is linked into the fuzzers alone.
    target_compile_options(offtake_config INTERFACE $<$<COMPILE_LANGUAGE:CXX>:-fsanitize=fuzzer-no-link>)
endif()
