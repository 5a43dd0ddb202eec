#include "CRoom.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum {
  // Enough for a page of a thousand words. Each thread has its own, which the C library clears when the
  // thread begins.
  capacity = 1 << 16,
  // Before each piece stands its length.
  head = 16,
};

static _Thread_local struct {
  bool is_taken;
  size_t used;
  _Alignas(16) uint8_t bytes[capacity];
} room;

static bool holds(const void *piece) {
  uintptr_t place = (uintptr_t)piece, start = (uintptr_t)room.bytes;
  return place >= start && place < start + capacity;
}

static size_t *length(void *piece) { return (size_t *)((uint8_t *)piece - head); }

// Never nothing: a piece without bytes could stand behind the room.
static size_t rounded(size_t size) { return size ? (size + 15) & ~(size_t)15 : 16; }

static bool is_last(void *piece) {
  return (uint8_t *)piece + *length(piece) == room.bytes + room.used;
}

/// A piece of the room; NULL when it has no place.
static void *piece(size_t size) {
  if (size > capacity || head + rounded(size) > capacity - room.used) return NULL;
  uint8_t *piece = room.bytes + room.used + head;
  *length(piece) = rounded(size);
  room.used += head + rounded(size);
  return piece;
}

static void *given(void *memory) {
  if (!memory) abort();
  return memory;
}

bool croom_take(void) {
  if (room.is_taken) return false;
  room.is_taken = true;
  room.used = 0;
  return true;
}

void croom_leave(void) { room.is_taken = false; }

void *croom_calloc(size_t count, size_t size) {
  size_t bytes;
  if (__builtin_mul_overflow(count, size, &bytes)) abort();
  void *new = piece(bytes);
  if (new) return memset(new, 0, bytes);
  return given(calloc(count, size));
}

void *croom_realloc(void *old, size_t size) {
  if (old && !holds(old)) return given(realloc(old, size));
  if (old) {
    size_t before = *length(old);
    if (size <= before) return old;
    if (is_last(old) && size <= capacity && rounded(size) - before <= capacity - room.used) {
      *length(old) = rounded(size);
      room.used += rounded(size) - before;
      return old;
    }
    void *new = piece(size);
    if (!new) new = given(malloc(size));
    return memcpy(new, old, before);
  }
  void *new = piece(size);
  return new ? new : given(malloc(size));
}

void croom_free(void *old) {
  if (!old) return;
  if (!holds(old)) {
    free(old);
  } else if (is_last(old)) {
    room.used -= head + *length(old);
  }
}
