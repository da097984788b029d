% plot-axis: where the ticks of an axis stand and what they say.
@i types.w

@** Ticks. An axis is read through a handful of numbers. They should be
round, few, and at least two; and the reader should not have to count zeros.
This program chooses them: given the ends of an axis and the number of labels
for which there is room, it returns the positions of the ticks and the labels
as markup. It draws nothing and knows nothing of points and fonts.
@^ticks@>

A \emph{linear} axis takes the smallest of the steps $1$, $2$, $5$ times a
power of ten that leaves no more labels than wanted. A \emph{logarithmic}
axis labels powers of ten; if it is too short for that, a few multiples of
them, as $1$, $2$, $5$, $10$; if it is too short even for that, round numbers
as on a linear axis. A \emph{binary} logarithmic axis labels powers of two.

There is a literature on optimal labels, with scores for simplicity, coverage
and density. These rules need no scores. They are those of a draughtsman with
logarithmic paper, and where they are too plain the caller can always choose
other ends for the axis.

@(plot-axis.h@>=
#pragma once
/* plot-axis: round numbers for the ticks of an axis. Stands on base. */
#include "base.h"
typedef enum { LINEAR, LOG10, LOG2 } axis_scale;
enum { AXIS_TICKS = 160 }; /* room for the ticks of one axis */
typedef struct {
  double at; /* value on the axis */
  bool major; /* a long tick, with a label if any */
  char text[40]; /* label in markup, or empty */
} axis_tick;
bool axis_usable(axis_scale s, double lo, double hi);
double axis_place(axis_scale s, double lo, double hi, double v);
double axis_value(axis_scale s, double lo, double hi, double fraction);
int axis_ticks(axis_scale s, double lo, double hi, int wanted,
  axis_tick *ticks);

@ An axis is described by its scale and its two ends. There is no object to
be kept: all functions are functions of these three and of their argument.
They use no static memory either, and may be called from several threads.

@c
#include <math.h>
#include <string.h>
#include "plot-axis.h"
@<Write numbers as labels@>@;
@<Append ticks@>@;
@<Ticks of a linear axis@>@;
@<Ticks of logarithmic axes@>@;
@<Exported functions@>@;

@* Places. |axis_place| maps the value |v| to a fraction of the axis, 0 at
|lo| and 1 at |hi|; outside values give fractions outside, and on a
logarithmic axis values that have no logarithm give |NAN|. |axis_value| is
its inverse. The ends must be finite and in order, with both positive for a
logarithmic axis, and not so close that their labels would be the same.
|axis_usable| tells whether they are; ends that come from data are asked
about first, since a series may be empty, constant or infinite.

@<Exported functions@>=
bool axis_usable(axis_scale s, double lo, double hi)
{
  return isfinite(lo) && isfinite(hi) && isfinite(hi - lo)
    && hi - lo > 1e-9 * fmax(fabs(lo), fabs(hi)) && (s == LINEAR || lo > 0);
}
static void check_axis(axis_scale s, double lo, double hi)
{
  insist(axis_usable(s, lo, hi));
}

@ On a logarithmic axis equal ratios have equal lengths. The base does not
matter: the quotient of two logarithms is the same for all. The logarithm is
taken of the ratio $v/l$ and not of both numbers, since the difference of two
large logarithms that are nearly equal would lose digits on a short axis.

@<Exported functions@>=
double axis_place(axis_scale s, double lo, double hi, double v)
{
  check_axis(s, lo, hi);
  if (s == LINEAR) return (v - lo) / (hi - lo);
  return v > 0 ? log(v / lo) / log(hi / lo) : NAN;
}

@ The inverse serves those who sample a function evenly on paper. At the
fractions 0 and 1 it gives the ends, up to rounding on a logarithmic axis.

@<Exported functions@>=
double axis_value(axis_scale s, double lo, double hi, double fraction)
{
  check_axis(s, lo, hi);
  if (s == LINEAR) return lo + fraction * (hi - lo);
  return lo * pow(hi / lo, fraction);
}

@* Labels. Numbers are written with as many decimals as the step needs, all
on one axis with equally many: $0.0$, $0.5$, $1.0$ and not $0$, $0.5$, $1$,
because the eye compares a number with its neighbours. From ten thousand on a
thin space parts the thousands; a million and more, like very small numbers,
are written with a power of ten. The result is markup, in which a hyphen
between dollar signs is a minus sign.

@<Write numbers as labels@>=
static void write_number(char *out, size_t room, double v, int decimals)
{
  long whole = lround(fabs(v)); /* for parting thousands */
  if (decimals > 0 || whole < 10000)
    snprintf(out, room, "$%.*f$", decimals > 0 ? decimals : 0, v);
  else
    snprintf(out, room, "$%s%ld\\,%03ld$", v < 0 ? "-" : "", whole / 1000,
      whole % 1000);
}

@ A number with a power of ten has all of its digits before the exponent. A
mantissa of one says nothing and is left out, unless the neighbours on the
axis have decimals and it must look like them. All labels of a linear axis
share the exponent of its largest end: $0.5\times10^6$ and $1.0\times10^6$ can
be compared at a glance, $5\times10^5$ and $10^6$ cannot. Zero needs no power.

@<Write numbers as labels@>=
static void write_power(char *out, size_t room, double v, int exponent,
  int decimals)
{
  double mantissa = v / pow(10, exponent); /* in front of the power */
  if (v == 0) snprintf(out, room, "0");
  else if (decimals <= 0 && lround(mantissa) == 1)
    snprintf(out, room, "$10^{%d}$", exponent);
  else snprintf(out, room, "$%.*f\\times10^{%d}$", decimals > 0 ? decimals
    : 0,
    mantissa, exponent);
}

@ The exponent of the leading digit is found through a logarithm, to which a
trifle is added: the logarithm of $1000$ may come out just below $3$.

A lone number, as on a short logarithmic axis, is written plainly from 0.001
up to 9999 and with a power of ten otherwise. |v| is one of 1, 2, 3, 5 times
a power of ten.

@<Write numbers as labels@>=
static int exponent_of(double v)
{
  return (int) floor(log10(fabs(v)) + 1e-9);
}
static void write_alone(char *out, size_t room, double v)
{
  int e = exponent_of(v); /* of the leading digit */
  if (e >= -3 && e < 4) write_number(out, room, v, -e);
  else write_power(out, room, v, e, 0);
}

@ Ticks gather in the caller's array. The functions below return how many
they have written, and the caller's array is never overrun: the most that any
rule can ask for, nine digits in each of nine decades and the decades
themselves, is below |AXIS_TICKS|, and that of a linear axis is the number of
labels.

@<Append ticks@>=
enum { MINOR_MAX = 60 }; /* decades or octaves with a tick each */
static axis_tick *append_tick(axis_tick *ticks, int *n, double at, bool major)
{
  insist(*n < AXIS_TICKS);
  axis_tick *t = &ticks[(*n)++]; /* the new tick */
  t->at = at;
  t->major = major;
  t->text[0] = 0;
  return t;
}

@ A tick at the very end of an axis must not be lost to rounding. The slack is
a billionth of the axis, far below the width of any stroke, and far above the
error of a value computed from a step and a whole number. On a logarithmic
axis the three arguments are logarithms.

@<Append ticks@>=
static bool inside(double lo, double hi, double v)
{
  double slack = 1e-9 * (hi - lo); /* for rounding at the ends */
  return v >= lo - slack && v <= hi + slack;
}

@* Linear axes. A step is round if its first digit is 1, 2 or 5 and there is
no second. Such steps divide one another often enough that a reader can count
in them, and successive ones differ by a factor of about two, so that the
number of labels can be chosen within a factor of two. |nice_step| is the
smallest round step for which at most |wanted| multiples lie on the axis,
unless that leaves fewer than two.

The search starts from a step that is too small. With $w$ labels wanted, the
step $(h-l)/(w+1)$ has $w+1$ multiples or more on an axis from $l$ to $h$, and
the power of ten below it has more still; from there it takes a few trials. A
step may have a single multiple on the axis where the one before it has many:
between $0.6$ and $1.4$ lie five multiples of $0.2$, but of $0.5$ only one.
Then the smaller step is taken, although it gives more labels than wanted.

@<Ticks of a linear axis@>=
static double nice_step(double lo, double hi, int wanted)
{
  static const double digit[] = {1, 2, 5}; /* leading digit of steps */
  int power = exponent_of((hi - lo) / (wanted + 1)); /* too small a step */
  double before = 0; /* the step tried before */
  for (int i = 0; ; i++) {
    double step = digit[i % 3] * pow(10, power + i / 3); /* to be tried */
    double count = floor(hi / step + 1e-9) - ceil(lo / step - 1e-9) + 1;
      /* labels */
    if (count < 2 && before > 0) return before;
    if (count <= wanted) return step;
    before = step;
  }
}

@ The multiples are counted in integers, so that zero is exactly zero and no
label says $-0$. Were each tick the sum of the one before and the step, ten
steps of a tenth from zero would give $0.9999999999999999$. For a step below
one, whose inverse is a whole number, the quotient of two whole numbers is the
nearest that the machine has to the decimal number that we mean; the product
with an inexact step need not be.

@<Ticks of a linear axis@>=
static int linear_ticks(double lo, double hi, int wanted, axis_tick *ticks)
{
  double step = nice_step(lo, hi, wanted); /* between labels */
  double largest = fmax(fabs(lo), fabs(hi)); /* decides the notation */
  int digits = exponent_of(step), top = exponent_of(largest), n = 0;
    /* of the ticks */
  bool powers = largest >= 1e6 || step < 0.9e-4; /* write powers of ten? */
  for (double k = ceil(lo / step - 1e-9); k <= floor(hi / step + 1e-9); k++) {
    double v = k == 0 ? 0 : digits < 0 ? k / round(1 / step) : k * step;
      /* the tick */
    axis_tick *t = append_tick(ticks, &n, v, true); /* with a label */
    if (powers) write_power(t->text, sizeof t->text, v, top, top - digits);
    else write_number(t->text, sizeof t->text, v, -digits);
  }
  return n;
}

@* Logarithmic axes. On a logarithmic axis the decades are the natural marks,
and minor ticks at the other digits show the eye, by their crowding, that the
axis is logarithmic and where in a decade a point lies. The trouble is with
short axes, on which there is one decade or none; learning curves often have
such an axis. |multiples| counts, and with |ticks| appends, the values
$m\,10^k$ on the axis with $m$ among the characters of |digits|. The same
function thus finds the candidates for labels and the minor ticks.

@<Ticks of logarithmic axes@>=
static int multiples(double lo, double hi, const char *digits,
  axis_tick *ticks, int *n, bool major)
{
  int count = 0; /* of values on the axis */
  for (int k = exponent_of(lo); k <= exponent_of(hi); k++)
    for (const char *m = digits; *m; m++) {
      double v = k < 0 ? (*m - '0') / pow(10, -k) : (*m - '0') * pow(10, k);
        /* a value */
      if (!inside(log(lo), log(hi), log(v))) continue;
      count++;
      if (!ticks) continue;
      axis_tick *t = append_tick(ticks, n, v, major); /* on the axis */
      if (major) write_alone(t->text, sizeof t->text, v);
    }
  return count;
}

@ If the powers from |first| to |last| are many, only those get labels whose
exponents are multiples of a round stride. When this would leave fewer than
two, the multiples are counted from |first|. The exponents of doubles run from
$-324$ to $308$ in base ten and from $-1074$ to $1023$ in base two, so that
the last stride leaves two labels at most, and the list of strides is never
exhausted. Strides of three, four and five decades occur on axes of losses
that fall to rounding: $10^{-9}$, $10^{-6}$, $10^{-3}$, $1$.

@<Ticks of logarithmic axes@>=
static bool has_label(int k, int first, int last, int wanted)
{
  static const int strides[] =
    {1, 2, 3, 4, 5, 10, 20, 30, 40, 50, 100, 200, 500, 1000, 2000};
    /* round */
  int stride, count, i = 0; /* chosen stride, labels that it leaves */
  do {
    stride = strides[i++];
    count = (int) (floor(last / (double) stride)
      - ceil(first / (double) stride)) + 1;
  } while (count > wanted);
  return (count >= 2 ? k : k - first) % stride == 0;
}

@ On an axis of one and a half decades or more the decades are labelled,
every second or third only if they are many. Between them all the digits get
minor ticks, unless the decades are so many that these would merge. A decade
without a label gets a minor tick as well.

@<Ticks of logarithmic axes@>=
static int decade_ticks(double lo, double hi, int wanted, axis_tick *ticks)
{
  int first = (int) ceil(log10(lo) - 1e-9); /* lowest decade */
  int last = (int) floor(log10(hi) + 1e-9), n = 0; /* highest; ticks */
  for (int k = first; k <= last; k++) {
    bool major = has_label(k, first, last, wanted); /* a long tick? */
    if (last - first > MINOR_MAX && !major) continue;
    axis_tick *t = append_tick(ticks, &n, pow(10, k), major); /* a decade */
    if (major) snprintf(t->text, sizeof t->text, "$10^{%d}$", k);
  }
  if (last - first <= 8) multiples(lo, hi, "23456789", ticks, &n, false);
  return n;
}

@ On a shorter axis the first set of digits that gives between two and
|wanted| labels is taken, or the next one if it gives as many, for its labels
are further apart: $1$ and $3$ divide a decade nearly in half, since
$\log_{10}3=0.48$, and $1$, $2$, $5$ nearly in three. The decades alone are
the third choice, because two labels a decade apart are enough; when there are
fewer, round numbers of a linear axis serve, with the labels of a linear axis.
Between them there are no minor ticks then, for on an axis as short as that
the eye could not see from them that it is logarithmic.

@<Ticks of logarithmic axes@>=
static int log10_ticks(double lo, double hi, int wanted, axis_tick *ticks)
{
  static const char *const digits[] = {"125", "13", "1"};
    /* in order of merit */
  double decades = log10(hi / lo); /* length of the axis */
  int n = 0; /* ticks so far */
  if (decades >= 1.5 && multiples(lo, hi, "1", NULL, NULL, true) >= 2)
    return decade_ticks(lo, hi, wanted, ticks);
  for (int i = 0; i < 3; i++) {
    int count = multiples(lo, hi, digits[i], NULL, NULL, true);
      /* of labels */
    if (count < 2 || count > wanted) continue;
    if (i == 0 && multiples(lo, hi, digits[1], NULL, NULL, true) == count)
      continue;
    multiples(lo, hi, digits[i], ticks, &n, true);
    multiples(lo, hi, "123456789", ticks, &n, false);
    return n;
  }
  return linear_ticks(lo, hi, wanted, ticks);
}

@ Powers of two are written out while they are whole and have at most five
digits; if one of them is not, all are written as powers, which makes steps
of an octave easy to count. Widths, batches and numbers of examples are such
numbers: who has trained networks at $64$, $128$ and $256$ does not want to
read $2^6$, $2^7$, $2^8$. There are no minor ticks between octaves, since
nothing round lies there.

@<Ticks of logarithmic axes@>=
static int log2_ticks(double lo, double hi, int wanted, axis_tick *ticks)
{
  int first = (int) ceil(log2(lo) - 1e-9); /* lowest octave */
  int last = (int) floor(log2(hi) + 1e-9), n = 0; /* highest; ticks */
  if (last - first < 1) return linear_ticks(lo, hi, wanted, ticks);
  for (int k = first; k <= last; k++) {
    bool major = has_label(k, first, last, wanted); /* a long tick? */
    if (last - first > MINOR_MAX && !major) continue;
    axis_tick *t = append_tick(ticks, &n, ldexp(1, k), major);
      /* a power of two */
    if (!major) continue;
    if (first >= 0 && last <= 16)
      write_number(t->text, sizeof t->text, t->at, 0);
    else snprintf(t->text, sizeof t->text, "$2^{%d}$", k);
  }
  return n;
}

@* Choosing. |axis_ticks| writes the ticks of the axis from |lo| to |hi| into
|ticks|, which has room for |AXIS_TICKS| of them, and returns their number.
At most |wanted| of them, but wherever possible at least two, have labels. The
caller knows the length of the axis and the width of a label, and wants as
many as there is room for; a panel of this book has room for four to seven. An
axis that |axis_usable| refuses is an error in the program.

@<Exported functions@>=
int axis_ticks(axis_scale s, double lo, double hi, int wanted,
  axis_tick *ticks)
{
  check_axis(s, lo, hi);
  insist(wanted >= 1 && wanted <= 40);
  switch (s) {
  case LOG10: return log10_ticks(lo, hi, wanted, ticks);
  case LOG2: return log2_ticks(lo, hi, wanted, ticks);
  default: return linear_ticks(lo, hi, wanted, ticks);
  }
}

@* Tests. The labels of an axis, joined by spaces, are compared with what a
careful draughtsman would write. Rules for labels are judged by examples, and
the examples are what is to be kept if the rules change; a thousand axes that
nobody has looked at are then tested for what no axis may violate.

@(test-plot-axis.c@>=
#include <math.h>
#include <string.h>
#include "plot-axis.h"
#include "test.h"
@<Helpers of the tests@>@;
int main(void)
{
  test_begin("test-plot-axis");
  @<Test linear axes@>;
  @<Test logarithmic axes@>;
  @<Test a thousand axes for order and number@>;
  @<Test that impossible axes are refused@>;
  return test_end();
}

@ The expectation is the list of the labels in the order of the axis, as
markup.

@<Helpers of the tests@>=
static void expect(axis_scale s, double lo, double hi, int wanted,
  const char *labels)
{
  static axis_tick t[AXIS_TICKS]; /* the answer */
  char found[2000] = ""; /* its labels, joined */
  int n = axis_ticks(s, lo, hi, wanted, t); /* number of ticks */
  for (int i = 0; i < n; i++)
    if (t[i].text[0]) {
      if (*found) strcat(found, " ");
      strcat(found, t[i].text);
    }
  test_true(strcmp(found, labels) == 0, "%g..%g is labelled %s, expected %s",
    lo, hi, found, labels);
}

@ Among them are the axes of the figures in later chapters: ratios around one
on low panels, steps up to tens of thousands, sums that go beyond a million.

@<Test linear axes@>=
  expect(LINEAR, 0, 1, 6, "$0.0$ $0.2$ $0.4$ $0.6$ $0.8$ $1.0$");
  expect(LINEAR, 0, 1, 3, "$0.0$ $0.5$ $1.0$");
  expect(LINEAR, -3.5, 3.5, 5, "$-2$ $0$ $2$");
  expect(LINEAR, 0.85, 1.15, 4, "$0.9$ $1.0$ $1.1$");
  expect(LINEAR, 0.95, 1.06, 4, "$0.95$ $1.00$ $1.05$");
  expect(LINEAR, 0, 2200, 6, "$0$ $500$ $1000$ $1500$ $2000$");
  expect(LINEAR, 0, 24000, 4, "$0$ $10\\,000$ $20\\,000$");
  expect(LINEAR, 0, 1.2e6, 4,
    "0 $0.5\\times10^{6}$ $1.0\\times10^{6}$");
  expect(LINEAR, 0, 3e-5, 5,
    "0 $10^{-5}$ $2\\times10^{-5}$ $3\\times10^{-5}$");
  expect(LINEAR, -0.1, 0.3, 5, "$-0.1$ $0.0$ $0.1$ $0.2$ $0.3$");

@ Long, short and very short axes, with exact values of |axis_place|. Each of
the rules decides at least once: all decades, every third, the digits 1, 2, 5,
the digits 1 and 3, round numbers, and the whole range of the machine.

@<Test logarithmic axes@>=
  expect(LOG10, 1e-3, 1e1, 7,
    "$10^{-3}$ $10^{-2}$ $10^{-1}$ $10^{0}$ $10^{1}$");
  expect(LOG10, 1e-9, 1e2, 5, "$10^{-9}$ $10^{-6}$ $10^{-3}$ $10^{0}$");
  expect(LOG10, 0.4, 3, 7, "$0.5$ $1$ $2$");
  expect(LOG10, 0.005, 0.08, 7, "$0.005$ $0.01$ $0.02$ $0.05$");
  expect(LOG10, 20, 150, 7, "$20$ $50$ $100$");
  expect(LOG10, 10, 200, 3, "$10$ $30$ $100$");
  expect(LOG10, 60, 90, 4, "$60$ $70$ $80$ $90$");
  expect(LOG10, 2e-5, 3e-4, 7,
    "$2\\times10^{-5}$ $5\\times10^{-5}$ $10^{-4}$ $2\\times10^{-4}$");
  expect(LOG10, 1e-200, 1e200, 5,
    "$10^{-200}$ $10^{-100}$ $10^{0}$ $10^{100}$ $10^{200}$");
  expect(LOG2, 64, 1024, 7, "$64$ $128$ $256$ $512$ $1024$");
  expect(LOG2, 0.001, 1.1, 6, "$2^{-8}$ $2^{-6}$ $2^{-4}$ $2^{-2}$ $2^{0}$");
  test_within(axis_place(LOG10, 1, 100, 10), 0.5, 1e-12,
    "10 is halfway from 1 to 100");
  test_true(isnan(axis_place(LOG10, 1, 100, -1)),
    "-1 has no place on a logarithmic axis");
  test_near(axis_value(LOG2, 2, 32, 0.5), 8, 1e-12,
    "8 is halfway from 2 to 32");

@ Axes of all sizes, from a fixed sequence without any pattern: every one
must have at least two labels when four are wanted, never more than wanted,
and no two labels alike.

@<Helpers of the tests@>=
static bool well_labelled(axis_scale s, double lo, double hi, int wanted)
{
  static axis_tick t[AXIS_TICKS]; /* the answer */
  int n = axis_ticks(s, lo, hi, wanted, t), labels = 0; /* ticks, labels */
  for (int i = 0; i < n; i++) {
    if (t[i].at < lo - 1e-6 * (hi - lo) || t[i].at > hi + 1e-6 * (hi - lo))
      return false;
    if (t[i].text[0]) labels++;
    for (int j = 0; j < i; j++)
      if (t[i].text[0] && strcmp(t[i].text, t[j].text) == 0) return false;
  }
  return labels >= 2 && labels <= wanted;
}

@ The sequences are multiples of two irrational numbers modulo one, which
fill the square evenly. The axes start between a millionth and a million and
span from a twentieth of their length to six decades.

@<Test a thousand axes for order and number@>=
  int bad = 0; /* axes that are labelled badly */
  for (int i = 1; i <= 1000; i++) {
    double u = fmod(i * 0.6180339887, 1), v = fmod(i * 0.7548776662, 1);
      /* in [0,1) */
    double lo = pow(10, 12 * u - 6), ratio = pow(10, 0.02 + 6 * v * v);
      /* the axis */
    for (int s = LINEAR; s <= LOG2; s++)
      if (!well_labelled((axis_scale) s, lo, lo * ratio, 5)) bad++;
  }
  test_true(bad == 0,
    "%d of 3000 axes are labelled badly (figures would be unreadable)", bad);

@ A wrong axis is a mistake in a program, not in data, and is refused by an
|insist| which names |check_axis|.

@<Helpers of the tests@>=
static void make_axis(void *ends)
{
  static axis_tick t[AXIS_TICKS]; /* not looked at */
  const double *e = ends; /* |lo| and |hi| */
  axis_ticks(LOG10, e[0], e[1], 5, t);
}

@ Ends exchanged, an axis of one point, a negative end where there is no
logarithm, and an end at infinity.

@<Test that impossible axes are refused@>=
  static double reversed[] = {2, 1}, empty[] = {1, 1}, negative[] = {-1, 1},
    open[] = {1, INFINITY}; /* ends */
  test_dies(make_axis, reversed, 1, "check_axis",
    "an axis with its ends exchanged is refused");
  test_dies(make_axis, empty, 1, "check_axis",
    "an axis of length zero is refused");
  test_dies(make_axis, negative, 1, "check_axis",
    "a logarithmic axis through zero is refused");
  test_dies(make_axis, open, 1, "check_axis",
    "an axis without end is refused");

@* Index.
