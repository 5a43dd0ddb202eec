#ifndef CROOM_H
#define CROOM_H

#include <stdbool.h>
#include <stddef.h>

/// Takes this thread's room for what follows; false when it is taken already.
bool croom_take(void);

/// Gives it back. All that was allocated in it is gone, and must have been freed.
void croom_leave(void);

/// `calloc`, `realloc` and `free` of the room that this thread has taken, and of the C library for what
/// finds no place there. They end the program when there is no memory.
void *croom_calloc(size_t count, size_t size);
void *croom_realloc(void *old, size_t size);
void croom_free(void *old);

#endif
