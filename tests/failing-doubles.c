/* Fail each request for memory of a program, one by one, for the tests of what it then does.

     gcc -shared -fPIC -O2 -o failing-doubles.so failing-doubles.c
     touch messages
     LD_BIND_NOW=1 LD_PRELOAD=./failing-doubles.so FAIL_FIRST=1 FAIL_STEP=2 FAIL_FOLDER=out FAIL_MESSAGES=messages FAIL_REPORT=report \
       program --out=out 2>> messages

   At the requests FAIL_FIRST, FAIL_FIRST + FAIL_STEP and so on, counted from its start, the program is doubled by fork. The double gets no
   memory for this request; at every FAIL_LATER-th of these requests (16) there is a second double, which gets none for all later ones either.
   A double must end well, or with status 1, one line on the standard error and no file with a ~ in FAIL_FOLDER. The program itself waits
   meanwhile, finds the folder and its open files as they were, gets the memory and goes on. So a single run of the program tries all its
   requests. What a double does wrong is added to FAIL_REPORT, and at the end a line with the number of requests and of those that failed.

   A double has one thread, so the program must have no more: a thread that it starts runs in place, to its end, before it goes on. (What
   draws has a thread in a library that never ends: for that see failing-malloc.c.) A program
   that replaces itself begins to count again. */
#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "requests.h"

static long requests, tried;            /* so far */
static long first = -1, step, later;    /* which requests fail; -1: not known yet */
static const char *folder, *report;     /* names */
static int messages;                    /* the file to which the standard error leads, to be read */
static bool inside;                     /* a request of these functions themselves? */
static enum { original, failing_once, failing } role;

/* ---- The folder: a picture of it before a double runs, and the same folder after. A file that the original has open must be restored in
   place, or by its own other name in the folder FAIL_FOLDER.kept if the double has removed it. */
enum { files_max = 200, descriptors = 64 };
static struct { char name[100]; ino_t number; size_t size; const char *data; } file[files_max];
static int files; /* in the picture */
static bool there; /* was the folder there */
static off_t position[descriptors];

static void stop(const char *what)
{
  char text[200];
  int out = open(report, O_WRONLY | O_CREAT | O_APPEND, 0666);
  int n = snprintf(text, sizeof text, "request %ld: the test itself failed: %s: %s\n", requests, what, strerror(errno));
  if (out < 0 || write(out, text, (size_t) n) < n) _exit(99);
  _exit(98);
}
static void path(char text[static 500], const char *name) { snprintf(text, 500, "%s/%.99s", folder, name); }
static void other_name(char text[static 500], ino_t number) { snprintf(text, 500, "%s.kept/%lu", folder, (unsigned long) number); }

