% Means, deviations, straight lines, parabolas and minima: what is read off curves.
@i types.w
@s courier int

@** Statistics. An experiment ends with a handful of numbers for each seed, and
what the book prints is made of them by a few operations: a mean and a standard
deviation, the slope of a straight line through logarithms, the bottom of a
valley that was sampled at a few points. They are short, but they decide what a
claim says, so they are written once, here, and tested.

The work is done by the GNU Scientific Library; this web fixes the conventions.
A number that the data do not determine, such as the deviation of a single
seed, is not a number, and stays blank in every table.

@(statistics.h@>=
#pragma once
#include "base.h"

@ @c
#include "statistics.h"
#include <gsl/gsl_fit.h>
#include <gsl/gsl_min.h>
#include <gsl/gsl_multifit.h>
#include <gsl/gsl_sort.h>
#include <gsl/gsl_statistics_double.h>
#include <math.h>
#include <stdlib.h>
#include "linalg.h"

@* Samples. |mean_of| and |sd_of| are the mean and the standard deviation of |n|
numbers; the latter is that of a sample, with $n-1$ in the denominator, and
blank for a single number. |median_of| sorts its numbers. |rms_of| is the root of the mean square, and
|geometric_mean| the exponential of the mean logarithm, for positive numbers.

@(statistics.h@>=
double mean_of(int n, const double *x);
double sd_of(int n, const double *x);
double rms_of(int n, const double *x);
double median_of(int n, double *x); /* sorts |x| */
double geometric_mean(int n, const double *x);

@ @c
double mean_of(int n, const double *x)
{
  return n > 0 ? gsl_stats_mean(x, 1, n) : NAN;
}
double sd_of(int n, const double *x)
{
  return n > 1 ? gsl_stats_sd(x, 1, n) : NAN;
}
double rms_of(int n, const double *x)
{
  return n > 0 ? sqrt(gsl_stats_tss_m(x, 1, n, 0) / n) : NAN;
}
double median_of(int n, double *x)
{
  return n > 0 ? gsl_stats_median(x, 1, n) : NAN;
}
double geometric_mean(int n, const double *x)
{
  double sum = 0; /* of logarithms */
  for (int i = 0; i < n; i++) sum += log(x[i]);
  return n > 0 ? exp(sum / n) : NAN;
}

@ Two lists of the same length, answers and targets, are compared by
|square_between|, the mean of the squared differences, and by |wrong_signs|, the share
of answers whose sign is not that of the target; zero is never right.

@(statistics.h@>=
double square_between(int n, const double *f, const double *y);
double wrong_signs(int n, const double *f, const double *y);

@ @c
double square_between(int n, const double *f, const double *y)
{
  double sum = 0; /* of squares */
  for (int i = 0; i < n; i++) sum += (f[i] - y[i]) * (f[i] - y[i]);
  return sum / n;
}
double wrong_signs(int n, const double *f, const double *y)
{
  double wrong = 0; /* how many */
  for (int i = 0; i < n; i++) wrong += f[i] * y[i] <= 0;
  return wrong / n;
}

@ A function $f$ that was fitted to $n$ of $m$ points, those in |which|, has errors
on the points that were held out and on those it was trained on: |errors_of| gives the two
mean squares, and the mean of $fy$ over all points, which says how much of the target it
has. The held-out sum is the total less the part on the samples.

@(statistics.h@>=
typedef struct { double held, trained, aligned; } errors;
errors errors_of(int m, int n, const int *which, const double *f,
  const double *y);

@ @c
errors errors_of(int m, int n, const int *which, const double *f,
  const double *y)
{
  double all = 0, inside = 0; /* sums of squared errors */
  for (int i = 0; i < m; i++) all += (f[i] - y[i]) * (f[i] - y[i]);
  for (int q = 0; q < n; q++) {
    double e = f[which[q]] - y[which[q]]; /* error on a sample */
    inside += e * e;
  }
  return (errors) {(all - inside) / (m - n), inside / n,
    vec_dot((size_t) m, f, y) / m};
}

@ Most measurements are repeated with other random numbers, and lie in a table
of which each column is one quantity: |mean_sd_of| takes |n| numbers that
stand |stride| places apart, and gives mean and deviation together.
@^standard deviation@>

@(statistics.h@>=
typedef struct { double mean, sd; } mean_sd;
mean_sd mean_sd_of(int n, const double *x, int stride);

@ @c
mean_sd mean_sd_of(int n, const double *x, int stride)
{
  mean_sd s = { NAN, NAN }; /* the answer */
  if (n > 0) s.mean = gsl_stats_mean(x, stride, n);
  if (n > 1) s.sd = gsl_stats_sd_m(x, stride, n, s.mean);
  return s;
}

@* Lines and parabolas. |slope_of| is the slope of the least squares line
through $n\ge2$ points. The exponents of this book are slopes of this kind, in
a plane of logarithms: |exponent_of| takes positive numbers and is the slope of
$\ln y$ against $\ln x$.

|valley_of| finds the bottom of a valley: the vertex of the least squares
parabola through $n\ge3$ points, which is the interpolating one when $n=3$. The
field |bend| is the coefficient of the square. When it is not positive, there
is no bottom, and |at| and |value| are those of a maximum, or not finite.

@(statistics.h@>=
typedef struct { double at, value, bend; } valley;
double slope_of(int n, const double *x, const double *y);
double exponent_of(int n, const double *x, const double *y);
valley valley_of(int n, const double *x, const double *y);

@ @c
double slope_of(int n, const double *x, const double *y)
{
  double intercept, slope, variance[3], rest; /* of the fit */
  if (n < 2) return NAN;
  gsl_fit_linear(x, 1, y, 1, n, &intercept, &slope, &variance[0],
    &variance[1], &variance[2], &rest);
  return slope;
}

@ The logarithms of the powers are the points of a line.

@c
double exponent_of(int n, const double *x, const double *y)
{
  double *u = allocate(2 * (size_t) n, sizeof *u), *v = u + n; /* logarithms */
  for (int i = 0; i < n; i++) u[i] = log(x[i]), v[i] = log(y[i]);
  double slope = slope_of(n, u, v); /* the exponent */
  free(u);
  return slope;
}

@ The abscissa is measured from the mean of the points, so that the three
columns $1,u,u^2$ of the least squares problem are far from parallel.

@c
valley valley_of(int n, const double *x, const double *y)
{
  insist(n >= 3);
  double centre = mean_of(n, x), rest; /* origin; sum of squares left */
  gsl_matrix *powers = gsl_matrix_alloc(n, 3); /* $1,u,u^2$ */
  gsl_matrix *covariance = gsl_matrix_alloc(3, 3); /* not used */
  gsl_vector *c = gsl_vector_alloc(3); /* coefficients */
  gsl_vector_const_view values = gsl_vector_const_view_array(y, n);
  gsl_multifit_linear_workspace *w = gsl_multifit_linear_alloc(n, 3);
  for (int i = 0; i < n; i++)
    for (int j = 0; j < 3; j++)
      gsl_matrix_set(powers, i, j, pow(x[i] - centre, j));
  gsl_multifit_linear(powers, &values.vector, c, covariance, &rest, w);
  double b = gsl_vector_get(c, 1), bend = gsl_vector_get(c, 2); /* of $u,u^2$ */
  valley v = { centre - b / (2 * bend),
    gsl_vector_get(c, 0) - b * b / (4 * bend), bend }; /* the answer */
  gsl_multifit_linear_free(w);
  gsl_vector_free(c);
  gsl_matrix_free(powers);
  gsl_matrix_free(covariance);
  return v;
}

@ A curve that was scanned on a grid, a loss at many learning rates for instance, is no
parabola, except near its lowest point. |bottom_of_scan| takes that point and up to
|reach| neighbours on either side. If there are three points at least, and the
parabola through them has its bottom among them, this is the answer, and else
the lowest point itself, with no bend. The points may come in any order.
@^learning rate, best@>

@(statistics.h@>=
valley bottom_of_scan(int n, const double *x, const double *y, int reach);

@ Neighbours are found by sorting the places of the points. Of two equally low points
that on the left counts.

@c
valley bottom_of_scan(int n, const double *x, const double *y, int reach)
{
  double *u = allocate(2 * (size_t) n, sizeof *u), *v = u + n; /* sorted */
  size_t *place = allocate(n, sizeof *place); /* of the sorted points */
  int best = 0; /* the lowest point */
  insist(n > 0 && reach > 0);
  gsl_sort_index(place, x, 1, n);
  for (int i = 0; i < n; i++) {
    u[i] = x[place[i]], v[i] = y[place[i]];
    if (v[i] < v[best]) best = i;
  }
  int from = best < reach ? 0 : best - reach; /* first point used */
  int to = best + reach >= n ? n - 1 : best + reach; /* last */
  valley bottom = { u[best], v[best], 0 }, fit = bottom; /* the answer */
  if (to - from >= 2) fit = valley_of(to - from + 1, u + from, v + from);
  if (fit.bend > 0 && u[from] <= fit.at && fit.at <= u[to]) bottom = fit;
  free(u);
  free(place);
  return bottom;
}

@* Plateaus. A curve of positive numbers that falls in steps is flattest in the
middle of a step. |flattest_of| gives the place $i$ with |from < x[i]| and
|x[i] < to| for which $\vert\ln(y_{i+1}/y_i)\vert$ is least, or $-1$ if there is
none. |flattest_stretch| does so for stretches of |width| points between the places
|first| and |last|: it returns the beginning of that on which
$\vert\ln(y_{i+|width|}/y_i)\vert$ is least, or $-1$ if there is no room for one.
|effective_number| says how many of |n| numbers that are not negative
count: the exponential of the entropy of their shares, which is $n$ if all are
equal and 1 if one is much larger than the others.
@^plateau@>@^effective rank@>

@(statistics.h@>=
int flattest_of(int n, const double *x, const double *y, double from, double to);
int flattest_stretch(int first, int last, int width, const double *y);
double effective_number(int n, const double *x);

@ @c
int flattest_of(int n, const double *x, const double *y, double from, double to)
{
  double least = INFINITY; /* change of the logarithm */
  int best = -1; /* where */
  for (int i = 0; i + 1 < n; i++) {
    double change = fabs(log(y[i + 1] / y[i])); /* to the next point */
    if (x[i] > from && x[i] < to && change < least) least = change, best = i;
  }
  return best;
}
int flattest_stretch(int first, int last, int width, const double *y)
{
  int best = -1; /* beginning, if there is room for one */
  for (int i = first; i + width <= last; i++)
    if (best < 0 || fabs(log(y[i + width] / y[i]))
      < fabs(log(y[best + width] / y[best]))) best = i;
  return best;
}
double effective_number(int n, const double *x)
{
  double sum = 0, entropy = 0; /* of the numbers; of their shares */
  for (int i = 0; i < n; i++) sum += x[i];
  for (int i = 0; i < n; i++)
    if (x[i] > 0) entropy -= x[i] / sum * log(x[i] / sum);
  return exp(entropy);
}

@ |plateaus_of| finds all of them: the places~$i$ at which
$\vert\ln(y_{i+1}/y_i)\vert$ is less than before, no larger than after, and
|low < y[i]|, |y[i] < high|. The first |room| of them are left in |place|; it returns
how many these are.

@(statistics.h@>=
int plateaus_of(int n, const double *y, double low, double high, int room,
  int *place);

@ @c
int plateaus_of(int n, const double *y, double low, double high, int room,
  int *place)
{
  int found = 0; /* so far */
  double before = INFINITY, here = INFINITY; /* changes of the logarithm */
  for (int i = -1; i + 2 < n && found < room; i++) {
    double after = fabs(log(y[i + 2] / y[i + 1])); /* the next one */
    if (i > 0 && here < before && here <= after && y[i] > low && y[i] < high)
      place[found++] = i;
    before = here, here = after;
  }
  return found;
}

@* Minima. |lowest_point| returns where, between |low| and |high|, a function
with a single minimum has it, to a relative accuracy of $10^{-8}$ of the
interval. It is Brent's method, started at the lowest of a hundred equidistant points;
if that is an end of the interval, the end is the answer.
@^Brent, Richard@>

@(statistics.h@>=
typedef double function_of_one(double x, const void *context);
double lowest_point(function_of_one *f, const void *context, double low,
  double high);

@ The library wants a context that is not constant; two pointers travel in a
structure of our own.

@c
typedef struct { function_of_one *f; const void *context; } courier;
static double deliver(double x, void *letter)
{
  const courier *c = letter; /* the function and its context */
  return c->f(x, c->context);
}
static int lowest_of_hundred(function_of_one *f, const void *context,
  double low, double step)
{
  int best = 0; /* the lowest so far */
  double least = INFINITY; /* its value */
  for (int i = 0; i <= 100; i++) {
    double y = f(low + i * step, context); /* here */
    if (y < least) least = y, best = i;
  }
  return best;
}

@ @c
double lowest_point(function_of_one *f, const void *context, double low,
  double high)
{
  double step = (high - low) / 100; /* between points */
  int best = lowest_of_hundred(f, context, low, step);
  double at = low + best * step; /* the lowest point */
  courier c = { f, context }; /* for the library */
  gsl_function g = { deliver, &c };
  if (best == 0 || best == 100) return at;
  gsl_min_fminimizer *m = gsl_min_fminimizer_alloc(gsl_min_fminimizer_brent);
  if (f(at - step, context) > f(at, context)
    && f(at + step, context) > f(at, context)) {
    gsl_min_fminimizer_set(m, &g, at, at - step, at + step);
    for (int i = 0; i < 60; i++) {
      gsl_min_fminimizer_iterate(m);
      if (gsl_min_fminimizer_x_upper(m) - gsl_min_fminimizer_x_lower(m)
        < 1e-8 * (high - low)) break;
    }
    at = gsl_min_fminimizer_x_minimum(m);
  }
  gsl_min_fminimizer_free(m);
  return at;
}

@* Crossings. Half of the times in this book are times at which a recorded curve
first passes a level. |crossing_of| joins the |n| points by straight lines and
returns the first abscissa at which the line is at |level|, coming from either
side; NaN if it never is. A curve that begins at the level crosses it there.
For a crossing that is linear in a logarithm, the caller takes logarithms.
Points whose ordinate is NaN interrupt the curve.
@^interpolation@>

@(statistics.h@>=
double crossing_of(int n, const double *x, const double *y, double level);

@ @c
double crossing_of(int n, const double *x, const double *y, double level)
{
  for (int i = 0; i < n; i++) {
    if (y[i] == level) return x[i];
    if (i + 1 < n && (y[i] < level) != (y[i + 1] < level)
      && !isnan(y[i]) && !isnan(y[i + 1]) && y[i + 1] != level)
      return x[i] + (x[i + 1] - x[i]) * (level - y[i]) / (y[i + 1] - y[i]);
  }
  return NAN;
}

@ Sometimes a recorded curve is itself a prediction, of another curve that is a
stretched copy of it. |curve_at| returns the ordinate at |x0| of the straight
lines through |n| points of ascending abscissa; beyond the ends it is that of
the first or the last point. For a curve that is linear in a logarithm, the
caller takes logarithms.

@(statistics.h@>=
double curve_at(int n, const double *x, const double *y, double x0);

@ @c
double curve_at(int n, const double *x, const double *y, double x0)
{
  int low = 0, high = n - 1; /* neighbours */
  insist(n > 0);
  if (!(x0 > x[0])) return y[0];
  if (x0 >= x[high]) return y[high];
  while (high - low > 1) {
    int middle = (low + high) / 2; /* between them */
    if (x[middle] <= x0) low = middle;
    else high = middle;
  }
  return y[low] + (y[high] - y[low]) * (x0 - x[low]) / (x[high] - x[low]);
}

@ A run that follows many curves at once need not keep them. A |passing| watches |n|
numbers, which begin at zero, and notes when each first reaches |level|, with a
straight line between two looks; the others' times are NaN. |passing_look| is told the
time, which begins at zero too, and returns whether all have passed.

@(statistics.h@>=
typedef struct {
  int n, left; /* numbers; those that have not passed */
  double level, last, *time, *before; /* time and numbers of the last look */
} passing;
passing passing_new(arena *a, int n, double level);
bool passing_look(passing *p, double t, const double *x);

@ @c
passing passing_new(arena *a, int n, double level)
{
  passing p = { n, n, level, 0, arena_take(a, (size_t) n, sizeof(double)),
    arena_take(a, (size_t) n, sizeof(double)) };
  for (int i = 0; i < n; i++) p.time[i] = NAN;
  return p;
}
bool passing_look(passing *p, double t, const double *x)
{
  for (int i = 0; i < p->n; i++) {
    if (isnan(p->time[i]) && x[i] >= p->level) {
      double part = (x[i] - p->level) / (x[i] - p->before[i]); /* too far */
      p->time[i] = t - part * (t - p->last);
      p->left--;
    }
    p->before[i] = x[i];
  }
  p->last = t;
  return p->left == 0;
}

@ Models of several sizes have been trained, and a budget is given: which size, run for as
long as the budget pays for, was best? |best_of_budget| takes |n| curves. Curve~|i| costs |price[i]|
for each unit of time, ascending with |i|, and has |points[i]| values from |y + i*stride|
at the ascending times |t|. Each is interpolated in $\ln t$ at the time it can afford, those that have
not got so far are left out, and a parabola in the logarithm of the price
through the lowest and three neighbours on either side has its bottom at |at|. If the
lowest is one of the last two on its side, or there is none, the answer is NAN.
@^isoFLOP curves@>

@(statistics.h@>=
valley best_of_budget(int n, const double *price, const int *points,
  int stride, const double *t, const double *y, double budget);

@ @c
valley best_of_budget(int n, const double *price, const int *points,
  int stride, const double *t, const double *y, double budget)
{
  double *u = allocate(3 * (size_t) n + (size_t) stride, sizeof *u);
  double *v = u + n, *clock = v + n; /* curves at the budget; $\ln t$ */
  int m = 0, low = 0; /* curves that get so far; the lowest */
  valley best = { NAN, NAN, NAN }; /* unless it is inside */
  for (int i = 0; i < n; i++) {
    double end = budget / price[i]; /* time that it can afford */
    if (points[i] < 1 || !(end >= t[0] && end <= t[points[i] - 1])) continue;
    for (int j = 0; j < points[i]; j++) clock[j] = log(t[j]);
    u[m] = log(price[i]);
    v[m] = curve_at(points[i], clock, y + i * stride, log(end));
    if (!(v[m] >= v[low])) low = m;
    m++;
  }
  if (low >= 2 && low <= m - 3 && isfinite(v[low]))
    best = bottom_of_scan(m, u, v, 3);
  free(u);
  return best;
}

@ Over many budgets these bottoms are a \emph{frontier}, and straight lines through their
logarithms give two exponents: the best price goes with the power |size| of the budget, the value
falls with the power |loss|, if |y| are logarithms of losses. |frontier_of| finds them for the mean of |draws| sets of curves, of
$n\cdot|stride|$ numbers each, leaves the mean in |mean| and the bottoms in |bottom|. The errors
are those of the jackknife: with each draw left out, the exponents are $\theta_w$,
and their standard error is the root of $\frac{W-1}W\sum_w(\theta_w-\theta)^2$, for which nothing need
be known of the scatter. With fewer than three bottoms there is no exponent, but NAN;
a bottom that is not finite, as of runs that diverged, is none.
@^jackknife@>

@(statistics.h@>=
typedef struct { double size, loss, size_error, loss_error; } frontier;
frontier frontier_of(int draws, int n, const double *price, const int *points,
  int stride, const double *t, const double *y, int budgets,
  const double *budget, double *mean, valley *bottom);

@ @c
static frontier frontier_of_mean(int n, const double *price, const int *points,
  int stride, const double *t, const double *y, int budgets,
  const double *budget, valley *bottom)
{
  double *x = allocate(3 * (size_t) budgets, sizeof *x); /* logarithms */
  double *size = x + budgets, *loss = size + budgets; /* of the bottoms */
  int found = 0; /* bottoms */
  frontier f = { NAN, NAN, NAN, NAN }; /* the answer */
  for (int b = 0; b < budgets; b++) {
    bottom[b] = best_of_budget(n, price, points, stride, t, y, budget[b]);
    if (!isfinite(bottom[b].at + bottom[b].value)) continue;
    x[found] = log(budget[b]);
    size[found] = bottom[b].at, loss[found++] = bottom[b].value;
  }
  if (found > 2) f.size = slope_of(found, x, size);
  if (found > 2) f.loss = -slope_of(found, x, loss);
  free(x);
  return f;
}

frontier frontier_of(int draws, int n, const double *price, const int *points,
  int stride, const double *t, const double *y, int budgets,
  const double *budget, double *mean, valley *bottom)
{
  int all = n * stride; /* numbers of a draw */
  double *less = allocate((size_t) all, sizeof *less); /* mean of the others */
  double size = 0, loss = 0, part = (draws - 1.0) / draws; /* squares */
  for (int i = 0; i < all; i++) {
    mean[i] = 0;
    for (int w = 0; w < draws; w++) mean[i] += y[w * all + i] / draws;
  }
  frontier f = frontier_of_mean(n, price, points, stride, t, mean, budgets,
    budget, bottom); /* the answer */
  valley *unused = allocate((size_t) budgets, sizeof *unused);
  for (int w = 0; w < draws; w++) {
    for (int i = 0; i < all; i++)
      less[i] = (draws * mean[i] - y[w * all + i]) / (draws - 1);
    frontier g = frontier_of_mean(n, price, points, stride, t, less, budgets,
      budget, unused); /* without one draw */
    size += pow(g.size - f.size, 2), loss += pow(g.loss - f.loss, 2);
  }
  f.size_error = sqrt(part * size), f.loss_error = sqrt(part * loss);
  free(less);
  free(unused);
  return f;
}

@* Distances of distributions. The distribution function of a sample jumps by
$1/n$ at each value. The distance of Kolmogorov is the largest difference,
over all~$x$, of two distribution functions: |kolmogorov_one| compares a
sample with a continuous function |cdf|, |kolmogorov_two| one sample with
another. Both sort their samples. Infinite values are values like others; a
NaN is an error of the program. For equal distributions the distance of two
samples of sizes $n$ and~$m$ is of order $\sqrt{1/n+1/m}$, and exceeds 1.63
times this with probability one in a hundred.
@^Kolmogorov distance@>

@(statistics.h@>=
double kolmogorov_one(int n, double *x, function_of_one *cdf,
  const void *context);
double kolmogorov_two(int n, double *x, int m, double *y);

@ On both sides of each jump the difference has to be looked at.

@c
static void sort_numbers(int n, double *x)
{
  insist(n > 0);
  for (int i = 0; i < n; i++) insist(!isnan(x[i]));
  gsl_sort(x, 1, (size_t) n);
}
double kolmogorov_one(int n, double *x, function_of_one *cdf,
  const void *context)
{
  double worst = 0; /* largest difference */
  sort_numbers(n, x);
  for (int i = 0; i < n; i++) {
    double f = cdf(x[i], context); /* the function at a jump */
    worst = fmax(worst, fmax((i + 1.0) / n - f, f - (double) i / n));
  }
  return worst;
}

@ Where values are equal, within a sample or between the two, all are taken
before the difference is looked at: half of such a jump does not exist.

@c
double kolmogorov_two(int n, double *x, int m, double *y)
{
  int i = 0, j = 0; /* values below or at the present one */
  double worst = 0; /* largest difference */
  sort_numbers(n, x);
  sort_numbers(m, y);
  while (i < n && j < m) {
    double here = x[i] < y[j] ? x[i] : y[j]; /* the next value */
    while (i < n && x[i] == here) i++;
    while (j < m && y[j] == here) j++;
    worst = fmax(worst, fabs((double) i / n - (double) j / m));
  }
  return worst;
}

@* Tests. Known answers throughout.

@(test-statistics.c@>=
#include "statistics.h"
#include "test.h"
#include <math.h>
static double cosh_from(double x, const void *centre)
{
  return cosh(x - *(const double *) centre);
}
static double uniform_below(double x, const void *context)
{
  (void) context;
  return fmin(1, fmax(0, x));
}
static void compare_nothing(void *context)
{
  double none = NAN; /* not a value */
  (void) context;
  kolmogorov_two(1, &none, 1, &none);
}
int main(void)
{
  double x[] = { 1, 2, 4 }, y[] = { 3, 5, 9 }; /* on $2x+1$ */
  double mixed[] = { 9, 1, 3 }; /* not in order */
  double squares[] = { 3, 12, 48 }; /* $3x^2$ */
  test_begin("test-statistics");
  test_near(mean_of(3, x), 7.0 / 3, 1e-15, "mean");
  test_near(sd_of(3, x), sqrt(7.0 / 3), 1e-15, "deviation of a sample (n-1)");
  test_true(isnan(sd_of(1, x)), "a single number has no deviation");
  test_near(rms_of(3, x), sqrt(7), 1e-15, "root mean square");
  test_near(median_of(3, mixed), 3, 0, "median");
  test_near(geometric_mean(3, x), 2, 1e-15, "geometric mean");
  @<Test the errors of a predictor@>@;
  test_near(mean_sd_of(2, x, 2).mean, 2.5, 1e-15, "mean of every second");
  test_near(mean_sd_of(2, x, 2).sd, sqrt(4.5), 1e-15, "their deviation");
  test_true(isnan(mean_sd_of(1, x, 2).sd), "one number has no spread");
  test_near(slope_of(3, x, y), 2, 1e-14, "slope of a line");
  test_near(exponent_of(3, x, squares), 2, 1e-14, "exponent of a square");
  test_true(isnan(slope_of(1, x, y)), "one point has no slope");
  @<Test the bottoms of valleys@>@;
  @<Test the crossings@>@;
  @<Test the distances of distributions@>@;
  return test_end();
}

@ Of three points with the targets $2x+1$ one has been seen; a predictor that
returns $x$ errs on all of them, by known amounts.

@<Test the errors of a predictor@>=
test_near(square_between(3, x, y), (4 + 9 + 25) / 3.0, 1e-15,
  "mean squared difference");
int seen = 2; /* the third of three points */
errors e = errors_of(3, 1, &seen, x, y);
test_near(e.held, (4 + 9) / 2.0, 1e-15, "error held out");
test_near(e.trained, 25, 1e-15, "training error");
test_near(e.aligned, (3 + 10 + 36) / 3.0, 1e-15, "alignment with the target");
double zero_first[] = { 0, 1, -3 }; /* two of three wrong */
test_near(wrong_signs(3, zero_first, y), 2 / 3.0, 1e-15,
  "zero and minus three have the wrong sign");

@ A parabola is recovered from three points and from five; five points of a
curve that is not a parabola have the vertex of the least squares one, which by
symmetry is the centre. The minimum of a hyperbolic cosine is found to half
of the digits, as always with minima.

@<Test the bottoms of valleys@>=
double u[] = { -1, 0, 1, 2, 3 }, p[5], q[5]; /* abscissas; two curves */
double centre = 0.3; /* of the hyperbolic cosine */
for (int i = 0; i < 5; i++) {
  p[i] = 2 * (u[i] - 1.25) * (u[i] - 1.25) - 7;
  q[i] = fabs(u[i] - 1);
}
for (int n = 3; n <= 5; n += 2) {
  valley v = valley_of(n, u, p); /* of a parabola */
  test_near(v.at, 1.25, 1e-12, "vertex through %d points", n);
  test_near(v.value, -7, 1e-12, "its value");
  test_near(v.bend, 2, 1e-12, "its bend");
}
test_near(valley_of(5, u, q).at, 1, 1e-12, "vertex of a symmetric curve");
double grid[] = { 2, -1, 3, 0, 1 }, r[5]; /* abscissas in no order */
for (int i = 0; i < 5; i++) r[i] = 2 * (grid[i] - 1.25) * (grid[i] - 1.25);
test_near(bottom_of_scan(5, grid, r, 1).at, 1.25, 1e-12,
  "a scan's bottom between its points");
test_near(bottom_of_scan(5, u, q, 2).value, 12 / 35.0, 1e-12,
  "with two neighbours on either side, a least squares parabola");
for (int i = 0; i < 5; i++) r[i] = -grid[i];
test_true(bottom_of_scan(5, grid, r, 1).at == 3
  && bottom_of_scan(5, grid, r, 2).at == 3,
  "a scan that falls to its end has its bottom there");
test_within(lowest_point(cosh_from, &centre, -2, 5), 0.3, 1e-6,
  "minimum inside (Brent's method)");
test_within(lowest_point(cosh_from, &centre, 1, 5), 1, 0, "minimum at an end");

@ A zigzag crosses a level on its way up, at a point, on its way down, or not
at all; a gap in it is not crossed.

@<Test the crossings@>=
double t[] = { 0, 1, 3, 4, 5 }, z[] = { 0, 1, 5, 1, -3 }; /* a zigzag */
double gap[] = { 0, NAN, 5, 1, -3 }; /* one that was interrupted */
test_near(crossing_of(5, t, z, 2), 1.5, 1e-15, "first crossing, upward");
test_near(crossing_of(5, t, z, -1), 4.5, 1e-15, "crossing downward");
test_true(crossing_of(5, t, z, 1) == 1 && crossing_of(5, t, z, 0) == 0
  && crossing_of(5, t, z, -3) == 5, "crossings at points");
test_true(isnan(crossing_of(5, t, z, 6)), "a level never reached");
test_near(crossing_of(5, t, gap, 2), 3.75, 1e-15, "a gap is not crossed");
test_near(curve_at(5, t, z, 2.5), 4, 1e-15, "between two points");
test_true(curve_at(5, t, z, 3) == 5 && curve_at(5, t, z, -1) == 0
  && curve_at(5, t, z, 9) == -3 && curve_at(1, t, z, 9) == 0,
  "at a point, and beyond the ends");

@ Of three numbers that are looked at twice, the last does not pass.

@<Test the crossings@>=
arena *a = arena_new(); /* for the watch */
passing watch = passing_new(a, 3, 0.5); /* three curves */
double early[] = { 0.4, 1, 0.1 }, late[] = { 0.8, 0, 0.4 }; /* at 2 and 6 */
test_true(!passing_look(&watch, 2, early) && !passing_look(&watch, 6, late)
  && watch.left == 1, "two of three have passed");
test_near(watch.time[0], 3, 1e-15, "between the looks, by a straight line");
test_near(watch.time[1], 1, 1e-15, "before the first, from zero");
test_true(isnan(watch.time[2]), "what does not pass has no time");
arena_free(a);

@ Two steps of a stair, of which the second is flatter.

@<Test the crossings@>=
double stair[] = { 9, 8, 3, 2.9, 1 }, equal[] = { 2, 2, 0, 2 };
test_true(flattest_of(5, t, stair, -1, 6) == 2, "the flattest step");
test_true(flattest_of(5, t, stair, -1, 3) == 0, "in a part of the curve");
test_true(flattest_of(5, t, stair, 1, 3) == -1, "in a part without points");
test_true(flattest_stretch(0, 4, 2, stair) == 1, "the flattest two");
test_true(flattest_stretch(3, 4, 2, stair) == -1, "no room for two");
test_near(effective_number(4, equal), 3, 1e-15, "three numbers count");

@ A stair with two steps, and a third that is too low to count.

@<Test the crossings@>=
double steps[] = { 9, 8.9, 8, 5, 4.9, 4.8, 3, 1, 0.9, 0.1 };
int steps_at[3]; /* where they are flat */
test_true(plateaus_of(10, steps, 1, 10, 3, steps_at) == 1 && steps_at[0] == 3,
  "a step between falls; the first has nothing before it, the last is low");
test_true(plateaus_of(10, steps, 0.5, 10, 3, steps_at) == 2
  && steps_at[1] == 7, "the last, if it may be as low");
test_true(plateaus_of(10, steps, 0.5, 10, 1, steps_at) == 1, "no more than room");

@ Curves $y=\ln t+4(\ln p-\frac12)^2$ for prices $p$ are, at a budget of 8, a parabola in $\ln p$,
whose bottom is at $\frac58$. One curve ends too early to take part.

@<Test the bottoms of valleys@>=
double price[7], when[40], fan[280]; /* seven curves */
int reach[7] = { 40, 40, 40, 40, 40, 40, 2 }; /* points of each */
for (int j = 0; j < 40; j++) when[j] = exp(j / 8.0);
for (int i = 0; i < 7; i++) {
  price[i] = exp(0.2 * i);
  for (int j = 0; j < 40; j++)
    fan[40 * i + j] = log(when[j]) + 4 * pow(0.2 * i - 0.5, 2);
}
test_near(best_of_budget(7, price, reach, 40, when, fan, 8).at, 0.625, 1e-9,
  "the best of six prices (else sizes are chosen wrongly)");
test_near(best_of_budget(7, price, reach, 40, when, fan, 8).value, log(8)
  - 0.625 + 4 * 0.125 * 0.125, 1e-9, "its value");
test_true(isnan(best_of_budget(3, price, reach, 40, when, fan, 8).at),
  "no bottom at the end");

@ Curves $\ln(1/p+p/t)$ have at the budget $b$ the value $\ln(1/p+p^2/b)$, which is least at
$p^3=b/2$ and goes with $b^{-1/3}$. Two draws that differ by a constant have the same
exponents.

@<Test the bottoms of valleys@>=
enum { SIZES = 17, TIMES = 400, BUDGETS = 9 };
static double cost[SIZES], at_time[TIMES], both[2 * SIZES * TIMES];
static double middle[SIZES * TIMES], spend[BUDGETS]; /* mean; budgets */
int long_enough[SIZES]; /* points of each */
valley bottoms[BUDGETS]; /* of the mean */
for (int j = 0; j < TIMES; j++) at_time[j] = exp(j / 40.0);
for (int i = 0; i < SIZES; i++) {
  cost[i] = exp2(i / 4.0), long_enough[i] = TIMES;
  for (int j = 0; j < TIMES; j++) {
    double loss = log(1 / cost[i] + cost[i] / at_time[j]); /* of one draw */
    both[i * TIMES + j] = loss, both[(SIZES + i) * TIMES + j] = loss + 0.2;
  }
}
for (int b = 0; b < BUDGETS; b++) spend[b] = 30 * exp2(b / 2.0);
frontier edge = frontier_of(2, SIZES, cost, long_enough, TIMES, at_time, both,
  BUDGETS, spend, middle, bottoms);
test_near(edge.size, 1 / 3.0, 0.02, "the best price is a power of the budget");
test_near(edge.loss, 1 / 3.0, 0.02, "and so is the value");
test_near(bottoms[4].at, log(60) / 3, 0.03, "one of the bottoms");
test_within(edge.size_error + edge.loss_error, 0, 1e-9, "draws that agree");
for (int i = 0; i < SIZES * TIMES; i++) both[i] += 0.1 * (i / TIMES);
edge = frontier_of(2, SIZES, cost, long_enough, TIMES, at_time, both,
  BUDGETS, spend, middle, bottoms);
test_true(edge.loss_error > 1e-4, "draws that do not");

@ The distribution function of the values .1, .4 and .9 is farthest from the
uniform one at .4, where it reaches $\frac23$. The samples of seven and five
have ties and infinite values; a naive loop over all twelve values judges.

@<Test the distances of distributions@>=
double three[] = { .9, .1, .4 }; /* one sample */
double few[] = { 1, INFINITY, 2, 2, 3, 5, 2 }, many[] = { 2, 4, INFINITY, 1,
  INFINITY }; /* two samples */
double far = 0; /* the naive distance */
for (int i = 0; i < 12; i++) {
  double x = i < 7 ? few[i] : many[i - 7]; /* a place to compare at */
  double below = 0; /* difference of the distribution functions */
  for (int j = 0; j < 7; j++) below += (few[j] <= x) / 7.0;
  for (int j = 0; j < 5; j++) below -= (many[j] <= x) / 5.0;
  far = fmax(far, fabs(below));
}
test_near(kolmogorov_one(3, three, uniform_below, NULL), 0.8 / 3, 1e-14,
  "three numbers and the uniform distribution");
test_near(kolmogorov_two(7, few, 5, many), far, 1e-14,
  "two samples with ties and infinite values");
test_near(kolmogorov_two(5, many, 7, few), far, 1e-14, "the other way round");
test_true(kolmogorov_two(5, many, 5, many) == 0, "a sample and itself");
test_dies(compare_nothing, NULL, 1, "does not hold", "no place for NaN");

@* Index.
