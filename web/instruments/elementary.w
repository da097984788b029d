% elementary: exp, log, tanh, erf and friends, over arrays, with fixed bits.
@i types.w

@** Elementary functions.
A small network of width 64 spends more time in |tanh| than in its matrix
products if it asks the C library, which takes some 8 nanoseconds for each
number and treats one number at a time. And the answers of the C library
change in their last digit from one version to the next. Networks
trained at the edge of stability blow such a digit up to
order one within a few hundred steps, so a figure would depend on the date of
an installation.

This instrument therefore computes the few functions that learning needs
itself: as plain loops over arrays, in which every element passes
through the same additions, multiplications and divisions. The compiler turns
such a loop into vector instructions. Since IEEE~754 fixes the result of each
single operation, and since we forbid the compiler to fuse a product with a
sum, the bits of the answer do not depend on the number of elements per
instruction: SSE2, AVX2 and AVX-512 agree.
@^IEEE 754@>
@^vectorisation@>

In every function |x| and |y| have |n| elements, and |y| may be the same array
as |x|. Doubles are accurate to $2\cdot10^{-15}$ and singles to
$2\cdot10^{-7}$, relative to the result; the tests at the end find a quarter
of that for doubles. NaN in gives NaN out.

@(elementary.h@>=
#pragma once
#include <stddef.h>

@ @c
#include "elementary.h"
#include <float.h>
#include <math.h>
#include <stdint.h>
#include <string.h>

@<Tools for doubles@>@;
@<Tools for singles@>@;

@* Doubles seen as integers.
A double $x=(-1)^s\,2^{e-1023}\,m$ with $1\le m<2$ is stored as the integer
$2^{63}s+2^{52}e+2^{52}(m-1)$. Looking at the integer gives us powers of two,
signs and choices without a branch, which a vector loop could not take.

@<Tools for doubles@>=
static inline uint64_t bits_of(double x)
{
  uint64_t b; /* the same 64 bits */
  memcpy(&b, &x, sizeof b);
  return b;
}

static inline double with_bits(uint64_t b)
{
  double x; /* the same 64 bits */
  memcpy(&x, &b, sizeof x);
  return x;
}

@ Adding $1.5\cdot2^{52}$ pushes every binary digit after the point out of the
register: the sum is rounded to an integer, which then stands in its
last bits, and subtracting the constant again gives the rounded number. Both
work for $\vert x\vert\le 2^{51}$. Shifting these bits into the place of the
exponent makes $2^k$, for integers $-1022\le k\le 1023$; any higher
bits of the sum fall off at the left.
@^rounding by a large constant@>

@<Tools for doubles@>=
static const double shifter = 0x1.8p52; /* leaves no room for fractions */

static inline double power_of_two(double k)
{
  return with_bits((bits_of(k+shifter)+1023)<<52);
}

@ A polynomial $p=c_0+c_1x+\cdots+c_nx^n$ is evaluated as
$p=a(x^2)+x\,b(x^2)$, the even and the odd powers each by Horner's rule. The
two chains of operations are independent and half as long as one chain, which
matters because every step must wait for the step before. The degree is a
constant wherever the function is called, so the loop disappears when the
function is expanded in place, and the loop over the elements outside is what
gets vectorised.
@^Horner's rule@>

All the coefficients in this chapter were found in the same way. With $T_j$
the Chebyshev polynomials stretched to the interval in question, the function
is interpolated in 40-digit arithmetic at the zeros of $T_{n+1}$, and the
result is expanded in powers of $x$ and rounded to 17 digits. This is within a
factor $O(\log n)$ of the best polynomial of that degree. The errors quoted
are the largest differences on the interval, again in 40 digits. The tests
catch a wrong digit that matters.
@^Chebyshev interpolation@>

@<Tools for doubles@>=
static inline double polynomial(int n, const double *c, double x)
{
  double a = c[n], b = c[n-1], z = x*x; /* chains of $n$ and $n-1$; $x^2$ */
  int j; /* power */
  for (j = n-2; j >= 1; j -= 2) {
    a = a*z+c[j];
    b = b*z+c[j-1];
  }
  return j < 0 ? b+a*x : (a*z+c[0])+b*x;
}

@* Exponential.
Let $k$ be the integer nearest to $x/\ln 2$. Then
\[ e^x = 2^k e^r, \qquad r = x-k\ln2, \qquad
   \vert r\vert\le\tfrac12\ln2\approx.347. \]
The difference loses digits by cancellation unless $k\ln2$ is known to more
than 53 bits. We split $\ln 2$ into a part whose last 21 bits are zero,
so that its products with $\vert k\vert<2^{11}$ are exact, and a rest, as Cody
and Waite do; see \citet{muller2016}.
@^Cody--Waite reduction@>

@<Tools for doubles@>=
static const double log2_e = 1.4426950408889634; /* $1/\ln 2$ */
static const double ln2_high = 0x1.62e42feep-1; /* 32 bits of $\ln 2$ */
static const double ln2_low = 1.9082149292705877e-10; /* the rest */

static inline double reduced(double x, double k) /* $x-k\ln 2$ */
{
  return (x-k*ln2_high)-k*ln2_low;
}

@ What is left is $e^r-1=r+r^2P(r)$. A polynomial $P$ of degree 9 is within
$1.1\cdot10^{-16}$ of $(e^r-1-r)/r^2$. The factor $r^2<.121$ reduces this to
an eighth. We keep $e^r-1$ apart from the~1, because the hyperbolic tangent
needs it with all its digits when $r$ is small.

@<Tools for doubles@>=
static const double exp_c[] = { 0.5, 0.16666666666666669,
  0.041666666666624129, 0.0083333333333300615, 0.0013888888917213717,
  0.00019841269863053618, 2.4801521295954376e-05, 2.7557268459997064e-06,
  2.7620088445409746e-07, 2.510038549551032e-08 };

static inline double expm1_small(double r) /* $e^r-1$ */
{
  return r+r*r*polynomial(9, exp_c, r);
}

@ At the ends of the range $2^k$ itself is not a double although $e^x$ is, for
$e^{709.7}$ is just below $2^{1024}$ and the smallest
denormal is $2^{-1074}$. So we multiply by $2^{k/2}$ twice, the two halves
rounded so that their sum is~$k$. The first product is exact; the second
overflows to infinity or rounds to a denormal as the definition of $e^x$
asks. Outside $[-746,710]$ nothing but zero and infinity can come out, and $x$
is moved to the end of that interval. The comparisons are written so that NaN
passes.
@^denormal numbers@>

@<Tools for doubles@>=
static inline double exp_one(double x)
{
  double k, half, p; /* nearest integer, its half, $e^r$ */
  x = -746 > x ? -746 : x;
  x = 710 < x ? 710 : x;
  k = (x*log2_e+shifter)-shifter;
  half = (k*.5+shifter)-shifter;
  p = 1+expm1_small(reduced(x, k));
  return p*power_of_two(half)*power_of_two(k-half);
}

@ The loop itself. The \.{pragma} promises that no element depends on another,
which the compiler cannot know since |x| and |y| may be the same array;
without it an operation in place would fall back to one element at a time.

@c
void exp_all(size_t n, const double *x, double *y)
{
  size_t i; /* element */
#pragma GCC ivdep
  for (i = 0; i < n; i++) y[i] = exp_one(x[i]);
}

@ @(elementary.h@>=
void exp_all(size_t n, const double *x, double *y);

@* Logarithm and softplus.
Both rest on the series of the inverse hyperbolic tangent. With $s=u/(2+u)$,
\[\begin{gathered}
   \ln(1+u) = 2\operatorname{artanh}s = 2s+s\,z\,P(z),\\
   z=s^2,\qquad P(z)=\sum_{j\ge0}\frac{2z^j}{2j+3}. \end{gathered}\]
Since $2s=u-su$, this is $u-s(u-zP(z))$: a number known exactly minus a
smaller correction, which loses less than a sum of two rounded numbers. The
next singularity of $P$ is at $z=1$, so polynomials converge quickly on $0\le
z\le 1/9$: each further degree gains a factor $17+\sqrt{288}\approx34$, and
degree 10 leaves $2.5\cdot10^{-18}$. This interval holds $0\le u\le1$, and
more than holds $\sqrt{1/2}\le 1+u\le\sqrt2$.

@<Tools for doubles@>=
static const double artanh_c[] = { 0.66666666666666663,
  0.39999999999999525, 0.28571428571600099, 0.22222222198236771,
  0.18181819897962714, 0.1538454396486055, 0.13335178631449257,
  0.11734279061303197, 0.10845178394880015, 0.074921437955507666,
  0.15630577800922851 };

static inline double log1p_small(double u)
{
  double s = u/(2+u), z = s*s; /* as in the text */
  return u-s*(u-z*polynomial(10, artanh_c, z));
}

@ For the logarithm, $x=2^k m$ with $\sqrt{1/2}\le m<\sqrt2$. The integer
difference of the bits of $x$ and those of $\sqrt{1/2}$ has $k$ in its
exponent field, and removing $k$ from the exponent of $x$ leaves $m$; putting
$k+1023$ into the last bits of $2^{52}$ makes a double of it. Denormals are
first multiplied by $2^{54}$. Since $k\cdot|ln2_high|$ is exact, the sum has
one rounding that matters. Zero, infinity and negative numbers need a word of
their own.

@<Tools for doubles@>=
static inline double log_one(double x)
{
  double small = x < DBL_MIN ? 54 : 0; /* power of two to take out again */
  double y = x < DBL_MIN ? x*0x1p54 : x; /* not denormal */
  uint64_t b = bits_of(y); /* its bits */
  uint64_t e = (b+(UINT64_C(1023)<<52)-bits_of(0x1.6a09e667f3bcdp-1))>>52;
    /* $k+1023$ */
  double m = with_bits(b-((e-1023)<<52)); /* mantissa */
  double k = with_bits(bits_of(0x1p52)|e)-(0x1p52+1023)-small;
    /* exponent */
  double result = k*ln2_high+(k*ln2_low+log1p_small(m-1)); /* $\ln x$ */
  @<Replace the |result| where |x| is not a positive number@>@;
  return result;
}

@ The logarithm of zero is $-\infty$, that of infinity is infinite, and that
of anything else that is not positive is NaN.

@<Replace the |result| where |x| is not a positive number@>=
result = x > DBL_MAX ? x : result;
result = x == 0 ? -INFINITY : result;
result = x >= 0 ? result : NAN;

@ @c
void log_all(size_t n, const double *x, double *y)
{
  size_t i; /* element */
#pragma GCC ivdep
  for (i = 0; i < n; i++) y[i] = log_one(x[i]);
}

@ @(elementary.h@>=
void log_all(size_t n, const double *x, double *y); /* $x>0$ */

@ The softplus function $\ln(1+e^x)$ is a smooth version of the rectifier. In
the form $\max(x,0)+\ln(1+e^{-\vert x\vert})$ nothing overflows, and the
second term, with $0\le u=e^{-\vert x\vert}\le1$, needs no reduction at all.
For large negative $x$ the result keeps its relative accuracy, since there $s$
is close to $u/2$ and the polynomial close to nothing.

@<Tools for doubles@>=
static inline double softplus_one(double x)
{
  double size = x < 0 ? -x : x; /* $\vert x\vert$ */
  double positive = 0 > x ? 0 : x; /* $\max(x,0)$ */
  return positive+log1p_small(exp_one(-size));
}

@ @c
void softplus_all(size_t n, const double *x, double *y)
{
  size_t i; /* element */
#pragma GCC ivdep
  for (i = 0; i < n; i++) y[i] = softplus_one(x[i]);
}

@ @(elementary.h@>=
void softplus_all(size_t n, const double *x, double *y); /* $\ln(1+e^x)$ */

@* Hyperbolic tangent.
With $E=e^{2\vert x\vert}-1$ we have $\tanh\vert x\vert=E/(E+2)$, and the
sign is put back at the end. For small $x$ everything hangs on the relative
accuracy of~$E$; with $2\vert x\vert=k\ln2+r$ it is
\[ E = 2^k(e^r-1)+(2^k-1), \]
where $2^k-1$ is exact and vanishes when $k=0$, so that $E$ is then
$e^r-1$ itself. Already at $\vert x\vert=19.1$ the quotient rounds to~1; there
$x$ is cut at~20, so that infinity does no harm and a single power of two
suffices. The sign bit is copied from |x|, by which $\tanh(-0)=-0$.

@<Tools for doubles@>=
static inline double tanh_one(double x)
{
  const uint64_t sign = UINT64_C(1)<<63; /* the bit */
  double a = with_bits(bits_of(x)&~sign); /* $\vert x\vert$ */
  double k, scale, e; /* nearest integer, $2^k$, $E$ */
  a = 20 < a ? 20 : a;
  k = (2*a*log2_e+shifter)-shifter;
  scale = power_of_two(k);
  e = scale*expm1_small(reduced(2*a, k))+(scale-1);
  return with_bits(bits_of(e/(e+2))|(bits_of(x)&sign));
}

@ @c
void tanh_all(size_t n, const double *x, double *y)
{
  size_t i; /* element */
#pragma GCC ivdep
  for (i = 0; i < n; i++) y[i] = tanh_one(x[i]);
}

@ @(elementary.h@>=
void tanh_all(size_t n, const double *x, double *y);

@* Error function.
The error function appears in networks as an activation of its own and, in
$x\,\Phi(x)=\frac x2\bigl(1+\operatorname{erf}(x/\sqrt2)\bigr)$, inside the
Gaussian error linear unit. Two formulas share the line. For $\vert x\vert<1$
the series
\[ \operatorname{erf}x
  =\frac{2}{\sqrt\pi}\Bigl(x-\frac{x^3}{3}+\frac{x^5}{10}-\cdots\Bigr) \]
says that $\operatorname{erf}(x)/x$ is a smooth function of $x^2$; a
polynomial of degree 11 in $x^2$ leaves $7.4\cdot10^{-18}$.

@<Tools for doubles@>=
static const double erf_c[] = { 1.1283791670955126, -0.37612638903183543,
  0.11283791670945006, -0.02686617064323777, 0.0052239776071164225,
  -0.00085483259753896918, 0.00012055294904839707,
  -1.4924736907419661e-05, 1.6447424703317362e-06,
  -1.6208483801871705e-07, 1.3720064546777686e-08,
  -7.7958988270021425e-10 };

@ Beyond 1 we write $\operatorname{erf}x=1-e^{-x^2}Q$ with
$Q=e^{x^2}\operatorname{erfc}x$. This $Q$ falls slowly, like $1/(x\sqrt\pi)$,
and the map $t=(x-3)/(x+3)$ of $[1,6]$ to $[-\frac12,\frac13]$ makes it so
nearly a polynomial that degree 15 leaves $5.3\cdot10^{-18}$. The exponential
carries the error of $x^2$, at most $x^2\cdot2^{-53}$, but $e^{-x^2}Q$ is then
so small that the error relative to~1 stays below $2\cdot10^{-17}$. At
$\vert x\vert=5.93$ the result rounds to~1, hence the end at~6.

@<Tools for doubles@>=
static const double erfcx_c[] = { 0.17900115118138996,
  -0.32623356004303722, 0.24560380171233487,
  -0.15011593650077898, 0.071665837197473076, -0.024392499318915004,
  0.0042691363569612251, 0.00070774646669414252,
  -0.00059706249649245445, 4.5254345589910087e-05,
  6.4062792260460386e-05, -1.2845780030775907e-05,
  -8.00978093907608e-06, 2.0135111426447427e-06, 1.2755818949624478e-06,
  3.3813551420429039e-09 };

@ Both formulas are evaluated for every element, and the right one is
chosen at the end: in a vector there is no branch to take.

@<Tools for doubles@>=
static inline double erf_one(double x)
{
  const uint64_t sign = UINT64_C(1)<<63; /* the bit */
  double a = with_bits(bits_of(x)&~sign); /* $\vert x\vert$ */
  double near = a*polynomial(11, erf_c, a*a); /* if below 1 */
  double t, far; /* the map, and the result beyond 1 */
  a = 6 < a ? 6 : a;
  t = (a-3)/(a+3);
  far = 1-exp_one(-a*a)*polynomial(15, erfcx_c, t);
  return with_bits(bits_of(a < 1 ? near : far)|(bits_of(x)&sign));
}

@ @c
void erf_all(size_t n, const double *x, double *y)
{
  size_t i; /* element */
#pragma GCC ivdep
  for (i = 0; i < n; i++) y[i] = erf_one(x[i]);
}

@ @(elementary.h@>=
void erf_all(size_t n, const double *x, double *y);

@* Inverse cosine.
The kernels of wide networks contain the angle between two inputs, of which
the cosine is known. For $a=\vert c\vert\le\frac12$ we use $\arccos
a=\frac\pi2-\arcsin a$, and for $a>\frac12$, where $\arccos$ has a square root
singularity, the half-angle formula $\arccos a=2\arcsin\sqrt{(1-a)/2}$. Either
way the argument $x$ of arcsin is at most $\frac12$, and $\arcsin x=x+xzP(z)$
with $z=x^2\le\frac14$, where degree 12 leaves $1.5\cdot10^{-17}$. At last,
$\arccos c=\pi-\arccos a$ when $c<0$.

@<Tools for doubles@>=
static const double arcsin_c[] = { 0.16666666666666669,
  0.074999999999984329, 0.044642857146355429, 0.030381944138531247,
  0.022372172942149889, 0.017352392720869973, 0.013971212973552933,
  0.011479177415184906, 0.010322814350185779, 0.0054575067186403581,
  0.017400879442694021, -0.014851887071247204, 0.028757851367421566 };

static inline double acos_one(double c)
{
  double a = c < 0 ? -c : c; /* $\vert c\vert$ */
  double z = a > .5 ? .5*(1-a) : a*a; /* square of $x$ */
  double x = a > .5 ? sqrt(z) : a; /* at most $1/2$ */
  double y = x+x*(z*polynomial(12, arcsin_c, z)); /* $\arcsin x$ */
  double t = a > .5 ? 2*y : M_PI/2-y; /* $\arccos a$ */
  return c < 0 ? M_PI-t : t;
}

@ Outside $[-1,1]$ the square root gives NaN.

@c
void acos_all(size_t n, const double *x, double *y)
{
  size_t i; /* element */
#pragma GCC ivdep
  for (i = 0; i < n; i++) y[i] = acos_one(x[i]);
}

@ @(elementary.h@>=
void acos_all(size_t n, const double *x, double *y);

@* Sine and cosine of turns.
The Box--Muller method of Chapter~\webnumber{random} wants sine and cosine of $2\pi x$.
Measuring angles in turns makes the reduction exact: with $q$ the integer
nearest to $4x$ the rest $r=x-q/4$ has no rounding error, and
$\vert r\vert\le\frac18$. On this eighth of a turn
$\sin(2\pi r)=r\,S(r^2)$ and $\cos(2\pi r)=1+r^2C(r^2)$, with
polynomials of degree 6 that leave $2.0\cdot10^{-17}$ and
$7.8\cdot10^{-18}$.

@<Tools for doubles@>=
static const double sin_c[] = { 6.2831853071795862, -41.341702240399634,
  81.60524927594804, -76.705859704274545, 42.058685020160894,
  -15.093804209987114, 3.7808689593022957 };
static const double cos_c[] = { -19.739208802178716, 64.939394022668239,
  -85.456817206643805, 60.244641352702011, -26.426253275854723,
  7.9032069115696784, -1.6990343940660637 };

@ The quarter turns are done by exchanging the two results when $q$ is odd and
by their signs: with $q=\ldots q_1q_0$ in binary, which is how the sum
$4x+|shifter|$ ends, the sine is negated when $q_1=1$, the cosine when
$(q+1)_1=1$. The exchange is the usual trick with a mask $w$ of 64 equal bits.

@<Find |s| and |c|, the sine and cosine of |x[i]| turns@>=
double four = 4*x[i]+shifter; /* ends in $q$ */
uint64_t q = bits_of(four); /* only two bits matter */
double r = x[i]-.25*(four-shifter), z = r*r; /* the rest, its square */
uint64_t a = bits_of(r*polynomial(6, sin_c, z)); /* short sine */
uint64_t b = bits_of(1+z*polynomial(6, cos_c, z)); /* short cosine */
uint64_t w = (a^b)&-(q&1); /* what the exchange changes */
double s = with_bits((a^w)^((q&2)<<62)); /* $\sin 2\pi x$ */
double c = with_bits((b^w)^(((q+1)&2)<<62)); /* $\cos 2\pi x$ */

@ The argument is meant to be $0\le x<1$; in fact anything up to $2^{49}$ in
size works, and beyond that no digit of the angle is left. Either
result may replace |x|.

@c
void sincos_turns(size_t n, const double *x, double *sine,
  double *cosine)
{
  size_t i; /* element */
#pragma GCC ivdep
  for (i = 0; i < n; i++) {
    @<Find |s| and |c|, the sine and cosine of |x[i]| turns@>@;
    sine[i] = s;
    cosine[i] = c;
  }
}

@ @(elementary.h@>=
void sincos_turns(size_t n, const double *x, double *sine, double *cosine);

@* Singles.
Half the digits need half the polynomial, and twice as many elements fit into
a vector. The functions are the same, transposed to floats: 23 bits of
mantissa instead of 52, an exponent offset of 127 instead of 1023. Only the
remarks that differ are made.

@<Tools for singles@>=
static inline uint32_t single_bits(float x)
{
  uint32_t b; /* the same 32 bits */
  memcpy(&b, &x, sizeof b);
  return b;
}

static inline float single_with_bits(uint32_t b)
{
  float x; /* the same 32 bits */
  memcpy(&x, &b, sizeof x);
  return x;
}

@ The polynomials are short, and Horner's rule in one chain keeps a little
more of the few digits.

@<Tools for singles@>=
static const float single_shifter = 0x1.8p23f; /* rounds to integers */

static inline float single_power_of_two(float k)
{
  return single_with_bits((single_bits(k+single_shifter)+127)<<23);
}

static inline float single_polynomial(int n, const float *c, float x)
{
  float sum = c[n]; /* of the powers seen so far */
  int j; /* power */
  for (j = n-1; j >= 0; j--) sum = sum*x+c[j];
  return sum;
}

@ For the exponential a polynomial of degree 4 leaves $6.5\cdot10^{-8}$, an
eighth of which counts; the high part of $\ln 2$ has 15 bits, as
$\vert k\vert<2^8$. The range is $[-104,89]$.

@<Tools for singles@>=
static const float single_exp_c[] = { 0.5f, 0.16666577f, 0.041666555f,
  0.0083631791f, 0.0013926184f };
static const float single_log2_e = 1.44269504f; /* $1/\ln 2$ */

static inline float single_reduced(float x, float k)
{
  return (x-k*0x1.62e4p-1f)-k*1.42860677e-6f;
}

static inline float single_expm1_small(float r)
{
  return r+r*r*single_polynomial(4, single_exp_c, r);
}

@ @<Tools for singles@>=
static inline float single_exp(float x)
{
  float k, half, p; /* nearest integer, its half, $e^r$ */
  x = -104.f > x ? -104.f : x;
  x = 89.f < x ? 89.f : x;
  k = (x*single_log2_e+single_shifter)-single_shifter;
  half = (k*.5f+single_shifter)-single_shifter;
  p = 1.f+single_expm1_small(single_reduced(x, k));
  return p*single_power_of_two(half)*single_power_of_two(k-half);
}

@ @c
void exp_all_single(size_t n, const float *x, float *y)
{
  size_t i; /* element */
#pragma GCC ivdep
  for (i = 0; i < n; i++) y[i] = single_exp(x[i]);
}

@ The hyperbolic tangent of a float rounds to 1 from 9.02 on. We cut at 10.

@<Tools for singles@>=
static inline float single_tanh(float x)
{
  const uint32_t sign = UINT32_C(1)<<31; /* the bit */
  float a = single_with_bits(single_bits(x)&~sign); /* $\vert x\vert$ */
  float k, scale, e; /* nearest integer, $2^k$, $E$ */
  a = 10.f < a ? 10.f : a;
  k = (2*a*single_log2_e+single_shifter)-single_shifter;
  scale = single_power_of_two(k);
  e = scale*single_expm1_small(single_reduced(2*a, k))+(scale-1.f);
  return single_with_bits(single_bits(e/(e+2.f))|(single_bits(x)&sign));
}

@ @c
void tanh_all_single(size_t n, const float *x, float *y)
{
  size_t i; /* element */
#pragma GCC ivdep
  for (i = 0; i < n; i++) y[i] = single_tanh(x[i]);
}

@ Softplus: degree 4 in $z$ leaves $7.2\cdot10^{-9}$.

@<Tools for singles@>=
static const float single_artanh_c[] = { 0.66666667f, 0.39999706f,
  0.28592358f, 0.21706576f, 0.23224329f };

static inline float single_softplus(float x)
{
  float size = x < 0 ? -x : x; /* $\vert x\vert$ */
  float positive = 0 > x ? 0 : x; /* $\max(x,0)$ */
  float u = single_exp(-size); /* between 0 and 1 */
  float s = u/(2.f+u), z = s*s; /* of the series */
  return positive
    +(u-s*(u-z*single_polynomial(4, single_artanh_c, z)));
}

@ @c
void softplus_all_single(size_t n, const float *x, float *y)
{
  size_t i; /* element */
#pragma GCC ivdep
  for (i = 0; i < n; i++) y[i] = single_softplus(x[i]);
}

@ The error function of a float rounds to 1 from 3.84 on. Below 1, degree 6 in
$x^2$ leaves $1.2\cdot10^{-9}$; between 1 and 4, with $t=(x-2)/(x+2)$, degree
6 leaves $6.8\cdot10^{-9}$.

@<Tools for singles@>=
static const float single_erf_c[] = { 1.12837917f, -0.376126267f,
  0.112835947f, -0.026854212f, 0.00518908742f, -0.000801686429f,
  7.8758751e-05f };
static const float single_erfcx_c[] = { 0.255395676f, -0.42718599f,
  0.241658202f, -0.0789683061f,
  0.00373237176f, 0.00681114013f, -0.000837975439f };

static inline float single_erf(float x)
{
  const uint32_t sign = UINT32_C(1)<<31; /* the bit */
  float a = single_with_bits(single_bits(x)&~sign); /* $\vert x\vert$ */
  float near = a*single_polynomial(6, single_erf_c, a*a); /* below 1 */
  float t, far; /* the map, and the result beyond 1 */
  a = 4.f < a ? 4.f : a;
  t = (a-2.f)/(a+2.f);
  far = 1.f-single_exp(-a*a)*single_polynomial(6, single_erfcx_c, t);
  return single_with_bits(single_bits(a < 1.f ? near : far)
    |(single_bits(x)&sign));
}

@ @c
void erf_all_single(size_t n, const float *x, float *y)
{
  size_t i; /* element */
#pragma GCC ivdep
  for (i = 0; i < n; i++) y[i] = single_erf(x[i]);
}

@ The logarithm of a float $x=2^km$ with $\sqrt{1/2}\le m<\sqrt2$ uses the
series of softplus once more. It is meant for positive normal numbers; others
have no use here, and the result for them means nothing.

@<Tools for singles@>=
static inline float single_log(float x)
{
  uint32_t b = single_bits(x); /* its bits */
  int32_t e = (int32_t) (b-single_bits(0x1.6a09e6p-1f))>>23; /* $k$ */
  float u = single_with_bits(b-((uint32_t) e<<23))-1.f; /* $m-1$ */
  float s = u/(2.f+u), z = s*s, k = (float) e; /* of the series; exponent */
  float small = u-s*(u-z*single_polynomial(4, single_artanh_c, z));
  return k*0x1.62e4p-1f+(k*1.42860677e-6f+small);
}

@ @c
void log_all_single(size_t n, const float *x, float *y)
{
  size_t i; /* element */
#pragma GCC ivdep
  for (i = 0; i < n; i++) y[i] = single_log(x[i]);
}

@ Sine and cosine of turns: polynomials of degree 3 in $r^2$ leave
$2.4\cdot10^{-9}$ and $1.9\cdot10^{-10}$. The argument may be anything up to
$2^{20}$ in size.

@<Tools for singles@>=
static const float single_sin_c[] = { 6.28318529f, -41.3416626f,
  81.5925429f, -75.4016127f };
static const float single_cos_c[] = { -19.7392088f, 64.9393691f,
  -85.4488201f, 59.424106f };

@ @<Find |s| and |c|, single sine and cosine of |x[i]| turns@>=
float four = 4*x[i]+single_shifter; /* ends in $q$ */
uint32_t q = single_bits(four); /* only two bits matter */
float r = x[i]-.25f*(four-single_shifter), z = r*r; /* rest, its square */
uint32_t a = single_bits(r*single_polynomial(3, single_sin_c, z));
uint32_t b = single_bits(1.f+z*single_polynomial(3, single_cos_c, z));
uint32_t w = (a^b)&-(q&1); /* what the exchange changes */
float s = single_with_bits((a^w)^((q&2)<<30)); /* $\sin 2\pi x$ */
float c = single_with_bits((b^w)^(((q+1)&2)<<30)); /* $\cos 2\pi x$ */

@ @c
void sincos_turns_single(size_t n, const float *x, float *sine,
  float *cosine)
{
  size_t i; /* element */
#pragma GCC ivdep
  for (i = 0; i < n; i++) {
    @<Find |s| and |c|, single sine and cosine of |x[i]| turns@>@;
    sine[i] = s;
    cosine[i] = c;
  }
}

@ @(elementary.h@>=
void exp_all_single(size_t n, const float *x, float *y);
void tanh_all_single(size_t n, const float *x, float *y);
void erf_all_single(size_t n, const float *x, float *y);
void softplus_all_single(size_t n, const float *x, float *y);
void log_all_single(size_t n, const float *x, float *y);
void sincos_turns_single(size_t n, const float *x, float *sine,
  float *cosine);

@* Tests.
The C library, which is accurate to about half a unit in the last place for
these functions, is the judge. Each function is tried on 20,001 points spread
over an interval, and on a second, short interval where the formula could lose
relative accuracy. The largest relative error is what is checked.

@(test-elementary.c@>=
#include "test.h"
#include "elementary.h"
#include <float.h>
#include <math.h>
#include <string.h>

typedef void double_function(size_t n, const double *x, double *y);
typedef void single_function(size_t n, const float *x, float *y);
typedef double scalar_function(double x);
enum { points = 20001 };
static double x[points], y[points], z[points]; /* arguments, results */
static float xf[points], yf[points]; /* the same for singles */
@<Measure the error against the C library@>@;
@<Fold the bits of all functions into one number@>@;

int main(void)
{
  test_begin("test-elementary");
  @<Test the accuracy of the doubles@>@;
  @<Test the accuracy of the singles@>@;
  @<Test that the place in the array does not matter@>@;
  @<Test the ends of the range@>@;
  @<Test the bits@>@;
  return test_end();
}

@ @<Measure the error against the C library@>=
static double worst(double_function *fast, scalar_function *slow,
  double from, double to)
{
  double largest = 0; /* error so far */
  int i; /* point */
  for (i = 0; i < points; i++) x[i] = from+(to-from)*i/(points-1);
  fast(points, x, y);
  for (i = 0; i < points; i++) {
    double r = slow(x[i]); /* the right answer */
    if (y[i] != r) largest = fmax(largest, fabs((y[i]-r)/r));
  }
  return largest;
}

@ @<Measure the error against the C library@>=
static double worst_single(single_function *fast, scalar_function *slow,
  double from, double to)
{
  double largest = 0; /* error so far */
  int i; /* point */
  for (i = 0; i < points; i++)
    xf[i] = (float) (from+(to-from)*i/(points-1));
  fast(points, xf, yf);
  for (i = 0; i < points; i++) {
    double r = slow(xf[i]); /* the right answer */
    if (yf[i] != r) largest = fmax(largest, fabs((yf[i]-r)/r));
  }
  return largest;
}

static double softplus(double x)
{
  return fmax(x, 0)+log1p(exp(-fabs(x)));
}

@ The limits are rounded up from the measured errors: a mutilated coefficient
exceeds them.

@<Test the accuracy of the doubles@>=
const char *loses = "largest relative error of %s (else theory loses digits)";
test_within(worst(exp_all, exp, -708, 709), 0, 3e-16, loses, "exp");
test_within(worst(exp_all, exp, -1, 1), 0, 3e-16, loses, "exp near 0");
test_within(worst(log_all, log, 1e-300, 1e3), 0, 4e-16, loses, "log");
test_within(worst(log_all, log, .6, 1.6), 0, 4e-16, loses, "log near 1");
test_within(worst(tanh_all, tanh, -21, 21), 0, 6e-16, loses, "tanh");
test_within(worst(tanh_all, tanh, -.4, .4), 0, 6e-16, loses,
  "tanh near 0");
test_within(worst(erf_all, erf, -7, 7), 0, 6e-16, loses, "erf");
test_within(worst(erf_all, erf, -.9, 1.1), 0, 6e-16, loses,
  "erf near 0 and 1");
test_within(worst(acos_all, acos, -1, 1), 0, 4e-16, loses, "acos");
test_within(worst(acos_all, acos, .9999, 1), 0, 4e-16, loses,
  "acos near 1");
test_within(worst(softplus_all, softplus, -700, 700), 0, 6e-16, loses,
  "softplus");
test_within(worst(softplus_all, softplus, -3, 3), 0, 6e-16, loses,
  "softplus near 0");

@ At the angles where the reduction changes sides, both formulas are at their
worst. The points include all multiples of an eighth of a turn.

@<Test the accuracy of the doubles@>=
double largest = 0; /* absolute error */
int i; /* point */
for (i = 0; i < points-1; i++) x[i] = (double) i/(points-1);
sincos_turns(points-1, x, y, z);
for (i = 0; i < points-1; i++)
  largest = fmax(largest, fmax(fabs(y[i]-sin(2*M_PI*x[i])),
    fabs(z[i]-cos(2*M_PI*x[i]))));
test_within(largest, 0, 1e-15,
  "sine and cosine of a turn (else normal variates are not normal)");
test_true(y[5000] == 1 && z[10000] == -1 && z[5000] == 0 && y[0] == 0,
  "quarter turns are exact");

@ @<Test the accuracy of the singles@>=
test_within(worst_single(exp_all_single, exp, -87, 88), 0, 1.2e-7,
  loses, "single exp");
test_within(worst_single(tanh_all_single, tanh, -10, 10), 0, 2e-7,
  loses, "single tanh");
test_within(worst_single(tanh_all_single, tanh, -.4, .4), 0, 2e-7,
  loses, "single tanh near 0");
test_within(worst_single(erf_all_single, erf, -5, 5), 0, 2e-7,
  loses, "single erf");
test_within(worst_single(softplus_all_single, softplus, -80, 80), 0, 2e-7,
  loses, "single softplus");
test_within(worst_single(softplus_all_single, softplus, -3, 3), 0, 2e-7,
  loses, "single softplus near 0");

@ @<Test the accuracy of the singles@>=
test_within(worst_single(log_all_single, log, 1e-30, 1e3), 0, 2e-7, loses,
  "single log");
test_within(worst_single(log_all_single, log, .6, 1.6), 0, 2e-7, loses,
  "single log near 1");
float sine[8], cosine[8]; /* of eight turns at once */
largest = 0;
for (i = 0; i+8 < points; i += 8) {
  for (int j = 0; j < 8; j++) xf[j] = (float) (i+j)/10000-1;
  sincos_turns_single(8, xf, sine, cosine);
  for (int j = 0; j < 8; j++)
    largest = fmax(largest, fmax(fabs(sine[j]-sin(2*M_PI*xf[j])),
      fabs(cosine[j]-cos(2*M_PI*xf[j]))));
}
test_within(largest, 0, 2e-7, "single sine and cosine of a turn");

@ One element at a time never enters the vector loop; the odd number of points
leaves a tail after it; working in place overwrites |x|. All must give the
same bits.

@<Test that the place in the array does not matter@>=
static double_function *const each[] = { exp_all, log_all, tanh_all, erf_all,
  softplus_all }; /* all that have the same form */
static single_function *const each_single[] = { exp_all_single,
  tanh_all_single, erf_all_single, softplus_all_single };
bool same = true; /* the verdict */
int f; /* function */
for (f = 0; f < 5; f++) {
  for (i = 0; i < 1003; i++) x[i] = .01+.03*i;
  each[f](1003, x, y);
  for (i = 0; i < 1003; i++) each[f](1, x+i, z+i);
  each[f](1003, x, x);
  same = same && memcmp(x, y, 1003*sizeof *x) == 0
    && memcmp(z, y, 1003*sizeof *x) == 0;
}
test_true(same, "doubles: alone, in a row and in place give the same bits");

@ @<Test that the place in the array does not matter@>=
same = true;
for (f = 0; f < 4; f++) {
  for (i = 0; i < 1003; i++) xf[i] = -5+.01f*(float) i;
  each_single[f](1003, xf, yf);
  for (i = 0; i < 1003; i++) each_single[f](1, xf+i, xf+i);
  same = same && memcmp(xf, yf, 1003*sizeof *xf) == 0;
}
test_true(same, "singles: alone and in a row give the same bits");

@ For every function, the result at some places where the formulas end. 

@<Test the ends of the range@>=
static const struct {
  double_function *f; /* under test */
  double x, y; /* argument, result */
  const char *what; /* for the message */
} end[] = {
  { exp_all, INFINITY, INFINITY, "exp(inf)" },
  { exp_all, -INFINITY, 0, "exp(-inf)" },
  { exp_all, 710, INFINITY, "exp(710)" },
  { exp_all, -745, 0x1p-1074, "exp(-745), the least denormal" },
  { log_all, 0, -INFINITY, "log(0)" },
  { log_all, INFINITY, INFINITY, "log(inf)" },
  { log_all, 1, 0, "log(1)" },
  { tanh_all, INFINITY, 1, "tanh(inf)" },
  { tanh_all, -30, -1, "tanh(-30)" },
  { tanh_all, 1e-310, 1e-310, "tanh of a denormal" },
  { acos_all, 1, 0, "acos(1)" },
  { acos_all, -1, M_PI, "acos(-1)" },
  { erf_all, -INFINITY, -1, "erf(-inf)" },
  { erf_all, 0, 0, "erf(0)" },
  { softplus_all, INFINITY, INFINITY, "softplus(inf)" },
  { softplus_all, -INFINITY, 0, "softplus(-inf)" },
  { softplus_all, 1e5, 1e5, "softplus(1e5)" } };
double r, bad = NAN; /* result; what is no number */
for (i = 0; i < (int) (sizeof end/sizeof *end); i++) {
  end[i].f(1, &end[i].x, &r);
  test_true(r == end[i].y, "%s (else a saturated unit is wrong)",
    end[i].what);
}

@ NaN must come through, or a diverged training would look converged.

@<Test the ends of the range@>=
for (f = 0; f < 5; f++) {
  each[f](1, &bad, &r);
  test_true(isnan(r), "function %d passes NaN on", f);
}
for (f = 0; f < 4; f++) {
  float single = NAN; /* argument and result */
  each_single[f](1, &single, &single);
  test_true(isnan(single), "single function %d passes NaN on", f);
}
r = 1.1;
acos_all(1, &r, &r);
test_true(isnan(r), "there is no angle with cosine 1.1");
r = -1;
log_all(1, &r, &r);
test_true(isnan(r), "the logarithm of -1 is not a number");
r = 1e-310;
log_all(1, &r, &r);
test_near(r, log(1e-310), 1e-15, "the logarithm of a denormal");

@ The last test freezes the bits: a sum over all functions and a fixed set of
points, hashed. The same number came out when this file was compiled for
\.{x86-64}, \.{x86-64-v3} and \.{x86-64-v4}, that is, for SSE2, AVX2 and
AVX-512. It may change only if a formula is changed on purpose.
@^golden hash@>

@<Fold the bits of all functions into one number@>=
static uint64_t fold(double_function *f, uint64_t h)
{
  int i; /* point */
  for (i = 0; i < points; i++) x[i] = .0003+.0015*i;
  f(points, x, y);
  return hash_bytes(h, y, sizeof y);
}

static uint64_t fold_single(single_function *f, uint64_t h)
{
  int i; /* point */
  for (i = 0; i < points; i++) xf[i] = -5+.0005f*(float) i;
  f(points, xf, yf);
  return hash_bytes(h, yf, sizeof yf);
}

@ @<Test the bits@>=
const uint64_t expected = UINT64_C(0x6a522024d1c36e3e); /* first edition */
uint64_t h = 0; /* of everything */
for (f = 0; f < 5; f++) h = fold(each[f], h);
for (f = 0; f < 4; f++) h = fold_single(each_single[f], h);
for (i = 0; i < points; i++) x[i] = (double) i/points;
sincos_turns(points, x, y, z);
h = hash_bytes(hash_bytes(h, y, sizeof y), z, sizeof z);
acos_all(points, x, y);
h = hash_bytes(h, y, sizeof y);
test_true(h == expected, "the bits are those of the first edition "
  "(else records differ between machines)");
if (h != expected) printf("# found %#llx\n", (unsigned long long) h);

@* Index.
