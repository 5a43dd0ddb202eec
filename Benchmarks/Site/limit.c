// The least that any generator must do on this machine: read every event, let libcmark make HTML of
// it, and write a file for it into a folder of its own.
//
//   cc -O2 -pthread -o limit limit.c -lcmark
//   limit write|compare EVENTS OUTPUT
//
// `compare` reads what stands there first, and writes only what differs. Two threads share the work.
#include <cmark.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { threads = 2, room = 1 << 18, frame = 1024 };

static char **names;
static size_t count;
static atomic_size_t next;
static int source, target, compares;

static void fail(const char *what) {
  perror(what);
  exit(1);
}

// As much as a page has around its text.
static void fill(char *bytes, const char *title) {
  int length = snprintf(
    bytes, frame, "<!doctype html>\n<html><head><title>%s</title></head><body><main>\n", title);
  memset(bytes + length, ' ', frame - length);
  bytes[frame - 1] = '\n';
}

static int stands(const char *path, const char *bytes, size_t length, char *old) {
  int file = openat(target, path, O_RDONLY);
  if (file < 0) return 0;
  ssize_t read_bytes = read(file, old, room);
  close(file);
  return read_bytes == (ssize_t)length && memcmp(old, bytes, length) == 0;
}

static void make(size_t index, char *text, char *page, char *old) {
  int file = openat(source, names[index], O_RDONLY);
  if (file < 0) fail(names[index]);
  ssize_t length = read(file, text, room - 1);
  close(file);
  if (length < 0) fail(names[index]);
  text[length] = 0;
  char *matter = strncmp(text, "---\n", 4) == 0 ? strstr(text + 4, "\n---\n") : NULL;
  char *body = matter ? matter + 5 : text;
  char *html = cmark_markdown_to_html(body, strlen(body), CMARK_OPT_DEFAULT);
  size_t size = strlen(html);
  if (size + 2 * frame > room) fail("a page is too long");
  fill(page, names[index]);
  memcpy(page + frame, html, size);
  fill(page + frame + size, "");
  free(html);
  size += 2 * frame;
  char folder[512], path[544];
  snprintf(folder, sizeof folder, "%.*s", (int)strlen(names[index]) - 3, names[index]);
  snprintf(path, sizeof path, "%s/index.html", folder);
  if (compares && stands(path, page, size, old)) return;
  if (mkdirat(target, folder, 0777) != 0 && errno != EEXIST) fail(folder);
  file = openat(target, path, O_WRONLY | O_CREAT | O_TRUNC, 0666);
  if (file < 0 || write(file, page, size) != (ssize_t)size) fail(path);
  close(file);
}

static void *work(void *unused) {
  (void)unused;
  char *text = malloc(room), *page = malloc(room), *old = malloc(room);
  for (size_t index; (index = atomic_fetch_add(&next, 1)) < count;) make(index, text, page, old);
  free(text), free(page), free(old);
  return NULL;
}

int main(int arguments, char **words) {
  if (arguments != 4) return 2;
  compares = strcmp(words[1], "compare") == 0;
  mkdir(words[3], 0777);
  source = open(words[2], O_RDONLY | O_DIRECTORY);
  target = open(words[3], O_RDONLY | O_DIRECTORY);
  DIR *folder = opendir(words[2]);
  if (source < 0 || target < 0 || !folder) fail(words[2]);
  for (struct dirent *entry; (entry = readdir(folder));) {
    size_t length = strlen(entry->d_name);
    if (length < 4 || strcmp(entry->d_name + length - 3, ".md") != 0) continue;
    if (count % 1024 == 0) names = realloc(names, (count + 1024) * sizeof *names);
    names[count++] = strdup(entry->d_name);
  }
  closedir(folder);
  pthread_t running[threads];
  for (int thread = 0; thread < threads; thread++) {
    if (pthread_create(&running[thread], NULL, work, NULL)) fail("pthread_create");
  }
  for (int thread = 0; thread < threads; thread++) pthread_join(running[thread], NULL);
  return 0;
}