/* All of the file in the pool at its offset |used|; its size, or -1. */
static char pool[1 << 26] __attribute__((aligned(4096)));
static ssize_t read_into(size_t used, const char *name, struct stat *s)
{
  char text[500];
  path(text, name);
  int in = open(text, O_RDONLY);
  if (in < 0 || fstat(in, s) != 0 || used + (size_t) s->st_size > sizeof pool) stop(text);
  ssize_t n = s->st_size == 0 ? 0 : pread(in, pool + used, (size_t) s->st_size, 0);
  if (n != s->st_size) stop(text);
  close(in);
  return n;
}
static size_t take_picture(void)
{
  size_t used = 0;
  struct stat s;
  char from[500], to[500];
  files = 0;
  DIR *d = folder == NULL ? NULL : opendir(folder);
  there = d != NULL;
  for (struct dirent *e; d != NULL && (e = readdir(d)) != NULL;) {
    if (e->d_name[0] == '.' && strchr("./", e->d_name[1]) != NULL) continue;
    if (files == files_max || strlen(e->d_name) >= sizeof file->name) stop(e->d_name);
    ssize_t n = read_into(used, e->d_name, &s);
    snprintf(file[files].name, sizeof file->name, "%s", e->d_name);
    file[files].number = s.st_ino, file[files].size = (size_t) n, file[files].data = pool + used, files++;
    used += (size_t) n;
    if (s.st_nlink > 1) continue;
    path(from, e->d_name), other_name(to, s.st_ino);
    if (link(from, to) != 0) stop(to);
  }
  if (d != NULL) closedir(d);
  for (int i = 0; i < descriptors; i++) position[i] = lseek(i, 0, SEEK_CUR);
  return used;
}
static void write_back(int i)
{
  char text[500];
  path(text, file[i].name);
  int out = open(text, O_WRONLY);
  if (out < 0 || ftruncate(out, 0) != 0 || pwrite(out, file[i].data, file[i].size, 0) != (ssize_t) file[i].size) stop(text);
  close(out);
}
static void restore(size_t used)
{
  bool seen[files_max] = {false};
  char text[500], other[500];
  struct stat s;
  DIR *d = folder == NULL ? NULL : opendir(folder);
  for (struct dirent *e; d != NULL && (e = readdir(d)) != NULL;) {
    if (e->d_name[0] == '.' && strchr("./", e->d_name[1]) != NULL) continue;
    int i = 0;
    while (i < files && strcmp(file[i].name, e->d_name) != 0) i++;
    ssize_t n = read_into(used, e->d_name, &s);
    if (i < files && s.st_ino == file[i].number) {
      seen[i] = true;
      if ((size_t) n != file[i].size || memcmp(pool + used, file[i].data, (size_t) n) != 0) write_back(i);
    } else {
      path(text, e->d_name);
      if (unlink(text) != 0) stop(text);
    }
  }
  if (d != NULL) closedir(d);
  for (int i = 0; i < files; i++) {
    if (seen[i]) continue;
    path(text, file[i].name), other_name(other, file[i].number);
    if (link(other, text) != 0) stop(text);
    write_back(i);
  }
  if (!there && d != NULL && rmdir(folder) != 0) stop(folder);
  for (int i = 0; i < descriptors; i++)
    if (position[i] >= 0) lseek(i, position[i], SEEK_SET);
}

/* ---- The doubles. */
static bool unfinished_left(void)
{
  bool found = false;
  DIR *d = folder == NULL ? NULL : opendir(folder);
  for (struct dirent *e; d != NULL && (e = readdir(d)) != NULL;) found |= strchr(e->d_name, '~') != NULL;
  if (d != NULL) closedir(d);
  return found;
}

/* Lines of the text that are no notes on missing data and figures; *begin is that of the last. */
static int count_lines(char *text, const char **begin)
{
  static const char *const notes[] = {"found no such file, plain or .gz", "; nothing is measured on", "measured in ", "is not drawn"};
  int count = 0;
  for (char *line = text, *end; *line != '\0'; line = end + (*end != '\0')) {
    end = line + strcspn(line, "\n");
    char last = *end;
    bool note = false;
    *end = '\0';
    for (size_t i = 0; i < sizeof notes / sizeof *notes; i++) note |= strstr(line, notes[i]) != NULL;
    *end = last;
    if (!note) count++, *begin = line;
  }
  return count;
}
static bool well_said(const char *line) /* NAME: */
{
  size_t n = strspn(line, "abcdefghijklmnopqrstuvwxyz0123456789-");
  return n > 0 && line[n] == ':' && line[n + 1] == ' ';
}
static void judge(int status, off_t before)
{
  static char text[20000], line[20200];
  const char *last = "";
  ssize_t n = pread(messages, text, sizeof text - 1, before);
  if (n < 0) stop("messages");
  text[n] = '\0';
  bool good = WIFEXITED(status) && (WEXITSTATUS(status) == 0
    || (WEXITSTATUS(status) == 1 && count_lines(text, &last) == 1 && well_said(last) && !unfinished_left()));
  if (good) return;
  int out = open(report, O_WRONLY | O_CREAT | O_APPEND, 0666);
  int m = snprintf(line, sizeof line, "request %ld failing%s: %s %d, %s~ left, it says: %s\n", requests, role == failing ? " with all later" : "",
    WIFEXITED(status) ? "status" : "signal", WIFEXITED(status) ? WEXITSTATUS(status) : WTERMSIG(status), unfinished_left() ? "" : "no ", text);
  if (out < 0 || write(out, line, (size_t) m) != m) _exit(97);
  close(out);
}

