/* sfdp FILE.dot FILE.svg: what Graphviz's command of that name does, for machines that have the library
 * only. */
#include <stdio.h>

#include <graphviz/cgraph.h>
#include <graphviz/gvc.h>

int main(int argc, char **argv)
{
    GVC_t *context = gvContext();
    FILE *file = argc == 3 ? fopen(argv[1], "r") : NULL;
    Agraph_t *graph = file ? agread(file, NULL) : NULL;

    if (!graph || gvLayout(context, graph, "sfdp") != 0) return 1;
    return gvRenderFilename(context, graph, "svg", argv[2]) != 0;
}
