# Debian packages, by "cpack -G DEB": the command, the library, and what one builds with are three, as
# whoever wants the command needs no headers, and another program may need the library alone.
# script/package builds them as they should be given away.

set(HEARSAY_MAINTAINER "hearsay authors <hearsay@packages.invalid>" CACHE STRING
    "Who answers for the packages: Name <address>")

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME hearsay)
set(CPACK_PACKAGE_CONTACT "${HEARSAY_MAINTAINER}")
set(CPACK_PACKAGE_VENDOR hearsay)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_COMPONENTS_ALL command library development)
set(CPACK_DEB_COMPONENT_INSTALL ON)

set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
# The control file must not depend on the umask of who builds.
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION TRUE)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ
    GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)

# The descriptions say themselves what is their first line.
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "")
set(about
"hearsay reads statements that people tagged in articles - who said it
first, who passed it on, whom it is about - and builds a graph of actors
and claims. It measures who matters, tells what each claim stands on, and
draws the map. Every tie, rank and figure opens to the statements behind it.
.
")
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_GENERATE_SHLIBS ON)
set(CPACK_DEBIAN_PACKAGE_GENERATE_SHLIBS_POLICY ">=")

set(CPACK_DEBIAN_COMMAND_PACKAGE_NAME hearsay)
set(CPACK_DEBIAN_COMMAND_PACKAGE_SECTION science)
set(CPACK_DEBIAN_COMMAND_DESCRIPTION "who accused whom, who denied what, who reported it
${about}This package has the command, with its man page, completions,
documentation and examples.")
# what the boxes of maps are as wide as
set(CPACK_DEBIAN_COMMAND_PACKAGE_RECOMMENDS fonts-liberation)

set(library_package libhearsay${HEARSAY_ABI})
set(CPACK_DEBIAN_LIBRARY_PACKAGE_NAME ${library_package})
set(CPACK_DEBIAN_LIBRARY_PACKAGE_SECTION libs)
set(CPACK_DEBIAN_LIBRARY_DESCRIPTION "who accused whom, who denied what - shared library
${about}This package has the shared library.")
set(CPACK_DEBIAN_LIBRARY_PACKAGE_CONTROL_EXTRA ${PROJECT_SOURCE_DIR}/cmake/debian/triggers)

set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_NAME libhearsay-dev)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_DEVELOPMENT_DESCRIPTION "who accused whom, who denied what - development files
${about}This package has what programs are built with: headers, and files for
pkg-config and CMake.")
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_DEPENDS
    "${library_package} (= ${PROJECT_VERSION}-${CPACK_DEBIAN_PACKAGE_RELEASE}), libigraph-dev, pkgconf")

# What Debian wants beside the files that "cmake --install" brings.
set(CPACK_PRE_BUILD_SCRIPTS ${PROJECT_BINARY_DIR}/debian-stage.cmake)
configure_file(cmake/debian/stage.cmake.in debian-stage.cmake @ONLY)

include(CPack)