/* True in a double. */
static bool doubled(int kind)
{
  struct stat s;
  int status;
  size_t used = take_picture();
  if (fstat(messages, &s) != 0) stop("messages");
  unsigned left = alarm(0); /* the program's own patience */
  pid_t child = _Fork();
  if (child < 0) stop("fork");
  if (child == 0) {
    struct rlimit few = {20, 20}; /* seconds of the processor */
    setrlimit(RLIMIT_CPU, &few);
    alarm(20);
    role = kind;
    return true;
  }
  while (waitpid(child, &status, 0) < 0)
    if (errno != EINTR) stop("wait");
  role = kind;
  judge(status, s.st_size);
  role = original;
  restore(used);
  alarm(left);
  return false;
}
static void begin(void)
{
  char text[500];
  folder = variable("FAIL_FOLDER"), report = variable("FAIL_REPORT");
  step = number("FAIL_STEP", 1), later = number("FAIL_LATER", 16), first = number("FAIL_FIRST", 0);
  if (first == 0) return;
  if (madvise(pool, sizeof pool, MADV_DONTFORK) != 0) stop("pages"); /* it is not theirs */
  int in = open(variable("FAIL_MESSAGES"), O_RDONLY);
  messages = fcntl(in, F_DUPFD_CLOEXEC, 200);
  close(in);
  snprintf(text, sizeof text, "%s.kept", folder);
  if (messages < 0 || (folder != NULL && mkdir(text, 0777) != 0 && errno != EEXIST)) stop(text);
}
static bool fails(void)
{
  if (inside) return false;
  if (role != original) {
    errno = ENOMEM;
    return role == failing;
  }
  inside = true;
  if (first < 0) begin();
  requests++;
  if (first > 0 && requests >= first && (requests - first) % step == 0) {
    int error = errno;
    bool twice = tried++ % later == 0;
    if (doubled(failing_once) || (twice && doubled(failing))) error = ENOMEM;
    errno = error;
  }
  inside = false;
  return role != original;
}

/* Threads in place; a thread needs memory too. */
int pthread_create(pthread_t *thread, const pthread_attr_t *attributes, void *(*f)(void *), void *x)
{
  (void) attributes;
  if (fails()) return EAGAIN;
  *thread = pthread_self();
  f(x);
  return 0;
}
int pthread_join(pthread_t thread, void **result)
{
  (void) thread;
  if (result != NULL) *result = NULL;
  return 0;
}

/* Where there is one thread, none waits for another; and a double would not own the locks of its original. */
int pthread_mutex_lock(pthread_mutex_t *lock) { (void) lock; return 0; }
int pthread_mutex_trylock(pthread_mutex_t *lock) { (void) lock; return 0; }
int pthread_mutex_unlock(pthread_mutex_t *lock) { (void) lock; return 0; }

/* A double has no lock that its original has; it may act as if. */
int fcntl64(int descriptor, int command, ...)
{
  va_list list;
  va_start(list, command);
  void *x = va_arg(list, void *);
  va_end(list);
  if (role != original && (command == F_SETLK || command == F_SETLKW)) return 0;
  return (int) syscall(SYS_fcntl, descriptor, command, x);
}
int fcntl(int descriptor, int command, ...)
{
  va_list list;
  va_start(list, command);
  void *x = va_arg(list, void *);
  va_end(list);
  return fcntl64(descriptor, command, x);
}

__attribute__((destructor)) static void tally(void)
{
  char text[80];
  if (role != original || report == NULL) return;
  int out = open(report, O_WRONLY | O_CREAT | O_APPEND, 0666);
  int n = snprintf(text, sizeof text, "%ld requests, %ld failed\n", requests, tried);
  if (out < 0 || write(out, text, (size_t) n) < 0) _exit(1);
  close(out);
}
