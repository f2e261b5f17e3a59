// The knowledge base of the analyzer hardware: the text files of this folder, embedded into the executable.

#pragma once

#include <stddef.h>
#include <stdint.h>

/// A file of the knowledge base.
struct HardwareSystemsFile {
    const char *_Nonnull name;
    const uint8_t *_Nonnull bytes;
    size_t count;
};

/// How many files there are.
size_t hardwareSystemsFileCount(void);

/// All files, in the order in which they are read: a name that two lines claim belongs to the first.
const struct HardwareSystemsFile *_Nonnull hardwareSystemsFiles(void);
