// The model of the sentiment analyzer, which lies in the executable: see MODEL_CARD.md.

#ifndef SENTIMENT_MODEL_H
#define SENTIMENT_MODEL_H

#include <stddef.h>

/// Some bytes and how many they are.
typedef struct {
    const void *base;
    size_t count;
} sentiment_bytes;

/// The classifier of targets, trained by `analyzer-train sentiment`.
sentiment_bytes sentiment_target(void);

#endif
