# SPDX-License-Identifier: GPL-3.0-or-later
# What every target of this project is built with, and the two shapes a target comes in.

add_library(scrollback_options INTERFACE)
target_compile_definitions(scrollback_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_NO_FOREACH QT_NO_KEYWORDS QT_NO_JAVA_STYLE_ITERATORS QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_NO_CONTEXTLESS_CONNECT QT_USE_QSTRINGBUILDER QT_DISABLE_DEPRECATED_BEFORE=0x060400
    SCROLLBACK_VERSION="${PROJECT_VERSION}")
target_compile_options(scrollback_options INTERFACE
    -Wall -Wextra -Wpedantic -Wold-style-cast -Woverloaded-virtual -Wnon-virtual-dtor -Wshadow)
if(SCROLLBACK_WERROR)
    target_compile_options(scrollback_options INTERFACE -Werror)
endif()
if(SCROLLBACK_SANITIZE)
    list(JOIN SCROLLBACK_SANITIZE "," _sanitizers)
    target_compile_options(scrollback_options INTERFACE -fsanitize=${_sanitizers} -fno-omit-frame-pointer
        -fno-sanitize-recover=all)
    target_link_options(scrollback_options INTERFACE -fsanitize=${_sanitizers})
endif()

# scrollback_library(NAME SOURCES ... LINKS ...): the static library of one folder of src, as scrollback::NAME.
function(scrollback_library name)
    cmake_parse_arguments(ARG "WIDGETS" "" "SOURCES;LINKS;PRIVATE_LINKS" ${ARGN})
    add_library(scrollback_${name} STATIC ${ARG_SOURCES})
    add_library(scrollback::${name} ALIAS scrollback_${name})
    target_include_directories(scrollback_${name} PUBLIC ${PROJECT_SOURCE_DIR}/src)
    target_link_libraries(scrollback_${name} PUBLIC ${ARG_LINKS} PRIVATE ${ARG_PRIVATE_LINKS} scrollback_options)
    if(ARG_WIDGETS)
        target_precompile_headers(scrollback_${name} PRIVATE <QtWidgets> <functional> <memory> <optional> <vector>)
    else()
        target_precompile_headers(scrollback_${name} PRIVATE <QtCore> <functional> <memory> <optional> <vector>)
    endif()
endfunction()
