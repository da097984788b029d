/* What the libraries of failing requests share: the variables that guide them, and all ways to ask for memory, each of which fails when
   |fails|, which the including file defines, says so. */
#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static bool fails(void);

/* The environment is read where the kernel put it, since the first requests come before the library has its own. */
static const char *variable(const char *name)
{
  static char all[1 << 16]; /* the environment */
  static ssize_t size;
  if (size == 0) {
    int in = open("/proc/self/environ", O_RDONLY);
    size = in < 0 ? -1 : read(in, all, sizeof all - 1);
    if (in >= 0) close(in);
  }
  for (char *p = all; p < all + size; p += strlen(p) + 1)
    if (strncmp(p, name, strlen(name)) == 0 && p[strlen(name)] == '=') return p + strlen(name) + 1;
  return NULL;
}
static long number(const char *name, long absent)
{
  const char *text = variable(name);
  return text == NULL ? absent : atol(text);
}

void *__libc_malloc(size_t size);
void *__libc_calloc(size_t n, size_t size);
void *__libc_realloc(void *p, size_t size);
void *__libc_memalign(size_t alignment, size_t size);

void *malloc(size_t size) { return fails() ? NULL : __libc_malloc(size); }
void *calloc(size_t n, size_t size) { return fails() ? NULL : __libc_calloc(n, size); }
void *realloc(void *p, size_t size) { return fails() ? NULL : __libc_realloc(p, size); }
void *memalign(size_t alignment, size_t size) { return fails() ? NULL : __libc_memalign(alignment, size); }
void *aligned_alloc(size_t alignment, size_t size) { return memalign(alignment, size); }
int posix_memalign(void **p, size_t alignment, size_t size)
{
  *p = memalign(alignment, size);
  return *p == NULL ? ENOMEM : 0;
}
