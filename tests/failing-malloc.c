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

#include "requests.h"

static atomic_long requests;           /* so far */
static long first = -1, count;         /* which of them fail; -1: not known yet */

static bool fails(void)
{
  if (first < 0) count = number("FAIL_COUNT", 0), first = number("FAIL_FIRST", 0);
  long n = ++requests;
  if (first == 0 || n < first || (count > 0 && n >= first + count)) return false;
  errno = ENOMEM;
  return true;
}

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
