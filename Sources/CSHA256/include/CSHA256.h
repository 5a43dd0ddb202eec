#ifndef CSHA256_H
#define CSHA256_H

#include <stddef.h>
#include <stdint.h>

/// Works whole blocks of 64 bytes into the state of a SHA-256 digest.
///
/// Source: FIPS 180-4, 6.2.2; with the processor's own instructions where it has them.
void csha256_add(uint32_t state[8], const uint8_t *bytes, size_t blocks);

/// The same without them.
void csha256_add_portable(uint32_t state[8], const uint8_t *bytes, size_t blocks);

#endif
