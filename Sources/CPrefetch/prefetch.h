// What Swift has no word for: asking for memory before it is read.

#ifndef ANALYZERD_PREFETCH_H
#define ANALYZERD_PREFETCH_H

/// Asks the processor to bring the bytes at an address near; does nothing else, and never fails, whatever the address.
static inline __attribute__((always_inline)) void analyzerd_prefetch(const void *address) { __builtin_prefetch(address); }

#endif
