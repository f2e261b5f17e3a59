#include "SentimentModel.h"

// The toolchain's clang knows #embed in every standard; it only says that C23 brought it.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char target[] __attribute__((aligned(64))) = {
#embed "target.bin"
};

sentiment_bytes sentiment_target(void) { return (sentiment_bytes){target, sizeof target}; }
