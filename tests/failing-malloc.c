/* Fail some requests for memory of a program, for the tests of what it then does.

     gcc -shared -fPIC -O2 -o failing-malloc.so failing-malloc.c
     LD_PRELOAD=./failing-malloc.so FAIL_FIRST=100 FAIL_COUNT=1 program

   The requests are counted from the program's start over all threads; FAIL_COUNT=0 fails all from the first on. With FAIL_FIRST=0 none
   fails. At the end the number of requests is appended to the file that FAIL_TALLY names. Only the process with the variables counts; one
   that replaces itself begins again. */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static atomic_long requests;           /* so far */
static long first = -1, count;         /* which of them fail; -1: not known yet */

/* The environment is read where the kernel put it, since the first requests come before the library has its own. */
static long variable(const char *name)
{
  static char all[1 << 16]; /* the environment */
  static ssize_t size;
  if (size == 0) {
    int in = open("/proc/self/environ", O_RDONLY);
    size = in < 0 ? -1 : read(in, all, sizeof all - 1);
    if (in >= 0) close(in);
  }
  for (char *p = all; p < all + size; p += strlen(p) + 1)
    if (strncmp(p, name, strlen(name)) == 0 && p[strlen(name)] == '=') return atol(p + strlen(name) + 1);
  return 0;
}

static int fails(void)
{
  if (first < 0) count = variable("FAIL_COUNT"), first = variable("FAIL_FIRST");
  long n = ++requests;
  if (first == 0 || n < first || (count > 0 && n >= first + count)) return 0;
  errno = ENOMEM;
  return 1;
}

#include "requests.h"

__attribute__((destructor)) static void tally(void)
{
  const char *path = getenv("FAIL_TALLY");
  char text[40];
  int out = path == NULL ? -1 : open(path, O_WRONLY | O_CREAT | O_APPEND, 0666);
  if (out < 0) return;
  int n = snprintf(text, sizeof text, "%ld\n", (long) requests);
  if (write(out, text, (size_t) n) < 0) _exit(1);
  close(out);
}
