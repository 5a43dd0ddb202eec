#ifndef CPAGE_H
#define CPAGE_H

#include <gumbo.h>
#include <stddef.h>

/// What ends the reading of a page before its end.
typedef enum {
  CPageFaultNone,
  /// An element stands deeper than `cpage_deepest`.
  CPageFaultDepth,
  /// A tag has more attributes than `cpage_most_attributes`.
  CPageFaultAttributes,
  /// The tree needs more memory than `cpage_most_bytes`.
  CPageFaultMemory,
  /// The system gives no memory.
  CPageFaultSystem,
} CPageFault;

/// The deepest nesting of elements; browsers stop at 512.
static const size_t cpage_deepest = 512;
/// The most attributes of a tag, each of which the library compares with all before it.
static const size_t cpage_most_attributes = 256;
/// The most memory for the tree of one page.
static const size_t cpage_most_bytes = (size_t)400 << 20;

/// A page read by Gumbo, whose tree lies in a room of its own.
typedef struct CPage CPage;

/// Reads UTF-8, which must stay where it is as long as the page lives; NULL when there is no memory.
CPage *cpage_read(const char *text, size_t length);

/// The document; NULL when there was a fault.
const GumboNode *cpage_document(const CPage *page);

CPageFault cpage_fault(const CPage *page);

/// The UTF-8 offset of the last element before the fault.
size_t cpage_fault_offset(const CPage *page);

void cpage_free(CPage *page);

#endif
