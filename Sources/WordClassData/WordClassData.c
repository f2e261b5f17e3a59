#include "WordClassData.h"

// The toolchain's clang knows #embed in every standard; it only says that C23 brought it.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char classes[] __attribute__((aligned(64))) = {
#embed "word-classes.bin"
};

const void *word_class_base(void) { return classes; }
size_t word_class_count(void) { return sizeof classes; }
