% base: messages, memory, files, time; the frame of the unit tests.
@i types.w
@s stack_t int

@** Base.
Every program of this book allocates memory, reads and writes files, and
sometimes has to give up. This instrument does these things once, so that the
others need not think about them: a request for memory either succeeds or ends
the program, a file appears whole or not at all, and a program that gives up
says in one line what was found, what was expected and what to do. It stands
on the C library alone.

The rule behind all this is that an experiment is repeated rather than
rescued. Its inputs are small and its programs start quickly, so the best
answer to a missing file or a full disk is a clear message and a second run.
What must never happen is a result that looks complete and is not.

The instrument is not a framework. It keeps no log, reads no settings, and
has no notion of recovering from an error: a chapter of this book that cannot
go on is better stopped than continued with half its data.

@(base.h@>=
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

@ The implementation follows the order of the header: messages, memory, files,
limits, time and hashing. The start of a program and the frame of the tests
are files of their own, at the end of this web. Much of what is used here is
POSIX and not~C: files that are forced to the disk, signals, threads. The book
runs on Linux, and where something is peculiar to it the text says so.

@c
#include "base.h"
#include <errno.h>
#include <fcntl.h>
#include <malloc.h>
#include <math.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

@* Messages.
A program speaks to its user through two functions. |fatal| prints one line,
removes every file that is not finished, and ends the process with the given
status: 2 when the command line is wrong, 1 for any other failure. |note|
prints one line and returns. Both put the program's name in front.

While a thread works on something that has a name, a fatal message should say
so: |fatal_context| sets a text that is put in front of the messages of this
thread, and a null pointer takes it away.

|finish_output| sends off what was printed, and if that is not possible, as on
a full disk, the program has failed; it is called once more when a program
ends, whoever ends it. |progress|
shows one line, such as \.{3 of 10 runs}, in the place of the one before, if
the standard error is a terminal; elsewhere it does nothing, since a file
would only get a long trace. A null pointer, any message and the end of the
program wipe the line. Some libraries give up in their own ways:
|library_errors_return| tells whether, in this thread, a failure within the
GNU Scientific Library comes back to the caller as a status, which is then to
be looked at, or ends the program, as it does at first; the former choice is
returned. Lack of memory always ends it. |libraries_may_give_up| announces
that from now on libraries are used that end the program by a signal when they
get no memory. What libraries print themselves is lost while they are silenced;
the program's own line is not.

The macro |insist| is the third way to end: it states what the programmer
believes, and stays in the shipped program. It names the condition and the
function but not the line, so that moving prose about does not change a
single byte of the compiled program.
@^assertions@>

@(base.h@>=
extern const char *program_name; /* put in front of messages */
_Noreturn void fatal(int status, const char *format, ...)
  __attribute__((format(printf, 2, 3)));
void note(const char *format, ...) __attribute__((format(printf, 1, 2)));
void fatal_context(const char *format, ...)
  __attribute__((format(printf, 1, 2)));
void finish_output(void); /* of standard output */
void progress(const char *format, ...)
  __attribute__((format(printf, 1, 2)));
bool library_errors_return(bool yes);
void libraries_may_give_up(void);
void silence_libraries(bool yes);
#define insist(c) ((c) ? (void) 0 : insist_failed(#c, __func__))
_Noreturn void insist_failed(const char *condition, const char *function);

@ A message may be longer than the buffer when it quotes a path; it is then
cut, which harms nobody. A line of progress is wiped first; that there is one
is known to the handler of signals too. Each thread has a context of its own,
since each works on a run of its own. The name of the program is that of its
file until the main program says otherwise, so that even a failure before
|main| has one.

@c
const char *program_name = "lm"; /* replaced by the main program */
static pthread_mutex_t dying = PTHREAD_MUTEX_INITIALIZER; /* kept for ever */
static _Thread_local char context[200]; /* what this thread works on */
static volatile sig_atomic_t line_shown; /* is there a line of progress? */
static const char wipe[] = "\r\033[K"; /* clears it */
@<Keep the list of unfinished files@>@;

void fatal_context(const char *format, ...)
{
  va_list list; /* what the format asks for */
  context[0] = '\0';
  if (format == NULL) return;
  va_start(list, format);
  vsnprintf(context, sizeof context, format, list);
  va_end(list);
}
static void say(const char *format, va_list list)
{
  char text[2000]; /* the message, perhaps cut */
  silence_libraries(false);
  vsnprintf(text, sizeof text, format, list);
  fprintf(stderr, "%s%s: %s%s%s\n", line_shown ? wipe : "", program_name,
    context, *context ? ": " : "", text);
  line_shown = 0;
}

@ Libraries print to the standard error themselves, and not always a single
line. While they are silenced it leads nowhere. All calls here are allowed in
a handler of signals, which gives the program its voice back too.

@c
static volatile sig_atomic_t voice = -1; /* standard error meanwhile */
void silence_libraries(bool yes)
{
  int saved = voice, nowhere; /* where it leads, and shall lead */
  if (yes == (saved >= 0)) return;
  if (!yes) {
    voice = -1;
    dup2(saved, 2);
    close(saved);
    return;
  }
  nowhere = open("/dev/null", O_WRONLY|O_CLOEXEC);
  saved = nowhere < 0 ? -1 : fcntl(2, F_DUPFD_CLOEXEC, 3);
  if (saved >= 0 && dup2(nowhere, 2) == 2) voice = saved;
  if (nowhere >= 0) close(nowhere);
}

@ The line of progress is cut where the terminal ends, because a line that
goes on in the next row cannot be wiped. What it quotes may come from a record
and is cleaned. The two sequences that terminals have understood since the
VT100 return to the beginning of the line and clear it to its end. A terminal
that does not tell its width, or a width of less than 20, counts as one of 80
columns.
@^VT100@>

@c
void progress(const char *format, ...)
{
  char text[300] = ""; /* the line */
  va_list list; /* what the format asks for */
  struct winsize w = {0}; /* of the terminal */
  if (!isatty(2)) return;
  if (format != NULL) {
    va_start(list, format);
    vsnprintf(text, sizeof text, format, list);
    va_end(list);
    clean(text);
    if (ioctl(2, TIOCGWINSZ, &w) != 0 || w.ws_col < 20) w.ws_col = 80;
    if (w.ws_col <= strlen(text)) text[w.ws_col-1] = '\0';
    catch_signals();
  }
  line_shown = format != NULL;
  fprintf(stderr, "%s%s", wipe, text);
}

void finish_output(void)
{
  if (fflush(stdout) != 0 || ferror(stdout))
    fatal(1, "standard output: cannot write: %s; is the disk full?",
      strerror(errno));
}

@ A job in one of several threads may fail while the others run, and two may
fail at the same moment. The first takes a lock that it never gives back. The
process then ends through |_exit|, because |exit| would run the libraries'
destructors under the feet of the living threads; standard output is flushed
by hand. In a thread that dies second the call never returns. The message goes
out before the files are removed, as the removal cannot fail in a way that
would matter, and a program that is killed in between has at least spoken.

@c
_Noreturn void fatal(int status, const char *format, ...)
{
  va_list list; /* what the format asks for */
  pthread_mutex_lock(&dying);
  fflush(stdout);
  va_start(list, format);
  say(format, list);
  va_end(list);
  remove_unfinished();
  _exit(status);
}

@ A note is the same line without the end. A failed belief of the programmer
goes the way of every other fatal error, so that it too leaves no
half-written file behind; its status is 1, since no argument of the user can
be blamed.

@c
void note(const char *format, ...)
{
  va_list list; /* what the format asks for */
  va_start(list, format);
  say(format, list);
  va_end(list);
}

_Noreturn void insist_failed(const char *condition, const char *function)
{
  fatal(1, "error in the program: %s: %s does not hold", function, condition);
}

@ Files that are being written are listed here, so that |fatal| and the
handler of signals can remove them. The handler may run at any moment. It
therefore reads only the array, whose slots each hold either a null pointer
or a complete name, and calls only |unlink|, which POSIX allows there.
Sixty-four files open for writing at once is far beyond what any chapter
needs.
@^signals@>

@<Keep the list of unfinished files@>=
enum { unfinished_max = 64 };
static char *volatile unfinished[unfinished_max]; /* names, or null */

static void remove_unfinished(void)
{
  int i; /* slot */
  for (i = 0; i < unfinished_max; i++)
    if (unfinished[i] != NULL) unlink(unfinished[i]);
}

@<Set the handler of signals@>@;
@<Keep control characters from the terminal@>@;

@* Memory.
Two kinds of memory suffice. |allocate| gives a block that its caller will
release with |free|. An |arena| gives blocks that live and die together: a
run of an experiment takes what it wants from its arena, and the arena is freed when
the job ends. Both kinds are zeroed and aligned to 64 bytes, a cache line and
the widest vector register. Both end the program when there is no memory or
when the product of count and size overflows. An arena must not be shared
between threads.

A machine promises more memory than it has, and ends a program that makes use
of the promise without a word. So arenas know the memory of the machine and
do not go beyond it. |memory_left| tells how many bytes there are for more.

An arena spares a program the question of who frees what. It also makes the
inner loops of an experiment free of allocation: a job takes all its arrays
before the loop, and a function that needs space is handed the arena. What an
arena cannot do is give back a single block; where that matters, as for the
bytes of a large file, |allocate| is right.

|arena_text| formats a string into an arena. |printable| copies a text of
unknown origin for a terminal: control characters, which could move the cursor
or worse, become question marks. |copy_text| copies a text into a block that
the caller frees.

@(base.h@>=
void *allocate(size_t n, size_t size); /* n objects of size bytes */
typedef struct arena arena;
arena *arena_new(void);
void *arena_take(arena *a, size_t n, size_t size);
char *arena_text(arena *a, const char *format, ...)
  __attribute__((format(printf, 2, 3)));
void arena_free(arena *a);
double memory_left(void); /* bytes */
char *printable(arena *a, const char *text);
char *copy_text(const char *text); /* the caller frees it */

@ The test of overflow stands in this one place. The number of bytes is
rounded up to a multiple of the alignment, as |aligned_alloc| demands; a
request for nothing still gets a block of its own. Half of all addresses is
more than any machine has, and leaves room for the rounding to be exact. Such
a request always comes from a product of sizes that a user has chosen, hence
the advice.

@c
enum { alignment = 64 };

static size_t padded_size(size_t n, size_t size)
{
  size_t total; /* bytes */
  if (__builtin_mul_overflow(n, size, &total)
      || total > SIZE_MAX/2)
    fatal(1, "cannot allocate %zu objects of %zu bytes: "
             "no memory is that large; choose smaller sizes", n, size);
  if (total == 0) total = 1;
  return (total+alignment-1)/alignment*alignment;
}

@ The whole block is cleared, the padding included. That touches every page
of a large block once and makes every program start from the same bytes. Where
pages have four kilobytes, as usual, the touching costs more than the clearing,
and in a virtual machine much more: a wide network that lives for a second spent
most of it on page faults. So blocks of four megabytes and more ask for huge
pages, of two megabytes. It is only advice, and a system that does not know it
loses nothing.
@^huge pages@>

@c
void *allocate(size_t n, size_t size)
{
  size_t total = padded_size(n, size); /* bytes, rounded up */
  size_t page = (size_t) 2<<20; /* a huge one */
  bool huge = total >= 2*page; /* worth asking for them? */
  if (huge) total = (total+page-1)/page*page;
  void *p = aligned_alloc(huge ? page : alignment, total); /* the block */
  if (huge && p != NULL) madvise(p, total, MADV_HUGEPAGE);
  if (p == NULL)
    fatal(1, "out of memory: %zu bytes were asked for; "
             "use fewer jobs at once or smaller sizes", total);
  return memset(p, 0, total);
}

@ An arena is a chain of chunks, newest first. Each chunk begins with this
header, padded to a whole cache line, and the memory that it gives out
follows. Chunks come zeroed from |allocate| and no part of one is given out
twice, so nothing has to be cleared again.
@^arenas@>

@c
typedef struct chunk {
  struct chunk *older; /* next in the chain */
  size_t room, used; /* bytes after the header */
} chunk;

struct arena {
  chunk *newest; /* the chunk that gives */
  size_t next_room; /* of the next ordinary chunk */
};

arena *arena_new(void)
{
  arena *a = allocate(1, sizeof *a); /* the empty arena */
  a->next_room = (size_t) 1<<16;
  return a;
}

@ The memory of the machine is that of its chips, unless the program lives in a
container with less. The second number is missing outside of containers, and
is no number where there is no limit. It is looked up before |main|.
@^containers@>

@c
static double machine; /* its memory, in bytes */
static _Atomic size_t taken; /* by the chunks of all arenas */
static double number_in(const char *path)
{
  double x = HUGE_VAL; /* without the file, or a number in it */
  FILE *f = fopen(path, "r");
  if (f == NULL) return x;
  if (fscanf(f, "%lf", &x) != 1) x = HUGE_VAL;
  fclose(f);
  return x;
}
static void look_up_memory(void)
{
  double limit = number_in("/sys/fs/cgroup/memory.max"); /* of a container */
  machine = (double) sysconf(_SC_PHYS_PAGES)*(double) sysconf(_SC_PAGESIZE);
  if (limit < machine) machine = limit;
}

@ The address space may be limited as well, to less or more than the memory.
What counts against that limit is all that the program has mapped.

@c
double memory_left(void)
{
  double left = machine-(double) taken; /* the result */
  struct rlimit space; /* for all that is mapped */
  if (getrlimit(RLIMIT_AS, &space) == 0 && space.rlim_cur != RLIM_INFINITY) {
    double rest = (double) space.rlim_cur
      -number_in("/proc/self/statm")*(double) sysconf(_SC_PAGESIZE);
    if (rest < left) left = rest;
  }
  return left > 0 ? left : 0;
}

@ Ordinary chunks double from 64 kilobytes up to 16 megabytes. A request that
does not fit into the newest chunk opens another one, large enough for it; the
rest of the old chunk is lost, which costs at most a constant factor.

@c
void *arena_take(arena *a, size_t n, size_t size)
{
  size_t want = padded_size(n, size); /* bytes, rounded up */
  chunk *c = a->newest; /* where the block comes from */
  if (c == NULL || c->room-c->used < want) {
    @<Put a new chunk |c| with room for |want| in front@>@;
  }
  c->used += want;
  return (char *) c+alignment+(c->used-want);
}

@ Doubling the chunks keeps their number small for an arena that grows large,
and a small job pays for one small chunk only. A block that is larger than
the next chunk would be gets a chunk of exactly its size.

@<Put a new chunk |c| with room for |want| in front@>=
size_t room = want > a->next_room ? want : a->next_room; /* bytes */
taken += room;
if ((double) taken > machine)
  fatal(1, "out of memory: %.2f GB are asked for in all, but there are %.2f; "
    "use fewer jobs at once or smaller sizes", 1e-9*(double) taken,
    1e-9*machine);
c = allocate(room+alignment, 1);
c->room = room;
c->older = a->newest;
a->newest = c;
if (a->next_room < (size_t) 1<<24) a->next_room *= 2;

@ The text is first written into a block of its own, whose length then says
what to take from the arena. Buffers of a fixed size occur in this book only
where a text may be cut, or its length has a bound.

@c
char *arena_text(arena *a, const char *format, ...)
{
  va_list list; /* what the format asks for */
  char *text, *copy; /* formatted, and in the arena */
  int length; /* of the text */
  va_start(list, format);
  length = vasprintf(&text, format, list);
  va_end(list);
  if (length < 0) fatal(1, "out of memory for a line of text");
  copy = arena_take(a, (size_t) length+1, 1);
  memcpy(copy, text, (size_t) length+1);
  free(text);
  return copy;
}

@ Everything taken from the arena goes at once. A null pointer is allowed, as
with |free|. The time depends on the number of chunks, a few dozen, and not on
the number of blocks that were taken.

@c
void arena_free(arena *a)
{
  chunk *c, *older; /* the chunk to free, and the next */
  if (a == NULL) return;
  for (c = a->newest; c != NULL; c = older) {
    older = c->older;
    taken -= c->room;
    free(c);
  }
  free(a);
}

@ Bytes above 127 belong to UTF-8. The control characters among these have a
first byte of their own, 194, and a second below 160. They matter as much as
those of ASCII: the character 155 alone begins a sequence that moves the
cursor on some terminals. Bytes that are no UTF-8 at all are left, and are
shown by the terminal as it sees fit.

@<Keep control characters from the terminal@>=
static void clean(char *text)
{
  for (unsigned char *c = (unsigned char *) text; *c != 0; c++) {
    if (*c < 32 || *c == 127) *c = '?';
    if (*c == 194 && c[1] >= 128 && c[1] < 160) *c = c[1] = '?';
  }
}

@ Whoever prints what came from a file, from a record or from the command line
of a reader prints it through this function; numbers and the program's own
words need no cleaning.

@c
char *printable(arena *a, const char *text)
{
  char *copy = arena_text(a, "%s", text); /* to be cleaned */
  clean(copy);
  return copy;
}

@* Reading files.
Files are read whole. The largest that any chapter reads, an image set, has
a few hundred megabytes; reading by pieces would save little and would spread
the handling of errors over all parsers.

|read_bytes| brings a whole file into memory that the caller frees. One zero
byte follows the |size| bytes of data, so that a text may be scanned as a
string. A missing or unreadable file, a folder, and a file of more than |cap|
bytes each end the program with a line that names the path.

@(base.h@>=
typedef struct { unsigned char *data; size_t size; } bytes;
bytes read_bytes(const char *path, size_t cap);
bool file_exists(const char *path);
void make_directories(const char *path);

@ The size that the system reports is only a first guess: it is zero for the
files in \.{/proc}. So we read until nothing comes, and let the block grow.
For an ordinary file the guess is right, and one byte of room is left over, so
that the second |read| finds the end and the block never moves. The file is
closed in programs that this one might start.

@c
bytes read_bytes(const char *path, size_t cap)
{
  bytes b = {NULL, 0}; /* the result */
  struct stat about; /* what the system knows of it */
  size_t room; /* bytes that fit into |b.data| */
  ssize_t got; /* bytes read at once */
  int in = open(path, O_RDONLY|O_CLOEXEC); /* the file */
  if (in < 0 || fstat(in, &about) != 0)
    fatal(1, "%s: cannot read: %s", path, strerror(errno));
  @<Refuse a folder or a file that is too large@>@;
  room = (size_t) about.st_size+1;
  b.data = allocate(room+1, 1);
  while ((got = read(in, b.data+b.size, room-b.size)) > 0) {
    @<Count the new bytes and let |b.data| grow when it is full@>@;
  }
  if (got < 0) fatal(1, "%s: cannot read: %s", path, strerror(errno));
  close(in);
  return b;
}

@ Opening a folder for reading succeeds, and only |read| would fail, with a
message that few would understand. So the kind of the file is looked at
first.

@<Refuse a folder or a file that is too large@>=
if (S_ISDIR(about.st_mode))
  fatal(1, "%s: found a folder, expected a file", path);
if (about.st_size > 0 && (size_t) about.st_size > cap)
  fatal(1, "%s: found %zu bytes, expected at most %zu",
    path, (size_t) about.st_size, cap);

@ The cap is tested again here for files whose size was not known beforehand.
Since |room+1| bytes are always allocated and all of them zeroed, there is a
zero behind the data at any moment.

@<Count the new bytes and let |b.data| grow when it is full@>=
b.size += (size_t) got;
if (b.size > cap)
  fatal(1, "%s: found more than the expected %zu bytes", path, cap);
if (b.size == room) {
  unsigned char *larger = allocate(2*room+1, 1); /* the next block */
  memcpy(larger, b.data, room);
  free(b.data);
  b.data = larger;
  room *= 2;
}

@ Paths are copied here, with a suffix that may be empty. They are not kept in
an arena, because an output outlives the function that opened it, and may be
opened where there is no arena at hand.

@c
static char *text_copy(const char *text, const char *suffix)
{
  size_t n = strlen(text), m = strlen(suffix); /* lengths */
  char *copy = allocate(n+m+1, 1); /* the result */
  memcpy(copy, text, n);
  memcpy(copy+n, suffix, m);
  return copy;
}

@ The standard library has |strdup| for this, which returns a null pointer
when there is no memory; here nobody has to look.

@c
char *copy_text(const char *text)
{
  return text_copy(text, "");
}

@ |make_directories| makes a folder together with the folders above it and is
content when they exist. It cuts the path at each slash in turn. Whether the
name now stands for a folder is asked afterwards, not before: another program
may have made it in between. If there is none in the end, the reason why
|mkdir| failed is what the user should read. The rights of a new folder are
those that the user's mask allows.

@c
bool file_exists(const char *path)
{
  return access(path, F_OK) == 0;
}

static void make_one_directory(const char *path)
{
  struct stat about; /* what stands there now */
  int failed = mkdir(path, 0777) != 0 ? errno : 0; /* why, or 0 */
  if (stat(path, &about) != 0)
    fatal(1, "%s: cannot make this folder: %s", path,
      strerror(failed ? failed : errno));
  if (!S_ISDIR(about.st_mode))
    fatal(1, "%s: found a file, expected a folder; move it away", path);
}

@ The loop sees each prefix that ends before a slash, and in the end the
whole path. An absolute path begins with a slash of its own, hence the start
at the second character; a doubled slash gives the same folder twice, which
does no harm.

@c
void make_directories(const char *path)
{
  char *p; /* scans the path */
  char *copy = text_copy(path, ""); /* cut and mended */
  insist(path[0] != '\0');
  for (p = copy+1; p[-1] != '\0'; p++)
    if (*p == '/' || *p == '\0') {
      char c = *p; /* the slash or the end */
      *p = '\0';
      make_one_directory(copy);
      *p = c;
      if (c == '\0') break;
    }
  free(copy);
}

@* Writing files.
A record that is half written is worse than none, since nothing tells the
reader that the other half is missing. An |output| is therefore written under
the name \.{path\~}, and takes its real name only in |output_commit|, after
its bytes have reached the disk. Whoever looks at the path sees the old file
or the new one, never a part. A full disk is noticed at the commit at the
latest, and ends the program with the name of the file; the old file is then
untouched.
@^atomic writes@>

@(base.h@>=
typedef struct { FILE *stream; char *path, *temporary; } output;
output output_open(const char *path);
void output_commit(output *o);

@ The temporary is entered in the list before the file exists, so that no
signal can fall between the two. A temporary that an earlier killed run has
left is simply overwritten. The letter \.e in the mode closes the file in
programs that this one might start.

@c
output output_open(const char *path)
{
  output o; /* the new file */
  o.path = text_copy(path, "");
  o.temporary = text_copy(path, "~");
  list_unfinished(o.temporary);
  o.stream = fopen(o.temporary, "we");
  if (o.stream == NULL)
    fatal(1, "%s: cannot write: %s", path, strerror(errno));
  return o;
}

@ A stream remembers that an earlier write went wrong but not why, hence the
guess in the message. The order of the steps is what makes the file whole. The
bytes are forced to the disk before the name is changed; otherwise a machine
that loses its power might find the new name with an empty file behind it.
That the change of the name itself may be lost then is no harm, since the old
file stands. A program that does not come to the commit leaves the old file as
it was.

@c
void output_commit(output *o)
{
  const char *reason = NULL; /* why it cannot be written */
  if (ferror(o->stream)) reason = "an earlier write failed; no space left?";
  else if (fflush(o->stream) != 0 || fsync(fileno(o->stream)) != 0)
    reason = strerror(errno);
  if (reason != NULL) fatal(1, "%s: cannot write: %s", o->path, reason);
  if (fclose(o->stream) != 0 || rename(o->temporary, o->path) != 0)
    fatal(1, "%s: cannot write: %s", o->path, strerror(errno));
  unlist_unfinished(o->temporary);
  free(o->path);
  free(o->temporary);
  o->stream = NULL;
}

@ The list of unfinished files changes under a lock, since two threads may
write at the same time; |dying| serves, because a thread that waits for it
while another one dies has nothing left to do. The first file also installs
the handler of signals. A name leaves the list after the file has its own
name: a signal between the two finds a temporary that is no longer there, and
|unlink| fails without harm.

@<Keep the list of unfinished files@>=
static void list_unfinished(char *temporary)
{
  int i = 0; /* slot */
  pthread_mutex_lock(&dying);
  catch_signals();
  while (i < unfinished_max && unfinished[i] != NULL) i++;
  if (i < unfinished_max) unfinished[i] = temporary;
  pthread_mutex_unlock(&dying);
  insist(i < unfinished_max);
}

static void unlist_unfinished(const char *temporary)
{
  int i; /* slot */
  pthread_mutex_lock(&dying);
  for (i = 0; i < unfinished_max; i++)
    if (unfinished[i] == temporary) unfinished[i] = NULL;
  pthread_mutex_unlock(&dying);
}

@ A program stopped by the user, by a batch system or by a closed terminal
removes what is unfinished and then dies of the same signal, so that whoever
waits for it learns the truth; so does one that aborts. The libraries that
draw end the program by several signals when they get no memory; where that is
to be expected, a line says so in place of the signal. One of them fails to
report that memory has failed, reports that, and so on to the end of the
stack; so the handler has a stack of its own. Another waits for ever, against
which there is an alarm. Of several threads that end at once the first speaks.
A signal that is ignored, as under \.{nohup}, stays ignored.

That an interrupted program dies of the signal and does not merely end matters
to the shell, which stops a loop over chapters only if the chapter says that
it was interrupted. A signal may come at any moment, while memory is being
allocated for instance, so that the handler calls nothing that allocates.
(|dprintf| might; but it is called only when a library has given up already,
and then a line is worth the attempt.) A second signal of the same kind, while
the first is handled, waits.

@<Set the handler of signals@>=
static bool excused; /* may libraries end us? */
static _Atomic int ended; /* threads that a library ended */
static void die_of_signal(int sig)
{
  silence_libraries(false);
  if (line_shown && write(2, wipe, sizeof wipe-1) < 0) line_shown = 0;
  remove_unfinished();
  if (excused && (sig == SIGTRAP || sig == SIGABRT || sig == SIGSEGV
      || sig == SIGALRM)) {
    while (ended++ > 0) pause(); /* another thread speaks */
    dprintf(2, "%s: a library gave up (signal %d); is there enough memory? "
      "if so, this is an error in the program\n", program_name, sig);
    _exit(1);
  }
  signal(sig, SIG_DFL);
  raise(sig);
}

static void catch_signals(void)
{
  static const int caught[] = { SIGINT, SIGTERM, SIGHUP, SIGABRT, SIGTRAP };
    /* the deadly */
  static bool done; /* only the first time */
  int i; /* index into |caught| */
  for (i = 0; i < 5 && !done; i++)
    if (signal(caught[i], die_of_signal) == SIG_IGN)
      signal(caught[i], SIG_IGN);
  done = true;
}

void libraries_may_give_up(void)
{
  static char room[1<<16]; /* the handler's own stack */
  stack_t own = {0}; /* describes the room */
  struct sigaction now, ours = {0}; /* a sanitizer may have its own */
  own.ss_sp = room, own.ss_size = sizeof room;
  ours.sa_handler = die_of_signal, ours.sa_flags = SA_ONSTACK;
  excused = true;
  signal(SIGALRM, die_of_signal);
  if (sigaction(SIGSEGV, NULL, &now) != 0 || now.sa_handler != SIG_DFL)
    return;
  sigaltstack(&own, NULL);
  sigaction(SIGSEGV, &ours, NULL);
}

@* Limits of the system.
Two habits of others have to be turned into messages. A file that grows beyond
the limit of the user (\.{ulimit -f}) makes the system send a signal that
would end the program without a word; if it is ignored, writing fails, and all
writing in this book is checked. The GNU Scientific Library answers each error
by |abort|, unless it is given another handler. This instrument does not stand
on that library: the function that takes the handler is there in the programs
that have the library, and in others the reference to it, being weak, is null.
@^limits of the system@>@^GNU Scientific Library@>

@c
typedef void library_handler(const char *, const char *, int, int);
library_handler *gsl_set_error_handler(library_handler *)
  __attribute__((weak));
static _Thread_local bool tolerant; /* do errors of the library return? */

bool library_errors_return(bool yes)
{
  bool before = tolerant; /* the former choice */
  tolerant = yes;
  return before;
}

@ The number of the library's error for lack of memory is~8. Where the address
space is limited, all threads allocate from one pool, because glibc would
otherwise look for 64 megabytes of room for a pool of the thread's own at each
request. A thread that tolerates errors looks at the status that it gets: a
root that is not bracketed, or an integral that does not converge, may be a
result.

All this is set up by a constructor, a function that the system calls before
|main|. So no program can forget it, and a test or a tool has the same limits
as a chapter.
@^constructors@>

@c
static void library_failed(const char *reason, const char *file, int line,
  int error)
{
  (void) file, (void) line;
  if (error == 8)
    fatal(1, "out of memory in the GNU Scientific Library (%s); use fewer "
      "jobs at once or smaller sizes", reason);
  if (!tolerant)
    fatal(1, "GNU Scientific Library: %s; look at the parameters, or for a "
      "value that is not finite", reason);
}

@ Where a library states what its programmer believes, which without memory is
not true, the C library would print a line of its own before the signal. Its
function is replaced by one with the same name, which the standard base of
Linux lays down.
@^assertions@>

@c
_Noreturn void __assert_fail(const char *belief, const char *file,
  unsigned line, const char *function);
_Noreturn void __assert_fail(const char *belief, const char *file,
  unsigned line, const char *function)
{
  (void) line;
  fatal(1, "a library gave up (%s of %s: %s does not hold); is there enough "
    "memory?", function ? function : "a function", file, belief);
}

@ This happens before |main|.

@c
static void prepare_for_limits(void) @|
  __attribute__((constructor));
static void prepare_for_limits(void)
{
  struct rlimit space; /* for all that is mapped */
  program_name = program_invocation_short_name;
  look_up_memory();
  if (getrlimit(RLIMIT_AS, &space) == 0 && space.rlim_cur != RLIM_INFINITY)
    mallopt(M_ARENA_MAX, 1);
  signal(SIGXFSZ, SIG_IGN);
  catch_signals();
  atexit(finish_output);
  if (gsl_set_error_handler != NULL) gsl_set_error_handler(library_failed);
}

@* Time and hashing.
The two clocks feed lines of progress and the run's record; no other record
may contain a time. |wall_seconds| counts from an arbitrary start,
|cpu_seconds| counts the work of all threads of this process.

|hash_bytes| is the 64-bit FNV-1a hash with |seed| mixed into its starting
value; seed 0 gives the published function. Hashes are chained by passing one
as the seed of the next. The function is fixed for ever: fingerprints of
journals and streams of random numbers depend on it.
@^Fowler--Noll--Vo hash@>

@(base.h@>=
double wall_seconds(void);
double cpu_seconds(void);
uint64_t hash_bytes(uint64_t seed, const void *data, size_t size);

@ The first clock never jumps when somebody sets the time of day. Its double
has a resolution far below a microsecond for as long as any machine stays on:
after a year, $3\cdot10^7$ seconds, neighbouring doubles are 4 nanoseconds
apart. The second counts what the threads have worked together, so that on two
cores it runs up to twice as fast as the first; their quotient tells how well
the cores were used.

@c
static double clock_seconds(clockid_t which)
{
  struct timespec t; /* seconds and nanoseconds */
  clock_gettime(which, &t);
  return (double) t.tv_sec+1e-9*(double) t.tv_nsec;
}

double wall_seconds(void)
{
  return clock_seconds(CLOCK_MONOTONIC);
}

double cpu_seconds(void)
{
  return clock_seconds(CLOCK_PROCESS_CPUTIME_ID);
}

@ Byte after byte enters by an exclusive or and is spread over the word by a
multiplication with a prime. The hash is not cryptographic: it guards against
accidents and separates streams, and nobody is expected to attack it.

@c
uint64_t hash_bytes(uint64_t seed, const void *data, size_t size)
{
  const unsigned char *p = data; /* scans the bytes */
  uint64_t h = UINT64_C(0xcbf29ce484222325)^seed; /* the state */
  size_t i; /* index into |p| */
  for (i = 0; i < size; i++) h = (h^p[i])*UINT64_C(0x100000001b3);
  return h;
}

@* The start of a program.
Before |main| begins, the system loads the libraries of the program and runs
what each of them wants done at its start. Three things can go wrong there
that would end the program without a word that helps. A small object, which is
linked into every program and compiled for any processor of 64 bits, stands
guard.

The first is the processor. The programs of this book are compiled for the
level that is called \.{x86-64-v3}: Intel's processors since Haswell (2013)
and AMD's since Excavator (2015). On an older one, or in a virtual machine
that hides a part of its processor, the first wide instruction would end the
program by a signal. The compiler asks about the whole level at once, and
about the operating system too, which must save the wide registers.

The second is the choice of a kernel by OpenBLAS, which is made while it is
loaded, so that |choose_kernel|, a function of another instrument, has to be
called before. The third is memory: some libraries end the program by a signal
when they get none, after a message of their own, or try for ever.
@^AVX2@>

A program without matrices has no |choose_kernel|; the reference to it is weak
and then null.

@(start.h@>=
#pragma once
void choose_kernel(char **argv, char **variables) __attribute__((weak));

@ Nothing of the rest of this instrument may be called here, since it contains
the instructions in question. The C library chooses among its own by itself.

@(start.c@>=
#include "start.h"
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

@ Neither the program's own streams nor its memory can be relied upon yet, so
the message is put together in place. What does not fit is cut. If it cannot
even be written, nobody can be told, and the status alone speaks.

@(start.c@>=
static const char *name = "program"; /* in front of the message */
static int messages = 2; /* where it goes */
_Noreturn static void refuse(const char *message)
{
  char line[500]; /* with the name */
  int n = snprintf(line, sizeof line, "%.200s: %s\n", name, message);
  ssize_t sent = write(messages, line, (size_t) n); /* as far as it goes */
  (void) sent;
  _exit(1);
}

@ The system calls the functions whose addresses lie in the section
\.{.preinit\_array} of the program before it starts any library, with the
arguments of |main|. The order matters here. The processor is asked first,
because |choose_kernel| was compiled for the wide instructions. That function
may start the program again from the beginning, and must find the standard
error as it was; so the guard is raised last.

@(start.c@>=
static void give_up(int sig)
{
  (void) sig;
  refuse("a library cannot start: out of memory or processes? allow more "
    "(ulimit -v, ulimit -u), or close other programs");
}
@<Guard the start of the libraries@>@;
static void before_libraries(int argc, char **argv, char **variables)
{
  if (argc > 0) name = strrchr(argv[0], '/') ? strrchr(argv[0], '/')+1
    : argv[0];
  __builtin_cpu_init();
  if (!__builtin_cpu_supports("x86-64-v3"))
    refuse("found a processor without AVX2 or its companions, expected "
      "x86-64-v3 (Intel since 2013, AMD since 2015); use another machine");
  if (choose_kernel != NULL) choose_kernel(argv, variables);
  raise_guard();
}
typedef void starter(int, char **, char **);
static starter *first @[__attribute__((section(".preinit_array"), used))@]
  = before_libraries;

@ A library that gives up does so by one of these signals or by |exit|, and one
that waits or tries for ever is stopped after twenty seconds, a thousand times
what a start takes. What libraries have to say meanwhile goes nowhere; our own
line goes to a copy of the standard error. A library that wants memory for
its complaint about memory, and so on, comes to the end of the stack, where no
function can be called; the signals have a stack of their own.

@<Guard the start of the libraries@>=
static const int caught[] = { SIGABRT, SIGTRAP, SIGSEGV, SIGBUS, SIGALRM };
enum { catches = sizeof caught/sizeof *caught };
static struct sigaction earlier[catches]; /* what was to be done */
static char space[1<<16]; /* stack of the signals */
static stack_t earlier_stack; /* what they had */
static int guarded; /* is it raised? */
static void at_exit(void)
{
  if (guarded) give_up(0);
}
static void raise_guard(void)
{
  struct sigaction act = @[{.sa_handler = give_up, .sa_flags = SA_ONSTACK}@];
  stack_t other = @[{.ss_sp = space, .ss_size = sizeof space}@]; /* stack */
  sigaltstack(&other, &earlier_stack);
  int nowhere = open("/dev/null", O_WRONLY|O_CLOEXEC), i; /* sink; signal */
  int copy = fcntl(2, F_DUPFD_CLOEXEC, 3); /* of the standard error */
  if (copy >= 0 && nowhere >= 0 && dup2(nowhere, 2) == 2) messages = copy;
  if (nowhere >= 0) close(nowhere);
  for (i = 0; i < catches; i++) sigaction(caught[i], &act, &earlier[i]);
  guarded = atexit(at_exit) == 0;
  alarm(20);
}

@ The libraries come before the constructors of the program, and this is the
first of those: numbers up to 100 are reserved for the compiler's own, and
constructors without a number come last, among them that which sets the
limits. Everything is as it was before, except for the function that is called
at the exit, which cannot be taken back and does nothing from now on.

@<Guard the start of the libraries@>=
static void lower_guard(void) @|
  __attribute__((constructor(101)));
static void lower_guard(void)
{
  int i; /* signal */
  alarm(0);
  guarded = 0;
  for (i = 0; i < catches; i++) sigaction(caught[i], &earlier[i], NULL);
  sigaltstack(&earlier_stack, NULL);
  if (messages != 2) {
    dup2(messages, 2);
    close(messages);
    messages = 2;
  }
}

@* The frame of the unit tests.
The webs of this part contain their own tests. Each test is a program that
prints one line for every check, in the format of the Test Anything Protocol:
\.{ok 3 - } and then what the check means, in particular what its failure
would mean. The functions here are shared by all of them. They are tangled to
\.{test.h} and \.{test.c} and linked into tests only.
@^Test Anything Protocol@>

Between |test_begin| and |test_end| come the checks. |test_near| allows a
relative error, |test_within| an absolute one, and both print what was
found. |test_dies| runs |f(context)| in a forked child, which must exit
with the given status after one line on standard error that contains
|substring|. |test_folder| names an empty folder that |test_end| removes;
|test_end| returns the status for |main|, 1 if a check failed.

@(test.h@>=
#pragma once
#include "base.h"
void test_begin(const char *program);
void test_true(bool ok, const char *meaning, ...)
  __attribute__((format(printf, 2, 3)));
void test_near(double found, double expected, double relative,
  const char *meaning, ...) __attribute__((format(printf, 4, 5)));
void test_within(double found, double expected, double absolute,
  const char *meaning, ...) __attribute__((format(printf, 4, 5)));
void test_dies(void (*f)(void *), void *context, int status,
  const char *substring, const char *meaning);
const char *test_folder(void); /* empty, removed at the end */
int test_end(void); /* exit status */

@ The frame counts the checks and the failures. It does not stop at the first
failure, since the pattern of failures often tells what is wrong. The number
of checks is printed last, as TAP allows; a program that dies on the way
prints none, and the suite knows from this that the tests did not come to
their end.

@(test.c@>=
#include "test.h"
#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <math.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static int checks, failures; /* so far */
static char folder[40]; /* made on demand */
@<Print the result of a check@>@;

void test_begin(const char *program)
{
  program_name = program;
  checks = failures = 0;
}

int test_end(void)
{
  if (folder[0] != '\0') remove_folder();
  printf("1..%d\n", checks);
  fflush(stdout);
  return failures > 0 ? 1 : 0;
}

@ What a check means may depend on the case at hand, so it is a format. The
line is printed in pieces, but only one thread tests.

@<Print the result of a check@>=
static void report(bool ok, const char *meaning, va_list list)
{
  printf("%s %d - ", ok ? "ok" : "not ok", ++checks);
  vprintf(meaning, list);
  printf("\n");
  if (!ok) failures++;
}

@ The simplest check is a condition. What was found cannot be shown here, so
a test of bytes or texts prints that itself when it fails, on a line that
begins with a number sign and is a remark for TAP.

@(test.c@>=
void test_true(bool ok, const char *meaning, ...)
{
  va_list list; /* what the meaning asks for */
  va_start(list, meaning);
  report(ok, meaning, list);
  va_end(list);
}

@ A comparison that involves NaN is false, so NaN fails here, as it should.
The error is divided by the expected value unless that is so small that the
quotient would mean nothing.

@(test.c@>=
void test_near(double found, double expected, double relative,
  const char *meaning, ...)
{
  double scale = fmax(fabs(expected), 1e-300); /* unit of the error */
  double wrong = fabs(found-expected)/scale; /* relative error */
  va_list list; /* what the meaning asks for */
  va_start(list, meaning);
  report(wrong <= relative, meaning, list);
  va_end(list);
  printf("# found %.17g, expected %.17g, relative error %.2g of %.2g\n",
    found, expected, wrong, relative);
}

@ Near zero a relative error means nothing; then the caller says how large
the error may be in absolute terms. Both functions print what was found
whether it is right or wrong: a test that passes with an error close to what
is allowed will fail on another machine, and one can see it coming.

@(test.c@>=
void test_within(double found, double expected, double absolute,
  const char *meaning, ...)
{
  double wrong = fabs(found-expected); /* absolute error */
  va_list list; /* what the meaning asks for */
  va_start(list, meaning);
  report(wrong <= absolute, meaning, list);
  va_end(list);
  printf("# found %.17g, expected %.17g, error %.2g of %.2g\n",
    found, expected, wrong, absolute);
}

@ The child writes its message into a pipe, its other output is dropped, and a
child that returns from |f| ends with status 0. The pipe holds far more than
one message, so the parent may wait before it reads.

@(test.c@>=
void test_dies(void (*f)(void *), void *context, int status,
  const char *substring, const char *meaning)
{
  char text[4000]; /* what the child says */
  int ends[2], result = -1; /* of the pipe; how it ended */
  ssize_t got; /* bytes of the message */
  pid_t child; /* runs |f| */
  bool ok; /* as expected? */
  fflush(stdout);
  insist(pipe(ends) == 0);
  child = fork();
  insist(child >= 0);
  if (child == 0) { @<Run |f| with its messages sent into the pipe@>@; }
  close(ends[1]);
  insist(waitpid(child, &result, 0) == child);
  got = read(ends[0], text, sizeof text-1);
  close(ends[0]);
  text[got > 0 ? got : 0] = '\0';
  @<Compare how the child ended with |status| and |substring|@>@;
}

@ The child is a copy of the test, with all that it has computed so far. It
leaves through |_exit| and so does not run what the parent will run at its
end.

@<Run |f| with its messages sent into the pipe@>=
int nowhere = open("/dev/null", O_WRONLY); /* swallows output */
dup2(nowhere, 1);
dup2(ends[1], 2);
f(context);
_exit(0);

@ One line means that the only newline is the last character. The lines of the
failure show what the child said, and whether it ended by a status or a
signal; a child that dies of a signal where a message was expected is the
usual surprise.

@<Compare how the child ended with |status| and |substring|@>=
ok = WIFEXITED(result) && WEXITSTATUS(result) == status
  && strstr(text, substring) != NULL
  && got > 0 && strchr(text, '\n') == text+got-1;
test_true(ok, "%s", meaning);
if (!ok)
  printf("# expected status %d and `%s', found %s %d and `%s'\n",
    status, substring, WIFEXITED(result) ? "status" : "signal",
    WIFEXITED(result) ? WEXITSTATUS(result) : WTERMSIG(result), text);

@ The folder may contain anything that a test has put there, so it is removed
from the leaves up. Links are removed, not followed.

@<Print the result of a check@>=
static int remove_one(const char *path, const struct stat *about, int kind,
  struct FTW *place)
{
  (void) about, (void) kind, (void) place;
  return remove(path);
}

static void remove_folder(void)
{
  nftw(folder, remove_one, 8, FTW_DEPTH|FTW_PHYS);
  folder[0] = '\0';
}

@ Every process has a folder of its own, so that tests may run side by side.

@(test.c@>=
const char *test_folder(void)
{
  if (folder[0] == '\0') {
    strcpy(folder, "/tmp/lm-test-XXXXXX");
    if (mkdtemp(folder) == NULL)
      fatal(1, "%s: cannot make this folder: %s", folder, strerror(errno));
  }
  return folder;
}

@* Tests.
The tests of this web check what the others rely on. Most of them cannot be
computed in advance but only provoked: a disk that is full, a signal in the
middle of a file, a library that gives up. The address sanitizer answers some
of these before the program can, and those tests are left out under it.

@(test-base.c@>=
#include "test.h"
#include <assert.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#ifdef __SANITIZE_ADDRESS__
enum { sanitized = 1 };
#else
enum { sanitized = 0 };
#endif
static arena *names; /* holds the paths of the tests */
static char *in_folder(const char *name)
{
  return arena_text(names, "%s/%s", test_folder(), name);
}
@<Functions that must fail@>@;

@ The main program runs the groups of tests in the order of the web. All files
that they make lie in one folder, which is removed at the end.

@(test-base.c@>=
int main(void)
{
  test_begin("test-base");
  names = arena_new();
  @<Test the hash and the clocks@>@;
  @<Test the two kinds of memory@>@;
  @<Test that a file survives a round trip@>@;
  @<Test that a failed write leaves the old file alone@>@;
  @<Test that a signal removes what is unfinished@>@;
  @<Test that mistakes end the program with one line@>@;
  arena_free(names);
  return test_end();
}

@ The known answers come from the authors' page on FNV. A hash that differs
would read every published record as stale and draw other random numbers.

@<Test the hash and the clocks@>=
test_true(hash_bytes(0, "", 0) == UINT64_C(0xcbf29ce484222325)
  && hash_bytes(0, "a", 1) == UINT64_C(0xaf63dc4c8601ec8c)
  && hash_bytes(0, "foobar", 6) == UINT64_C(0x85944171f73967e8),
  "hash_bytes is FNV-1a (else journals and random streams change)");
test_true(hash_bytes(1, "a", 1) != hash_bytes(0, "a", 1),
  "the seed changes the hash (else chained hashes forget)");
test_true(wall_seconds() <= wall_seconds() && cpu_seconds() >= 0,
  "clocks do not run backwards (else run times are nonsense)");

@ Blocks of many sizes are filled, so that an overlap would show: each block
holds its own number until the end. Among the sizes is one larger than the
largest ordinary chunk.

@<Test the two kinds of memory@>=
arena *a = arena_new(); /* under test */
unsigned char *block[300]; /* what it gave */
bool clean = true, aligned = true, apart = true; /* verdicts */
size_t size, j; /* of a block; index into it */
int i; /* block */
for (i = 0; i < 300; i++) {
  size = i == 200 ? (size_t) 20<<20 : (size_t) (i*i);
  block[i] = arena_take(a, size, 1);
  aligned = aligned && (uintptr_t) block[i]%64 == 0;
  for (j = 0; j < size; j++) clean = clean && block[i][j] == 0;
  memset(block[i], i%256, size);
}
for (i = 0; i < 300; i++)
  for (j = 0; j < (i == 200 ? 1000 : (size_t) (i*i)); j++)
    apart = apart && block[i][j] == i%256;
test_true(clean, "an arena gives zeroed memory (else sums start wrong)");
test_true(aligned, "blocks are aligned to 64 bytes (else kernels slow)");
test_true(apart, "blocks do not overlap (else data corrupt each other)");
arena_free(a);

@ An overflow of the vectors' alignment would only show as a crash in some
kernel much later, so it is asked for directly.

@<Test the two kinds of memory@>=
double *number = allocate(1000, sizeof *number); /* zeroed */
bool zero = (uintptr_t) number%64 == 0; /* zero and aligned? */
for (i = 0; i < 1000; i++) zero = zero && number[i] == 0;
free(number);
test_true(zero, "allocate gives zeroed, aligned memory");
test_true(strcmp(arena_text(names, "%s-%d", "a", 7), "a-7") == 0,
  "arena_text formats");

@ Twenty megabytes of an arena are missing as long as it lives. Others may take
memory meanwhile, but nobody does so here.

@<Test the two kinds of memory@>=
double before = memory_left(), during; /* bytes */
a = arena_new();
arena_take(a, (size_t) 20<<20, 1);
during = memory_left();
arena_free(a);
test_true(before-during >= 20<<20 && before-during < 40<<20
  && memory_left() >= before, "memory_left knows what arenas hold");

@ The bytes include a zero and have no newline at the end. While the file is
open only the temporary name exists.

@<Test that a file survives a round trip@>=
char *path = in_folder("deep/er/file"); /* written and read */
output o; /* the file */
bytes back; /* what is read */
make_directories(in_folder("deep/er"));
make_directories(in_folder("deep/er"));
o = output_open(path);
fwrite("ab\0c", 1, 4, o.stream);
test_true(!file_exists(path) && file_exists(in_folder("deep/er/file~")),
  "an unfinished file has no name yet (else half a file is read)");
output_commit(&o);
back = read_bytes(path, 4);
test_true(back.size == 4 && memcmp(back.data, "ab\0c", 5) == 0,
  "bytes come back as written, with a zero after them");
test_true(file_exists(path) && !file_exists(in_folder("deep/er/file~")),
  "a finished file leaves no temporary");
free(back.data);

@ Files in \.{/proc} report the size 0, and so try the growing block.

@<Test that a file survives a round trip@>=
back = read_bytes("/proc/self/maps", 1<<24);
test_true(back.size > 100 && strlen((char *) back.data) == back.size,
  "a file of unknown size is read to its end");
free(back.data);

@ A full disk is played by a link from the temporary name to \.{/dev/full}.

@<Test that a failed write leaves the old file alone@>=
insist(symlink("/dev/full", in_folder("deep/er/file~")) == 0);
test_dies(write_file, path, 1, "deep/er/file: cannot write: No space",
  "a full disk is reported by the file's name (else data vanish)");
back = read_bytes(path, 4);
test_true(back.size == 4 && !file_exists(in_folder("deep/er/file~")),
  "after a full disk the old file stands and no temporary is left");
free(back.data);
test_dies(give_up, path, 2, "test-base: found 3",
  "fatal prints the program's name and exits with its status");
test_true(access(in_folder("deep/er/file~"), F_OK) != 0,
  "fatal removes unfinished files");

@ The first function meets the full disk when it commits, the second gives up
while its file is still open.

@<Functions that must fail@>=
static void write_file(void *path)
{
  output o = output_open(path); /* goes to a full disk */
  fprintf(o.stream, "new");
  output_commit(&o);
}

static void give_up(void *path)
{
  output_open(path);
  fatal(2, "found %d", 3);
}

@ The child opens a file and stops itself by the signal. Its parent must learn
that it died of this signal, and must find no temporary file.

@<Test that a signal removes what is unfinished@>=
static const int signals[] = { SIGINT, SIGTERM, SIGABRT }; /* from outside */
for (i = 0; i < 3; i++) {
  int result = 0; /* how the child ended */
  pid_t child = fork(); /* dies */
  if (child == 0) {
    output_open(path);
    raise(signals[i]);
    _exit(0);
  }
  waitpid(child, &result, 0);
  test_true(WIFSIGNALED(result) && WTERMSIG(result) == signals[i]
    && !file_exists(in_folder("deep/er/file~")),
    "signal %d ends the program and removes unfinished files", signals[i]);
}

@ The terminal of the next child is the far side of a pair. What stands on it
at the end is the last line that was not wiped.

@<Test that a signal removes what is unfinished@>=
char shown[400] = ""; /* what the terminal got */
int near = posix_openpt(O_RDWR|O_NOCTTY), got; /* the pair; bytes */
pid_t watched; /* shows its progress */
insist(near >= 0 && grantpt(near) == 0 && unlockpt(near) == 0);
watched = fork();
if (watched == 0) {
  dup2(open(ptsname(near), O_RDWR|O_NOCTTY), 2);
  progress("%d of 3: %s", 1, "\033[2Jx");
  progress("%0200d", 2);
  raise(SIGINT);
}
waitpid(watched, NULL, 0);
got = (int) read(near, shown, sizeof shown-1);
test_true(got > 0 && strncmp(shown, "\r\033[K1 of 3: ?[2Jx\r\033[K000", 24)
  == 0, "a line of progress replaces the last one, cleaned");
test_true(got == 4+13+4+79+4 && strcmp(shown+got-4, "\r\033[K") == 0,
  "it is cut at the edge and wiped when the user interrupts");
close(near);

@ Standard output goes to a full disk, a file grows beyond its limit, a text
finds no room, and a library ends the program by a signal. The address
sanitizer has answers of its own to the last two.

@<Functions that must fail@>=
static void print_on_full_disk(void *unused)
{
  (void) unused;
  insist(freopen("/dev/full", "w", stdout) != NULL);
  printf("lost");
  exit(0);
}

static void outgrow_limit(void *path)
{
  struct rlimit limit = { 1000, 1000 }; /* bytes */
  output o = output_open(path); /* grows */
  insist(setrlimit(RLIMIT_FSIZE, &limit) == 0);
  for (int i = 0; i < 1000; i++) fprintf(o.stream, "a line\n");
  output_commit(&o);
}

static void trip_in_a_library(void *unused)
{
  (void) unused;
  libraries_may_give_up();
  raise(SIGSEGV);
}

static void fill_space(void *unused)
{
  struct rlimit limit = { 0, 0 }; /* bytes */
  (void) unused;
  insist(setrlimit(RLIMIT_AS, &limit) == 0);
  for (;;) copy_text("a text");
}

@ Each mistake must end the program with the right status after exactly one
line, in which the text on the right occurs.

@<Test that mistakes end the program with one line@>=
test_dies(read_small, in_folder("missing"), 1, "No such file",
  "a missing file is named");
test_dies(read_small, in_folder("deep"), 1, "found a folder",
  "a folder is not read as a file");
test_dies(read_small, path, 1, "found 4 bytes, expected at most 3",
  "a file that is too large is refused");
test_dies(read_small, "/proc/self/maps", 1, "found more than the expected 3",
  "a file of unknown size is refused when it proves too large");
test_dies(make_folder, in_folder("deep/er/file/x"), 1, "found a file",
  "no folder is made below a file");
test_dies(take_much, NULL, 1, "no memory is that large",
  "an overflowing product is refused (else a short block is given)");
test_dies(take_much_from_arena, NULL, 1, "no memory is that large",
  "an arena refuses an overflowing product too");
test_dies(outgrow_machine, NULL, 1, "out of memory: ",
  "an arena is not larger than the machine (else the system ends us)");
test_dies(break_belief, NULL, 1, "break_belief: 1==2 does not hold",
  "insist names the function and the condition");
test_dies(break_assertion, NULL, 1,
  "a library gave up (break_assertion of ", "and so does a library's belief");
test_dies(print_on_full_disk, NULL, 1, "standard output: cannot write: No",
  "what cannot be printed is a failure (else a pipe loses a verdict)");
test_dies(outgrow_limit, path, 1, "cannot write: ",
  "a limit on files gives a line (else the system's signal is all)");
test_true(!file_exists(in_folder("deep/er/file~")), "and leaves nothing");
if (!sanitized) {
  test_dies(fill_space, NULL, 1, "out of memory: 64 bytes",
    "a text that finds no room is reported");
  test_dies(trip_in_a_library, NULL, 1, "a library gave up (signal 11)",
    "the signal of a library that draws becomes a line");
}
test_dies(fail_a_check, NULL, 43, "three failures counted",
  "a wrong number, NaN and a survivor fail their checks (else no test can)");

@ A superuser may read what others may not, so the test of permissions is left
out for him.

@<Test that mistakes end the program with one line@>=
if (geteuid() != 0) {
  o = output_open(in_folder("secret"));
  output_commit(&o);
  insist(chmod(in_folder("secret"), 0) == 0);
  test_dies(read_small, in_folder("secret"), 1, "Permission denied",
    "an unreadable file is named");
}

@ A function that must fail takes one pointer, which it may ignore. It is
called in a child process; if it returns, the child ends well, and the test
has failed.

@<Functions that must fail@>=
static void read_small(void *path)
{
  read_bytes(path, 3);
}

static void make_folder(void *path)
{
  make_directories(path);
}

@ The sizes are hidden from the compiler, which would otherwise warn of them.

@<Functions that must fail@>=
static volatile size_t huge = SIZE_MAX/4; /* times 8 overflows */
static void take_much(void *unused)
{
  (void) unused;
  allocate(huge, 8);
}

static void break_assertion(void *unused)
{
  assert(unused != NULL);
}
static void outgrow_machine(void *unused)
{
  (void) unused;
  arena_take(arena_new(), 2*(size_t) memory_left(), 1);
}
static void take_much_from_arena(void *unused)
{
  (void) unused;
  arena_take(names, huge, 8);
}

static void break_belief(void *unused)
{
  (void) unused;
  insist(1 == 2);
}

@ The frame itself must be able to fail. Three checks that cannot hold, run in
a child, must leave a failing status.

@<Functions that must fail@>=
static void survive(void *unused)
{
  (void) unused;
}

static void fail_a_check(void *unused)
{
  (void) unused;
  test_begin("test-base");
  test_near(1.1, 1, 0.01, "a number that is wrong");
  test_within(0.0/0.0, 0, 1e9, "not a number");
  test_dies(survive, NULL, 1, "", "a function that returns");
  fatal(42+test_end(), "three failures counted");
}

@* Index.
