% samples: the inputs on which a chapter runs.
@i types.w

@** Samples.
A law that is meant to hold whatever the data must be tried on more than one
kind. Most chapters run on photographs, on digits, and on Gaussian vectors
that need no download; they open what is there, say what is not, draw a few
hundred examples for each seed, centre and scale them, and code the classes as
targets. This instrument does these things once for all chapters. It stands
on params, random, data and net, and tells the laboratory which data a run has
seen.

What it does not do is to draw a random number that nobody asked for. Every
function that needs chance takes a stream from its caller and says what it
takes out of it, and in which order. Which stream that is, and what else is
drawn from it before and after, is part of an experiment.

The vocabulary is the same in all chapters. The parameter \.{data} has the
words \.{auto}, \.{cifar}, \.{mnist} and \.{gauss}, or those of them that the
chapter can use. With \.{auto} it runs on all sets that are present, with
another word on that one only. In records a set goes by the name that the
chapter gives it: CIFAR, MNIST and gauss, unless an older name has been
published.
@^CIFAR-10@>@^MNIST@>

@(samples.h@>=
#pragma once
#include "base.h"
#include "data.h"
#include "linalg.h"
#include "net.h"
#include "params.h"
#include "random.h"
#include "sequence.h"
#include "text.h"

@ @c
#include "samples.h"
#include "elementary.h"
#include "laboratory.h"
#include "statistics.h"
#include <math.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

@* Opening the sets.
A chapter lists the sets that it can run on, and ends the list with |{0}|:
\begin{center}
\.{\{"CIFAR", "cifar"\}, \{"MNIST", "mnist", 10000\}, \{"gauss", "gauss"\},
\{0\}}
\end{center}
The third field of a row, if it is not zero, is the greatest number of images
that will be used, always those at the beginning of the file. The fourth marks
a Gaussian set that is to stand in for images: with \.{auto} it is used only
if a set of images is absent.

The other fields are filled by |sources_open|, in the arena~|a|. A set that is
|used| and consists of images is loaded, and |absent| is |NULL|. For any other
set |absent| says, in words fit for a table of claims, why nothing is measured
on it: it is absent, or it is excluded by the reader's choice. The program
ends with a message, and status~1, if a set was chosen by its word and is
absent, or if a file cannot serve. Every row is told to the laboratory under
its name, with the digest of its contents, which is zero for Gaussian sets;
except for a stand-in that is not used, which nobody will miss.

A chapter that derives a second data set from the same images, under another
name, tells the laboratory so by |source_also|.

@(samples.h@>=
typedef struct {
  const char *name; /* in the records */
  const char *word; /* of the parameter: cifar, mnist or gauss */
  int most; /* images used at most; 0: all */
  bool stand_in; /* only in place of absent images? */
  bool used; /* does anything run on it? */
  const char *absent; /* why not, or |NULL| */
  images set; /* empty if Gaussian */
} data_set;
void sources_open(arena *a, data_set *list, const char *choice);
void source_also(const data_set *s, const char *name);

@ @c
@<Find out why a set cannot be used@>@;

void sources_open(arena *a, data_set *list, const char *choice)
{
  for (data_set *s = list; s->name != NULL; s++) {
    s->absent = why_absent(a, list, s, choice);
    s->used = s->absent == NULL;
    if (s->used && file_set(s) != NULL) {
      s->set = data_load(a, file_set(s));
      if (s->most > 0 && s->set.n > s->most) s->set.n = s->most;
    }
    if (s->used || !s->stand_in)
      note_source(s->name, s->set.digest, s->absent);
  }
}

void source_also(const data_set *s, const char *name)
{
  note_source(name, s->set.digest, s->absent);
}

@ The words are not the names under which |data_load| knows the files.
Gaussian sets have no file.

@<Find out why a set cannot be used@>=
static const char *file_set(const data_set *s)
{
  if (strcmp(s->word, "cifar") == 0) return "cifar10";
  if (strcmp(s->word, "mnist") == 0) return "mnist";
  insist(strcmp(s->word, "gauss") == 0);
  return NULL;
}

static bool all_present(const data_set *list)
{
  for (const data_set *s = list; s->name != NULL; s++)
    if (file_set(s) != NULL && !data_have(file_set(s))) return false;
  return true;
}

@ The reason goes into the record and must not depend on the folder or on the
machine. The reader at the screen is told more, once for each absent set, when
the first run begins.

@<Find out why a set cannot be used@>=
static const char *why_absent(arena *a, const data_set *list,
  const data_set *s, const char *choice)
{
  const char *absence; /* which file is not in which folder */
  bool any = strcmp(choice, "auto") == 0; /* all that are present? */
  if (!any && strcmp(choice, s->word) != 0)
    return arena_text(a, "excluded by --data=%s", choice);
  if (!any) return NULL;
  if (file_set(s) == NULL)
    return s->stand_in && all_present(list)
      ? "not needed, as no image set is absent" : NULL;
  absence = data_absence(a, file_set(s));
  if (absence == NULL) return NULL;
  note_before_runs(arena_text(a, "%s; nothing is measured on %s; %s", absence,
    s->name, data_remedy()));
  return "image set absent; run make data";
}

@* Sets that are too small.
|data_load| has made sure of images of the right shape, not all alike, with
some of each class. How many are enough depends on the parameters of a
chapter, which asks for them before it plans its runs:
\begin{center}
\.{source\_needs(\&source[MNIST], 0, n1, "-{}-n1");}
\end{center}
The refusal has status~1 and says where the number comes from. If that is
a parameter, which begins with hyphens, a smaller value is another remedy.
When |classes| is not zero, only images of the classes below that number
count. A set that is not used, or not of images, has nothing to fulfil.

@(samples.h@>=
void source_needs(const data_set *s, int classes, int n,
  const char *whence, ...) __attribute__((format(printf, 4, 5)));

@ @c
@<Refuse a set that is too small@>@;

void source_needs(const data_set *s, int classes, int n,
  const char *whence, ...)
{
  char text[200]; /* where |n| comes from */
  va_list list; /* what the format asks for */
  if (!s->used || s->set.n == 0) return;
  va_start(list, whence);
  vsnprintf(text, sizeof text, whence, list);
  va_end(list);
  if (count_images(s, classes) < n) refuse_few(s, classes, n, text);
}

@ @<Refuse a set that is too small@>=
static int count_images(const data_set *s, int classes)
{
  int m = 0; /* images of these classes */
  for (int i = 0; i < s->set.n; i++)
    m += classes == 0 || s->set.labels[i] < classes;
  return m;
}

static _Noreturn void refuse_few(const data_set *s, int classes, int n,
  const char *whence)
{
  char which[40] = ""; /* classes that count */
  if (classes > 0)
    snprintf(which, sizeof which, " of classes below %d", classes);
  fatal(1, "%s: found %d images%s, expected at least %d for %s; %s%s",
    s->set.file, count_images(s, classes), which, n, whence,
    whence[0] == '-' ? "lower it, or " : "", data_remedy());
}

@* Drawing images.
|choose_images| draws |n| different images and returns their indices, in the
arena~|a|. It takes from the stream what one |rng_choose| takes. When
|classes| is not zero, only images of the classes below it are eligible, and
the draw is among their places in the file's order.

@(samples.h@>=
int *choose_images(arena *a, const data_set *s, int n, int classes, rng *r);

@ @c
int *choose_images(arena *a, const data_set *s, int n, int classes, rng *r)
{
  int *which = arena_take(a, (size_t) n, sizeof *which); /* the result */
  int m = 0; /* how many are eligible */
  int *eligible = arena_take(a, (size_t) s->set.n, sizeof *eligible);
  for (int i = 0; i < s->set.n; i++)
    if (classes == 0 || s->set.labels[i] < classes) eligible[m++] = i;
  if (n > m) refuse_few(s, classes, n, "one sample");
  rng_choose(r, m, n, which);
  for (int i = 0; i < n; i++) which[i] = eligible[which[i]];
  return which;
}

@ A sample is a matrix of inputs, one to a row, and the class of each. Its
targets are for the chapter to fill in, by one of the functions below.

|take_images| makes a sample of the images with the indices |which|, or of the
first |n| if that is |NULL|. Their pixels are divided by 255 and averaged over
squares of |block| by |block|, as |images_matrix| does.

@(samples.h@>=
typedef struct {
  mat x, y; /* |n| by inputs; |n| by outputs */
  unsigned char *label; /* |n| classes */
} data_sample;
data_sample take_images(arena *a, const data_set *s, int n,
  const int *which, int block);

@ The first |n| are asked for by their number, which may exceed that of the
file. A block must divide the side; the reader may have chosen one that does
not.

@c
data_sample take_images(arena *a, const data_set *s, int n,
  const int *which, int block)
{
  data_sample d = { { 0 }, { 0 }, arena_take(a, (size_t) n, 1) };
  const images *p = &s->set; /* all images */
  if (which == NULL && n > p->n) refuse_few(s, 0, n, "one sample");
  if (p->height % block != 0 || p->width % block != 0)
    fatal(2, "found squares of %d by %d, expected a side that divides the %d "
      "by %d pixels of %s; choose another size", block, block, p->height,
      p->width, s->name);
  d.x = images_matrix(a, p, n, which, block);
  for (int i = 0; i < n; i++)
    d.label[i] = p->labels[which != NULL ? which[i] : i];
  return d;
}

@ Three more ways to make matrices. |grey_images| is |take_images| without
labels and without colour: the mean of the planes. |windows_of| cuts the same
window out of every picture, when the rows of |x| are pictures with |width|
columns of pixels: |rows| by |cols| pixels from the pixel |(top, left)| on.
And |rows_of| copies the rows |which|.

@(samples.h@>=
mat grey_images(arena *a, const data_set *s, int n, const int *which,
  int block);
mat windows_of(arena *a, mat x, int width, int top, int left, int rows,
  int cols);
mat rows_of(arena *a, mat x, int n, const int *which);

@ @c
mat grey_images(arena *a, const data_set *s, int n, const int *which,
  int block)
{
  mat colour = take_images(a, s, n, which, block).x; /* planes in a row */
  int planes = s->set.channels, d = colour.cols/planes; /* of |d| pixels */
  mat x = mat_new(a, n, d); /* the result, zeroed */
  for (int c = 0; c < planes; c++)
    mat_add(x, 1.0/planes, mat_block(colour, 0, d*c, n, d));
  return x;
}

@ @c
mat windows_of(arena *a, mat x, int width, int top, int left, int rows,
  int cols)
{
  mat y = mat_new(a, x.rows, rows*cols); /* the windows */
  insist(top >= 0 && left >= 0 && left+cols <= width);
  insist((top+rows)*width <= x.cols);
  for (int i = 0; i < x.rows; i++)
    for (int k = 0; k < rows; k++)
      memcpy(&at(y, i, k*cols), &at(x, i, (top+k)*width+left),
        (size_t) cols*sizeof(double));
  return y;
}

mat rows_of(arena *a, mat x, int n, const int *which)
{
  mat y = mat_new(a, n, x.cols); /* the rows chosen */
  for (int i = 0; i < n; i++)
    memcpy(&at(y, i, 0), &at(x, which[i], 0),
      (size_t) x.cols*sizeof(double));
  return y;
}

@* Centring and scaling.
|standardize| subtracts the mean row, which it leaves in |mean| unless that is
|NULL|, and divides by one number such that the mean square entry is~1; it
returns that number. |centre_by_first| subtracts the mean of the first |n|
rows from \emph{all} rows, as one must do if the others are to be new to a
network. |unit_rows| gives every row the norm~1. |whitened| returns the
first |p| principal components of centred rows, each divided by its standard
deviation.

These do what the functions of the instrument of data do, bit for bit. But
there a sample without variance is an error of the program. Here it is the
fault of a file, which is refused by name with status~1: a set as a whole may
have variance and its first hundred images none.

@(samples.h@>=
double standardize(const data_set *s, mat x, double *mean);
void centre_by_first(mat x, int n, double *mean);
void unit_rows(const data_set *s, mat x);
mat whitened(arena *a, const data_set *s, mat x, int p); /* |x| is centred */

@ Rounding may leave $10^{-17}$ where nothing should be left. What is not
above $10^{-12}$ of the size before counts as zero.

@c
@<Refuse a sample that cannot be scaled@>@;

double standardize(const data_set *s, mat x, double *mean)
{
  double before = mat_frobenius(x); /* size with the mean */
  mat_centre_columns(x, mean);
  if (!(mat_frobenius(x) > 1e-12*before))
    refuse_sample(s, "found no variance among the %d examples of a sample, "
      "expected examples that differ", x.rows);
  return mat_unit_mean_square(x);
}

void unit_rows(const data_set *s, mat x)
{
  double least = 1e-12*mat_frobenius(x)/sqrt(x.rows); /* of a row's norm */
  for (int i = 0; i < x.rows; i++)
    if (!(vec_norm((size_t) x.cols, &at(x, i, 0)) > least))
      refuse_sample(s, "found that example %d of a sample is the mean of all, "
        "expected examples that differ", i+1);
  mat_unit_rows(x);
}

@ @<Refuse a sample that cannot be scaled@>=
static const char *origin(const data_set *s) /* for messages */
{
  return s->set.file != NULL ? s->set.file : s->name;
}

static _Noreturn void refuse_sample(const data_set *s, const char *format,
  int number)
{
  char text[200]; /* found and expected */
  snprintf(text, sizeof text, format, number);
  fatal(1, "%s: %s; %s", origin(s), text, data_remedy());
}

@ @c
void centre_by_first(mat x, int n, double *mean)
{
  double *m = allocate((size_t) x.cols, sizeof *m); /* the mean row */
  insist(0 < n && n <= x.rows);
  for (int i = 0; i < n; i++)
    vec_add((size_t) x.cols, 1.0/n, &at(x, i, 0), m);
  for (int i = 0; i < x.rows; i++)
    vec_add((size_t) x.cols, -1, m, &at(x, i, 0));
  if (mean != NULL) memcpy(mean, m, (size_t) x.cols*sizeof *m);
  free(m);
}

mat whitened(arena *a, const data_set *s, mat x, int p)
{
  if (p > x.cols)
    fatal(2, "found %d principal components, expected at most the %d numbers "
      "of an input from %s; choose fewer", p, x.cols, s->name);
  return whiten_named(a, x, p, origin(s));
}

@ |unit_by_first| subtracts the mean of the first |n| rows from all rows, like
|centre_by_first|, and scales all by one number such that the first |n| have the mean
square norm~1.

@(samples.h@>=
void unit_by_first(const data_set *s, mat x, int n);

@ @c
void unit_by_first(const data_set *s, mat x, int n)
{
  double sum = 0; /* of squares over the first */
  centre_by_first(x, n, NULL);
  for (int i = 0; i < n; i++)
    sum += vec_dot((size_t) x.cols, &at(x, i, 0), &at(x, i, 0));
  if (!(sum > 0))
    fatal(1, "%s: found %d inputs or labels that are all alike, expected some "
      "variance; look at the file", s->name, n);
  for (int i = 0; i < x.rows; i++)
    vec_scale((size_t) x.cols, sqrt(n/sum), &at(x, i, 0));
}

@* Targets.
Ten classes are coded one-hot by |one_hot|. A distinction between two kinds
of classes is coded by |plus_minus|: $+1$ for the classes whose bit is set in
|plus|, and $-1$ for the others. A few sets of classes have names: the even
digits, the vehicles among the photographs (aeroplanes, cars, ships, trucks),
and the classes below five; the class~0 alone is |1|. |class_set| makes such
a set from a list of numbers.

@(samples.h@>=
enum { EVEN_DIGITS = 0x155, MOTOR_VEHICLES = 0x303, BELOW_FIVE = 0x1f };
mat plus_minus(arena *a, int n, const unsigned char *label, unsigned plus);
unsigned class_set(const reals *classes);

@ @c
mat plus_minus(arena *a, int n, const unsigned char *label, unsigned plus)
{
  mat y = mat_new(a, n, 1); /* the result */
  for (int i = 0; i < n; i++)
    at(y, i, 0) = plus>>label[i] & 1 ? 1 : -1;
  return y;
}

unsigned class_set(const reals *classes)
{
  unsigned set = 0; /* a bit for each class */
  for (int i = 0; i < classes->n; i++) {
    insist(classes->v[i] >= 0 && classes->v[i] < 10);
    set |= 1u<<(int) classes->v[i];
  }
  return set;
}

@* Gaussian sets.
The stand-in for images is a matrix of |n| independent Gaussian rows whose
coordinate $j$ has the variance $j^{-\alpha}$. |take_gauss| draws it row by
row, as |power_law_gaussian| does, and leaves all labels zero. For theories
that want covariances of trace~$d$, |unit_spectrum| returns the $d$ variances
$\propto j^{-\alpha}$ that sum to~$d$; the rows have these variances after
they have been multiplied by the root of the first.

@(samples.h@>=
data_sample take_gauss(arena *a, int n, int d, double exponent, rng *r);
double *unit_spectrum(arena *a, int d, double exponent);

@ @c
data_sample take_gauss(arena *a, int n, int d, double exponent, rng *r)
{
  data_sample g = { mat_new(a, n, d), { 0 }, arena_take(a, (size_t) n, 1) };
  power_law_gaussian(g.x, exponent, r);
  return g;
}

double *unit_spectrum(arena *a, int d, double exponent)
{
  double *lambda = arena_take(a, (size_t) d, sizeof *lambda);
  double sum = 0; /* of the powers */
  for (int k = 0; k < d; k++) sum += lambda[k] = pow(k+1, -exponent);
  for (int k = 0; k < d; k++) lambda[k] *= d/sum;
  return lambda;
}

@ Gaussian vectors have no classes by nature. They are labelled by a
\emph{teacher}, a fixed random function, in one of five ways.

|label_by_teacher|: the class is the largest of the ten components of
$\tanh(xA)B$, with standard normal $A$ ($d$ by 10) and $B$ (10 by 10). The
stream gives $A$, then $B$. It should not be that of the inputs, if all seeds
are to have the same teacher.

|label_by_rectifiers|: the class is the largest of the ten components of
$Ax+D\rho(Fx)$ with the rectifier $\rho$ and standard normal $A$ (10 by $d$), $D$
(10 by 20) and $F$ (20 by $d$), which is partly linear and partly not. The stream
gives them in this order.

|label_by_forms|: the class is the largest of |classes| quadratic forms
$x^{\mathsf T}Qx$. The stream gives the $Q$, one after the other, $d$ by $d$
each. One such form is |quadratic_form|, which leaves its |x.rows| values in
|value|; only the symmetric part of $Q$ matters.

|halve_by_form| sets |y| to $\pm1$, as one such form is above its median or
not, so that the two classes are equally frequent. |halve_by_plane| does so
with the sign of $b\cdot x$, with a standard normal $b$ from the stream, and
|halve_by_network| with that of $\tanh(xA)\,b$, where $A$ of |hidden| columns and
then $b$ are standard normal.
@^teacher@>

@(samples.h@>=
void label_by_teacher(mat x, rng *r, unsigned char *label);
void label_by_rectifiers(mat x, rng *r, unsigned char *label);
void label_by_forms(mat x, int classes, rng *r, unsigned char *label);
void quadratic_form(mat x, rng *r, double *value);
void halve_by_form(mat x, rng *r, double *y);
void halve_by_plane(mat x, rng *r, double *y);
void halve_by_network(mat x, int hidden, rng *r, double *y);

@ The largest score decides; of equal ones the first.

@c
static void label_by_score(mat score, unsigned char *label)
{
  for (int i = 0; i < score.rows; i++) {
    label[i] = 0;
    for (int c = 1; c < score.cols; c++)
      if (at(score, i, c) > at(score, i, label[i]))
        label[i] = (unsigned char) c;
  }
}
void label_by_teacher(mat x, rng *r, unsigned char *label)
{
  arena *a = arena_new(); /* for the teacher and its scores */
  mat inner = mat_new(a, x.cols, 10), outer = mat_new(a, 10, 10);
  mat hidden = mat_new(a, x.rows, 10), score = mat_new(a, x.rows, 10);
  rng_normals(r, (size_t) x.cols*10, 1, inner.data);
  rng_normals(r, 100, 1, outer.data);
  mat_mul(hidden, x, inner);
  for (int i = 0; i < x.rows*10; i++) hidden.data[i] = tanh(hidden.data[i]);
  mat_mul(score, hidden, outer);
  label_by_score(score, label);
  arena_free(a);
}

@ @c
void label_by_rectifiers(mat x, rng *r, unsigned char *label)
{
  arena *a = arena_new(); /* for the teacher and its scores */
  mat A = mat_new(a, 10, x.cols), D = mat_new(a, 10, 20);
  mat F = mat_new(a, 20, x.cols), hidden = mat_new(a, x.rows, 20);
  mat score = mat_new(a, x.rows, 10); /* of the classes */
  rng_normals(r, 10*(size_t) x.cols, 1, A.data);
  rng_normals(r, 200, 1, D.data);
  rng_normals(r, 20*(size_t) x.cols, 1, F.data);
  mat_mul_nt(hidden, x, F);
  for (int i = 0; i < x.rows*20; i++) hidden.data[i] = fmax(hidden.data[i], 0);
  mat_mul_nt(score, hidden, D);
  mat_gemm(score, 1, x, false, A, true, 1);
  label_by_score(score, label);
  arena_free(a);
}

@ @c
void quadratic_form(mat x, rng *r, double *value)
{
  arena *a = arena_new(); /* for the form */
  mat q = mat_new(a, x.cols, x.cols); /* $Q$ */
  mat xq = mat_new(a, x.rows, x.cols); /* $xQ$ */
  rng_normals(r, (size_t) x.cols*x.cols, 1, q.data);
  mat_mul(xq, x, q);
  for (int i = 0; i < x.rows; i++)
    value[i] = vec_dot((size_t) x.cols, &at(x, i, 0), &at(xq, i, 0));
  arena_free(a);
}

@ Each input remembers which form served it best so far.

@c
void label_by_forms(mat x, int classes, rng *r, unsigned char *label)
{
  double *best = allocate((size_t) x.rows, sizeof *best); /* so far */
  double *form = allocate((size_t) x.rows, sizeof *form); /* one form */
  for (int k = 0; k < classes; k++) {
    quadratic_form(x, r, form);
    for (int i = 0; i < x.rows; i++)
      if (k == 0 || form[i] > best[i]) {
        best[i] = form[i];
        label[i] = (unsigned char) k;
      }
  }
  free(best);
  free(form);
}

@ @c
void halve_by_form(mat x, rng *r, double *y)
{
  double *copy = allocate((size_t) x.rows, sizeof *copy); /* to be sorted */
  double median; /* of all values */
  quadratic_form(x, r, y);
  memcpy(copy, y, (size_t) x.rows*sizeof *y);
  median = median_of(x.rows, copy);
  for (int i = 0; i < x.rows; i++) y[i] = y[i] > median ? 1 : -1;
  free(copy);
}

void halve_by_plane(mat x, rng *r, double *y)
{
  double *b = allocate((size_t) x.cols, sizeof *b); /* normal to the plane */
  rng_normals(r, (size_t) x.cols, 1, b);
  for (int i = 0; i < x.rows; i++)
    y[i] = vec_dot((size_t) x.cols, b, &at(x, i, 0)) > 0 ? 1 : -1;
  free(b);
}

@ @c
void halve_by_network(mat x, int hidden, rng *r, double *y)
{
  arena *a = arena_new(); /* for the network */
  mat inner = mat_new(a, x.cols, hidden), z = mat_new(a, x.rows, hidden);
  double *outer = arena_take(a, (size_t) hidden, sizeof *outer); /* $b$ */
  size_t n = (size_t) x.cols * (size_t) hidden; /* numbers in $A$ */
  rng_normals(r, n, 1, inner.data);
  rng_normals(r, (size_t) hidden, 1, outer);
  mat_mul(z, x, inner);
  tanh_all((size_t) x.rows * (size_t) hidden, z.data, z.data);
  mat_vec(y, z, outer);
  for (int i = 0; i < x.rows; i++) y[i] = y[i] > 0 ? 1 : -1;
  arena_free(a);
}

@ |sparse_linear| draws a regression whose solution is sparse. The inputs |x|
are standard normal, and of the vector |truth| all but |k| entries are zero;
these are |size| times a random sign. The targets |y| are exact. The stream
gives the inputs, the places, and the signs.

@(samples.h@>=
void sparse_linear(mat x, int k, double size, rng *r, double *truth,
  double *y);

@ @c
void sparse_linear(mat x, int k, double size, rng *r, double *truth,
  double *y)
{
  int *which = allocate((size_t) k, sizeof *which); /* nonzero entries */
  rng_normals(r, (size_t) x.rows * (size_t) x.cols, 1, x.data);
  rng_choose(r, x.cols, k, which);
  memset(truth, 0, (size_t) x.cols * sizeof *truth);
  for (int i = 0; i < k; i++)
    truth[which[i]] = rng_below(r, 2) ? size : -size;
  mat_vec(y, x, truth);
  free(which);
}

@ The other way round, the class comes first: |gauss_classes| draws
$x=m_c+g$, where $g$ has the variance $1/j$ in coordinate $j$, the class $c$
is one of ten, and the ten means $m_c$ have the covariance of $g$ times
|between|. For small |between| the classes overlap, as those of digits do not.
The stream gives the means, then the $g$ of all rows, then the classes. The
targets are filled in, one-hot.

@(samples.h@>=
data_sample gauss_classes(arena *a, int n, int d, double between, rng *r);

@ @c
data_sample gauss_classes(arena *a, int n, int d, double between, rng *r)
{
  mat m = mat_new(a, 10, d); /* the means */
  data_sample g; /* the result */
  power_law_gaussian(m, 1, r);
  g = take_gauss(a, n, d, 1, r);
  for (int i = 0; i < n; i++) {
    int c = (int) rng_below(r, 10); /* class */
    g.label[i] = (unsigned char) c;
    vec_add((size_t) d, sqrt(between), &at(m, c, 0), &at(g.x, i, 0));
  }
  g.y = one_hot(a, n, g.label, 10);
  return g;
}

@* A text.
|text_source| opens the text of the book, where the reader's |choice| is
\.{auto} or \.{text}, by the parameter called |option|. The laboratory is told
of \.{text}. The bytes are the caller's to free; there are none if the text is
not wanted, or if it is absent and the choice was \.{auto}. One that was asked
for by name and is absent is an error of status~1.

@(samples.h@>=
bytes text_source(arena *a, const char *option, const char *choice);

@ @c
bytes text_source(arena *a, const char *option, const char *choice)
{
  bool any = strcmp(choice, "auto") == 0; /* all that are present? */
  bool wanted = any || strcmp(choice, "text") == 0; /* by name or not */
  const char *absence = data_absence(a, "text"); /* or |NULL| */
  bytes b = { 0 }; /* the result */
  if (wanted && absence != NULL && !any)
    fatal(1, "%s; %s", absence, data_remedy());
  if (wanted && absence != NULL)
    note("%s; nothing is measured on text; %s", absence, data_remedy());
  if (wanted && absence == NULL) b = data_load_text();
  note_source("text", b.size > 0 ? hash_bytes(0, b.data, b.size) : 0,
    b.size > 0 ? NULL : wanted ? "text absent; run make data"
    : arena_text(a, "excluded by --%s=%s", option, choice));
  return b;
}

@ A |script| is a text as numbers, one for each character. |script_of| makes
it of bytes, which must live as long; fewer than |least| characters are
refused with status~1. |script_open| makes it of the text of the book if
\.{data} is chosen so that the text is wanted, and it is present. Otherwise it
invents a chain of |least| symbols out of 64, the $i$th of which has a
frequency proportional to $1/i$, and tells the laboratory of \.{chain}. The
bytes themselves, for whoever wants words, live as long as the program; a
chain has none.

@(samples.h@>=
typedef struct {
  const char *name; /* in the records: text or chain */
  bytes text; /* empty if invented */
  int length, symbols, *symbol; /* |length| numbers below |symbols| */
} script;
script script_of(arena *a, bytes text, int least);
script script_open(arena *a, const char *choice, int least);

@ @c
@<Invent a script@>@;

script script_of(arena *a, bytes text, int least)
{
  if (text.size < (size_t) least)
    fatal(1, "text: found %zu characters, expected at least %d; %s",
      text.size, least, data_remedy());
  alphabet abc = text_alphabet(text); /* its characters */
  return (script) {"text", text, (int) text.size, abc.n,
    text_encode(a, text, &abc)};
}

script script_open(arena *a, const char *choice, int least)
{
  bytes b = text_source(a, "data", choice); /* empty if there is none */
  return b.size > 0 ? script_of(a, b, least) : invented(a, least);
}

@ @<Invent a script@>=
static script invented(arena *a, int n)
{
  enum { states = 64 };
  script s = {"chain", {0}, n, states, NULL}; /* the result */
  double margin[states], q[states*states], sum = 0; /* of the chain */
  rng r = rng_stream(0, 0, "chain"); /* always the same */
  int start = 0; /* symbol before the first */
  for (int i = 0; i < states; i++) sum += margin[i] = 1.0/(i+1);
  for (int i = 0; i < states; i++) margin[i] /= sum;
  markov_margins(states, margin, &r, q);
  s.symbol = arena_take(a, (size_t) n, sizeof *s.symbol);
  markov_text(states, 2, q, &start, &r, n, s.symbol);
  note_source(s.name, 0, NULL);
  return s;
}

@* Networks fed from samples.
The commonest network of the book is a perceptron that sees all of a sample in
every step. |perceptron_on| builds it as |mlp_new| does, with as many rows as
|x| has, and feeds it the inputs and the targets. The widths begin with the
inputs and end with the outputs of the sample.

@(samples.h@>=
mlp perceptron_on(arena *a, precision p, mat x, mat y, int layers,
  const int *widths, activation f, parameterization s);

@ @c
mlp perceptron_on(arena *a, precision p, mat x, mat y, int layers,
  const int *widths, activation f, parameterization s)
{
  mlp m = mlp_new(a, p, x.rows, layers, widths, f, s); /* the result */
  insist(widths[0] == x.cols && widths[layers] == y.cols);
  insist(y.rows == x.rows);
  net_feed(m.graph, m.x, x);
  net_feed(m.graph, m.y, y);
  return m;
}

@* Networks fed from scripts. Two kinds of networks read a script: the perceptron of
|text_mlp_new|, here without biases, and the decoder of |transformer_new|. A |reader|
is one or the other, with room for a batch of |examples|, so that an experiment can
compare them. The first predicts the characters at the places |place|, the second reads
windows that begin there. The vocabulary is that of the script.

|reader_init| draws weights; the gains are those of |text_mlp_init| or of
|transformer_init|. |reader_draw| fills the batch with places that are uniform, with
replacement, such that all that is read lies in the first |known| characters.
|reader_test| fills it with places |apart| from each other, beyond these; the
first target, or window, begins right after the context that it needs. |reader_loss| is
the loss of weights in single precision, which pass through |w| on their way.

@(samples.h@>=
typedef struct {
  const script *from; /* what is read */
  bool windows; /* by a decoder? */
  int examples, *place; /* of a batch */
  net *graph; /* of either network */
  text_mlp perceptron;
  transformer decoder;
} reader;
reader reader_perceptron(arena *a, precision p, const script *s, int examples,
  int context, int columns, int layers, const int *hidden, activation f);
reader reader_decoder(arena *a, precision p, const script *s, int examples,
  transformer_shape shape);
void reader_init(const reader *z, const double *gain, rng *r, double *w);
void reader_draw(reader *z, int known, rng *r);
void reader_test(reader *z, int known, int apart);
double reader_loss(const reader *z, const float *u, double *w);

@ @c
reader reader_perceptron(arena *a, precision p, const script *s, int examples,
  int context, int columns, int layers, const int *hidden, activation f)
{
  reader z = {s, false, examples}; /* the result */
  z.place = arena_take(a, (size_t) examples, sizeof *z.place);
  z.perceptron = text_mlp_new(a, p, examples, s->symbols, context, columns,
    layers, hidden, f, false);
  z.graph = z.perceptron.graph;
  return z;
}

reader reader_decoder(arena *a, precision p, const script *s, int examples,
  transformer_shape shape)
{
  reader z = {s, true, examples}; /* the result */
  z.place = arena_take(a, (size_t) examples, sizeof *z.place);
  shape.vocabulary = s->symbols;
  z.decoder = transformer_new(a, p, examples, &shape);
  z.graph = z.decoder.graph;
  return z;
}

@ @c
void reader_init(const reader *z, const double *gain, rng *r, double *w)
{
  if (z->windows) transformer_init(&z->decoder, gain, r, w);
  else text_mlp_init(&z->perceptron, gain, r, w);
}

static void feed(const reader *z)
{
  const script *s = z->from; /* the text */
  size_t n = (size_t) s->length; /* its characters */
  if (z->windows) transformer_feed(&z->decoder, s->symbol, n, z->place);
  else text_mlp_feed(&z->perceptron, s->symbol, n, z->place);
}

void reader_draw(reader *z, int known, rng *r)
{
  int first = z->windows ? 0 : z->perceptron.context; /* possible place */
  int last = z->windows ? known-1-z->decoder.shape.context : known;
  for (int i = 0; i < z->examples; i++)
    z->place[i] = first+(int) rng_below(r, (uint64_t) (last-first));
  feed(z);
}

@ @c
void reader_test(reader *z, int known, int apart)
{
  int first = z->windows ? known : known+z->perceptron.context; /* place */
  for (int i = 0; i < z->examples; i++) z->place[i] = first+apart*i;
  feed(z);
}

double reader_loss(const reader *z, const float *u, double *w)
{
  for (size_t i = 0; i < net_weights(z->graph); i++) w[i] = u[i];
  return net_loss(z->graph, w);
}

@* Random fields. Square pictures that may be shifted have a covariance that depends
on the displacement of two pixels only. |make_stationary| replaces every entry of
a covariance of pictures of |side| by |side| pixels by the mean over all pairs
with the same displacement. |field_waves| returns the matrix by which white noise
becomes such pictures: noise on a torus of |torus| by |torus|, whose waves have
the amplitude $\vert k\vert^{-\alpha/2}$, cropped to |side| by |side|. A picture
is a row of independent normal numbers times it; the wave $k=0$ is left out.
@^power spectrum@> @^stationary ensemble@>

The waves are $\mathrm{cas}\,a=\cos a+\sin a$, and $\mathrm{cas}\,a\,
\mathrm{cas}\,b+\mathrm{cas}(-a)\,\mathrm{cas}(-b)=2\cos(a-b)$ is why the
covariance, the product of the matrix with its transpose, is stationary exactly.
@^Hartley transform@>

@(samples.h@>=
void make_stationary(int side, mat s);
mat field_waves(arena *a, int side, int torus, double alpha);

@ @c
void make_stationary(int side, mat s)
{
  int wide = 2*side-1; /* displacements along one axis */
  double *sum = allocate((size_t) wide*(size_t) wide, sizeof *sum); /* means */
  insist(s.rows == side*side && s.cols == s.rows);
  for (int pass = 0; pass < 2; pass++)
    for (int p = 0; p < s.rows; p++)
      for (int q = 0; q < s.cols; q++) {
        int down = q/side-p/side, across = q%side-p%side; /* displacement */
        double *c = &sum[(down+side-1)*wide+across+side-1];
        if (pass == 0)
          *c += at(s, p, q)/((side-abs(down))*(side-abs(across)));
        else at(s, p, q) = *c;
      }
  free(sum);
}

mat field_waves(arena *a, int side, int torus, double alpha)
{
  mat t = mat_new(a, torus*torus-1, side*side); /* the result */
  double *cas = allocate((size_t) torus, sizeof *cas); /* around the torus */
  for (int j = 0; j < torus; j++)
    cas[j] = cos(2*M_PI*j/torus)+sin(2*M_PI*j/torus);
  for (int k = 1; k < torus*torus; k++) {
    int down = k/torus, across = k%torus; /* modulo |torus| */
    double ky = down < torus/2 ? down : down-torus;
    double kx = across < torus/2 ? across : across-torus;
    double size = pow(kx*kx+ky*ky, -alpha/4); /* amplitude */
    for (int p = 0; p < side*side; p++)
      at(t, k-1, p) = size*cas[(down*(p/side)+across*(p%side))%torus];
  }
  free(cas);
  return t;
}

@* Networks that classify. A |classifier| has biases, rectifiers between its layers
and the cross-entropy of one-hot targets, in single precision. |per[l]| says into
how many vectors each example is cut before layer~|l|, which treats all of them
alike: one for a perceptron; $4,2,1$ for a tree that reads eight leaves in pairs,
then pairs of pairs, with weights shared over places. Weights and biases start
uniform between $\pm1/\sqrt{n}$ with $n$ the fan-in; |uniform_layer| does that for
one layer of any network.

@(samples.h@>=
typedef struct {
  net *graph;
  node x, y, f, loss, weight[8], bias[8];
  int layers, examples, outputs;
} classifier;
classifier classifier_new(arena *a, int examples, int inputs, int layers,
  const int *per, int hidden, int outputs);
void classifier_init(const classifier *m, rng *r);
void uniform_layer(net *t, node weight, node bias, rng *r, double *w);

@ @c
classifier classifier_new(arena *a, int examples, int inputs, int layers,
  const int *per, int hidden, int outputs)
{
  net *t = net_new(a, SINGLE_PRECISION); /* its graph */
  classifier m = { t }; /* the result */
  int size = inputs; /* numbers of an example */
  node h = m.x = net_input(t, examples, inputs); /* latest features */
  m.y = net_input(t, examples, outputs);
  m.layers = layers, m.examples = examples, m.outputs = outputs;
  for (int l = 0; l < layers; l++) {
    int out = l < layers-1 ? hidden : outputs; /* of this layer */
    if (per[l] != (l ? per[l-1] : 1)) h = net_reshape(t, h, examples*per[l]);
    m.weight[l] = net_weight(t, arena_text(a, "W%d", l+1), size/per[l], out);
    m.bias[l] = net_weight(t, arena_text(a, "b%d", l+1), 1, out);
    h = net_add(t, net_matmul(t, h, m.weight[l]), m.bias[l]);
    if (l < layers-1) h = net_activate(t, h, RELU);
    size = per[l]*out;
  }
  m.loss = net_cross_entropy(t, m.f = h, m.y);
  net_finish(t, m.loss);
  return m;
}

@ @c
void uniform_layer(net *t, node weight, node bias, rng *r, double *w)
{
  mat part[] = { net_tensor(t, weight, w), net_tensor(t, bias, w) };
  double edge = 1/sqrt(part[0].rows); /* largest entry */
  for (int k = 0; k < 2; k++) {
    size_t n = (size_t) part[k].rows*(size_t) part[k].cols; /* entries */
    rng_uniforms(r, n, part[k].data);
    for (size_t i = 0; i < n; i++)
      part[k].data[i] = edge*(2*part[k].data[i]-1);
  }
}

void classifier_init(const classifier *m, rng *r)
{
  size_t n = net_weights(m->graph); /* how many */
  double *w = allocate(n, sizeof *w); /* in double precision */
  float *u = net_single_weights(m->graph);
  for (int l = 0; l < m->layers; l++)
    uniform_layer(m->graph, m->weight[l], m->bias[l], r, w);
  for (size_t i = 0; i < n; i++) u[i] = (float) w[i];
  free(w);
}

@ A second classifier of the same shape, fed with all examples of a test, examines
one that is being trained: |classifier_exam| evaluates it with the weights~|u| and
returns the loss. Unless |label| is |NULL| the share of right answers is left in
|right|; |share_right| is that share for given scores.

@(samples.h@>=
double classifier_exam(const classifier *exam, const float *u,
  const unsigned char *label, double *right);
double share_right(mat f, const unsigned char *label);

@ @c
double classifier_exam(const classifier *exam, const float *u,
  const unsigned char *label, double *right)
{
  size_t n = net_weights(exam->graph); /* how many */
  double *w = allocate(n, sizeof *w), loss; /* the weights */
  for (size_t i = 0; i < n; i++) w[i] = u[i];
  loss = net_loss(exam->graph, w);
  free(w);
  if (label == NULL) return loss;
  w = allocate((size_t) exam->examples*(size_t) exam->outputs, sizeof *w);
  mat f = mat_of(w, exam->examples, exam->outputs); /* scores */
  net_read(exam->graph, exam->f, f);
  *right = share_right(f, label);
  free(w);
  return loss;
}

double share_right(mat f, const unsigned char *label)
{
  int right = 0; /* rows whose largest entry is the label's */
  for (int i = 0; i < f.rows; i++) {
    int best = 0; /* column */
    for (int c = 1; c < f.cols; c++)
      if (at(f, i, c) > at(f, i, best)) best = c;
    right += best == label[i];
  }
  return (double) right/f.rows;
}

@* Clouds. A class may be replaced by a Gaussian with some of its moments. A |cloud|
is the mean of a class and a covariance in its principal axes, the rows of |axes|.
|make_clouds| finds one for each class of the rows of |x|. A |ROUND_CLOUD| has the
mean variance of the class in all directions, a |POOLED_CLOUD| the covariance
within classes of all of them together, and an |OWN_CLOUD| that of its class.
@^Gaussian mixture@>

|cloud_points| replaces the rows of |x| by points of the clouds of their classes.
|bayes_right| is the share of rows to which the Bayes rule of the clouds,
\[ \max_c\Bigl[\ln\pi_c-{\textstyle\frac12}\ln\det S_c
-{\textstyle\frac12}(x-\mu_c)^{\mathsf T}S_c^{-1}(x-\mu_c)\Bigr], \]
gives their class; |ridge| is added to all eigenvalues.

@(samples.h@>=
typedef enum { ROUND_CLOUD, POOLED_CLOUD, OWN_CLOUD } cloud_kind;
typedef struct {
  int n; /* members of the class */
  double *mean, *value; /* |value|: variances along the axes */
  mat axes;
} cloud;
void make_clouds(arena *a, cloud_kind kind, mat x, const unsigned char *label,
  int classes, cloud *of);
void cloud_points(const cloud *of, const unsigned char *label, rng *r, mat x);
double bayes_right(arena *a, const cloud *of, int classes, mat x,
  const unsigned char *label, double ridge);

@ Classes without members have a cloud at the origin.

@c
void make_clouds(arena *a, cloud_kind kind, mat x, const unsigned char *label,
  int classes, cloud *of)
{
  int d = x.cols; /* coordinates */
  mat pooled = mat_new(a, d, d); /* within classes */
  for (int c = 0; c < classes; c++) {
    int *which = arena_take(a, (size_t) x.rows, sizeof *which), n = 0;
    for (int i = 0; i < x.rows; i++) if (label[i] == c) which[n++] = i;
    of[c] = (cloud) { n, arena_take(a, (size_t) d, sizeof(double)),
      arena_take(a, (size_t) d, sizeof(double)), mat_new(a, d, d) };
    if (n == 0) continue;
    mat own = rows_of(a, x, n, which); /* of this class */
    mat_centre_columns(own, of[c].mean);
    mat_mul_tn(of[c].axes, own, own);
    mat_add(pooled, 1.0/x.rows, of[c].axes);
    mat_scale(of[c].axes, 1.0/n);
  }
  for (int c = 0; c < classes; c++) {
    @<Keep of the covariance what the cloud is to have@>@;
    sym_eigen(of[c].axes, of[c].value);
  }
}

@ @<Keep of the covariance what the cloud is to have@>=
double trace = 0; /* sum of variances */
for (int p = 0; p < d; p++) trace += at(of[c].axes, p, p);
if (kind == ROUND_CLOUD) {
  mat_set_identity(of[c].axes);
  mat_scale(of[c].axes, trace/d);
}
if (kind == POOLED_CLOUD) mat_copy(of[c].axes, pooled);

@ Rounding may leave variances below zero, which count as zero.

@c
void cloud_points(const cloud *of, const unsigned char *label, rng *r, mat x)
{
  double *z = allocate((size_t) x.cols, sizeof *z); /* along the axes */
  for (int i = 0; i < x.rows; i++) {
    const cloud *c = &of[label[i]]; /* to which it belongs */
    rng_normals(r, (size_t) x.cols, 1, z);
    for (int p = 0; p < x.cols; p++) z[p] *= sqrt(fmax(c->value[p], 0));
    mat_tvec(&at(x, i, 0), c->axes, z);
    vec_add((size_t) x.cols, 1, c->mean, &at(x, i, 0));
  }
  free(z);
}

double bayes_right(arena *a, const cloud *of, int classes, mat x,
  const unsigned char *label, double ridge)
{
  mat score = mat_new(a, x.rows, classes), on = mat_new(a, x.rows, x.cols);
  double *centre = arena_take(a, (size_t) x.cols, sizeof *centre); /* on axes */
  for (int c = 0; c < classes; c++) {
    double base = of[c].n > 0 ? log(of[c].n) : -INFINITY; /* alike in all rows */
    for (int p = 0; p < x.cols; p++)
      base -= log(fmax(of[c].value[p], 0)+ridge)/2;
    mat_mul_nt(on, x, of[c].axes);
    mat_vec(centre, of[c].axes, of[c].mean);
    for (int i = 0; i < x.rows; i++) {
      double sum = 0; /* squares over variances */
      for (int p = 0; p < x.cols; p++)
        sum += pow(at(on, i, p)-centre[p], 2)/(fmax(of[c].value[p], 0)+ridge);
      at(score, i, c) = base-sum/2;
    }
  }
  return share_right(score, label);
}

@* Rows at random.
Two ways to draw a sample from a population. |random_rows| takes |n| different
rows of~|x|; which ones it took is left in |which|, unless that is |NULL|.
|gauss_rows| replaces the rows of~|x| by draws from $N(0,\mathrm{diag}\,
\lambda)$, the stand-in for a population with these variances.

@(samples.h@>=
mat random_rows(arena *a, mat x, int n, int *which, rng *r);
void gauss_rows(const double *lambda, rng *r, mat x);

@ @c
mat random_rows(arena *a, mat x, int n, int *which, rng *r)
{
  int *row = which; /* the rows taken */
  if (row == NULL) row = arena_take(a, (size_t) n, sizeof *row);
  rng_choose(r, x.rows, n, row);
  return rows_of(a, x, n, row);
}

void gauss_rows(const double *lambda, rng *r, mat x)
{
  for (int i = 0; i < x.rows; i++) {
    rng_normals(r, (size_t) x.cols, 1, &at(x, i, 0));
    for (int j = 0; j < x.cols; j++) at(x, i, j) *= sqrt(lambda[j]);
  }
}

@* Principal axes.
|covariance| is that of $n$ centred rows, divided by $n-1$. |principal_axes|
has its leading eigenvectors in rows and leaves their eigenvalues in |l|, which
has room for |x.cols| of them, both in ascending order: at most |most|, and
beside the first only those whose eigenvalue is above |share| times the
largest.
@^principal components@>

@(samples.h@>=
mat covariance(arena *a, mat x);
mat principal_axes(arena *a, mat x, int most, double share, double *l);

@ @c
mat covariance(arena *a, mat x)
{
  mat s = mat_new(a, x.cols, x.cols); /* the result */
  mat_mul_tn(s, x, x);
  mat_scale(s, 1.0/(x.rows-1));
  return s;
}

mat principal_axes(arena *a, mat x, int most, double share, double *l)
{
  int d = x.cols, r = 1; /* dimension; axes kept, the last rows */
  double *all = arena_take(a, (size_t) d, sizeof *all); /* eigenvalues */
  mat s = covariance(a, x); /* then its eigenvectors */
  sym_eigen(s, all);
  while (r < most && r < d && all[d-1-r] > share*all[d-1]) r++;
  memcpy(l, all+d-r, (size_t) r*sizeof *l);
  return mat_block(s, d-r, 0, r, d);
}

@* Tests. Each function is compared with the obvious program that draws from a
stream of the same name, so that a draw too many, or in another order, would
show. The laboratory's |note_source| is replaced by one that remembers what it
is told.

@(test-samples.c@>=
#include "samples.h"
#include "laboratory.h"
#include "test.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>

static arena *a; /* of all tests */
static struct { char name[20], absent[80]; uint64_t digest; } told[8];
static int tellings; /* calls of |note_source| */
static data_set list[] = { /* as a chapter has it */
  {"CIFAR", "cifar", 35}, {"MNIST", "mnist"}, {"gauss", "gauss"}, {0}
};
static data_set *photos = &list[0], *digits = &list[1], *gauss = &list[2];
@<Functions of the tests@>@;

int main(void)
{
  a = arena_new();
  test_begin("test-samples");
  @<Put two small sets into the test folder@>@;
  @<Test which sets are opened@>@;
  @<Test the draw of images@>@;
  @<Test that small sets are refused@>@;
  @<Test windows, rows and grey images@>@;
  @<Test centring and scaling of samples@>@;
  @<Test that samples without variance are refused@>@;
  @<Test the coding of targets@>@;
  @<Test the teachers@>@;
  @<Test the Gaussian sets@>@;
  @<Test a perceptron on a sample@>@;
  @<Test the opening of a text@>@;
  @<Test classifiers and clouds@>@;
  @<Test rows at random@>@;
  @<Test the principal axes@>@;
  arena_free(a);
  return test_end();
}

@ Sixty digits and forty photographs have pixels from a random stream, except
that the first five digits are all alike. The labels go from 0 to 9 again and
again.

@<Functions of the tests@>=
static void save(const char *name, int n, size_t head, const char *header,
  size_t record, bool labelled)
{
  output o = output_open(arena_text(a, "%s/%s", test_folder(), name));
  rng r = rng_stream(3, 0, "test-samples"); /* source of pixels */
  fwrite(header, 1, head, o.stream);
  for (int i = 0; i < n; i++) {
    if (labelled) putc(i%10, o.stream);
    for (size_t k = 0; k < record; k++)
      putc(!labelled && i < 5 ? 99 : (int) rng_below(&r, 256), o.stream);
  }
  output_commit(&o);
}

static void hide(const char *name, bool yes)
{
  char *path = arena_text(a, "%s/%s", test_folder(), name);
  char *hidden = arena_text(a, "%s.hidden", path);
  insist(rename(yes ? path : hidden, yes ? hidden : path) == 0);
}

@ @<Put two small sets into the test folder@>=
static const char pictures[] = "mnist/t10k-images-idx3-ubyte";
make_directories(arena_text(a, "%s/mnist", test_folder()));
make_directories(arena_text(a, "%s/cifar10", test_folder()));
setenv("LM_DATA", test_folder(), 1);
save(pictures, 60, 16, "\0\0\10\3\0\0\0\74\0\0\0\34\0\0\0\34", 784, false);
save("mnist/t10k-labels-idx1-ubyte", 60, 8, "\0\0\10\1\0\0\0\74", 0, true);
save("cifar10/data_batch_1.bin", 40, 0, "", 3072, true);

@ @<Functions of the tests@>=
void note_source(const char *name, uint64_t digest, const char *absent)
{ /* takes the place of that of the laboratory */
  insist(tellings < 8);
  snprintf(told[tellings].name, sizeof told->name, "%s", name);
  snprintf(told[tellings].absent, sizeof told->absent, "%s",
    absent != NULL ? absent : "");
  told[tellings++].digest = digest;
}
void note_before_runs(const char *text)
{ /* this one too */
  note("%s", text);
}

static void open_as(const char *choice)
{
  tellings = 0;
  sources_open(a, list, choice);
}

static void open_on(void *choice)
{
  open_as(choice);
}

@ The digest of a set that is not used is zero.

@<Test which sets are opened@>=
open_as("gauss");
test_true(!photos->used && !digits->used && gauss->used && tellings == 3
  && strcmp(told[1].absent, "excluded by --data=gauss") == 0
  && told[1].digest == 0 && strcmp(told[2].absent, "") == 0,
  "a set that is present and excluded is not called absent");
open_as("mnist");
test_true(!photos->used && digits->used && !gauss->used
  && digits->set.n == 60 && strcmp(photos->absent, "excluded by --data=mnist")
  == 0, "a word chooses one set");
gauss->stand_in = true;
open_as("auto");
test_true(photos->used && digits->used && !gauss->used && tellings == 2,
  "nothing stands in for images that are present, and nobody misses it");
gauss->stand_in = false;
open_as("auto");
test_true(photos->used && digits->used && gauss->used
  && strcmp(told[0].name, "CIFAR") == 0 && told[0].digest != 0
  && told[0].digest == photos->set.digest && told[0].digest != told[1].digest
  && told[2].digest == 0, "the laboratory is told the digest of each set");
source_also(digits, "mnist10");
test_true(tellings == 4 && strcmp(told[3].name, "mnist10") == 0
  && told[3].digest == digits->set.digest,
  "a derived set has the digest of its images");
test_true(photos->set.n == 35, "no more images are used than was allowed");
@<Test how absent sets are treated@>@;

@ @<Test how absent sets are treated@>=
hide(pictures, true);
test_dies(open_on, "mnist", 1, arena_text(a, "%s: found no such file, plain or "
  ".gz, in the folder %s (from LM_DATA), expected a data set; let LM_DATA",
  pictures, test_folder()),
  "a set asked for by name is missed with its folder and variable");
test_dies(open_on, "auto", 0, "nothing is measured on MNIST; let LM_DATA",
  "an absent set is announced in one line");
gauss->stand_in = true;
open_as("auto");
test_true(photos->used && !digits->used && gauss->used
  && strcmp(told[1].absent, "image set absent; run make data") == 0,
  "an absent set is called so, and something stands in for it");
gauss->stand_in = false;
hide(pictures, false);
open_as("auto");

@ The choice among all images is |rng_choose|; that among the classes 0 and 1
counts the places 0, 1, 10, 11, 20,~\dots

@<Test the draw of images@>=
rng r1 = rng_stream(1, 0, "test-samples"), r2 = r1; /* the same stream */
int plain[40]; /* drawn by |rng_choose| */
int *drawn = choose_images(a, digits, 20, 0, &r1);
bool same = true; /* the verdict */
data_sample d; /* under test */
rng_choose(&r2, 60, 20, plain);
test_true(memcmp(drawn, plain, 20*sizeof *plain) == 0,
  "images are those of rng_choose (else every record changes)");
drawn = choose_images(a, digits, 12, 2, &r1);
rng_choose(&r2, 12, 12, plain);
for (int i = 0; i < 12; i++)
  same = same && drawn[i] == plain[i]/2*10+plain[i]%2;
test_true(same, "places among two classes become places in the file");
test_true(rng_below(&r1, 1u<<30) == rng_below(&r2, 1u<<30),
  "nothing else is drawn from the stream");
d = take_images(a, digits, 12, drawn, 4);
for (int i = 0; i < 12; i++) same = same && d.label[i] == drawn[i]%10;
test_true(same && d.x.cols == 49 && d.x.rows == 12 && d.y.rows == 0,
  "each image brings its label");
test_near(at(take_images(a, digits, 9, NULL, 1).x, 8, 5),
  digits->set.pixels[8*784+5]/255.0, 1e-15, "without a choice, the first");

@ @<Functions of the tests@>=
static void need(void *whence)
{
  source_needs(digits, 2, 13, whence, 7);
}
static void need_all(void *whence)
{
  source_needs(photos, 0, 36, whence, 7);
}
static void draw_many(void *n)
{
  rng r = rng_stream(1, 0, "test-samples"); /* any stream */
  choose_images(a, photos, *(int *) n, 0, &r);
}
static void take_many(void *n)
{
  take_images(a, photos, *(int *) n, NULL, 1);
}
static void take_squares(void *block)
{
  take_images(a, digits, 9, NULL, *(int *) block);
}

@ The photographs are 35, as we use no more.

@<Test that small sets are refused@>=
int many = 36, three = 3; /* more than there are; a bad side */
source_needs(digits, 0, 60, "--n%d", 1);
source_needs(gauss, 0, 1000000, "--n%d", 1);
test_true(true, "enough is enough, and Gaussian sets are endless");
test_dies(need, "--n%d", 1, "ubyte: found 12 images of classes below 2, "
  "expected at least 13 for --n7; lower it, or let LM_DATA",
  "too few images of two classes are refused, with the parameter");
test_dies(need_all, "the test set of E%d", 1, "data_batch_1.bin: found 35 "
  "images, expected at least 36 for the test set of E7; let LM_DATA",
  "a set that is too small is refused by name");
test_dies(draw_many, &many, 1, "data_batch_1.bin: found 35 images, expected",
  "no sample is larger than its set");
test_dies(take_many, &many, 1, "data_batch_1.bin: found 35 images, expected",
  "nor are the first images more than there are (memory would be read)");
test_dies(take_squares, &three, 2, "found squares of 3 by 3, expected a side "
  "that divides the 28 by 28 pixels of MNIST", "squares must fill an image");

@ @<Test windows, rows and grey images@>=
mat grey = grey_images(a, photos, 3, NULL, 2); /* 3 by 256 */
mat colour = images_matrix(a, &photos->set, 3, NULL, 2); /* 3 by 768 */
mat cut = windows_of(a, grey, 16, 2, 5, 3, 4); /* 3 by 12 */
int backwards[2] = {2, 1}; /* rows to be copied */
mat two = rows_of(a, grey, 2, backwards); /* 2 by 256 */
test_near(at(grey, 1, 77), (at(colour, 1, 77)+at(colour, 1, 333)
  +at(colour, 1, 589))/3, 1e-14, "grey is the mean of the colours");
test_true(cut.cols == 12 && at(cut, 1, 0) == at(grey, 1, 2*16+5)
  && at(cut, 2, 11) == at(grey, 2, 4*16+8), "a window is where it should be");
test_true(at(two, 0, 9) == at(grey, 2, 9) && at(two, 1, 9) == at(grey, 1, 9),
  "rows are copied in the order asked for");

@ @<Test centring and scaling of samples@>=
mat x = take_images(a, digits, 30, NULL, 4).x, y = mat_new(a, 30, 49);
mat all = mat_new(a, 30, 49), first = mat_new(a, 20, 49); /* copies */
double mean[49], other[49], root; /* of columns; the scale */
mat_copy(y, x); mat_copy(all, x); mat_copy(first, mat_block(x, 0, 0, 20, 49));
root = standardize(digits, x, mean);
mat_centre_columns(y, other);
test_true(root == mat_unit_mean_square(y) && mean[7] == other[7]
  && memcmp(x.data, y.data, 30*49*sizeof(double)) == 0,
  "a sample is standardized bit for bit as by hand");
centre_by_first(all, 20, mean);
mat_centre_columns(first, other);
test_true(memcmp(mean, other, sizeof mean) == 0
  && memcmp(all.data, first.data, 20*49*sizeof(double)) == 0
  && at(all, 29, 3) != 0, "tests are centred by the training inputs");
double quotient = at(all, 29, 3)/at(all, 29, 8); /* stays */
mat_scale(all, 3);
unit_by_first(digits, all, 20);
test_near(pow(mat_frobenius(mat_block(all, 0, 0, 20, 49)), 2)/20, 1, 1e-12,
  "the first rows have the mean square norm 1");
test_near(at(all, 29, 3)/at(all, 29, 8), quotient, 1e-12,
  "and the others are scaled with them");
mat_copy(y, all);
unit_rows(digits, all);
mat_unit_rows(y);
test_true(memcmp(all.data, y.data, 30*49*sizeof(double)) == 0,
  "rows get the norm 1 bit for bit as by hand");
x = mat_block(x, 0, 0, 30, 6);
test_true(memcmp(whitened(a, digits, x, 3).data, whiten_pca(a, x, 3).data,
  90*sizeof(double)) == 0, "whitening is that of the instrument of data");

@ The first five digits are alike.

@<Functions of the tests@>=
static void scale_alike(void *unused)
{
  (void) unused;
  standardize(digits, take_images(a, digits, 5, NULL, 2).x, NULL);
}
static void scale_mean(void *unused)
{
  (void) unused;
  mat x = take_images(a, digits, 8, NULL, 2).x; /* five alike */
  centre_by_first(x, 5, NULL);
  unit_rows(digits, x);
}
static void whiten_alike(void *p)
{
  mat x = take_images(a, digits, 7, NULL, 4).x; /* three differ */
  mat_centre_columns(x, NULL);
  whitened(a, digits, x, *(int *) p);
}

@ @<Test that samples without variance are refused@>=
int seven = 7, fifty = 50; /* components */
test_dies(scale_alike, NULL, 1, "ubyte: found no variance among the 5 examples",
  "a sample of equal images is refused with its file");
test_dies(scale_mean, NULL, 1, "ubyte: found that example 1 of a sample is the "
  "mean", "an image equal to the mean has no direction");
test_dies(whiten_alike, &seven, 1, "ubyte: found variance in 2 directions, "
  "expected it in 7", "whitening names the file");
test_dies(whiten_alike, &fifty, 2, "found 50 principal components, expected "
  "at most the 49 numbers", "more components than pixels are refused");

@ @<Test the coding of targets@>=
static const unsigned char label[10] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
reals vehicles = {4, {0, 1, 8, 9}}; /* as a parameter gives them */
mat even = plus_minus(a, 10, label, EVEN_DIGITS);
mat motor = plus_minus(a, 10, label, class_set(&vehicles));
same = true;
for (int i = 0; i < 10; i++)
  same = same && at(even, i, 0) == 1-2*(i%2)
    && at(motor, i, 0) == (i <= 1 || i >= 8 ? 1 : -1);
test_true(same && class_set(&vehicles) == MOTOR_VEHICLES,
  "even digits and vehicles are +1, the others -1");
test_true(at(plus_minus(a, 10, label, BELOW_FIVE), 4, 0) == 1
  && at(plus_minus(a, 10, label, BELOW_FIVE), 5, 0) == -1
  && at(plus_minus(a, 10, label, 1), 1, 0) == -1, "so are other classes");

@ The obvious programs work on one input at a time.

@<Functions of the tests@>=
static int teachers_class(const double *x, int d, rng q)
{
  double in[400], out[100], best = 0; /* $A$ and $B$; largest score */
  int winner = -1; /* the result */
  rng_normals(&q, (size_t) d*10, 1, in);
  rng_normals(&q, 100, 1, out);
  for (int c = 0; c < 10; c++) {
    double score = 0; /* of the class */
    for (int k = 0; k < 10; k++) {
      double h = 0; /* hidden neuron */
      for (int j = 0; j < d; j++) h += x[j]*in[10*j+k];
      score += tanh(h)*out[10*k+c];
    }
    if (winner < 0 || score > best) best = score, winner = c;
  }
  return winner;
}

static double form_of(const double *x, int d, rng *r)
{
  double q[1600], sum = 0; /* $Q$; the value of the form */
  rng_normals(r, (size_t) d*(size_t) d, 1, q);
  for (int i = 0; i < d; i++)
    for (int j = 0; j < d; j++) sum += x[i]*q[d*i+j]*x[j];
  return sum;
}

@ @<Functions of the tests@>=
static int rectifiers_class(const double *input, rng *q)
{
  double straight[10][7], outer[10][20], inner[20][7]; /* the teacher */
  double score[10] = { 0 }; /* of the classes */
  int best = 0; /* of them */
  rng_normals(q, 70, 1, &straight[0][0]);
  rng_normals(q, 200, 1, &outer[0][0]);
  rng_normals(q, 140, 1, &inner[0][0]);
  for (int c = 0; c < 10; c++) {
    score[c] = vec_dot(7, straight[c], input);
    for (int j = 0; j < 20; j++)
      score[c] += outer[c][j]*fmax(0, vec_dot(7, inner[j], input));
    if (score[c] > score[best]) best = c;
  }
  return best;
}

@ @<Test the teachers@>=
rng stream = rng_stream(5, 0, "test-samples"), q; /* inputs; teachers */
data_sample g = take_gauss(a, 50, 7, 1.5, &stream);
unsigned char formed[50]; /* by forms */
double halves[50], values[50], sum = 0; /* labels; forms; their balance */
bool right[4] = {true, true, true, true}; /* verdicts */
q = rng_stream(6, 0, "test-samples");
label_by_teacher(g.x, &q, g.label);
q = rng_stream(7, 0, "test-samples");
label_by_forms(g.x, 3, &q, formed);
q = rng_stream(8, 0, "test-samples");
halve_by_form(g.x, &q, halves);
q = rng_stream(8, 0, "test-samples");
quadratic_form(g.x, &q, values);
for (int i = 0; i < 50; i++) {
  @<Compare input |i| with the obvious programs@>@;
}
test_true(right[0], "a teacher's class is the largest component");
test_true(right[1], "a form's class is the largest form");
test_true(right[2] && sum == 0, "a form is cut at its median");
q = rng_stream(9, 0, "test-samples");
halve_by_plane(g.x, &q, halves);
q = rng_stream(9, 0, "test-samples");
rng_normals(&q, 7, 1, values);
for (int i = 0; i < 50; i++)
  right[3] = right[3]
    && (vec_dot(7, values, &at(g.x, i, 0)) > 0) == (halves[i] > 0);
test_true(right[3], "a plane has two sides");
q = rng_stream(10, 0, "test-samples");
label_by_rectifiers(g.x, &q, g.label);
bool best = true; /* in all rows */
for (int i = 0; i < 50; i++) {
  q = rng_stream(10, 0, "test-samples");
  best = best && rectifiers_class(&at(g.x, i, 0), &q) == g.label[i];
}
test_true(best, "a teacher with rectifiers, one input after the other");
@<Test a teacher of one output and a sparse truth@>@;

@ A teacher with a single hidden neuron cuts at a plane too, and $b$ says which
side is which.

@<Test a teacher of one output and a sparse truth@>=
double teacher_weights[8], truth[7], made[50]; /* $A$, $b$; sparse; targets */
int entries = 0, equal = 0; /* nonzero ones; targets that are right */
q = rng_stream(10, 0, "test-samples");
halve_by_network(g.x, 1, &q, halves);
q = rng_stream(10, 0, "test-samples");
rng_normals(&q, 7, 1, teacher_weights);
rng_normals(&q, 1, 1, teacher_weights+7);
for (int i = 0; i < 50; i++)
  right[3] = right[3]
    && (vec_dot(7, teacher_weights, &at(g.x, i, 0))*teacher_weights[7] > 0) == (halves[i] > 0);
test_true(right[3], "a network of one neuron has two sides");
mat input = mat_new(a, 50, 7); /* of the regression */
sparse_linear(input, 3, 0.5, &q, truth, made);
for (int j = 0; j < 7; j++) entries += fabs(truth[j]) == 0.5;
for (int i = 0; i < 50; i++)
  equal += fabs(vec_dot(7, truth, &at(input, i, 0))-made[i]) < 1e-14;
test_true(entries == 3 && equal == 50, "a sparse truth makes the targets");

@ @<Compare input |i| with the obvious programs@>=
const double *input = &at(g.x, i, 0); /* one row */
rng t = rng_stream(6, 0, "test-samples"); /* the teacher's */
rng f = rng_stream(7, 0, "test-samples"); /* that of the forms */
double form[3]; /* all three */
right[0] = right[0] && teachers_class(input, 7, t) == g.label[i];
for (int k = 0; k < 3; k++) form[k] = form_of(input, 7, &f);
for (int k = 0; k < 3; k++)
  right[1] = right[1] && form[formed[i]] >= form[k];
t = rng_stream(8, 0, "test-samples");
right[2] = right[2] && fabs(form_of(input, 7, &t)-values[i]) < 1e-12;
sum += halves[i];

@ @<Test the Gaussian sets@>=
rng s1 = rng_stream(4, 0, "test-samples"), s2 = s1; /* the same stream */
data_sample c = gauss_classes(a, 40, 6, 0.25, &s1); /* ten classes */
mat m = mat_new(a, 10, 6), h = mat_new(a, 40, 6); /* means; noise */
double *lambda = unit_spectrum(a, 6, 1.5), trace = 0; /* and its sum */
double worst = 0; /* difference from the obvious program */
power_law_gaussian(m, 1, &s2);
power_law_gaussian(h, 1, &s2);
for (int i = 0; i < 40; i++) {
  int k = (int) rng_below(&s2, 10); /* class */
  worst = fmax(worst, fabs(at(c.x, i, 2)-at(h, i, 2)-at(m, k, 2)/2));
  worst = fmax(worst, fabs(at(c.y, i, k)-1)+(c.label[i] != k));
}
test_true(worst < 1e-15, "classes are drawn after means and noise");
test_near(mat_frobenius(c.y), sqrt(40), 1e-14, "each input has one class");
for (int k = 0; k < 6; k++) trace += lambda[k];
test_near(trace, 6, 1e-14, "the spectrum has the trace of white noise");
test_near(lambda[3]/lambda[0], 0.125, 1e-14, "it falls as a power");

@ A perceptron with one layer is linear. At zero weights its loss is half of
the mean square norm of the targets, which is $\frac12$ for one-hot ones.

@<Test a perceptron on a sample@>=
int widths[2] = {6, 10}; /* inputs and outputs */
double weights[60] = {0}, slope[60]; /* all zero; the gradient */
mlp p = perceptron_on(a, DOUBLE_PRECISION, c.x, c.y, 1, widths, RELU,
  STANDARD);
test_near(net_gradient(p.graph, weights, slope), 0.5, 1e-14,
  "a perceptron sees the targets");
sum = 0;
for (int i = 0; i < 40; i++) sum -= at(c.x, i, 1)*at(c.y, i, 3)/40;
test_near(slope[13], sum, 1e-12, "and the inputs");

@ A short text, and what stands in for it.

@<Functions of the tests@>=
static void open_script(void *least)
{
  tellings = 0;
  script_open(a, "auto", *(int *) least);
}

@ @<Test the opening of a text@>=
int enough = 9, too_many = 10; /* characters */
script s; /* under test */
test_dies(open_script, &enough, 0, "nothing is measured on text; let LM_DATA",
  "an absent text is announced");
make_directories(arena_text(a, "%s/text", test_folder()));
save("text/tinyshakespeare.txt", 0, 9, "to be, or", 0, false);
tellings = 0;
s = script_open(a, "auto", 9);
test_true(strcmp(s.name, "text") == 0 && s.length == 9 && s.symbols == 7
  && s.symbol[0] == 6 && s.symbol[7] == 4 && tellings == 1
  && told[0].digest != 0, "characters are numbered in their order");
test_dies(open_script, &too_many, 1, "text: found 9 characters, expected at "
  "least 10; let LM_DATA", "a text that is too short is refused");
tellings = 0;
s = script_open(a, "gauss", 20000);
test_true(strcmp(s.name, "chain") == 0 && s.length == 20000 && s.symbols == 64
  && tellings == 2 && strcmp(told[0].absent, "excluded by --data=gauss") == 0,
  "a chain stands in for a text that is not wanted");
sum = 0;
for (int i = 0; i < 20000; i++) sum += s.symbol[i] == 0;
test_within(sum/20000, 0.2108, 0.015, "its first symbol is the most frequent");

@ The text beside others: present, excluded, absent, and asked for in vain.

@<Functions of the tests@>=
static void open_source(void *choice)
{
  tellings = 0;
  text_source(a, "data", choice);
}

@ @<Test the opening of a text@>=
static const char book[] = "text/tinyshakespeare.txt";
tellings = 0;
bytes whole = text_source(a, "data", "text"); /* nine characters */
test_true(whole.size == 9 && tellings == 1 && told[0].digest
  == hash_bytes(0, "to be, or", 9) && !*told[0].absent, "a text by its name");
free(whole.data);
open_source("gauss");
test_true(text_source(a, "data6", "gauss").size == 0 && told[1].digest == 0
  && strcmp(told[1].absent, "excluded by --data6=gauss") == 0,
  "a text that is not wanted");
hide(book, true);
test_dies(open_source, "text", 1, "; let LM_DATA", "a text wanted in vain");
test_dies(open_source, "auto", 0, "nothing is measured on text; let LM_DATA",
  "a text that nobody has asked for");
hide(book, false);

@ Both readers are put on the chain. With an output that is zero all symbols are equally
likely, which costs $\ln64$.

@<Test the opening of a text@>=
const transformer_shape small = {0, 8, 4, 2, 8, 1, true, RMS_NORM, 1e-5,
  NO_BIASES, RELU, STANDARD, 0}; /* a decoder */
const double dumb[] = {1, 1, 0, 1, 1, 1, 1}; /* gains; no output */
const int units[] = {5}; /* hidden */
rng places = rng_stream(3, 0, "test-samples"), again = places; /* the same */
for (int kind = 0; kind < 2; kind++) {
  reader z = kind ? reader_decoder(a, DOUBLE_PRECISION, &s, 50, small)
    : reader_perceptron(a, DOUBLE_PRECISION, &s, 50, 8, 3, 2, units, RELU);
  size_t n = net_weights(z.graph); /* weights */
  double *w = arena_take(a, n, sizeof *w); /* they */
  float *u = arena_take(a, n, sizeof *u); /* likewise */
  reader_init(&z, dumb, &r1, w);
  reader_draw(&z, 1000, &places);
  test_near(net_loss(z.graph, w), log(64), 1e-12, "reader %d is dumb", kind);
  for (int i = 0; i < 50; i++)
    same = same && z.place[i] == (kind ? 0 : 8)+(int) rng_below(&again,
      kind ? 991 : 992);
  reader_test(&z, 1000, 7);
  test_true(z.place[0] == (kind ? 1000 : 1008) && z.place[49]-z.place[48] == 7,
    "tests lie beyond what is learned from");
  for (size_t i = 0; i < n; i++) u[i] = (float) w[i];
  test_near(reader_loss(&z, u, w), log(64), 1e-12, "floats cost the same");
}
test_true(same, "places are uniform where there is context");

@ The covariance of fields is stationary already, so that the mean leaves it as it
is; that of the first pixel with its neighbours is what cosines say.

@<Test classifiers and clouds@>=
mat waves = field_waves(a, 3, 8, 3), exact = mat_new(a, 9, 9); /* 3 by 3 */
mat_mul_tn(exact, waves, waves);
double beside = at(exact, 0, 1), apart = 0, below = at(exact, 4, 7); /* sums */
for (int k = 1; k < 64; k++) {
  double y = k/8 < 4 ? k/8 : k/8-8, z = k%8 < 4 ? k%8 : k%8-8; /* the wave */
  apart += pow(y*y+z*z, -1.5)*cos(M_PI*z/4);
}
make_stationary(3, exact);
test_near(at(exact, 0, 1), beside, 1e-12, "fields are stationary");
test_near(at(exact, 0, 1), apart, 1e-12, "fields have their power spectrum");
test_near(below, apart, 1e-12, "rows and columns are alike");

@ A tree of two layers with four leaves of one number: its first layer adds pairs,
and its scores are $3+2\cdot7$ and $3-7+20$. Clouds of known
moments give them back, and the rule finds classes that are far apart.

@<Test classifiers and clouds@>=
int vectors[] = { 2, 1 }; /* of an example */
classifier tree = classifier_new(a, 1, 4, 2, vectors, 1, 2);
double fourth[] = { 1, 2, 3, 4 }, answers[] = { 1, 0 }, correct;
float some[] = { 1, 1, 0, 1, 1, 2, -1, 0, 20 }; /* weights and biases */
net_feed(tree.graph, tree.x, mat_of(fourth, 1, 4));
net_feed(tree.graph, tree.y, mat_of(answers, 1, 2));
test_true(net_weights(tree.graph) == 9, "places share their weights");
test_near(classifier_exam(&tree, some, (unsigned char[]) { 0 }, &correct),
  log1p(exp(-1)), 1e-5, "the loss of a tree by hand");
test_true(correct == 1, "the larger score answers");
rng source_of = rng_stream(8, 0, "test-samples"); /* of two clouds */
mat pair = mat_new(a, 4000, 2); /* points */
unsigned char *side = arena_take(a, 4000, 1);
rng_normals(&source_of, 8000, 1, pair.data);
for (int i = 0; i < 4000; i++) {
  side[i] = i%2;
  at(pair, i, 0) = 2*at(pair, i, 0)+20*(i%2);
}
cloud found[2], copies[2]; /* from the points; from their clone */
make_clouds(a, OWN_CLOUD, pair, side, 2, found);
test_within(found[1].mean[0], 20, 0.2, "mean of a cloud");
test_within(found[0].value[1], 4, 0.4, "variance along its axis");
test_true(bayes_right(a, found, 2, pair, side, 0) == 1, "far clouds are told");
cloud_points(found, side, &source_of, pair);
make_clouds(a, ROUND_CLOUD, pair, side, 2, copies);
test_within(copies[1].value[0], 2.5, 0.25, "a round cloud of the clone");

@ The rows are those of |rng_choose|, each as it was. Gaussian rows are plain
normal numbers, multiplied.

@<Test rows at random@>=
rng d1 = rng_stream(9, 0, "test-samples"), d2 = d1; /* the same stream */
int took[3], plainly[3]; /* rows taken; by the obvious program */
double variance[2] = {4, 0.25}, point[2]; /* of coordinates; a draw */
mat rows = random_rows(a, c.x, 3, took, &d1), draws = mat_new(a, 50, 2);
bool as_chosen = true, as_drawn = true; /* the verdicts */
rng_choose(&d2, c.x.rows, 3, plainly);
for (int i = 0; i < 3; i++)
  as_chosen = as_chosen && took[i] == plainly[i]
    && memcmp(&at(rows, i, 0), &at(c.x, took[i], 0), 6*sizeof(double)) == 0;
test_true(as_chosen, "random rows are those of rng_choose");
gauss_rows(variance, &d1, draws);
for (int i = 0; i < 50; i++) {
  rng_normals(&d2, 2, 1, point);
  as_drawn = as_drawn && at(draws, i, 0) == 2*point[0]
    && at(draws, i, 1) == point[1]/2;
}
test_true(as_drawn, "Gaussian rows have the variances they are given");
test_true(rng_below(&d1, 1 << 30) == rng_below(&d2, 1 << 30),
  "not a draw too many");

@ Six points on three axes have a covariance that is known.

@<Test the principal axes@>=
double six[18] = {1, 0, 0, -1, 0, 0, 0, 3, 0, 0, -3, 0, 0, 0, 2, 0, 0, -2};
double spread[3]; /* variances along the axes */
mat points = mat_of(six, 6, 3), axes = principal_axes(a, points, 3, 0.2, spread);
test_near(at(covariance(a, points), 2, 2), 1.6, 1e-14, "a covariance");
test_true(axes.rows == 2, "the axis of a ninth is left out");
test_near(spread[1], 3.6, 1e-14, "the largest variance is the last");
test_near(fabs(at(axes, 0, 2)), 1, 1e-14, "the axis before it");
test_true(principal_axes(a, points, 1, 0, spread).rows == 1
  && fabs(spread[0]-3.6) < 1e-14, "no more axes than asked for");

@* Index.
