% data: public sets, checked byte by byte; whitening; a synthetic spectrum.
@i types.w

@** Data.
A law of learning is a statement about a network \emph{and} its data. This
instrument brings the data: ten thousand handwritten digits from
MNIST~\cite{lecun1998}, ten thousand small photographs from
CIFAR-10 (A.~Krizhevsky, report of the University of Toronto, 2009), a megabyte
of Shakespeare, and one synthetic family with a chosen spectrum. It stands on base, random and linalg, and on
zlib for files that are compressed.

The public sets are fetched by \.{make data} into the folder \.{data}, and are
not part of this repository. A chapter therefore asks |data_have| first. When
the answer is no it runs on its own synthetic data, and says so on the figure,
in the caption and in its claims; nothing here makes that choice for it.

What the instrument does not do: it makes no split into training and test
data, draws no subset and distorts no image. Which images a seed uses is part
of an experiment, and each chapter draws its own with |rng_choose|.

\medskip\noindent
The sets go by the names \.{mnist} (the 10,000 test digits, which are the
book's MNIST), \.{cifar10} (the first training batch), \.{cifar10-test} and
\.{text}. The environment variable \.{LM\_DATA} names another folder.

@(data.h@>=
#pragma once
#include "base.h"
#include "linalg.h"
typedef struct {
  int n, channels, height, width, classes;
  unsigned char *pixels; /* n by channels*height*width, planes row-major */
  unsigned char *labels; /* n, each below classes */
  const char *name; /* for figures: "MNIST" or "CIFAR-10" */
  const char *file; /* where the pixels came from, for messages */
  uint64_t digest; /* of sizes, pixels and labels, once loaded */
} images;

@ The limits are generous for the sets that exist and small enough that no
product of them can overflow. An inflated file may have 64 megabytes: the
largest of the book's files has 31.

@c
#include "data.h"
#include <limits.h>
#include <math.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

enum {
  side_limit = 256, /* height and width of an image */@/
  idx_limit = 70000, /* images in an IDX file */@/
  cifar_limit = 10000, /* images in a CIFAR file */@/
  digit_side = 28, /* height and width of the book's digits */@/
  class_count = 10 /* digits, or kinds of thing */
};
static const size_t file_cap = (size_t) 1<<26; /* bytes, once inflated */
static const char again[] = "delete the file and run make data";

@* Bytes that cannot be trusted.
A file that comes over a network may be an error page, half a file, or a file
from someone else's disk. The parsers below assume nothing. They take bytes
and a length rather than a path, so that each kind of damage can be tried
without writing a file; they compare every number with a limit before it is
multiplied; and they want the length to be exact. A file that fails is refused
in one line that names it and says at which byte what was found and what was
expected, and what to do.

There is no attempt to make the best of a bad file. An image that is half
noise, or a label that belongs to its neighbour, would not stop a program: it
would change a curve a little, and the reader would take the difference for
physics.

The offset counts the bytes after decompression, except in a complaint about
the compression itself.
@^untrusted input@>

@c
static _Noreturn void reject(const char *name, size_t offset,
  const char *hint, const char *format, ...)
  __attribute__((format(printf, 4, 5)));

static _Noreturn void reject(const char *name, size_t offset,
  const char *hint, const char *format, ...)
{
  char text[400]; /* found and expected */
  va_list list; /* what the format asks for */
  va_start(list, format);
  vsnprintf(text, sizeof text, format, list);
  va_end(list);
  fatal(1, "%s: offset %zu: %s; %s", name, offset, text, hint);
}

@ A compressed file is recognised by its first two bytes, not by its name, for
names survive copying less well than contents do. None of the three formats
can begin with these bytes when it is plain: an IDX file begins with zeros, a
CIFAR file with a label below ten, and text with a
printable character.
@^gzip@>

@c
static bool is_gzip(bytes b)
{
  return b.size >= 2 && b.data[0] == 0x1f && b.data[1] == 0x8b;
}

@ |inflate_bytes| returns the plain bytes of a file, in memory that the caller
frees; those of a plain file are copied. No more than |cap| bytes are ever
produced, whatever the file claims: a kilobyte of gzip can stand for a
megabyte of zeros, and a hostile file would use that to fill the memory.
@^decompression bomb@>

@(data.h@>=
bytes inflate_bytes(bytes in, const char *name, size_t cap);

@ @c
bytes inflate_bytes(bytes in, const char *name, size_t cap)
{
  bytes plain = {NULL, 0}; /* the result */
  insist(cap < UINT_MAX); /* zlib counts in 32 bits */
  if (is_gzip(in)) {
    @<Inflate |in| into at most |cap| plain bytes@>@;
  }
  else {
    if (in.size > cap)
      reject(name, cap, again, "found %zu bytes, expected at most %zu",
        in.size, cap);
    plain.data = allocate(in.size+1, 1);
    plain.size = in.size;
    if (in.size > 0) memcpy(plain.data, in.data, in.size);
  }
  return plain;
}

@ The loop keeps |plain.size| bytes of output in a block of |room|. The block
may hold one byte more than the cap; when that byte is written, the cap is
exceeded. zlib itself compares the checksum and the length in the trailer with
what it has produced, so a file that passes is the one that was compressed.
The stream must end where the file ends: gzip would allow another stream to
follow, but none of the public files has one, and bytes left over are more
often a sign of damage.

@<Inflate |in| into at most |cap| plain bytes@>=
z_stream z; /* the state of zlib */
int status = Z_OK; /* of the last call */
size_t room; /* bytes allocated for output */
if (in.size > UINT_MAX)
  reject(name, UINT_MAX, again, "found more than 4 GB of gzip");
memset(&z, 0, sizeof z);
insist(inflateInit2(&z, 16+MAX_WBITS) == Z_OK);
z.next_in = in.data;
z.avail_in = (uInt) in.size;
@<Choose |room| by the size in the trailer@>@;
plain.data = allocate(room+1, 1);
while (status != Z_STREAM_END) {
  @<Inflate as much as fits, or |reject| the file@>@;
}
if (z.avail_in > 0)
  reject(name, in.size-z.avail_in, again,
    "found %u bytes after the gzip stream, expected none", z.avail_in);
inflateEnd(&z);

@ The last four bytes of a gzip file give the plain size modulo $2^{32}$,
least significant byte first. A damaged file may say anything there, so the
number only suggests how much to allocate.

@<Choose |room| by the size in the trailer@>=
room = 0;
if (in.size >= 4)
  for (int i = 1; i <= 4; i++) room = room<<8 | in.data[in.size-i];
if (room < 256) room = 256;
if (room > cap) room = cap;
room++;

@ When zlib stops with room left and no input left, the file has been cut.
It reports |Z_BUF_ERROR| if a call could do nothing at all, which is no error
for us: one of the two remedies below follows.

@<Inflate as much as fits, or |reject| the file@>=
z.next_out = plain.data+plain.size;
z.avail_out = (uInt) (room-plain.size);
status = inflate(&z, Z_NO_FLUSH);
plain.size = room-z.avail_out;
if (plain.size > cap)
  reject(name, in.size-z.avail_in, again,
    "found gzip of more than %zu bytes, expected at most that", cap);
if (status != Z_STREAM_END && status != Z_OK && status != Z_BUF_ERROR)
  reject(name, in.size-z.avail_in, again,
    "found corrupt gzip (%s), expected valid data",
    z.msg != NULL ? z.msg : "bad dictionary");
if (status != Z_STREAM_END && z.avail_out > 0 && z.avail_in == 0)
  reject(name, in.size, again,
    "found the end of a truncated gzip file, expected more");
if (status != Z_STREAM_END && z.avail_out == 0) {
  @<Double |room|@>@;
}

@ The memory that |allocate| gives cannot be extended, so a larger block takes
the place of the old one. With a truthful trailer this never happens.

@<Double |room|@>=
unsigned char *larger; /* takes the place of |plain.data| */
room = 2*room < cap+1 ? 2*room : cap+1;
larger = allocate(room+1, 1);
memcpy(larger, plain.data, plain.size);
free(plain.data);
plain.data = larger;

@ The parsers copy what they keep into an arena, where it lives as long as the
job that needs it. A file that is plain already need not be copied before
that. |unpack| returns it as it is, and |release| frees what was
inflated.

@c
static bytes unpack(bytes file, const char *name)
{
  return is_gzip(file) ? inflate_bytes(file, name, file_cap) : file;
}

static void release(bytes plain, bytes file)
{
  if (plain.data != file.data) free(plain.data);
}

@ A file that is too short is reported at its end, and one that is too long at
the first byte that should not be there. An empty file is a truncated one.

@c
static void check_length(bytes b, const char *name, size_t expected)
{
  if (b.size < expected)
    reject(name, b.size, again,
      "found the end of a truncated file, expected %zu bytes", expected);
  if (b.size > expected)
    reject(name, expected, again,
      "found %zu more bytes, expected the end of the file",
      b.size-expected);
}

@* IDX, the format of MNIST.
An IDX file holds one array. Its first two bytes are zero, the third is the
type of the entries (8 for unsigned bytes), the fourth is the rank. The sizes
follow, 32 bits each with the most significant byte first, and then the
entries in row-major order. MNIST keeps images (rank 3) and labels (rank 1)
in two files, whose counts must agree. A set has 1 to 70,000 images of at most
256 by 256.
@^IDX format@>

@(data.h@>=
images idx_parse(arena *a, bytes image_file, const char *image_name,
  bytes label_file, const char *label_name);

@ @c
@<Check the header of an IDX file@>@;
@<Check labels and copy them@>@;

images idx_parse(arena *a, bytes image_file, const char *image_name,
  bytes label_file, const char *label_name)
{
  images s = {0}; /* the result */
  uint32_t extent[3], count; /* of the images; of the labels */
  bytes b = unpack(image_file, image_name); /* plain images */
  bytes c = unpack(label_file, label_name); /* plain labels */
  idx_header(b, image_name, 3, extent);
  idx_header(c, label_name, 1, &count);
  if (count != extent[0])
    reject(label_name, 4, "fetch both files from one mirror",
      "found %u labels, expected %u, one for each image of %s",
      count, extent[0], image_name);
  @<Fill in |s| from the two checked files@>@;
  release(b, image_file);
  release(c, label_file);
  return s;
}

@ Nothing can fail here except a label: the header has vouched for the sizes,
and the pixels may take any value.

@<Fill in |s| from the two checked files@>=
s.name = "MNIST";
s.file = image_name;
s.classes = class_count;
s.n = (int) extent[0];
s.channels = 1;
s.height = (int) extent[1];
s.width = (int) extent[2];
s.pixels = arena_take(a, b.size-16, 1);
memcpy(s.pixels, b.data+16, b.size-16);
s.labels = arena_take(a, (size_t) s.n, 1);
copy_labels(s.n, c.data+8, 1, s.labels, label_name, 8);

@ Labels are copied from every |step|-th byte, because a CIFAR file mixes them
with the pixels. The offset of the first one is needed for the message only.
That each label lies below the number of classes is the one property of the
contents on which memory safety depends: |one_hot| writes to the column of
that number.

@<Check labels and copy them@>=
static void copy_labels(int n, const unsigned char *from, size_t step,
  unsigned char *labels, const char *name, size_t offset)
{
  for (int i = 0; i < n; i++) {
    labels[i] = from[(size_t) i*step];
    if (labels[i] >= class_count)
      reject(name, offset+(size_t) i*step, again,
        "found label %d, expected 0 to %d", labels[i], class_count-1);
  }
}

@ The checks run in the order of the bytes, so that the first thing wrong is
the one reported. All sizes are within their limits when they are multiplied:
the product is below $2^{33}$ and cannot overflow 64 bits.

@<Check the header of an IDX file@>=
static uint32_t word_at(const unsigned char *p)
{
  return (uint32_t) p[0]<<24 | (uint32_t) p[1]<<16
    | (uint32_t) p[2]<<8 | p[3];
}

static void idx_header(bytes b, const char *name, int rank,
  uint32_t *extent)
{
  size_t head = 4+4*(size_t) rank; /* bytes before the entries */
  size_t entries = 1; /* product of the sizes */
  if (b.size < head) check_length(b, name, head);
  @<Check the magic number, the type and the rank@>@;
  for (int i = 0; i < rank; i++) {
    extent[i] = word_at(b.data+4+4*i);
    @<Check that the size |extent[i]| is within its limit@>@;
    entries *= extent[i];
  }
  check_length(b, name, head+entries);
}

@ Each hint names the likeliest cause: a page of HTML in place of the file, an
array of floats written by some other program, or the two files of a set given
in the wrong order.

@<Check the magic number, the type and the rank@>=
if (b.data[0] != 0 || b.data[1] != 0)
  reject(name, 0, "this is not an IDX file; run make data",
    "found bytes %02x %02x, expected 00 00", b.data[0], b.data[1]);
if (b.data[2] != 8)
  reject(name, 2, "only IDX files of unsigned bytes are read",
    "found type %02x, expected 08", b.data[2]);
if (b.data[3] != rank)
  reject(name, 3, "are images and labels interchanged?",
    "found rank %d, expected %d", b.data[3], rank);

@ Programs on small machines have written IDX files with the sizes in their
own byte order. Such a file is refused like any other, but the hint tells what
is wrong with it.

@<Check that the size |extent[i]| is within its limit@>=
uint32_t limit = i == 0 ? idx_limit : side_limit; /* largest allowed */
uint32_t swapped = extent[i]>>24 | (extent[i]>>8 & 0xff00)
  | (extent[i]<<8 & 0xff0000) | extent[i]<<24; /* in the other order */
if (extent[i] < 1 || extent[i] > limit)
  reject(name, 4+4*(size_t) i,
    swapped >= 1 && swapped <= limit
      ? "the sizes are byte-swapped: IDX is big-endian" : again,
    "found size %u, expected 1 to %u", extent[i], limit);

@* CIFAR-10, binary version.
The file has no header. Each image is a record of 3073 bytes: its label, then
the red, the green and the blue plane, each 32 by 32, row after row. All that
can be checked is that the file is a whole number of records, not too many,
and that every label is below ten; a file of another kind passes the last test
only by a rare accident. Any number of records from 1 to 10,000 is accepted,
so that excerpts may serve.
@^CIFAR-10 format@>

@(data.h@>=
images cifar_parse(arena *a, bytes file, const char *name);

@ @c
enum {
  picture = 3*32*32, /* pixels of one record */@/
  record_size = 1+picture /* the label comes first */
};

images cifar_parse(arena *a, bytes file, const char *name)
{
  images s = {0, 3, 32, 32, class_count, NULL, NULL, "CIFAR-10", name, 0};
  bytes b = unpack(file, name); /* plain records */
  size_t n = b.size/record_size; /* whole records */
  @<Check the number |n| of records@>@;
  s.n = (int) n;
  s.labels = arena_take(a, n, 1);
  s.pixels = arena_take(a, n, picture);
  copy_labels(s.n, b.data, record_size, s.labels, name, 0);
  for (size_t i = 0; i < n; i++)
    memcpy(s.pixels+i*picture, b.data+i*record_size+1, picture);
  release(b, file);
  return s;
}

@ The offset points at the first byte that belongs to no whole record.

@<Check the number |n| of records@>=
if (n > cifar_limit)
  reject(name, (size_t) cifar_limit*record_size, again,
    "found %zu more bytes, expected at most %d records of %d bytes",
    b.size-(size_t) cifar_limit*record_size, cifar_limit, record_size);
if (n == 0 || b.size%record_size != 0)
  reject(name, n*record_size, again,
    "found %zu bytes, expected a whole record of %d",
    b.size%record_size, record_size);

@* Text.
Text is a string of bytes, and the book's networks read it as such. It must
not be empty, and a zero byte means that it is not text. The result is a copy
that the caller frees.

@(data.h@>=
bytes text_parse(bytes file, const char *name);

@ @c
bytes text_parse(bytes file, const char *name)
{
  bytes text = inflate_bytes(file, name, file_cap); /* the result */
  unsigned char *zero; /* a byte that should not be there */
  if (text.size == 0)
    reject(name, 0, again, "found an empty file, expected text");
  zero = memchr(text.data, '\0', text.size);
  if (zero != NULL)
    reject(name, (size_t) (zero-text.data), again,
      "found a zero byte, expected text");
  return text;
}

@* The folder.
|data_have| says whether the files of a set are present; |data_load| and
|data_load_text| read them, and end the program with a message when a file is
missing or bad. A file may be plain or compressed: under the name below, or
with \.{.gz} appended. The images live in the arena |a|, the text until the
caller frees it.

When |data_have| says no, |data_absence| says in one phrase which file was
looked for and in which folder, and |data_remedy| what can be done about it.
Only messages should quote them: a record does not depend on where the data
were.

@(data.h@>=
bool data_have(const char *set);
images data_load(arena *a, const char *set);
bytes data_load_text(void);
const char *data_absence(arena *a, const char *set); /* |NULL| if none */
const char *data_remedy(void); /* "run make data", or about LM\_DATA */

@ @c
static const struct public_set {
  const char *name; /* how the book calls it */
  const char *file[2]; /* within the data folder */
} public_sets[] = {
  {"mnist",
    {"mnist/t10k-images-idx3-ubyte", "mnist/t10k-labels-idx1-ubyte"}},@/
  {"cifar10", {"cifar10/data_batch_1.bin", NULL}},@/
  {"cifar10-test", {"cifar10/test_batch.bin", NULL}},@/
  {"text", {"text/tinyshakespeare.txt", NULL}}
};

static const struct public_set *find_set(const char *name)
{
  for (int i = 0; i < 4; i++)
    if (strcmp(public_sets[i].name, name) == 0) return &public_sets[i];
  fatal(2, "found data set `%s', expected mnist, cifar10, cifar10-test "
    "or text; choose one of these", name);
}

@ The folder is looked up each time; tests change it, and nothing else asks
often enough to care.

@c
static bool folder_is_chosen(void)
{
  const char *folder = getenv("LM_DATA"); /* the user's choice */
  return folder != NULL && folder[0] != '\0';
}

static const char *data_folder(void)
{
  return folder_is_chosen() ? getenv("LM_DATA") : "data";
}

const char *data_remedy(void)
{
  return folder_is_chosen()
    ? "let LM_DATA name another folder, or unset it and run make data"
    : "run make data, or let LM_DATA name the folder that has it";
}

@ |find_file| returns a path in the arena, or |NULL| when the file is in the
folder under neither of its names. If it is there under both, the contents may
differ: someone has unpacked, exchanged or edited one of them. Then the one
whose checksum \.{make data} has verified is read. If that does not decide,
the compressed file is, because it carries a checksum of its own.

@c
@<Tell whether \.{make data} has verified a file@>@;

static const char *find_file(arena *a, const char *file)
{
  char *plain = arena_text(a, "%s/%s", data_folder(), file);
  char *zipped = arena_text(a, "%s.gz", plain);
  if (!file_exists(plain)) return file_exists(zipped) ? zipped : NULL;
  if (!file_exists(zipped)) return plain;
  return is_verified(a, file, "") && !is_verified(a, file, ".gz")
    ? plain : zipped;
}

@ \.{make data} leaves a stamp for each file that it has verified: in the
folder \.{.fetch}, under the file's name with commas for slashes, the size and
the time of the last change at which the checksum was right. The file is
verified as long as it has that size and that time.

@<Tell whether \.{make data} has verified a file@>=
static bool is_verified(arena *a, const char *file, const char *ending)
{
  char *name = arena_text(a, "%s%s", file, ending); /* within the folder */
  char *path = arena_text(a, "%s/%s", data_folder(), name);
  struct stat now; /* of the file */
  long long size, seconds, nanos; /* as stamped */
  int read = 0; /* numbers in the stamp */
  FILE *stamp; /* its file */
  for (char *c = name; *c != '\0'; c++) if (*c == '/') *c = ',';
  stamp = fopen(arena_text(a, "%s/.fetch/%s.ok", data_folder(), name), "r");
  if (stamp == NULL) return false;
  read = fscanf(stamp, "%lld %lld.%9lld", &size, &seconds, &nanos);
  fclose(stamp);
  return read == 3 && stat(path, &now) == 0 && now.st_size == size
    && now.st_mtim.tv_sec == seconds && now.st_mtim.tv_nsec == nanos;
}

@ A set that consists of two files is present when both are. Whether they are
good is found out by reading them; a file that |make data| has put there was
compared with its checksum.

@c
const char *data_absence(arena *a, const char *set)
{
  const struct public_set *p = find_set(set); /* its files */
  for (int i = 0; i < 2 && p->file[i] != NULL; i++)
    if (find_file(a, p->file[i]) == NULL) {
      @<Return the phrase that |p->file[i]| is missing@>@;
    }
  return NULL;
}

bool data_have(const char *set)
{
  arena *a = arena_new(); /* for the paths */
  bool have = data_absence(a, set) == NULL;
  arena_free(a);
  return have;
}

static const char *need_file(arena *a, const char *set, int i)
{
  const char *absence = data_absence(a, set); /* what is missing */
  if (absence != NULL)
    fatal(1, "%s, expected a data set; %s", absence, data_remedy());
  return find_file(a, find_set(set)->file[i]);
}

@ A relative folder is shown with the folder in which the program was started,
since that is most often what is wrong with it.

@<Return the phrase that |p->file[i]| is missing@>=
const char *folder = data_folder(); /* as chosen */
char *start = folder[0] != '/' ? getcwd(NULL, 0) : NULL; /* if relative */
char *phrase = arena_text(a, "%s: found no such file, plain or .gz, in the "
  "folder %s%s%s (%s)", p->file[i], start != NULL ? start : "",
  start != NULL ? "/" : "", folder,
  folder_is_chosen() ? "from LM_DATA" : "LM_DATA is not set");
free(start);
return phrase;

@ The bytes of the file and the copy in the arena are in memory together for a
moment, which for the largest set means 90 megabytes. Reading it takes a
fifth of a second, nearly all of it in zlib.

@c
@<Check that the images can serve@>@;

images data_load(arena *a, const char *set)
{
  const struct public_set *p = find_set(set); /* its files */
  const char *path = need_file(a, set, 0); /* the first of them */
  bytes file = read_bytes(path, file_cap); /* its contents */
  images s; /* the result */
  insist(strcmp(set, "text") != 0); /* which has no images */
  if (p->file[1] == NULL) s = cifar_parse(a, file, path);
  else {
    const char *label_path = need_file(a, set, 1); /* the second */
    bytes label_file = read_bytes(label_path, file_cap);
    s = idx_parse(a, file, path, label_file, label_path);
    free(label_file.data);
  }
  free(file.data);
  check_images(&s);
  s.digest = digest_of(&s);
  return s;
}

@ A file may be a perfect IDX file and yet nothing that this book can learn
from. The parsers accept it; |data_load| does not. What it returns has the
shape that its name promises, images that are not all alike, and at least one
image of each class. Whoever divides by a variance or averages over a class
may rely on that. How many images are enough is for the experiment to say.

@<Check that the images can serve@>=
static void check_images(const images *s)
{
  const size_t size = (size_t) s->channels*s->height*s->width; /* of one */
  char missing[2*class_count+20] = ""; /* classes without an image */
  int left = 0, alike = 0; /* classes missing; images like the first */
  int side = s->channels == 1 ? digit_side : 32; /* as promised */
  if (s->height != side || s->width != side)
    fatal(1, "%s: found images of %d by %d pixels, expected %d by %d; %s",
      s->file, s->height, s->width, side, side, data_remedy());
  while (alike < s->n
    && memcmp(s->pixels, s->pixels+(size_t) alike*size, size) == 0) alike++;
  if (alike == s->n)
    fatal(1, "%s: found images without variance (%d, all alike), expected "
      "images that differ; %s", s->file, s->n, data_remedy());
  @<List the classes that are |missing|@>@;
  if (left > 0)
    fatal(1, "%s: found %d images, but no image of class%s %s, expected at "
      "least one of each of the %d classes; %s", s->file, s->n,
      left > 1 ? "es" : "", missing, s->classes, data_remedy());
}

@ The name of a class is one digit long.

@<List the classes that are |missing|@>=
for (int c = 0; c < s->classes; c++)
  if (memchr(s->labels, c, (size_t) s->n) == NULL)
    sprintf(missing+strlen(missing), "%s%d", left++ > 0 ? ", " : "", c);

@ The digest tells whether two runs saw the same data. It does not depend on
the way in which a file is compressed. Every program reads its sets anew, so
the pixels enter by eight bytes at a time: as in |hash_bytes|, but after each
multiplication, which moves bits only upwards, the upper half of the word is
laid over the lower one. The bytes beyond the last whole word go through
|hash_bytes|.

@<Check that the images can serve@>=
static uint64_t hash_words(uint64_t seed, const void *data, size_t size)
{
  const unsigned char *p = data; /* scans the words */
  uint64_t h = hash_bytes(seed, p+size/8*8, size%8); /* the state */
  for (size_t i = 0; i < size/8; i++) {
    uint64_t word; /* the next eight bytes */
    memcpy(&word, p+8*i, 8);
    h = (h^word)*UINT64_C(0x100000001b3);
    h ^= h>>32;
  }
  return h;
}
@#
static uint64_t digest_of(const images *s)
{
  const size_t size = (size_t) s->channels*s->height*s->width; /* of one */
  char shape[80]; /* the sizes as text */
  snprintf(shape, sizeof shape, "%d %d %d %d", s->n, s->channels, s->height,
    s->width);
  uint64_t h = hash_bytes(0, shape, strlen(shape)); /* the result */
  h = hash_words(h, s->pixels, (size_t) s->n*size);
  return hash_words(h, s->labels, (size_t) s->n);
}

@ The text has no labels and no shape, so it does not travel as |images|.

@c
bytes data_load_text(void)
{
  arena *a = arena_new(); /* for the path */
  const char *path = need_file(a, "text", 0);
  bytes file = read_bytes(path, file_cap); /* as it is on disk */
  bytes text = text_parse(file, path); /* the result */
  free(file.data);
  arena_free(a);
  return text;
}

@* From pixels to matrices.
|images_matrix| makes one row of numbers in $[0,1]$ from each of |n| images:
those with the indices |which|, or the first |n| when |which| is |NULL|. With
|block|${}=b>1$ each $b$ by $b$ square of each colour plane is replaced by its
average, so that an image has $b^2$ times fewer numbers; |images_dim| says how
many. The side of the square must divide height and width.

@(data.h@>=
int images_dim(const images *s, int block);
mat images_matrix(arena *a, const images *s, int n, const int *which,
  int block); /* n by |images_dim| */

@ Averaging is how the book makes photographs small enough for experiments
that need every eigenvalue of a covariance. With $b=4$ a colour image keeps
192 of its 3072 numbers and is still recognisable.

@c
int images_dim(const images *s, int block)
{
  insist(block >= 1);
  insist(s->height%block == 0 && s->width%block == 0);
  return s->channels*(s->height/block)*(s->width/block);
}

@ The indices are checked one by one, because an index that is out of range
would read someone else's memory and give a plausible picture. The two scratch
rows are made once for all images.

@c
@<Average one image over squares@>@;

mat images_matrix(arena *a, const images *s, int n, const int *which,
  int block)
{
  mat x = mat_new(a, n, images_dim(s, block)); /* the result */
  size_t size = (size_t) s->channels*s->height*s->width; /* of an image */
  int *sums = allocate((size_t) s->width, sizeof *sums); /* scratch */
  int *squares = allocate((size_t) s->width, sizeof *squares); /* scratch */
  insist(which != NULL || n <= s->n);
  for (int i = 0; i < n; i++) {
    int k = which != NULL ? which[i] : i; /* index of the image */
    insist(k >= 0 && k < s->n);
    average_blocks(s, s->pixels+k*size, block, sums, squares,
      x.data+(size_t) i*x.stride);
  }
  free(sums);
  free(squares);
  return x;
}

@ The rows of all planes follow one another, so one loop over rows of squares
passes from plane to plane without noticing; that needs the height to be a
multiple of $b$, which |images_dim| has insisted on. The sums are exact in
integers, and one division makes each number, so that
an average is the double nearest to the true one. Every inner loop runs along
a row and is vectorised by the compiler: first $b$ rows are added, then $b$
neighbouring columns. For $b=1$ both additions are copies.

@<Average one image over squares@>=
static void average_blocks(const images *s, const unsigned char *pixel,
  int block, int *restrict sums, int *restrict squares,
  double *restrict y)
{
  int wide = s->width/block; /* squares in a row */
  int rows = s->channels*(s->height/block); /* of squares */
  double most = 255.0*block*block; /* the sum of a white square */
  for (int i = 0; i < rows; i++, y += wide) {
    memset(sums, 0, (size_t) s->width*sizeof *sums);
    memset(squares, 0, (size_t) wide*sizeof *squares);
    for (int k = 0; k < block; k++, pixel += s->width)
      for (int j = 0; j < s->width; j++) sums[j] += pixel[j];
    for (int k = 0; k < block; k++)
      for (int j = 0; j < wide; j++) squares[j] += sums[j*block+k];
    for (int j = 0; j < wide; j++) y[j] = squares[j]/most;
  }
}

@ |one_hot| turns |n| labels into rows with a single~1, the targets of a
classifier that is trained by regression.

@(data.h@>=
mat one_hot(arena *a, int n, const unsigned char *labels, int classes);

@ A label that is not below |classes| is an error of the program: the labels
of files have been checked.

@c
mat one_hot(arena *a, int n, const unsigned char *labels, int classes)
{
  mat y = mat_new(a, n, classes); /* zeroed */
  for (int i = 0; i < n; i++) {
    insist(labels[i] < classes);
    at(y, i, labels[i]) = 1;
  }
  return y;
}

@* Centring, scaling, whitening.
Three ways to put data on a common footing. |mat_centre_columns| subtracts the
mean row and leaves it in |mean|, unless that is |NULL|.
|mat_unit_mean_square| divides the whole matrix by the root of its mean square
entry, and returns that root, so that test data can be divided by the same
number. |mat_unit_rows| puts every row on the unit sphere. A matrix or row
that is all zero has no scale, and is an error of the program.

@(data.h@>=
void mat_centre_columns(mat x, double *mean); /* |x.cols| means */
double mat_unit_mean_square(mat x);
void mat_unit_rows(mat x);

@ Adding each row divided by $n$ to the mean costs one more rounding than
dividing the sum, but no second pass over the mean, and the sum of many rows
cannot grow large.

@c
void mat_centre_columns(mat x, double *mean)
{
  double *m = allocate((size_t) x.cols, sizeof *m); /* the mean row */
  for (int i = 0; i < x.rows; i++)
    vec_add((size_t) x.cols, 1.0/x.rows, &at(x, i, 0), m);
  for (int i = 0; i < x.rows; i++)
    vec_add((size_t) x.cols, -1, m, &at(x, i, 0));
  if (mean != NULL) memcpy(mean, m, (size_t) x.cols*sizeof *m);
  free(m);
}

@ The mean square entry of an $n$ by $d$ matrix is $\lVert X\rVert_F^2/nd$.
The number returned is its root before the division.

@c
double mat_unit_mean_square(mat x)
{
  double root = mat_frobenius(x)/sqrt((double) x.rows*x.cols);
  insist(root > 0);
  mat_scale(x, 1/root);
  return root;
}

void mat_unit_rows(mat x)
{
  for (int i = 0; i < x.rows; i++) {
    double norm = vec_norm((size_t) x.cols, &at(x, i, 0));
    insist(norm > 0);
    vec_scale((size_t) x.cols, 1/norm, &at(x, i, 0));
  }
}

@ \label{sec:whitening}%
Natural images are strongly correlated: a few directions carry most of the
variance. \emph{Whitening} removes this. Let the rows of the $n$ by $d$ matrix
$X$ be centred, $C=X^{\mathsf T}X/n$ their covariance, and $C=V\Lambda
V^{\mathsf T}$ with eigenvalues $\lambda_1\ge\lambda_2\ge\cdots$. The first
$p$ principal components, each divided by its standard deviation, are
\begin{equation}
 Z = X\,V_p\,\Lambda_p^{-1/2}, \qquad
 \frac{1}{n} Z^{\mathsf T}Z = I_p .
\end{equation}
An eigenvector has no sign of its own, and a library may return either. So
that results do not depend on the library, the entry of largest magnitude is
made positive.

Whitening matters to learning because the curvature of a linear model's loss
\emph{is} the covariance of its inputs. On raw images gradient descent learns
the leading directions hundreds of times faster than the rest; on whitened
ones all at the same rate.
@^principal components@>
@^whitening@>

@(data.h@>=
mat whiten_pca(arena *a, mat x, int p); /* n by p, from centred x */
mat whiten_named(arena *a, mat x, int p, const char *name);

@ The covariance costs $nd^2$ operations and its eigenvectors about $9d^3$,
although only $p$ of them are used; for the images of this book, reduced by
|images_matrix|, that is a second or less. With the full 3072 numbers of a
photograph it would be half a minute, and one would compute the leading
eigenvectors only.

@c
@<Choose the sign of a direction@>@;

mat whiten_pca(arena *a, mat x, int p)
{
  return whiten_named(a, x, p, "whitening");
}

mat whiten_named(arena *a, mat x, int p, const char *name)
{
  arena *scratch = arena_new(); /* freed on return */
  mat c = mat_new(scratch, x.cols, x.cols); /* covariance, then $V$ in rows */
  mat w = mat_new(scratch, p, x.cols); /* scaled directions */
  mat z = mat_new(a, x.rows, p); /* the result */
  double *variance = arena_take(scratch, (size_t) x.cols,
    sizeof *variance); /* ascending */
  insist(p >= 1 && p <= x.cols);
  mat_gemm(c, 1.0/x.rows, x, true, x, false, 0);
  sym_eigen(c, variance);
  for (int i = 0; i < p; i++) {
    @<Put the |i|-th scaled direction into row |i| of |w|@>@;
  }
  mat_mul_nt(z, x, w);
  arena_free(scratch);
  return z;
}

@ The eigenvalues come in ascending order, and eigenvector $k$ is row $k$ of
|c|; so the directions are taken from the end.

Data that fill fewer than $p$ directions cannot be whitened: the variance of
the rest is zero but for rounding, and dividing by it would turn rounding into
data. The refusal begins with the |name| that the caller gives, which is best
that of a file.

@<Put the |i|-th scaled direction into row |i| of |w|@>=
int k = x.cols-1-i; /* place of the eigenvalue */
double *row = &at(w, i, 0); /* of length |x.cols| */
if (!(variance[k] > 1e-13*x.cols*variance[x.cols-1]))
  fatal(1, "%s: found variance in %d directions, expected it in %d; "
    "ask for fewer components or give more data", name, i, p);
memcpy(row, &at(c, k, 0), (size_t) x.cols*sizeof *row);
vec_scale((size_t) x.cols, sign_of(x.cols, row)/sqrt(variance[k]), row);

@ Photographs at full size have more pixels than a sample has images. Then it
is the $n$ by $n$ matrix of scalar products $XX^{\mathsf T}/n$ that is small.
It has the same nonzero eigenvalues as the covariance, and if $u_k$ is its
$k$th unit eigenvector, the $k$th whitened component of all inputs is
$\sqrt n\,u_k$: no direction in the space of pixels is ever computed.
|whiten_leading| takes the smaller of the two matrices and its |p| leading
eigenvectors only, and also returns the variances that were divided out. The
entry of largest magnitude in a column of the result is positive.
@^principal components@>

@(data.h@>=
mat whiten_leading(arena *a, mat x, int p, double *variance,
  const char *name);

@ @c
mat whiten_leading(arena *a, mat x, int p, double *variance,
  const char *name)
{
  arena *scratch = arena_new(); /* freed on return */
  int n = x.rows, m = n < x.cols ? n : x.cols; /* size of the matrix */
  mat c = mat_new(scratch, m, m), v = mat_new(scratch, p < m ? p : m, m);
  mat z = mat_new(a, n, p), turned = mat_new(scratch, p, n); /* the result */
  insist(p >= 1);
  if (m < n) mat_gemm(c, 1.0/n, x, true, x, false, 0);
  else mat_gram(c, x), mat_scale(c, 1.0/n);
  sym_leading(c, variance, v);
  for (int i = 0; i < p; i++)
    if (i >= v.rows || !(variance[i] > 1e-13*m*variance[0]))
      fatal(1, "%s: found variance in %d directions, expected it in %d; "
        "ask for fewer components or give more data", name, i, p);
  if (m < n) mat_mul_nt(turned, v, x);
  else mat_copy(turned, v);
  for (int i = 0; i < p; i++) {
    double *row = &at(turned, i, 0); /* one component of all inputs */
    vec_scale(n, sign_of(n, row)*sqrt(n)/vec_norm(n, row), row);
  }
  mat_transpose(z, turned);
  arena_free(scratch);
  return z;
}

@ If two entries tie, the first decides.

@<Choose the sign of a direction@>=
static double sign_of(int n, const double *v)
{
  int largest = 0; /* where $\vert v_j\vert$ is greatest */
  for (int j = 1; j < n; j++)
    if (fabs(v[j]) > fabs(v[largest])) largest = j;
  return v[largest] < 0 ? -1 : 1;
}

@* A synthetic spectrum.
What the theories of this book see of a data set is most often the spectrum of
its covariance, and for natural images and text that spectrum is close to a
power law. The generator below has nothing else: independent normal
coordinates with variances
\begin{equation}
 \mathrm{E}\,x_j^2 = j^{-\alpha}, \qquad j=1,\dots,d,
\end{equation}
where $\alpha$ is the |exponent|. The rows are drawn one after the other from
the stream |r|, so the first rows do not depend on how many follow: a learning
curve may enlarge its training set without changing the smaller ones.

The loss of a regression on such data falls as a power of the number of
samples or of steps, with an exponent that theory computes from $\alpha$. A
chapter that has no data set at hand uses this generator, and its theory then
knows the spectrum exactly.
@^power-law spectrum@>

@(data.h@>=
void power_law_gaussian(mat x, double exponent, rng *r); /* fills x */

@ The powers are computed once per column. The normal numbers come in bulk, a
row at a time, and are scaled where they lie.

@c
void power_law_gaussian(mat x, double exponent, rng *r)
{
  size_t d = (size_t) x.cols; /* coordinates */
  double *sd = allocate(d, sizeof *sd); /* $j^{-\alpha/2}$ */
  for (size_t j = 0; j < d; j++) sd[j] = pow((double) j+1, -exponent/2);
  for (int i = 0; i < x.rows; i++) {
    double *restrict row = &at(x, i, 0); /* of length |d| */
    rng_normals(r, d, 1, row);
    for (size_t j = 0; j < d; j++) row[j] *= sd[j];
  }
  free(sd);
}

@* Tests. Every path through a parser that ends in a refusal is tried here,
because no other part of the book will ever take it. The files are made in
memory, damaged in one place each, and handed to the parsers; the message must
name the file and the byte, so that the right check is known to have caught
it. Most digits of these tests are 4 by 6, so that height and width cannot be
interchanged unseen.

@(test-data.c@>=
#include "data.h"
#include "test.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <zlib.h>

static arena *a; /* of all tests */
@<Make files in memory@>@;
@<Parse what may be refused@>@;

int main(void)
{
  a = arena_new();
  test_begin("test-data");
  @<Test that good files are read, plain and compressed@>@;
  @<Test the data folder@>@;
  @<Test that images which cannot serve are refused@>@;
  @<Test that the verified one of two files is read@>@;
  @<Test block averages and labels@>@;
  @<Test centring and scaling@>@;
  @<Test whitening@>@;
  @<Test the power law@>@;
  @<Test that damaged IDX files are refused@>@;
  @<Test that damaged CIFAR files and text are refused@>@;
  @<Test that damaged gzip is refused@>@;
  @<Test that missing data and wrong requests are refused@>@;
  arena_free(a);
  return test_end();
}

@ Pixels count upwards in steps of seven, labels in steps of one. The sizes go
into the header with the most significant byte first, written here by another
formula than the one that reads them.

@<Make files in memory@>=
static bytes blank(size_t size)
{
  bytes b = {allocate(size+1, 1), size};
  return b;
}

static void put_word(bytes b, size_t place, uint32_t word)
{
  for (size_t i = 0; i < 4; i++)
    b.data[place+i] = (unsigned char) (word>>(24-8*i));
}

static bytes idx_of(int n, bool pictures, int height, int width)
{
  size_t head = pictures ? 16 : 8; /* bytes before the entries */
  size_t entries = (size_t) n*(pictures ? (size_t) (height*width) : 1);
  bytes b = blank(head+entries); /* the file */
  put_word(b, 0, pictures ? 0x803 : 0x801);
  put_word(b, 4, (uint32_t) n);
  if (pictures) put_word(b, 8, (uint32_t) height),
    put_word(b, 12, (uint32_t) width);
  for (size_t i = 0; i < entries; i++)
    b.data[head+i] = (unsigned char) (pictures ? 7*i : i%10);
  return b;
}

static bytes idx_file(int n, bool pictures)
{
  return idx_of(n, pictures, 4, 6);
}

@ The pixels of the photographs differ from plane to plane and from image to
image, so that a plane or a record out of place would show.

@<Make files in memory@>=
static bytes cifar_file(int n)
{
  bytes b = blank((size_t) n*3073); /* the file */
  for (size_t i = 0; i < b.size; i++)
    b.data[i] = (unsigned char) (i%3073 == 0 ? i/3073%10 : 7*i+i/1000);
  return b;
}

@ A copy may be longer than the original, with zeros at the end, or shorter.
|compressed| does what the program \.{gzip} does.

@<Make files in memory@>=
static bytes copy_of(bytes b, long more)
{
  bytes c = blank((size_t) ((long) b.size+more)); /* the copy */
  memcpy(c.data, b.data, b.size < c.size ? b.size : c.size);
  return c;
}

static bytes compressed(bytes plain)
{
  bytes b = blank(plain.size+1000); /* large enough */
  z_stream z; /* the state of zlib */
  memset(&z, 0, sizeof z);
  insist(deflateInit2(&z, 6, Z_DEFLATED, 16+MAX_WBITS, 8, 0) == Z_OK);
  z.next_in = plain.data;
  z.avail_in = (uInt) plain.size;
  z.next_out = b.data;
  z.avail_out = (uInt) b.size;
  insist(deflate(&z, Z_FINISH) == Z_STREAM_END);
  b.size = z.total_out;
  deflateEnd(&z);
  return b;
}

@ Only the tests of the folder write to disk, into a folder that |test_end|
removes.

@<Make files in memory@>=
static void save(const char *name, bytes b)
{
  output o; /* the file on disk */
  make_directories(arena_text(a, "%s/mnist", test_folder()));
  make_directories(arena_text(a, "%s/cifar10", test_folder()));
  o = output_open(arena_text(a, "%s/%s", test_folder(), name));
  fwrite(b.data, 1, b.size, o.stream);
  output_commit(&o);
}

static void remove_file(const char *name)
{
  insist(remove(arena_text(a, "%s/%s", test_folder(), name)) == 0);
}

@ |stamp| does for one file what \.{data/fetch} does after it has verified it.

@<Make files in memory@>=
static void stamp(const char *name)
{
  struct stat now; /* of the file */
  char *comma = arena_text(a, "%s", name); /* in place of slashes */
  output o; /* the stamp */
  insist(stat(arena_text(a, "%s/%s", test_folder(), name), &now) == 0);
  for (char *c = comma; *c != '\0'; c++) if (*c == '/') *c = ',';
  make_directories(arena_text(a, "%s/.fetch", test_folder()));
  o = output_open(arena_text(a, "%s/.fetch/%s.ok", test_folder(), comma));
  fprintf(o.stream, "%lld %lld.%09ld 0123abc already-there\n",
    (long long) now.st_size, (long long) now.st_mtim.tv_sec,
    (long) now.st_mtim.tv_nsec);
  output_commit(&o);
}

@ What |test_dies| runs takes one pointer: to the file, or to the two files of
an IDX set. The names in capitals are to be found in the messages.

@<Parse what may be refused@>=
static void parse_idx(void *files)
{
  bytes *f = files; /* images and labels */
  idx_parse(a, f[0], "IMAGES", f[1], "LABELS");
}

static void parse_cifar(void *file)
{
  cifar_parse(a, *(bytes *) file, "BATCH");
}

static void parse_text(void *file)
{
  text_parse(*(bytes *) file, "TEXT");
}

static void inflate_capped(void *file)
{
  inflate_bytes(*(bytes *) file, "GZIP", 1<<20);
}

static void load(void *set)
{
  data_load(a, set);
}

static void refuse_set(char *set, bytes pictures, bytes labels,
  const char *message, const char *meaning)
{
  if (strcmp(set, "mnist") == 0) {
    save("mnist/t10k-images-idx3-ubyte", pictures);
    save("mnist/t10k-labels-idx1-ubyte", labels);
  } else {
    save("cifar10/data_batch_1.bin", pictures);
    if (file_exists(arena_text(a, "%s/cifar10/data_batch_1.bin.gz",
      test_folder()))) remove_file("cifar10/data_batch_1.bin.gz");
  }
  test_dies(load, set, 1, message, meaning);
}

static void load_text(void *unused)
{
  (void) unused;
  data_load_text();
}

static void whiten(void *x)
{
  whiten_pca(a, *(mat *) x, 3);
}

@ First the good files: an IDX set |d|, the same set compressed as |e|, a
batch |f| of two photographs and the same compressed as |g|. One entry of each
is looked up at a place computed by hand: pixel 25 of the digits is the second
of the second image, and pixel 5 of the second photograph stands six bytes
after its label.

@<Test that good files are read, plain and compressed@>=
bytes digits[2] = {idx_file(3, true), idx_file(3, false)}; /* good */
bytes zipped[2] = {compressed(digits[0]), compressed(digits[1])};
bytes batch = cifar_file(2), zipped_batch = compressed(batch);
bytes one[2] = {idx_file(1, true), idx_file(1, false)}; /* one image */
images d = idx_parse(a, digits[0], "d", digits[1], "d");
images e = idx_parse(a, zipped[0], "e", zipped[1], "e");
images f = cifar_parse(a, batch, "f");
images g = cifar_parse(a, zipped_batch, "g");
test_true(d.n == 3 && d.channels == 1 && d.height == 4 && d.width == 6
  && d.classes == 10 && d.labels[2] == 2 && d.pixels[25] == 7*25,
  "an IDX set is read: shapes, pixels and labels are where they belong");
test_true(e.n == 3 && memcmp(d.pixels, e.pixels, 72) == 0
  && memcmp(d.labels, e.labels, 3) == 0,
  "compressed and plain IDX files give the same images");
test_true(f.n == 2 && f.channels == 3 && f.height == 32 && f.width == 32
  && f.labels[1] == 1 && f.pixels[3072+5] == batch.data[3073+6],
  "a CIFAR batch is read: the label is not taken for a pixel");
test_true(g.n == 2 && memcmp(f.pixels, g.pixels, 6144) == 0
  && memcmp(f.labels, g.labels, 2) == 0,
  "compressed and plain CIFAR files give the same images");
test_true(idx_parse(a, one[0], "one", one[1], "one").n == 1,
  "a set of one image is a set");

@ The folder begins empty and is filled file by file; a set must not seem
present before its last file is. The text of a hundred thousand equal letters
has exactly the size that is allowed. It will serve again below, with a false
size in its trailer.

@<Test the data folder@>=
bytes poem = blank(100000), zipped_poem, back; /* text; as read */
bytes good[2] = {idx_of(12, true, 28, 28), idx_file(12, false)}; /* digits */
bytes zipped_good = compressed(good[0]); /* the pixels */
bytes many_photos = cifar_file(13); /* with all classes */
bytes zipped_photos = compressed(many_photos);
images loaded; /* from the folder */
memset(poem.data, 'x', poem.size);
zipped_poem = compressed(poem);
make_directories(test_folder());
setenv("LM_DATA", test_folder(), 1);
test_true(!data_have("mnist") && !data_have("cifar10")
  && !data_have("text"), "an empty folder has no data");
save("mnist/t10k-images-idx3-ubyte.gz", zipped_good);
test_true(!data_have("mnist"), "images without labels are not a set");
test_true(strncmp(data_absence(a, "mnist"), "mnist/t10k-labels", 17) == 0
  && strstr(data_absence(a, "mnist"), test_folder()) != NULL
  && strstr(data_absence(a, "mnist"), "from LM_DATA") != NULL,
  "the file that is missing is named with folder and variable");
save("mnist/t10k-labels-idx1-ubyte", good[1]);
save("cifar10/data_batch_1.bin.gz", zipped_photos);
test_true(data_have("mnist") && data_have("cifar10")
  && !data_have("cifar10-test"), "files are found, plain or compressed");
loaded = data_load(a, "mnist");
test_true(memcmp(loaded.pixels, good[0].data+16, 12*784) == 0
  && data_load(a, "cifar10").n == 13, "sets are loaded from the folder");
test_true(strcmp(loaded.file, arena_text(a,
    "%s/mnist/t10k-images-idx3-ubyte.gz", test_folder())) == 0,
  "images remember their file");
@<Test the digest of a set@>@;
back = inflate_bytes(zipped_poem, "poem", 100000);
test_true(back.size == 100000
  && memcmp(back.data, poem.data, back.size) == 0,
  "text of exactly the largest size allowed survives compression");
free(back.data);
back = text_parse(poem, "poem");
test_true(back.size == poem.size && back.data != poem.data,
  "plain text is returned as a copy");
free(back.data);

@ The same digits, plain, have the same digest; another pixel or another label
gives another one.

@<Test the digest of a set@>=
uint64_t digest = loaded.digest; /* of the compressed digits */
save("mnist/t10k-images-idx3-ubyte", good[0]);
remove_file("mnist/t10k-images-idx3-ubyte.gz");
test_true(data_load(a, "mnist").digest == digest,
  "compression does not change the digest (every run would be repeated)");
good[0].data[16] ^= 1;
save("mnist/t10k-images-idx3-ubyte", good[0]);
test_true(data_load(a, "mnist").digest != digest,
  "a pixel changes the digest (else old runs pass for new ones)");
good[0].data[16] ^= 1;
save("mnist/t10k-images-idx3-ubyte", good[0]);
good[1].data[8+11] = 0;
save("mnist/t10k-labels-idx1-ubyte", good[1]);
test_true(data_load(a, "mnist").digest != digest,
  "a label changes the digest (else old runs pass for new ones)");
good[1].data[8+11] = 1;
save("mnist/t10k-labels-idx1-ubyte", good[1]);

@ Each of these sets is flawless as a file. Twelve black digits, or twelve
white ones, have no variance; of eight digits, two classes are missing.

@<Test that images which cannot serve are refused@>=
bytes square[2] = {idx_of(12, true, 16, 16), idx_file(12, false)};
bytes long_one = idx_of(12, true, 29, 31), eight = idx_of(8, true, 28, 28);
bytes black = idx_of(12, true, 28, 28), eight_labels = idx_file(8, false);
bytes dark = blank(13*3073); /* photographs, all black */
refuse_set("mnist", square[0], square[1], "t10k-images-idx3-ubyte: found "
  "images of 16 by 16 pixels, expected 28 by 28; let LM_DATA name",
  "digits of another size are refused (they would be read as noise)");
refuse_set("mnist", long_one, square[1], "of 29 by 31 pixels, expected 28",
  "digits of odd sizes are refused");
memset(black.data+16, 0, black.size-16);
refuse_set("mnist", black, square[1], "t10k-images-idx3-ubyte: found images "
  "without variance (12, all alike)", "black digits are refused");
memset(black.data+16, 255, black.size-16);
refuse_set("mnist", black, square[1], "without variance",
  "white digits are refused");
refuse_set("mnist", eight, eight_labels, "found 8 images, but no image of "
  "classes 8, 9, expected at least one of each of the 10 classes",
  "a set without some classes is refused");
square[1].data[8+5] = 4;
refuse_set("mnist", good[0], square[1], "found 12 images, but no image of "
  "class 5, expected", "a set without one class is refused");
for (int i = 0; i < 13; i++) dark.data[i*3073] = (unsigned char) (i%10);
refuse_set("cifar10", dark, dark, "data_batch_1.bin: found images without "
  "variance (13, all alike)", "black photographs are refused");
refuse_set("cifar10", batch, batch, "data_batch_1.bin: found 2 images, but no "
  "image of classes 2, 3, 4, 5, 6, 7, 8, 9", "photographs of two classes are "
  "refused");
free(square[0].data), free(square[1].data), free(long_one.data);
free(eight.data), free(eight_labels.data), free(black.data), free(dark.data);

@ Beside a good compressed file stands a plain one of other contents. Without
a stamp the compressed one is read; with a stamp for the plain one only, that
is; and a stamp does not outlive a change of its file.

@<Test that the verified one of two files is read@>=
const char *bare = "mnist/t10k-images-idx3-ubyte"; /* one of the two */
const char *gz = "mnist/t10k-images-idx3-ubyte.gz"; /* the other */
good[0].data[16] ^= 1;
save("mnist/t10k-labels-idx1-ubyte", good[1]);
save(bare, good[0]);
save(gz, zipped_good);
test_true(data_load(a, "mnist").digest == digest,
  "a plain file beside a compressed one is not read unverified");
stamp(bare);
test_true(data_load(a, "mnist").digest != digest,
  "a verified plain file is preferred to a compressed one that is not");
stamp(gz);
test_true(data_load(a, "mnist").digest == digest,
  "the compressed one of two verified files is read");
good[0].data[16] ^= 3;
save(bare, good[0]);
remove_file(".fetch/mnist,t10k-images-idx3-ubyte.gz.ok");
test_true(data_load(a, "mnist").digest == digest,
  "a plain file that has changed since is not verified");
remove_file(bare), remove_file(gz);
free(good[0].data), free(good[1].data), free(zipped_good.data);
free(many_photos.data), free(zipped_photos.data);

@ The first square of the first digit has the pixels 0, 7, 42, 49. Averages of
the photograph are compared with the obvious program.

@<Test block averages and labels@>=
mat m = images_matrix(a, &d, 3, NULL, 2); /* 3 by 6 */
int backwards[2] = {1, 0}; /* order of rows */
mat q = images_matrix(a, &f, 2, backwards, 4); /* 2 by 192 */
mat whole = images_matrix(a, &d, 3, NULL, 1); /* 3 by 24 */
mat hot = one_hot(a, 3, d.labels, 10); /* 3 by 10 */
double worst = 0; /* difference from the obvious program */
test_true(m.cols == 6 && at(m, 0, 0) == 98/1020.0,
  "the average over 2 by 2 pixels is the known one");
@<Set |worst| to the largest error of |q|@>@;
test_within(worst, 0, 1e-15, "averages agree with a plain loop");
for (int i = 0; i < 72; i++)
  worst = fmax(worst, fabs(whole.data[i]-d.pixels[i]/255.0));
test_true(worst < 1e-15, "blocks of one pixel leave the image as it is");
test_true(at(hot, 2, 2) == 1 && mat_frobenius(hot) == sqrt(3),
  "one_hot has a single 1 in each row, at the label");

@ The plain loop goes over the sixteen pixels of each square. Square $j$ lies
in plane $\lfloor j/64\rfloor$, and there in row $\lfloor j/8\rfloor\bmod8$
and column $j\bmod8$.

@<Set |worst| to the largest error of |q|@>=
for (int i = 0; i < 2; i++)
  for (int j = 0; j < 192; j++) {
    int corner = j/64*1024+j/8%8*4*32+j%8*4; /* first pixel of the square */
    double sum = 0; /* over the square */
    for (int k = 0; k < 16; k++)
      sum += f.pixels[backwards[i]*3072+corner+k/4*32+k%4];
    worst = fmax(worst, fabs(at(q, i, j)-sum/16/255));
  }

@ The three small averaged digits from above are centred, scaled and scaled
back.

@<Test centring and scaling@>=
double mean[6], left[6], root; /* of columns; after centring; scale */
mat u = mat_new(a, 3, 6); /* centred */
mat_copy(u, m);
mat_centre_columns(u, mean);
test_near(mean[2], (at(m, 0, 2)+at(m, 1, 2)+at(m, 2, 2))/3, 1e-14,
  "the mean of a column is the known one");
mat_centre_columns(u, left);
test_within(vec_norm(6, left), 0, 1e-15, "centred columns have mean zero");
root = mat_unit_mean_square(u);
test_near(mat_frobenius(u), sqrt(18), 1e-14,
  "the mean square entry becomes 1");
mat_scale(u, root);
mat_add(u, -1, m);
test_near(-at(u, 1, 4), mean[4], 1e-13,
  "the number returned undoes the scaling");
mat_unit_rows(m);
test_near(vec_norm(6, &at(m, 1, 0)), 1, 1e-14, "rows become unit vectors");

@ Four points on two known axes must become four points on the coordinate
axes, with the signs that the rule demands. For correlated random numbers the
whitened covariance must be the identity, and
$X^{\mathsf T}Z/n=V\Lambda^{1/2}$ shows the directions.

@<Test whitening@>=
double cross[8] = {2.4, 1.8, -2.4, -1.8, -.6, .8, .6, -.8}; /* 4 by 2 */
mat four = mat_of(cross, 4, 2), axes = whiten_pca(a, four, 2);
rng r = rng_stream(1, 0, "test-data"); /* source of |x| */
mat x = mat_new(a, 300, 6), mix = mat_new(a, 6, 6); /* independent; mixer */
mat y = mat_new(a, 300, 6), z, cov = mat_new(a, 4, 4), dir; /* correlated */
test_within(fabs(at(axes, 0, 0)-sqrt(2))+fabs(at(axes, 0, 1))
  +fabs(at(axes, 2, 1)-sqrt(2))+fabs(at(axes, 2, 0)), 0, 1e-14,
  "known axes are found, the wider first, with the sign of the rule");
rng_normals(&r, 36, 1, mix.data);
rng_normals(&r, 1800, 1, x.data);
mat_mul(y, x, mix);
mat_centre_columns(y, NULL);
z = whiten_pca(a, y, 4);
mat_gemm(cov, 1.0/300, z, true, z, false, 0);
for (int i = 0; i < 4; i++) at(cov, i, i) -= 1;
test_within(mat_frobenius(cov), 0, 1e-12,
  "the covariance of whitened data is the identity");
@<Test the directions of whitening@>@;
@<Test the leading directions of tall and of wide data@>@;

@ A wide matrix is the first five rows of the tall one: its components must be
those of whitening in all four directions that it has once it is centred, up to
their signs.

@<Test the leading directions of tall and of wide data@>=
double spread[4]; /* variances */
mat wide = mat_new(a, 5, 6), lead, all; /* fewer rows than columns */
lead = whiten_leading(a, y, 4, spread, "tall");
for (int i = 0; i < 4; i++) {
  double dot = 0; /* of two unit components */
  for (int j = 0; j < 300; j++) dot += at(lead, j, i)*at(z, j, i)/300;
  test_near(fabs(dot), 1, 1e-10, "leading component %d, tall", i);
  test_near(sqrt(spread[i]), vec_norm(6, &at(dir, i, 0)), 1e-10,
    "its variance");
}
mat_copy(wide, mat_block(y, 0, 0, 5, 6));
mat_centre_columns(wide, NULL);
lead = whiten_leading(a, wide, 4, spread, "wide");
all = whiten_pca(a, wide, 4);
for (int i = 0; i < 4; i++) {
  double dot = 0; /* likewise */
  for (int j = 0; j < 5; j++) dot += at(lead, j, i)*at(all, j, i)/5;
  test_near(fabs(dot), 1, 1e-9, "leading component %d, wide", i);
}

@ The norms of these vectors are the standard deviations
$\lambda_i^{1/2}$ and must decrease.

@<Test the directions of whitening@>=
dir = mat_new(a, 4, 6);
mat_gemm(dir, 1.0/300, z, true, y, false, 0);
for (int i = 0; i < 4; i++) {
  const double *v = &at(dir, i, 0); /* $\sqrt{\lambda_i}$ times direction */
  double most = 0; /* entry of largest magnitude */
  for (int j = 0; j < 6; j++) if (fabs(v[j]) > fabs(most)) most = v[j];
  test_true(most > 0 && (i == 0 || vec_norm(6, v) < vec_norm(6, v-6)),
    "direction %d has the sign of the rule and less variance than the last",
    i);
}

@ One row is compared number by number with the stream it came from. The mean
square of 4000 normal numbers has the relative standard error
$\sqrt{2/4000}=0.022$.

@<Test the power law@>=
rng r1 = rng_stream(2, 0, "test-data"), r2 = r1; /* the same stream twice */
mat law = mat_new(a, 4000, 4), plain = mat_new(a, 1, 4);
double power[4] = {0}; /* mean squares of the columns */
power_law_gaussian(law, 2, &r1);
rng_normals(&r2, 4, 1, plain.data);
test_near(at(law, 0, 2), at(plain, 0, 2)/3, 1e-14,
  "the third coordinate is a normal number over 3 when the exponent is 2");
for (int i = 0; i < 4000; i++)
  for (int j = 0; j < 4; j++) power[j] += at(law, i, j)*at(law, i, j)/4000;
for (int j = 0; j < 4; j++)
  test_near(power[j]*(j+1)*(j+1), 1, 0.1,
    "variance %d follows the power law (4.5 standard errors)", j+1);

@ Each row of the table damages a good file in one place: a word of 32 bits is
overwritten, and the length is changed. A word of the label file covers the
labels 0 to~3; so four digits are used. The file of images has then 112 bytes,
that of labels twelve.

@<Test that damaged IDX files are refused@>=
static const struct {
  int file; /* 0 images, 1 labels */
  size_t place; /* offset of the word */
  uint32_t word; /* what stands there now */
  int more; /* change of length */
  const char *says, *meaning; /* message; what is tested */
} faults[] = {
  @<Kinds of damage to IDX files@>
};
for (size_t i = 0; i < sizeof faults/sizeof faults[0]; i++) {
  bytes bad[2] = {idx_file(4, true), idx_file(4, false)}; /* still good */
  bytes *b = &bad[faults[i].file]; /* the one to be damaged */
  bytes longer = copy_of(*b, faults[i].more); /* of another length */
  free(b->data);
  *b = longer;
  if (faults[i].place+4 <= b->size)
    put_word(*b, faults[i].place, faults[i].word);
  test_dies(parse_idx, bad, 1, faults[i].says, faults[i].meaning);
  free(bad[0].data);
  free(bad[1].data);
}

@ The damage goes through the file from its first byte to its last: magic
number, type, rank, sizes, length; then the labels.

@<Kinds of damage to IDX files@>=
{0, 0, 0x01000803, 0, "IMAGES: offset 0: found bytes 01 00",
  "IDX: a wrong magic number is refused"},@/
{0, 0, 0x00000d03, 0, "offset 2: found type 0d",
  "IDX: floats are refused"},@/
{0, 0, 0x00000801, 0, "offset 3: found rank 1",
  "IDX: labels in place of images are refused"},@/
{1, 0, 0x00000803, 0, "LABELS: offset 3: found rank 3",
  "IDX: images in place of labels are refused"},@/
{0, 4, 0x04000000, 0, "offset 4: found size 67108864, expected 1 to 70000; "
  "the sizes are byte-swapped", "IDX: byte-swapped sizes are recognised"},@/
{0, 4, 0, 0, "offset 4: found size 0",
  "IDX: a set of no images is refused"},@/
{0, 8, 0xffffffff, 0, "offset 8: found size 4294967295",
  "IDX: a huge height is refused before it is multiplied"},@/
{0, 12, 257, 0, "offset 12: found size 257",
  "IDX: a huge width is refused"},@/
{0, 12, 6, -1, "offset 111: found the end of a truncated file",
  "IDX: a file one byte short is refused"},@/
{0, 12, 6, 1, "offset 112: found 1 more bytes",
  "IDX: a file one byte long is refused"},@/
{0, 0, 0x803, -97, "offset 15: found the end of a truncated file",
  "IDX: half a header is refused"},@/
{0, 0, 0, -112, "offset 0: found the end of a truncated file",
  "IDX: an empty file is refused"},@/
{1, 8, 0x01020a03, 0, "LABELS: offset 10: found label 10",
  "IDX: a label of 10 is refused"},@/
{1, 4, 3, -1, "LABELS: offset 4: found 3 labels, expected 4",
  "IDX: fewer labels than images are refused"}

@ A batch of two records has 6146 bytes. Its second label stands at byte 3073.

@<Test that damaged CIFAR files and text are refused@>=
bytes empty = blank(0), few = copy_of(batch, -1), many = copy_of(batch, 1);
bytes wrong = copy_of(batch, 0), flood = blank((size_t) 10001*3073);
bytes half_text = copy_of(poem, 0); /* text with a zero byte */
wrong.data[3073] = 10;
half_text.data[50] = 0;
test_dies(parse_cifar, &empty, 1, "BATCH: offset 0: found 0 bytes",
  "CIFAR: an empty file is refused");
test_dies(parse_cifar, &few, 1, "offset 3073: found 3072 bytes",
  "CIFAR: a file one byte short is refused");
test_dies(parse_cifar, &many, 1, "offset 6146: found 1 bytes",
  "CIFAR: a file one byte long is refused");
test_dies(parse_cifar, &wrong, 1, "offset 3073: found label 10",
  "CIFAR: a label of 10 is refused");
test_dies(parse_cifar, &flood, 1, "offset 30730000: found 3073 more",
  "CIFAR: more than 10,000 records are refused");
test_dies(parse_text, &empty, 1, "TEXT: offset 0: found an empty file",
  "text: an empty file is refused");
test_dies(parse_text, &half_text, 1, "offset 50: found a zero byte",
  "text: a zero byte is refused");
free(empty.data), free(few.data), free(many.data), free(wrong.data);
free(flood.data), free(half_text.data);

@ The last eight bytes of a gzip file are a checksum and the plain size, and
its third byte is the method of compression. Four million zeros make the bomb:
four kilobytes that would fill four megabytes, and are stopped at one.

@<Test that damaged gzip is refused@>=
bytes cut = copy_of(zipped_batch, -100); /* truncated */
bytes bad_sum = copy_of(zipped_batch, 0), bad_method = copy_of(bad_sum, 0);
bytes tail = copy_of(zipped_batch, 1), zeros = blank(4<<20);
bytes bomb = compressed(zeros), lie = copy_of(zipped_poem, 0);
bad_sum.data[bad_sum.size-8] ^= 1;
bad_method.data[2] = 7;
memset(lie.data+lie.size-4, 0, 4);
test_dies(parse_cifar, &cut, 1, "found the end of a truncated gzip",
  "gzip: a truncated file is refused");
test_dies(parse_cifar, &bad_sum, 1, "corrupt gzip (incorrect data check)",
  "gzip: a wrong checksum is refused");
test_dies(parse_cifar, &bad_method, 1,
  "found corrupt gzip (unknown compression method)",
  "gzip: an unknown method is refused");
test_dies(parse_cifar, &tail, 1, "found 1 bytes after the gzip stream",
  "gzip: a byte after the end is refused");
test_dies(parse_text, &lie, 1, "corrupt gzip (incorrect length check)",
  "gzip: a wrong size in the trailer is refused, after the block has grown");
test_dies(inflate_capped, &bomb, 1, "gzip of more than 1048576 bytes",
  "gzip: a bomb is stopped at the cap");
test_dies(inflate_capped, &zeros, 1, "found 4194304 bytes, expected at most",
  "gzip: plain bytes beyond the cap are refused");
free(cut.data), free(bad_sum.data), free(bad_method.data), free(tail.data);
free(zeros.data), free(bomb.data), free(lie.data);

@ What is wrong here is the request, not the bytes. The data |flat| vary in
one direction only and cannot be whitened in three.

@<Test that missing data and wrong requests are refused@>=
mat flat = mat_new(a, 5, 3); /* varies in one direction */
for (int i = 0; i < 5; i++) at(flat, i, 0) = i-2;
test_dies(whiten, &flat, 1, "found variance in 1 directions",
  "whitening: directions without variance are refused");
test_dies(load, "cifar10-test", 1, arena_text(a, "cifar10/test_batch.bin: "
  "found no such file, plain or .gz, in the folder %s (from LM_DATA), "
  "expected a data set; let LM_DATA name another folder", test_folder()),
  "a missing set is reported with the folder and the variable");
unsetenv("LM_DATA");
insist(chdir(test_folder()) == 0); /* where there is no \.{data} */
test_dies(load, "cifar10-test", 1, "/data (LM_DATA is not set), expected a "
  "data set; run make data", "so is one in the default folder");
setenv("LM_DATA", test_folder(), 1);
test_dies(load, "imagenet", 2, "found data set `imagenet'",
  "an unknown set is an error of usage");
make_directories(arena_text(a, "%s/text/tinyshakespeare.txt",
  test_folder()));
test_dies(load_text, NULL, 1, "tinyshakespeare.txt",
  "a directory in place of a file is refused");
for (int i = 0; i < 2; i++)
  free(digits[i].data), free(zipped[i].data), free(one[i].data);
free(batch.data), free(zipped_batch.data);
free(poem.data), free(zipped_poem.data);

@* Index.
