# Turns the files of a folder into a C file with a table of them, sorted by name:
#   cmake -D FOLDER=mappings -D PREFIX=mapping_shipped -D HEADER=read/mapping_shipped.h
#         -D OUTPUT=mapping_shipped.c -P embed.cmake
file(GLOB files LIST_DIRECTORIES false ${FOLDER}/*.*)
list(SORT files)
set(count 0)
set(texts)
set(rows)
foreach(file ${files})
  cmake_path(GET file STEM name)
  file(READ ${file} text)
  set(title)
  if(file MATCHES "[.]json$")
    string(JSON title ERROR_VARIABLE ignored GET "${text}" title)
  endif()
  file(READ ${file} hex HEX)
  string(LENGTH "${hex}" length)
  math(EXPR length "${length} / 2")
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${hex}")
  string(APPEND texts "static const unsigned char text_${count}[] = {${bytes}0};\n")
  string(APPEND rows "    { \"${name}\", \"${title}\", text_${count}, ${length} },\n")
  math(EXPR count "${count} + 1")
endforeach()
file(WRITE ${OUTPUT}.part "/* Made by the build from ${PREFIX}. */\n#include \"${HEADER}\"\n\n${texts}
const struct ${PREFIX}_file ${PREFIX}_files[] = {\n${rows}    { 0, 0, 0, 0 },\n};\n
const size_t ${PREFIX}_count = ${count};\n")
file(COPY_FILE ${OUTPUT}.part ${OUTPUT} ONLY_IF_DIFFERENT)
