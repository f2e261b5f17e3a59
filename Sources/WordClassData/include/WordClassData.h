// The word classes, which lie in the executable: see MODEL_CARD.md.

#ifndef WORD_CLASS_DATA_H
#define WORD_CLASS_DATA_H

#include <stddef.h>

/// First byte of the table, trained by `analyzer-train classes`.
const void *word_class_base(void);
/// Number of bytes.
size_t word_class_count(void);

#endif
