// The data of the entities analyzer, which lies in the executable: see MODEL_CARD.md.

#ifndef ENTITIES_MODEL_H
#define ENTITIES_MODEL_H

#include <stddef.h>

/// Some bytes and how many they are.
typedef struct {
    const void *base;
    size_t count;
} entities_bytes;

/// The table of names, laid out by `analyzer-train names` from Plugins/Entities/Names.
entities_bytes entities_names(void);
/// The model of the labeller, trained by `analyzer-train entities`.
entities_bytes entities_labeller(void);

#endif
