// The model of the factcheck analyzer, which lies in the executable: see MODEL_CARD.md.

#ifndef FACTCHECK_MODEL_H
#define FACTCHECK_MODEL_H

#include <stddef.h>

/// Some bytes and how many they are.
typedef struct {
    const void *base;
    size_t count;
} factcheck_bytes;

/// The classifier of claims, trained by `analyzer-train factcheck`.
factcheck_bytes factcheck_claims(void);

#endif
