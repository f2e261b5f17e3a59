#include "SentimentModel.h"

static const unsigned char target[] __attribute__((aligned(64))) = {
#embed "target.bin"
};

sentiment_bytes sentiment_target(void) { return (sentiment_bytes){target, sizeof target}; }
