/* Parses files with gumbo and prints MB/s of process time, best of three rounds. */
#include <gumbo.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

int main(int argc, char **argv) {
    char **pages = calloc(argc, sizeof *pages);
    size_t *sizes = calloc(argc, sizeof *sizes);
    size_t total = 0;
    for (int i = 1; i < argc; i++) {
        FILE *file = fopen(argv[i], "rb");
        if (!file) continue;
        fseek(file, 0, SEEK_END);
        sizes[i] = ftell(file);
        rewind(file);
        pages[i] = malloc(sizes[i] + 1);
        sizes[i] = fread(pages[i], 1, sizes[i], file);
        fclose(file);
        total += sizes[i];
    }
    double best = 1e9;
    for (int round = 0; round < 3; round++) {
        clock_t start = clock();
        for (int i = 1; i < argc; i++) {
            GumboOutput *output = gumbo_parse_with_options(&kGumboDefaultOptions, pages[i], sizes[i]);
            gumbo_destroy_output(&kGumboDefaultOptions, output);
        }
        double spent = (double)(clock() - start) / CLOCKS_PER_SEC;
        if (spent < best) best = spent;
    }
    printf("%-24s %8.1f MB/s %9.1f pages/s\n", "gumbo (C)", total / 1e6 / best, (argc - 1) / best);
}
