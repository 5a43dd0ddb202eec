#include "CPage.h"

#include <setjmp.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>

// Gumbo has no bounds. Its work for a start tag grows with the depth of the tree, that for an attribute
// with the number of those before it, and misnested tags multiply elements. But it asks for memory for
// each node and each attribute, so what is asked for tells how far it is, and a jump out of the allocator
// ends it. Nothing is given back piece by piece: the whole room goes at once.
struct CPage {
  uint8_t *room;
  size_t capacity;
  size_t used;
  const GumboNode *document;
  const GumboNode *last_node;
  size_t attributes;
  size_t length;
  CPageFault fault;
  size_t fault_offset;
  jmp_buf end;
};

static bool holds(const CPage *page, const GumboNode *node) {
  uintptr_t place = (uintptr_t)node, start = (uintptr_t)page->room;
  return place >= start && place + sizeof(GumboNode) <= start + page->used && place % 16 == 0;
}

// A piece of a node's size may be none: what it holds is followed only inside the room, where a number
// too high is the worst that can come of it.
static bool is_too_deep(const CPage *page, const GumboNode *node) {
  size_t depth = 0;
  for (; node && holds(page, node); node = node->parent) {
    if (++depth > cpage_deepest) return true;
  }
  return false;
}

static void stop(CPage *page, CPageFault fault) {
  page->fault = fault;
  const GumboNode *node = page->last_node;
  while (node && holds(page, node) && node->type != GUMBO_NODE_ELEMENT) node = node->parent;
  if (node && holds(page, node) && node->v.element.start_pos.offset < page->length)
    page->fault_offset = node->v.element.start_pos.offset;
  longjmp(page->end, 1);
}

static void *allocate(void *userdata, size_t size) {
  CPage *page = userdata;
  if (size == sizeof(GumboNode)) {
    // The node before this one is whole, and hangs in the tree.
    if (is_too_deep(page, page->last_node)) stop(page, CPageFaultDepth);
    page->attributes = 0;
  } else if (size == sizeof(GumboAttribute)) {
    if (++page->attributes > cpage_most_attributes) stop(page, CPageFaultAttributes);
  }
  if (size > page->capacity) stop(page, CPageFaultMemory);
  size_t rounded = (size + 15) & ~(size_t)15;
  if (rounded > page->capacity - page->used) stop(page, CPageFaultMemory);
  void *piece = page->room + page->used;
  page->used += rounded;
  if (size == sizeof(GumboNode)) page->last_node = piece;
  return piece;
}

static void release(void *userdata, void *piece) {
  (void)userdata;
  (void)piece;
}

static void read_text(CPage *page, const char *text, size_t length) {
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = allocate;
  options.deallocator = release;
  options.userdata = page;
  options.max_errors = 0;
  if (setjmp(page->end)) return;
  page->document = gumbo_parse_with_options(&options, text, length)->document;
}

CPage *cpage_read(const char *text, size_t length) {
  CPage *page = calloc(1, sizeof(CPage));
  if (!page) return NULL;
  page->length = length;
  page->capacity = cpage_most_bytes;
  // Only what is written to becomes memory.
  void *room = mmap(NULL, page->capacity, PROT_READ | PROT_WRITE,
                    MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (room == MAP_FAILED) {
    page->fault = CPageFaultSystem;
    return page;
  }
  page->room = room;
  read_text(page, text, length);
  return page;
}

const GumboNode *cpage_document(const CPage *page) { return page->document; }

CPageFault cpage_fault(const CPage *page) { return page->fault; }

size_t cpage_fault_offset(const CPage *page) { return page->fault_offset; }

void cpage_free(CPage *page) {
  if (page->room) munmap(page->room, page->capacity);
  free(page);
}
