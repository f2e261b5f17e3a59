#include "EntitiesModel.h"

// The toolchain's clang knows #embed in every standard; it only says that C23 brought it.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char names[] __attribute__((aligned(64))) = {
#embed "names.bin"
};
static const unsigned char labeller[] __attribute__((aligned(64))) = {
#embed "labeller.bin"
};

entities_bytes entities_names(void) { return (entities_bytes){names, sizeof names}; }
entities_bytes entities_labeller(void) { return (entities_bytes){labeller, sizeof labeller}; }
