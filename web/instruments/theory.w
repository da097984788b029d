% theory: kernels of wide networks, the eigenframework, deep linear modes.
@i types.w

@** Theory.
This instrument computes what nine theories predict: the kernels of wide
networks, as functions of the angle
between two inputs; the average test error of kernel regression and of random
features, from the eigenvalues of the kernel and the coefficients of the
target; the curves along which deep linear networks learn; the spectrum of
a sample covariance; the learning curves of soft committee machines; descent
on heavy tails; a model that grows with the computation spent on it; what the
learning of features changes; and how alike two linear diffusion models are.
None of them has a parameter to fit.

The formulas are derived here as far as is needed to believe them, by
arguments a physicist would accept; the cited papers prove them, or
at least say what would have to be proved.

@(theory.h@>=
#pragma once
#include "base.h"
#include "linalg.h"

@ @c
#include "theory.h"
#include "elementary.h"
#include "statistics.h"
#include <float.h>
#include <gsl/gsl_errno.h>
#include <gsl/gsl_integration.h>
#include <gsl/gsl_sf_expint.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

@<Sums over the modes@>@;
@<The integrand of the half-time@>@;

@* Kernels of wide networks.
Let $w$ be a standard normal vector and let $x$, $x'$ be unit vectors at the
angle $\theta$, so that $c=\cos\theta=x\cdot x'$. The projections of $w$ on
their plane form a normal pair, with polar coordinates $r$ and $\varphi$.
Since $\int_0^\infty r^3e^{-r^2/2}\,dr=2$, the rectifier $\rho(z)=\max(z,0)$
has the kernel
\begin{align}
 K(c) &= \mathrm E\,\rho(w\cdot x)\rho(w\cdot x')
   = \frac{1}{\pi}\int_{\theta-\pi/2}^{\pi/2}
     \cos\varphi\cos(\varphi-\theta)\,d\varphi \notag\\
 &= \frac{\sin\theta+(\pi-\theta)\cos\theta}{2\pi}, \label{relu-kernel}
\end{align}
the arc-cosine kernel of order one \citep{cho2009}. The same integral without
the cosines and without the factor $r^2$ gives the probability that both
projections are positive, $(\pi-\theta)/2\pi$.
@^arc-cosine kernel@>

@ The loops below work in pieces, with the angles of one piece in an array on
the stack. Rounding may put $c=x\cdot x'$ a little outside $[-1,1]$; it is
clipped. The factor $\sin\theta$ is $\sqrt{(1-c)(1+c)}$.

@<Replace |c[i]| by $(\sin\theta+|times|\,c\,(\pi-\theta))/2\pi$@>=
enum { piece = 512 };
double theta[piece]; /* angles */
size_t i, m; /* place in the piece; its length */
for (; n > 0; n -= m, c += m) {
  m = n < piece ? n : piece;
  for (i = 0; i < m; i++) {
    c[i] = c[i] > 1 ? 1 : c[i];
    c[i] = c[i] < -1 ? -1 : c[i];
  }
  acos_all(m, c, theta);
  for (i = 0; i < m; i++)
    c[i] = (sqrt((1-c[i])*(1+c[i]))+times*c[i]*(M_PI-theta[i]))
      *(.5/M_PI);
}

@ When only the last layer of a wide network learns, from features
$\rho(w_j\cdot x)/\sqrt k$ with random $w_j$, the kernel is
\eqref{relu-kernel}.

@c
static void relu_kernel(size_t n, double *c, double times)
{
  @<Replace |c[i]| by $(\sin\theta+|times|\,c\,(\pi-\theta))/2\pi$@>@;
}

void kernel_relu_features(size_t n, double *c)
{
  relu_kernel(n, c, 1);
}

@ When both layers of $f(x)=k^{-1/2}\sum_j a_j\rho(w_j\cdot x)$ learn, a small
step changes $f$ through the gradients with respect to all weights. Their
inner product is the neural tangent kernel \citep{jacot2018}: the part of the
$a_j$ is $K$, and that of the $w_j$ is $x\cdot x'$ times the probability that
a unit is active on both inputs,
\[ \Theta(c) = K(c)+c\,\frac{\pi-\theta}{2\pi}
   = \frac{\sin\theta+2c\,(\pi-\theta)}{2\pi}. \]
@^neural tangent kernel@>

@c
void kernel_relu_ntk(size_t n, double *c)
{
  relu_kernel(n, c, 2);
}

@ Both functions replace |n| values of $c$ by those of the kernel.

@(theory.h@>=
void kernel_relu_features(size_t n, double *c);
void kernel_relu_ntk(size_t n, double *c);

@ A layer on top of other layers sees inputs of any length. If the units below
have the covariance $K_{ij}=s_is_jc_{ij}$ between inputs $i$ and~$j$, then
weights of variance $\sigma_w^2/\mathrm{inputs}$ and biases of variance $\sigma_b^2$
give the next layer
\begin{align*}
 K&\gets\sigma_b^2+\sigma_w^2\,s_is_j\,
  \frac{\sin\theta+(\pi-\theta)\cos\theta}{2\pi},\\
 \Theta&\gets K+\sigma_w^2\,\Theta\,\frac{\pi-\theta}{2\pi},
\end{align*}
where the first is the covariance of a network at initialization
\citep{lee2018} and the second, which uses the new~$K$, the tangent kernel
when all layers learn \citep{jacot2018}. Before the first layer,
$K=\sigma_b^2+\sigma_w^2\,x\cdot x'/d$ and $\Theta=K$. With $\sigma_w^2=2$ and
no biases the lengths stay what they are.
@^Gaussian process@>

|kernel_relu_layer| replaces both matrices, of $n$ by~$n$, in place; |theta|
may be an empty matrix. The diagonal of |k| must be positive.

@c
void kernel_relu_layer(mat k, mat theta, double weight, double bias)
{
  int n = k.rows; /* inputs */
  insist(k.cols == n && (theta.data == NULL || theta.rows == n));
  double *s = allocate(3*(size_t) n, sizeof *s); /* lengths */
  double *c = s+n, *angle = c+n; /* cosines and angles of one row */
  for (int i = 0; i < n; i++) s[i] = sqrt(at(k, i, i));
  for (int i = 0; i < n; i++) {
    for (int j = 0; j < n; j++)
      c[j] = i == j ? 1 : fmax(-1, fmin(1, at(k, i, j)/(s[i]*s[j])));
    acos_all((size_t) n, c, angle);
    relu_kernel((size_t) n, c, 1);
    for (int j = 0; j < n; j++) {
      at(k, i, j) = bias+weight*s[i]*s[j]*c[j];
      if (theta.data != NULL)
        at(theta, i, j) = at(k, i, j)
          +weight*at(theta, i, j)*(M_PI-angle[j])*(.5/M_PI);
    }
  }
  free(s);
}

@ @(theory.h@>=
void kernel_relu_layer(mat k, mat theta, double weight, double bias);

@ The kernel of a set of inputs comes from their inner products. |kernel_of_gram| turns a
square matrix of these, in place, into Laplace's kernel $e^{-\vert x-x'\vert}$ or into one of the two
above times $\vert x\vert\vert x'\vert$, which for inputs of any length is that of the network.
|kernel_spectrum| finds the eigenvalues of $K/M$, the largest first and none
negative, and for each column of |y| the target's weight on every mode, $(u_i\cdot Y)^2/M$; it destroys~|k|.
@^Laplace kernel@>

@(theory.h@>=
typedef enum { LAPLACE_KERNEL, TANGENT_KERNEL, RELU_KERNEL } kernel_kind;
void kernel_of_gram(mat k, kernel_kind kind);
void kernel_spectrum(mat k, mat y, double *lambda, mat weight);

@ @c
void kernel_of_gram(mat k, kernel_kind kind)
{
  int n = k.rows; /* inputs */
  double *norm = allocate((size_t) n, sizeof *norm); /* $\vert x\vert$ */
  for (int i = 0; i < n; i++) norm[i] = sqrt(fmax(at(k, i, i), 1e-300));
  for (int i = 0; i < n; i++) {
    double *row = &at(k, i, 0), me = norm[i]; /* of one input */
    for (int j = 0; j < n; j++)
      row[j] = kind != LAPLACE_KERNEL ? row[j]/(me*norm[j])
        : -sqrt(fmax(0, me*me+norm[j]*norm[j]-2*row[j]));
    row[i] = kind != LAPLACE_KERNEL;
    if (kind == LAPLACE_KERNEL) {
      exp_all((size_t) n, row, row);
      continue;
    }
    relu_kernel((size_t) n, row, kind == TANGENT_KERNEL ? 2 : 1);
    for (int j = 0; j < n; j++) row[j] *= me*norm[j];
  }
  free(norm);
}

void kernel_spectrum(mat k, mat y, double *lambda, mat weight)
{
  int m = k.rows; /* inputs */
  double *rising = allocate((size_t) m*(size_t) (1+y.cols), sizeof *rising);
  mat p = mat_of(rising+m, m, y.cols); /* $u_i\cdot Y$ */
  sym_eigen(k, rising);
  mat_mul(p, k, y);
  for (int i = 0; i < m; i++) {
    lambda[i] = fmax(0, rising[m-1-i]/m);
    for (int j = 0; j < y.cols; j++)
      at(weight, i, j) = at(p, m-1-i, j)*at(p, m-1-i, j)/m;
  }
  free(rising);
}

@ Laplace's kernel with a scale, $e^{-\vert x-x'\vert/w}$, and the Gaussian one,
$e^{-\vert x-x'\vert^2/2w^2}$, come from the same inner products: |median_kernel| takes for
$w$ the median distance between the first |sample| inputs, as is usual when nothing better
is known. On the diagonal the distance is zero by definition; rounding must not make
it $10^{-8}$, to whose square root Laplace's kernel is sensitive.
@^Gaussian kernel@>

@(theory.h@>=
void median_kernel(mat k, int sample, bool gaussian);

@ @c
void median_kernel(mat k, int sample, bool gaussian)
{
  arena *a = arena_new();
  int pairs = sample*(sample-1)/2; /* distances for the median */
  double *g = arena_take(a, (size_t) k.rows, sizeof *g); /* $x\cdot x$ */
  double *d = arena_take(a, (size_t) pairs, sizeof *d);
  insist(1 < sample && sample <= k.rows);
  for (int i = 0; i < k.rows; i++) g[i] = at(k, i, i);
  for (int i = 0, q = 0; i < sample; i++)
    for (int j = 0; j < i; j++)
      d[q++] = sqrt(fmax(0, g[i]+g[j]-2*at(k, i, j)));
  double w = median_of(pairs, d); /* the scale */
  for (int i = 0; i < k.rows; i++) {
    double *row = &at(k, i, 0); /* becomes the exponent, then the kernel */
    for (int j = 0; j < k.cols; j++) {
      double d2 = i == j ? 0 : fmax(0, g[i]+g[j]-2*row[j]);
      row[j] = gaussian ? -d2/(2*w*w) : -sqrt(d2)/w;
    }
    exp_all((size_t) k.cols, row, row);
  }
  arena_free(a);
}

@* The eigenframework.
Kernel ridge regression with $n$ samples and ridge $\delta$ predicts $\hat
f=K(\cdot,X)(K(X,X)+\delta)^{-1}y$. How large is its error on average over the
samples? The answer depends on the kernel only through its eigenvalues
$\lambda_i$ and on the target only through its coefficients $v_i$ in the
eigenfunctions $\phi_i$. It was found with methods of statistical physics
\citep{bordelon2020,canatar2021} and random matrices \citep{jacot2020}; we
follow the names of \citet{simon2023}.
@^eigenframework@>
@^kernel ridge regression@>

Let $\varphi_i$ be the vector of the values of $\phi_i$ on the samples, so
that the kernel matrix is $\hat K=\sum_i\lambda_i\varphi_i\varphi_i^{\mathsf
T}$. The learned coefficient of mode $i$ is $\hat
v_i=\lambda_i\varphi_i^{\mathsf T}(\hat K+\delta)^{-1}y$. Its mean is $L_iv_i$
with the \emph{learnability} $L_i=\lambda_i\,\mathrm E\,\varphi_i^{\mathsf
T}(\hat K+\delta)^{-1}\varphi_i$. Taking mode $i$ out of the inverse (Sherman
and Morrison) leaves $g/(1+\lambda_ig)$ where $g$ is the same quadratic form
without mode~$i$. And $g$ hardly fluctuates and hardly depends on $i$: the
$\varphi_i$ behave like random directions, so $g\approx\operatorname{tr}(\hat
K+\delta)^{-1}$. We call this $1/\kappa$ and have
\begin{equation}
  L_i=\frac{\lambda_i}{\lambda_i+\kappa},\qquad
  \sum_iL_i+\frac\delta\kappa=n. \label{kappa}
\end{equation}
The second equation is $\sum_iL_i=\operatorname{tr}\hat K(\hat
K+\delta)^{-1}=n-\delta\operatorname{tr}(\hat K+\delta)^{-1}$. It determines
$\kappa$, and it is a conservation law: $n$ samples buy a total learnability
of at most~$n$, for which the modes compete.
@^conservation of learnability@>

@ The training error is $\frac{\delta^2}n\lVert(\hat K+\delta)^{-1}y\rVert^2$,
which is $-\frac{\delta^2}{n}\frac{\partial}{\partial\delta}$ of $y^{\mathsf
T}(\hat K+\delta)^{-1}y$. By the argument of the last section the mean of this
form is $\frac1\kappa[\sum_i(1-L_i)v_i^2+\sigma^2]$, with $\sigma^2$ the
variance of the label noise, and $\kappa$ depends on $\delta$ by
\eqref{kappa}. On the other hand, the residual at a training point is
$\delta[(\hat K+\delta)^{-1}]_{jj}\approx \delta/(n\kappa)$ times the error at
this point when it is left out. Hence
\begin{align}
 E_{\mathrm{train}} &= \Bigl(\frac{\delta}{n\kappa}\Bigr)^2E_{\mathrm{test}},
   \notag\\
 E_{\mathrm{test}} &= -n\kappa^2\frac{\partial}{\partial\delta}\,
   \frac1\kappa\Bigl[\sum_i(1-L_i)v_i^2+\sigma^2\Bigr]. \label{etest}
\end{align}
Carrying out the derivative, with
$n\,\partial\kappa/\partial\delta=n/(n-\sum_iL_i^2)=:E_0$ from \eqref{kappa},
\begin{equation}
 E_{\mathrm{test}}=E_0\Bigl[\sum_i(1-L_i)^2v_i^2+\sigma^2\Bigr].
 \label{kernel-test}
\end{equation}
$E_0\ge1$ tells how much the training set is overfitted. The test error
includes the noise of the test labels.
@^leave-one-out@>

@ If the population is finite, as 3000 images of which $n$ train, then
$E_{\mathrm{test}}$ averages over all $M$ of them. Those trained on have the
error $E_{\mathrm{train}}$, so the held-out ones have exactly
\[ E_{\mathrm{held}}=\frac{ME_{\mathrm{test}}-nE_{\mathrm{train}}}{M-n}. \]

A prediction collects these numbers.

@(theory.h@>=
typedef struct {
  double kappa; /* effective regularization */
  double sum_learnability; /* $\sum_i L_i$ */
  double e0; /* overfitting factor */
  double test, train, held; /* errors; |held| may be NaN */
} kernel_prediction;

@ All sums over the modes are made in eight interleaved parts, which become
the lanes of vectors; a single running sum would forbid that. The number eight
is part of the definition of the result, not a property of the machine.
|sum_modes| returns $S=\sum_i\lambda_i/(\lambda_i+\gamma)$ and stores
$q=\sum_i(\lambda_i/(\lambda_i+\gamma))^2$.

@<Sums over the modes@>=
enum { lanes = 8 };

static double total(const double *s)
{
  return ((s[0]+s[1])+(s[2]+s[3]))+((s[4]+s[5])+(s[6]+s[7]));
}

static double sum_modes(int m, const double *lambda, double gamma,
  double *q)
{
  double s[lanes] = {0}, squares[lanes] = {0}; /* partial sums */
  int i, j; /* mode, lane */
  for (i = 0; i+lanes <= m; i += lanes)
    for (j = 0; j < lanes; j++) {
      double l = lambda[i+j]/(lambda[i+j]+gamma); /* learnability */
      s[j] += l;
      squares[j] += l*l;
    }
  @<Add the last |m-i| modes to the sums@>@;
  *q = total(squares);
  return total(s);
}

@ @<Add the last |m-i| modes to the sums@>=
for (j = 0; i < m; i++, j++) {
  double l = lambda[i]/(lambda[i]+gamma); /* learnability */
  s[j] += l;
  squares[j] += l*l;
}

@ The left side $\sum_i L_i+\delta/\kappa$ of \eqref{kappa} falls from
infinity to zero as $\kappa$ grows. As no term is negative,
$\kappa\ge\delta/n$, and as $L_i\le\lambda_i/\kappa$,
$\kappa\le(\sum_i\lambda_i+\delta)/n$. We bisect in $\ln\kappa$, for $\kappa$
may range over many orders of magnitude. Without ridge the lower end is the
smallest normal double, and there must be more than |n| modes for a solution.
The bisection ends when the interval is a few units in the last place; that
takes some 55 steps, each a pass over the eigenvalues: a fifth of a
millisecond for 3000 modes.
@^bisection@>

@c
double eigen_kappa(int m, const double *lambda, double n, double ridge)
{
  double sum = ridge, q; /* $\delta+\sum_i\lambda_i$; not needed */
  double low, high; /* the interval for $\ln\kappa$ */
  int i; /* mode */
  insist(n > 0 && ridge >= 0 && (ridge > 0 || n < m));
  for (i = 0; i < m; i++) sum += lambda[i];
  low = log(fmax(ridge/n, DBL_MIN));
  high = fmax(log(sum/n), low);
  while (high-low > 4e-16*fmax(1, fabs(low))) {
    double middle = .5*(low+high), kappa = exp(middle); /* halfway */
    if (middle <= low || middle >= high) break;
    if (sum_modes(m, lambda, kappa, &q)+ridge/kappa > n) low = middle;
    else high = middle;
  }
  return exp(.5*(low+high));
}

@ @(theory.h@>=
double eigen_kappa(int m, const double *lambda, double n, double ridge);

@* Random features.
Now let the kernel itself be random: $\hat K=FF^{\mathsf T}$ with $k$ features
$F_j(x)=g_j(x)/\sqrt k$, whose mean is the kernel with eigenvalues
$\lambda_i$. Given the features, \eqref{kappa} holds with the eigenvalues of
the \emph{finite} kernel. These are the eigenvalues of a sample covariance
with $k$ ``samples'', so the same argument applies once more, with $\kappa$ as
its ridge \citep{simon2024}: for any mode, $L_i=\lambda_i/(\lambda_i+\gamma)$
where, with $S=\sum_iL_i$,
\begin{equation}
  S+\frac\delta\kappa=n,\qquad S+\frac{k\kappa}{\gamma}=k, \label{gamma}
\end{equation}
and therefore $(n-S)(k-S)\gamma=\delta k$. The total learnability is bounded
by the number of samples and by the number of features. As
$k\to\infty$ we have $\gamma\to\kappa$.
@^random features@>
@^double descent@>

Formula \eqref{etest} remains valid with these $L_i$. With $q=\sum_iL_i^2$,
differentiating \eqref{gamma} gives $d\kappa/d\gamma=(k-q)/k$ and, with
$r=(k-S)/(k-q)$,
\begin{align}
 E_0&=n\frac{\partial\kappa}{\partial\delta}
     =\frac{n}{n-S+r(S-q)}, \notag\\
 E_{\mathrm{test}}&=E_0\Bigl[\sum_i(1-L_i)(1-rL_i)v_i^2+\sigma^2\Bigr].
 \label{features-test}
\end{align}
For $k\to\infty$, $r=1$, and \eqref{kernel-test} is back. So one function
computes both errors. It is careful with two differences: $n-S$ is
$\delta/\kappa$, and $S-q$ is $\sum_iL_i(1-L_i)$. Near the interpolation
threshold $k=n$, where both are small, $E_0$ grows large; this is the peak of
double descent.

@ @<Sums over the modes@>=
static double sum_bias(int m, const double *lambda, const double *v2,
  double gamma, double r) /* $\sum_i(1-L_i)(1-rL_i)v_i^2$ */
{
  double s[lanes] = {0}; /* partial sums */
  int i, j; /* mode, lane */
  for (i = 0; i+lanes <= m; i += lanes)
    for (j = 0; j < lanes; j++) {
      double l = lambda[i+j]/(lambda[i+j]+gamma); /* learnability */
      s[j] += (1-l)*(1-r*l)*v2[i+j];
    }
  for (j = 0; i < m; i++, j++) {
    double l = lambda[i]/(lambda[i]+gamma); /* learnability */
    s[j] += (1-l)*(1-r*l)*v2[i];
  }
  return total(s);
}

@ The common ending takes a prediction whose |kappa| is known, with $\gamma$
and $k$, where $k$ is infinite for a kernel; then $r=1$. The quotient is
written with $k-S=k\kappa/\gamma$ from \eqref{gamma}.

@<Sums over the modes@>=
static void predict(kernel_prediction *p, int m, const double *lambda,
  const double *v2, double n, double k, double gamma, double ridge,
  double noise, double population)
{
  double q, r = 1; /* as in the text */
  double s = sum_modes(m, lambda, gamma, &q); /* $S$ */
  if (k < INFINITY) r = k*p->kappa/gamma/(k-q);
  p->sum_learnability = s;
  p->e0 = n/(ridge/p->kappa+r*(s-q));
  p->test = p->e0*(sum_bias(m, lambda, v2, gamma, r)+noise);
  p->train = p->test*pow(ridge/(n*p->kappa), 2);
  p->held = population > n
    ? (population*p->test-n*p->train)/(population-n) : NAN;
}

@ |predict_kernel| predicts kernel ridge regression on |n| samples: |m|
eigenvalues |lambda| with respect to the measure of the inputs, in any order,
squared coefficients |v2| of the target, label noise of variance |noise|. If
|population| is not zero it is the size $M$ of the finite population, and
|held| is the error on the rest of it. Without ridge there must be more modes
than samples.

@c
kernel_prediction predict_kernel(int m, const double *lambda,
  const double *v2, double n, double ridge, double noise,
  double population)
{
  kernel_prediction p; /* the result */
  p.kappa = eigen_kappa(m, lambda, n, ridge);
  predict(&p, m, lambda, v2, n, INFINITY, p.kappa, ridge, noise,
    population);
  return p;
}

@ |predict_features| does the same for ridge regression on |k| random
features; |lambda| are the eigenvalues of their mean kernel. Here the ridge
must be positive, as at $k=n$ the error is infinite without it.

The product $(n-S)(k-S)\gamma$ is to be $\delta k$ with $S<\min(n,k)$. As
$S\ge0$, $\gamma\ge\delta/n$. If there are more modes than $\min(n,k)$, then
$\gamma$ must exceed the value at which $S$ is this minimum, the solution of
\eqref{kappa} without ridge. From there on both factors grow. The upper end
$\gamma=\max(2\sum_i\lambda_i/\min(n,k),\,4\delta/n)$ makes
$S\le\frac12\min(n,k)$, so that the product is at least
$\frac14nk\gamma\ge\delta k$.

@c
kernel_prediction predict_features(int m, const double *lambda,
  const double *v2, double n, double k, double ridge, double noise,
  double population)
{
  kernel_prediction p; /* the result */
  double least = fmin(n, k), gamma, s, q; /* bound of $S$; as in the text */
  insist(n > 0 && k > 0 && ridge > 0);
  @<Find |gamma| by bisection@>@;
  s = sum_modes(m, lambda, gamma, &q);
  p.kappa = n > k ? ridge/(n-s) : gamma*(k-s)/k;
  predict(&p, m, lambda, v2, n, k, gamma, ridge, noise, population);
  return p;
}

@ The product of two negative factors would deceive the bisection just below
the lower end, where rounding might put us; hence the test of~|s|.

@<Find |gamma| by bisection@>=
double sum = 0, low, high; /* $\sum_i\lambda_i$; interval for $\ln\gamma$ */
int i; /* mode */
for (i = 0; i < m; i++) sum += lambda[i];
low = log(ridge/n);
if (least < m) low = fmax(low, log(eigen_kappa(m, lambda, least, 0)));
high = fmax(log(fmax(2*sum/least, 4*ridge/n)), low);
while (high-low > 4e-16*fmax(1, fabs(low))) {
  double middle = .5*(low+high); /* halfway */
  if (middle <= low || middle >= high) break;
  gamma = exp(middle);
  s = sum_modes(m, lambda, gamma, &q);
  if (s >= least || (n-s)*(k-s)*gamma < ridge*k) low = middle;
  else high = middle;
}
gamma = exp(.5*(low+high));

@ @(theory.h@>=
kernel_prediction predict_kernel(int m, const double *lambda,
  const double *v2, double n, double ridge, double noise,
  double population);
kernel_prediction predict_features(int m, const double *lambda,
  const double *v2, double n, double k, double ridge, double noise,
  double population);

@ Descent that is stopped when its training error has come down to |train| is compared
with the ridge whose $E_{\mathrm{train}}$ is the same. It increases with $\delta$, so
|matched_ridge| finds it by bisection in $\ln\delta$, between $10^{-10}$ and $10^3$.
The spectra on which all this is tried are often two power laws: |power_laws| are
$\lambda_i=i^{-\alpha}$ and positive $v_i$ with $v_i^2\propto i^{-\beta}$ and
$\sum_iv_i^2=1$.
@^early stopping@>

@(theory.h@>=
double matched_ridge(int m, const double *lambda, const double *v2, double n,
  double population, double train);
void power_laws(int m, double alpha, double beta, double *lambda, double *v);

@ @c
double matched_ridge(int m, const double *lambda, const double *v2, double n,
  double population, double train)
{
  double lo = log(1e-10), hi = log(1e3); /* bracket in $\ln\delta$ */
  for (int i = 0; i < 60; i++) {
    double mid = (lo+hi)/2;
    if (predict_kernel(m, lambda, v2, n, exp(mid), 0, population).train < train)
      lo = mid;
    else hi = mid;
  }
  return exp((lo+hi)/2);
}

void power_laws(int m, double alpha, double beta, double *lambda, double *v)
{
  double sum = 0; /* of the $i^{-\beta}$ */
  for (int i = 0; i < m; i++) sum += pow(i+1, -beta);
  for (int i = 0; i < m; i++) {
    lambda[i] = pow(i+1, -alpha);
    v[i] = sqrt(pow(i+1, -beta)/sum);
  }
}

@ What all this predicts can be measured where the modes are known. |ridge_modes| makes
the regression on $n$ samples, whose values of the $m$ eigenfunctions are the rows of
|phi|, $n$ by $m$: it leaves the learned coefficients $\hat v=\Lambda\Phi^{\mathsf
T}(\hat K+\delta)^{-1}y$, and the learnabilities of all modes as they are by definition. The
first right-hand side is the vector of labels, the other $m$ are the columns of~$\Phi$: one
factorization serves the fit and all learnabilities.

@(theory.h@>=
void ridge_modes(mat phi, const double *lambda, const double *y, double ridge,
  double *vhat, double *learned);

@ @c
void ridge_modes(mat phi, const double *lambda, const double *y, double ridge,
  double *vhat, double *learned)
{
  arena *a = arena_new();
  int n = phi.rows, m = phi.cols; /* samples; modes */
  mat scaled = mat_new(a, n, m), k = mat_new(a, n, n); /* $\Phi\Lambda^{1/2}$; $\hat K$ */
  mat b = mat_new(a, n, m+1); /* $y$ and $\Phi$, then solutions */
  for (int t = 0; t < n; t++) {
    at(b, t, 0) = y[t];
    for (int i = 0; i < m; i++) {
      at(scaled, t, i) = at(phi, t, i)*sqrt(lambda[i]);
      at(b, t, i+1) = at(phi, t, i);
    }
  }
  mat_gram(k, scaled);
  for (int t = 0; t < n; t++) at(k, t, t) += ridge;
  spd_factor(k);
  spd_solve(k, b);
  for (int i = 0; i < m; i++) vhat[i] = learned[i] = 0;
  for (int t = 0; t < n; t++)
    for (int i = 0; i < m; i++) {
      vhat[i] += at(phi, t, i)*at(b, t, 0);
      learned[i] += at(phi, t, i)*at(b, t, i+1);
    }
  for (int i = 0; i < m; i++) vhat[i] *= lambda[i], learned[i] *= lambda[i];
  arena_free(a);
}

@ A search for the best number of features at given cost asks for the same modes again
and again. For a given $\gamma$ the modes enter through four sums only, and the ridge
that belongs to it is $\delta=(n-S)(k-S)\gamma/k$. |modes_at| makes the sums, and
|features_error| is then the test error for any |n| and |k| above~$S$.

@(theory.h@>=
typedef struct {
  double s, q, bias, cross; /* $S$; $\sum L_i^2$; $\sum(1-L_i)v_i^2$; $\sum L_i(1-L_i)v_i^2$ */
} mode_sums;
mode_sums modes_at(int m, const double *lambda, const double *v2,
  double gamma);
double features_error(const mode_sums *z, double n, double k, double noise);

@ @c
mode_sums modes_at(int m, const double *lambda, const double *v2,
  double gamma)
{
  mode_sums z; /* the result */
  z.s = sum_modes(m, lambda, gamma, &z.q);
  z.bias = sum_bias(m, lambda, v2, gamma, 0);
  z.cross = z.bias-sum_bias(m, lambda, v2, gamma, 1);
  return z;
}

double features_error(const mode_sums *z, double n, double k, double noise)
{
  double r = (k-z->s)/(k-z->q); /* as above */
  return n/(n-z->s+r*(z->s-z->q))*(z->bias-r*z->cross+noise);
}

@ |best_division| returns the ratio $n/k$ at which, with the best ridge, the error is least
if the product $nk$ is the |budget|, and stores that error. The search is in $\ln\gamma$, where
every step is a sum over modes, and for each $\gamma$ in the logarithm of the ratio, where none is;
both numbers stay above~$S$, and the ratio within $e^{\pm6}$.
@^budget of examples and features@>

@(theory.h@>=
double best_division(int m, const double *lambda, const double *v2,
  double noise, double budget, double *error);

@ @<Sums over the modes@>=
typedef struct {
  int m; /* modes */
  const double *lambda, *v2; /* their numbers */
  double noise, budget; /* as in the text */
  mode_sums *sums; /* for the present $\gamma$ */
  double *ratio; /* its best, in logarithm */
} division;
static double error_of_ratio(double x, const void *context)
{
  const division *d = context; /* the budget and the sums */
  return features_error(d->sums, sqrt(d->budget*exp(x)),
    sqrt(d->budget/exp(x)), d->noise);
}
static double error_of_gamma(double x, const void *context)
{
  const division *d = context; /* the modes */
  *d->sums = modes_at(d->m, d->lambda, d->v2, exp(x));
  double wide = fmin(6, 0.999*log(d->budget/(d->sums->s*d->sums->s)));
  if (!(wide > 0)) return INFINITY;
  *d->ratio = lowest_point(error_of_ratio, d, -wide, wide);
  return error_of_ratio(*d->ratio, d);
}

@ The last evaluation leaves the ratio behind.

@c
double best_division(int m, const double *lambda, const double *v2,
  double noise, double budget, double *error)
{
  mode_sums sums; /* for one $\gamma$ */
  double ratio, high = 0; /* logarithm; largest eigenvalue */
  division d = { m, lambda, v2, noise, budget, &sums, &ratio };
  for (int i = 0; i < m; i++) high = fmax(high, lambda[i]);
  *error = error_of_gamma(lowest_point(error_of_gamma, &d, log(eigen_kappa(m,
    lambda, sqrt(budget), 0)), log(high)+2), &d);
  return exp(ratio);
}

@* Deep linear networks.
A linear network $f(x)=W_L\cdots W_1x$ on whitened inputs learns the
correlation $C=\mathrm E\,yx^{\mathsf T}$ with singular values $s$. If each
layer maps the singular directions of one mode onto each other with
the same strength $a^{1/L}$, and small balanced weights do, then the
modes do not see each other. Every layer moves by the product of the others
times the remaining error, $d(a^{1/L})/dt=a^{(L-1)/L}(s-a)$, so the
strength $a$ of the mode obeys \citep{saxe2014}
\begin{equation}
  \frac{da}{dt}=L\,a^{2-2/L}(s-a). \label{mode-ode}
\end{equation}
@^deep linear networks@>

For two layers this is the logistic equation, with the solution
\begin{equation}
  a(t)=\frac{s}{1+(s/a_0-1)e^{-\rho t}},\qquad \rho=2s, \label{logistic}
\end{equation}
which reaches $s/2$ at $t=\ln(s/a_0-1)/\rho$. Gradient descent with step
$\eta$ multiplies a small $a$ by $(1+\eta s)^2$ in each step, and so follows
the curve with the rate $\rho=2\ln(1+\eta s)/\eta$ instead, where time
is $\eta$ times the number of steps. The rate is an argument for this reason.
@^logistic curve@>

@c
double mode_two_layer(double s, double a0, double rate, double t)
{
  return s/(1+(s/a0-1)*exp(-rate*t));
}

double mode_half_time(double s, double a0, double rate)
{
  insist(0 < a0 && a0 < s && rate > 0);
  return log(s/a0-1)/rate;
}

@ From small weights a network stands still near a saddle until the strongest
mode has grown, falls to the next saddle, and so on: the times above are those
of the falls \citep{gidel2019,jacot2021}. The curve \eqref{logistic} reaches
the fraction $\varphi$ of~$s$ when $e^{\rho
t}=(s/a_0-1)\,\varphi/(1-\varphi)$. When half of the \emph{loss} of a mode is
gone, $(1-\varphi)^2=\frac12$. |mode_time| returns this time for any
$0<\varphi<1$, and |mode_rate| the rate $2\ln(1+\eta s)/\eta$, or $2s$ when
$\eta=0$.
@^saddle to saddle@>

@c
double mode_time(double s, double a0, double rate, double fraction)
{
  insist(0 < a0 && a0 < s && rate > 0 && 0 < fraction && fraction < 1);
  return log((s/a0-1)*fraction/(1-fraction))/rate;
}

double mode_rate(double s, double eta)
{
  insist(eta >= 0 && 1+eta*s > 0);
  return eta > 0 ? 2*log1p(eta*s)/eta : 2*s;
}

@ @(theory.h@>=
double mode_two_layer(double s, double a0, double rate, double t);
double mode_half_time(double s, double a0, double rate);
double mode_time(double s, double a0, double rate, double fraction);
double mode_rate(double s, double eta);

@ With any number of layers, all of strength $\varepsilon$ at the start,
the time to half the final strength is an integral,
\[ t=\int_{\varepsilon^L}^{s/2}\frac{da}{L\,a^{2-2/L}(s-a)}
    =\int_{L\ln\varepsilon}^{\ln(s/2)}
      \frac{e^{(2/L-1)u}}{L\,(s-e^u)}\,du. \]
In the variable $u=\ln a$ the integrand is smooth on the scale of the
interval, which for $a$ itself it is not. As $\varepsilon\to0$ the time grows
like $\ln(1/\varepsilon)/s$ for $L=2$ and like $\varepsilon^{-(L-2)}/((L-2)s)$
for deeper networks: the plateau before learning is longer, the deeper the
network.

@<The integrand of the half-time@>=
typedef struct { double layers, s; } deep_mode;

static double time_per_log(double u, void *context)
{
  const deep_mode *d = context; /* of the network */
  return exp((2/d->layers-1)*u)/(d->layers*(d->s-exp(u)));
}

@ |layers| is $L\ge2$, and |eps| must start the mode below |s/2|. GSL's
adaptive quadrature is asked for eleven digits. Its
errors come back as a status meanwhile.
@^adaptive quadrature@>

@c
double depth_half_time(int layers, double s, double eps)
{
  deep_mode d = {layers, s}; /* context of the integrand */
  gsl_function f = {time_per_log, &d}; /* what GSL wants */
  gsl_integration_workspace *w; /* for 200 intervals */
  bool before; /* did errors return? */
  double t, uncertainty; /* the result */
  int status; /* of GSL */
  insist(layers >= 2 && s > 0 && eps > 0 && pow(eps, layers) < s/2);
  before = library_errors_return(true);
  w = gsl_integration_workspace_alloc(200);
  status = gsl_integration_qag(&f, layers*log(eps), log(s/2), 0, 1e-11,
    200, GSL_INTEG_GAUSS31, w, &t, &uncertainty);
  gsl_integration_workspace_free(w);
  library_errors_return(before);
  if (status != 0)
    fatal(1, "half-time of %d layers, s=%g, eps=%g: quadrature failed "
      "(%s); use a larger eps", layers, s, eps, gsl_strerror(status));
  return t;
}

@ @(theory.h@>=
double depth_half_time(int layers, double s, double eps);

@ The modes of a given problem are found in its data. A |two_layer_task| has inputs
$X$, one to a row, and targets~$Y$. With the loss ${1\over2n}\lVert Y-F\rVert^2$
and $X^{\mathsf T}X/n=I$ a linear network $F=XW_1W_2$ has
\[{1\over2n}\lVert Y-XW_1W_2\rVert^2
={1\over2}\lVert C-W_1W_2\rVert^2+{1\over2n}\lVert Y\rVert^2
-{1\over2}\lVert C\rVert^2,\qquad C=X^{\mathsf T}Y/n:\]
it factorizes $C$, whose singular vectors and values are the modes, and the last two
terms are the |rest|, which no weights change. |task_modes| finds all this;
|modes| says how many of the modes count. Conversely the inputs $X=\sqrt p\,I$ and
the targets $\sqrt p\,C$ \emph{are} the problem of factorizing~$C$.
|see_products_only| exchanges the data for these, so that a linear network is spared
the thousands of rows of which it sees $C$ only. Its loss lacks the rest then, which is
kept in |lost|.

@(theory.h@>=
typedef struct {
  mat x, y, c; /* |n| by |p|; |n| by |q|; |p| by |q| */
  mat in, out; /* singular vectors of |c|: columns; rows */
  double *s, rest, lost; /* its values; the rest; the part not in |x|, |y| */
  int modes; /* that count */
} two_layer_task;
two_layer_task task_modes(arena *a, mat x, mat y, int modes);
void see_products_only(arena *a, two_layer_task *t);

@ @c
two_layer_task task_modes(arena *a, mat x, mat y, int modes)
{
  int p = x.cols, q = y.cols, k = p < q ? p : q; /* singular values */
  two_layer_task t = { x, y, mat_new(a, p, q), mat_new(a, p, k),
    mat_new(a, k, q), arena_take(a, (size_t) k, sizeof (double)), 0, 0, modes };
  mat copy = mat_new(a, p, q); /* will be destroyed */
  double all = mat_frobenius(y), seen; /* norms */
  mat_gemm(t.c, 1.0/x.rows, x, true, y, false, 0);
  mat_copy(copy, t.c);
  mat_svd(copy, t.in, t.s, t.out);
  seen = mat_frobenius(t.c);
  t.rest = (all*all/x.rows-seen*seen)/2;
  return t;
}

void see_products_only(arena *a, two_layer_task *t)
{
  int p = t->x.cols; /* inputs */
  t->x = mat_new(a, p, p);
  t->y = mat_new(a, p, t->c.cols);
  mat_set_identity(t->x);
  mat_copy(t->y, t->c);
  mat_scale(t->x, sqrt(p));
  mat_scale(t->y, sqrt(p));
  t->lost = t->rest;
}

@ Two functions look at a network through the modes. |mode_starts| takes the first
weights, $p\times h$ and $h\times q$. If $v_k$ and $u_k$ are the vectors of
mode~$k$ on the side of the inputs and of the outputs, the sum of
$W_1^{\mathsf T}v_k$ and $W_2u_k$ grows while their difference dies, and from
small weights the strength begins, in effect, with a quarter of the square of that sum.
|mode_strengths| takes the outputs $F$, of as many rows as the inputs, leaves the
product as data see it, $X^{\mathsf T}F/n$, in the $p\times q$ matrix |seen|, and
in |strength| its entries $v_k^{\mathsf T}(X^{\mathsf T}F/n)\,u_k$.

@(theory.h@>=
void mode_starts(const two_layer_task *t, mat first, mat second,
  double *start);
void mode_strengths(const two_layer_task *t, mat outputs, mat seen,
  double *strength);

@ @c
void mode_starts(const two_layer_task *t, mat first, mat second,
  double *start)
{
  arena *scratch = arena_new(); /* freed on return */
  mat sum = mat_new(scratch, t->in.cols, first.cols); /* a mode to a row */
  mat_mul_tn(sum, t->in, first);
  mat_gemm(sum, 1, t->out, false, second, true, 1);
  for (int k = 0; k < t->modes; k++)
    start[k] = vec_dot((size_t) sum.cols, &at(sum, k, 0), &at(sum, k, 0))/4;
  arena_free(scratch);
}

void mode_strengths(const two_layer_task *t, mat outputs, mat seen,
  double *strength)
{
  arena *scratch = arena_new(); /* freed on return */
  mat turned = mat_new(scratch, t->in.cols, seen.cols); /* by |in| */
  mat_gemm(seen, 1.0/t->x.rows, t->x, true, outputs, false, 0);
  mat_mul_tn(turned, t->in, seen);
  for (int k = 0; k < t->modes; k++)
    strength[k] = vec_dot((size_t) seen.cols, &at(turned, k, 0),
      &at(t->out, k, 0));
  arena_free(scratch);
}

@* Sample covariances.
The covariance of $n$ independent normal vectors with $p$ components of
variance one is not the identity, and its eigenvalues do not approach~1 unless
$p\ll n$. For large $p$ and $n$ with the ratio $c=p/n$ they fill the interval
between $(1\pm\sqrt c)^2$, with the density of V.~Marchenko and L.~Pastur
(1967), which in the variable $x=1+c-2\sqrt c\cos\theta$ reads
\begin{equation}
 dF=\frac{2\sin^2\theta}{\pi x}\,d\theta, \qquad 0\le\theta\le\pi.
 \label{mp}
\end{equation}
If $c>1$ this has the mass $1/c$, and the other eigenvalues, $p-n$ of them,
are zero.
@^Marchenko--Pastur law@>

With $A=1+c$ and $B=2\sqrt c$ we have $x=A-B\cos\theta$ and
$B^2\sin^2\theta=x\,(A+B\cos\theta)-(A^2-B^2)$, where $A^2-B^2=(1-c)^2$. So
\eqref{mp} can be integrated:
\[ F(\theta)=\frac1{2\pi c}\Bigl[A\theta+B\sin\theta-2\vert1-c\vert
   \arctan\Bigl(\frac{1+\sqrt c}{\vert1-\sqrt c\vert}
   \tan\frac\theta2\Bigr)\Bigr]. \]

@c
static double mp_mass(double c, double theta) /* $F(\theta)$ */
{
  double root = sqrt(c), gap = fabs(1-c); /* $\sqrt c$; $\vert1-c\vert$ */
  double turn = atan2((1+root)*sin(theta/2), fabs(1-root)*cos(theta/2));
  return ((1+c)*theta+2*root*sin(theta)-2*gap*turn)/(2*M_PI*c);
}

@ |marchenko_pastur| is the distribution function, with the zeros.
|marchenko_pastur_quantile| is the inverse of that of the \emph{nonzero}
eigenvalues: a fraction |q| of them lies below it.

@c
double marchenko_pastur(double c, double x)
{
  double zeros = c > 1 ? 1-1/c : 0; /* share of zero eigenvalues */
  double u = (1+c-x)/(2*sqrt(c)); /* $\cos\theta$ */
  insist(c > 0);
  if (x < 0) return 0;
  return zeros+(u >= 1 ? 0 : mp_mass(c, u <= -1 ? M_PI : acos(u)));
}

double marchenko_pastur_quantile(double c, double q)
{
  double low = 0, high = M_PI; /* the interval for $\theta$ */
  insist(c > 0 && 0 <= q && q <= 1);
  for (int i = 0; i < 60; i++) {
    double middle = .5*(low+high); /* halfway */
    if (mp_mass(c, middle)*fmax(1, c) < q) low = middle;
    else high = middle;
  }
  return 1+c-2*sqrt(c)*cos(.5*(low+high));
}

@ @(theory.h@>=
double marchenko_pastur(double c, double x);
double marchenko_pastur_quantile(double c, double q);

@* Soft committee machines.
A student of $K$ neurons learns from a teacher of $M$ neurons, both with
outputs $\sum g(w_i\cdot x)$ where $g(h)=\mathrm{erf}(h/\sqrt2)$, from
a stream of independent normal inputs, one step of size $\eta/N$ for each. In
the limit of many inputs their overlaps $R=WB^{\mathsf T}$ and
$Q=WW^{\mathsf T}$ obey differential equations \citep{saad1995long}, which
chapter~\ref{ch:d1-nonlinear-solvable} derives. The neurons of the teacher are
orthonormal. A vector of overlaps has $R$ row by row and then $Q$ row by row.
@^soft committee machine@> @^order parameters@>

|committee_flow| writes the slopes, and is an equation for |ode_solve| whose
context is a |committee|; |committee_error| is the error of the student
on new inputs, half the mean square. There may be sixteen neurons together.

@(theory.h@>=
typedef struct {
  int students, teachers; /* $K$, $M$ */
  double eta; /* learning rate */
} committee;
enum { COMMITTEE_MAX = 16 };
void committee_flow(double alpha, const double *overlaps, double *slope,
  void *context);
double committee_error(const committee *c, const double *overlaps);

@ The fields $w_i\cdot x$ and $b_n\cdot x$ are jointly Gaussian, and their
covariance matrix is what the overlaps say.

@c
static void find_fields(const committee *c, const double *y,
  double s[][COMMITTEE_MAX])
{
  int k = c->students, m = c->teachers; /* neurons */
  insist(k > 0 && m > 0 && k + m <= COMMITTEE_MAX);
  for (int i = 0; i < k + m; i++)
    for (int j = 0; j < k + m; j++)
      s[i][j] = i < k && j < k ? y[k * m + i * k + j]
        : i < k ? y[i * m + j - k] : j < k ? y[j * m + i - k] : i == j;
}

@ The flow needs $\mathrm E[g'(l_i)\,l_j\,g(l_a)]$ and
$\mathrm E[g'(l_i)g'(l_k)g(l_a)g(l_b)]$. Each factor $g'$ is a Gaussian weight,
under which the fields stay Gaussian. With two weights their covariances are
$c'_{pq}$, and |twice_weighted| is $L_4c'_{pq}$, where $L_4$ is the
determinant of the covariances of the weighted two, with 1 added to each
variance.

@c
static double three_fields(double s[][COMMITTEE_MAX], int i, int j,
  int a)
{
  double c12 = s[i][j], c13 = s[i][a], c23 = s[j][a]; /* covariances */
  double u = 1 + s[i][i], v = 1 + s[a][a]; /* of the first and third */
  return M_2_PI * (c23 * u - c12 * c13) / (u * sqrt(u * v - c13 * c13));
}
static double twice_weighted(double s[][COMMITTEE_MAX], int i, int k,
  int p, int q)
{
  double u = 1 + s[i][i], v = 1 + s[k][k], c = s[i][k]; /* of the two */
  return (u * v - c * c) * s[p][q] - s[i][p] * s[i][q] * v
    - s[k][p] * s[k][q] * u + c * (s[i][p] * s[k][q] + s[k][p] * s[i][q]);
}
static double four_fields(double s[][COMMITTEE_MAX], int i, int k, int a,
  int b)
{
  double l4 = (1 + s[i][i]) * (1 + s[k][k]) - s[i][k] * s[i][k]; /* $L_4$ */
  double l0 = twice_weighted(s, i, k, a, b); /* $L_4c'_{ab}$ */
  double l1 = l4 + twice_weighted(s, i, k, a, a); /* $L_4(1+c'_{aa})$ */
  double l2 = l4 + twice_weighted(s, i, k, b, b); /* $L_4(1+c'_{bb})$ */
  return M_2_PI * M_2_PI * asin(l0 / sqrt(l1 * l2)) / sqrt(l4);
}

@ @c
void committee_flow(double alpha, const double *overlaps, double *slope,
  void *context)
{
  const committee *c = context; /* who learns from whom */
  int k = c->students, m = c->teachers; /* neurons */
  double s[COMMITTEE_MAX][COMMITTEE_MAX]; /* covariances */
  (void) alpha;
  find_fields(c, overlaps, s);
  for (int i = 0; i < k; i++)
    for (int j = 0; j < k + m; j++) {
      double sum = 0; /* change of the overlap of $i$ and $j$ */
      @<Add the mean changes by all pairs of fields to |sum|@>@;
      slope[j < k ? k * m + i * k + j : i * m + j - k] = sum;
    }
}

@ @<Add the mean changes by all pairs of fields to |sum|@>=
for (int a = 0; a < k + m; a++) {
  double rate = a < k ? c->eta : -c->eta; /* of the student, the teacher */
  sum -= rate * three_fields(s, i, j, a);
  if (j >= k) continue;
  sum -= rate * three_fields(s, j, i, a);
  for (int b = 0; b < k + m; b++)
    sum += rate * (b < k ? c->eta : -c->eta) * four_fields(s, i, j, a, b);
}

@ @c
double committee_error(const committee *c, const double *overlaps)
{
  int k = c->students, n = k + c->teachers; /* neurons */
  double s[COMMITTEE_MAX][COMMITTEE_MAX]; /* covariances */
  double sum = 0; /* over pairs of fields */
  find_fields(c, overlaps, s);
  for (int a = 0; a < n; a++)
    for (int b = 0; b < n; b++)
      sum += ((a < k) == (b < k) ? 1 : -1)
        * asin(s[a][b] / sqrt((1 + s[a][a]) * (1 + s[b][b])));
  return sum / M_PI;
}

@* Heavy tails. Frequencies that fall as a power of the rank, $p_k\propto k^{-z}$, are
what words have; |zipf_frequencies| makes |d| of them, with the sum~1.
@^Zipf's law@>

When gradient descent learns many things independently, and the error of the $i$th
shrinks by $1-\rho_i$ in each step, the loss that is left after $t$ steps is
\begin{equation}
r(t)=\sum_is_i(1-\rho_i)^{2t},\label{eq:theory-descent}
\end{equation}
$s_i$ being the share of thing~$i$ in the loss at first. |descent_loss| computes it at
any $t\ge0$, given the |share| and the |rate| of |n| things with $0\le\rho_i\le1$, and
|descent_time| the time at which it has come down to |level|, to eleven digits. The
array |spare| is scratch, |n| long.

With $s_k=p_k$, $z=1$, and $\rho_k=1/k$ the sum is nearly an integral, and
\[ r(t)\approx\bigl(E_1(2t/d)-E_1(2t)\bigr)/H_d,\qquad H_d=\sum_{k\le d}1/k, \]
with the exponential integral $E_1$. That is |zipf_descent|, for $t>0$.
@^exponential integral@>

@(theory.h@>=
double *zipf_frequencies(arena *a, int d, double z);
double descent_loss(int n, const double *share, const double *rate, double t,
  double *spare);
double descent_time(int n, const double *share, const double *rate,
  double level, double *spare);
double zipf_descent(double t, double d);

@ Small numbers are added first. Powers are exponentials of logarithms; what is less than
$e^{-700}$ counts as that.

@c
double *zipf_frequencies(arena *a, int d, double z)
{
  double *p = arena_take(a, (size_t) d, sizeof *p), sum = 0; /* result */
  for (int k = d; k-- > 0; sum += p[k]) p[k] = pow(k+1, -z);
  vec_scale((size_t) d, 1/sum, p);
  return p;
}

double descent_loss(int n, const double *share, const double *rate, double t,
  double *spare)
{
  for (int i = 0; i < n; i++)
    spare[i] = fmax(-700, 2*t*log1p(-fmin(rate[i], 1-1e-15)));
  exp_all((size_t) n, spare, spare);
  return vec_dot((size_t) n, share, spare);
}

double descent_time(int n, const double *share, const double *rate,
  double level, double *spare)
{
  double low = -5, high = 25; /* logarithms of times */
  for (int pass = 0; pass < 50; pass++) {
    double middle = (low+high)/2; /* to be tried */
    if (descent_loss(n, share, rate, exp(middle), spare) > level) low = middle;
    else high = middle;
  }
  return exp(low);
}

double zipf_descent(double t, double d)
{
  double h = 0, late = 2*t > 600 ? 0 : gsl_sf_expint_E1(2*t); /* $H_d$ */
  for (int k = (int) d; k > 0; k--) h += 1.0/k;
  return (gsl_sf_expint_E1(2*t/d)-late)/h;
}

@ Sign descent sees no rates. An entry whose goal is $p$ moves towards it by $\eta$ in
every step, and when it is there alternates between two points of its grid. Its mean
square error over the steps after $T$ and $T+1$ is
\[ e(p)=\begin{cases}\frac12(p-T\eta)^2+\frac12(p-(T+1)\eta)^2&\text{if }p\ge T\eta,\\
\frac12p^2+\frac12(\eta-p)^2&\text{if }p<\eta,\\
\frac13\eta^2&\text{otherwise,}\end{cases} \]
the last as a mean over the place of $p$ in its cell. |sign_loss| sums it over the
|n| goals of a |sign_model| and divides by |whole|, their sum of squares. With
|weight|, the terms are weighted, the place in the cell is taken as it is, and
entries without a goal, of total weight |rest|, add $\frac12\eta^2$ each.
@^sign descent@>

|sign_times| finds when a relative loss |f| first comes down to each of two |level|s
if each $T=2^x$, $x=1$, $1+|fine|$, \dots, 9.5, rounded, has the best rate, which is |peak|$/T$ times
$2^j$ with $j$ from |slowest| to 0.75 in steps of a quarter. Logarithms are
interpolated in each other; a level that is not reached has no time, NaN.

@(theory.h@>=
typedef struct {
  int n; /* entries with a goal */
  const double *goal, *weight; /* of each; null: all weigh the same */
  double peak, rest, whole; /* largest goal; weight of zeros; $L(0)$ */
  double *place; /* for the caller */
} sign_model;
typedef double relative_loss(const sign_model *m, int T, double eta);
double sign_loss(const sign_model *m, int T, double eta);
void sign_times(relative_loss *f, const sign_model *m, double fine,
  double slowest, const double level[2], double time[2]);

@ @c
double sign_loss(const sign_model *m, int T, double eta)
{
  double far = T*eta, sum = m->rest*eta*eta/2; /* so far */
  for (int k = 0; k < m->n; k++) {
    double p = m->goal[k], f = p-eta*floor(p/eta); /* above the grid */
    double u = p >= far ? p-far : f, v = p >= far ? u-eta : eta-f;
    double e = m->weight || p >= far || p < eta ? (u*u+v*v)/2 : eta*eta/3;
    sum += (m->weight ? m->weight[k] : 1)*e;
  }
  return sum/m->whole;
}

void sign_times(relative_loss *f, const sign_model *m, double fine,
  double slowest, const double level[2], double time[2])
{
  double x[80], y[80], best = INFINITY; /* logarithms of $T$ and $r$ */
  int n = 0; /* points */
  insist(fine >= 0.125);
  for (double e = 1; e <= 9.5; e += fine, n++) {
    int T = (int) lround(exp2(e)); /* steps */
    for (double j = slowest; j <= 0.75; j += 0.25)
      best = fmin(best, f(m, T, m->peak/T*exp2(j)));
    x[n] = log(T), y[n] = log(best);
  }
  for (int k = 0; k < 2; k++)
    time[k] = exp(crossing_of(n, x, y, log(level[k])));
}

@* Scaling with size and time. \Citet{paquette2024} ask how a model should grow with
the computation that is spent on it, in the simplest setting that has an answer. Inputs
have independent normal coordinates $x_j$ of variance $j^{-2\alpha}$, $j\le v$; the
target is $\sum_jb_jx_j$ with $b_j=j^{-\beta}$. A model sees $d$ random features
$W^{\mathsf T}x$, the $v$ by $d$ entries of $W$ having variance $1/d$, and learns one
new input a step.
@^scaling laws@> @^random features@>

With $D=\mathrm{diag}(j^{-2\alpha})$, features have the covariance $H=W^{\mathsf
T}DW=U\,\mathrm{diag}(\lambda)\,U^{\mathsf T}$ and with $c=U^{\mathsf T}W^{\mathsf
T}Db$ the best weights are $\theta_j^*=c_j/\lambda_j$ along the eigenvectors. What no
weights can fit, $\sigma^2=b^{\mathsf T}Db-\sum_jc_j^2/\lambda_j$, is for normal inputs
\emph{independent} of the features, like noise. So nothing else is needed: a
|feature_task| has the eigenvalues, $\theta_j^{*2}$ and~$\sigma^2$. |draw_features| makes
one from a stream. Eigenvalues that are rounding errors of the largest become zero, and
their features teach nothing.

@(theory.h@>=
typedef struct {
  int d; /* features */
  double *lambda, *start; /* eigenvalues; $\theta^{*2}$ */
  double floor; /* $\sigma^2$ */
} feature_task;
feature_task draw_features(arena *a, int v, int d, double alpha, double beta,
  rng *r);

@ Rows of |f| are features, their columns coordinates of unit variance.

@c
feature_task draw_features(arena *a, int v, int d, double alpha, double beta,
  rng *r)
{
  arena *own = arena_new(); /* for matrices */
  feature_task task = { d, arena_take(a, (size_t) d, sizeof(double)),
    arena_take(a, (size_t) d, sizeof(double)), 0 }; /* the result */
  mat f = mat_new(own, d, v), h = mat_new(own, d, d); /* features; $H$ */
  double *y = arena_take(own, (size_t) (v+2*d), sizeof *y); /* the target */
  double *overlap = y+v, *c = overlap+d; /* with features; $c$ */
  rng_normals(r, (size_t) d*(size_t) v, 1/sqrt(d), f.data);
  for (int j = 0; j < v; j++) y[j] = pow(j+1, -alpha);
  for (int i = 0; i < d; i++)
    for (int j = 0; j < v; j++) at(f, i, j) *= y[j];
  for (int j = 0; j < v; j++) y[j] *= pow(j+1, -beta);
  task.floor = vec_dot((size_t) v, y, y);
  mat_vec(overlap, f, y);
  mat_gram(h, f);
  sym_eigen(h, task.lambda);
  mat_vec(c, h, overlap);
  @<Find the best weights and the |floor|@>@;
  arena_free(own);
  return task;
}

@ @<Find the best weights and the |floor|@>=
double top = 0; /* the largest eigenvalue */
for (int j = 0; j < d; j++) top = fmax(top, task.lambda[j]);
for (int j = 0; j < d; j++)
  if (task.lambda[j] < d*DBL_EPSILON*top) task.lambda[j] = 0;
  else {
    task.start[j] = pow(c[j]/task.lambda[j], 2);
    task.floor -= c[j]*c[j]/task.lambda[j];
  }
task.floor = fmax(task.floor, 0);

@ A step with the rate $\gamma$ adds $\gamma e\phi$ to the weights, where $\phi$ are the
features of the new input and $e$ its error, a normal number of variance $L_t$. Let
$\delta_j=\theta_j-\theta_j^*$ and $m_j=\mathrm E\,\delta_j^2$. Along eigenvector~$j$,
$\delta_j\gets\delta_j+\gamma e\phi_j$ with $e=-\sum_k\delta_k\phi_k+\xi$ and $\xi$ the
part that cannot be fitted. The mean of $e\phi_j$ is $-\lambda_j\delta_j$, and by Wick's
rule $\mathrm E\,e^2\phi_j^2=L_t\lambda_j+2(\lambda_j\delta_j)^2$. Hence, exactly,
\begin{equation}
m_j\gets\bigl[(1-\gamma\lambda_j)^2+\gamma^2\lambda_j^2\bigr]m_j
+\gamma^2\lambda_jL_t,\qquad L_t=\sum_j\lambda_jm_j+\sigma^2.
\label{eq:theory-sgd}
\end{equation}
If a step averages over a |batch| of $B$ inputs, both terms with $\gamma^2\lambda_j$ but
not the square of $1-\gamma\lambda_j$ are divided by~$B$. |sgd_losses| gives $L$ at
ascending |times|; NaN once it has grown a millionfold.
@^stochastic gradient descent@> @^Wick's theorem@>

@(theory.h@>=
void sgd_losses(const feature_task *f, double gamma, double batch, int times,
  const int *time, double *loss);

@ Updates and the next sum are one pass over arrays that are padded to a multiple of the
eight lanes.

@c
void sgd_losses(const feature_task *f, double gamma, double batch, int times,
  const int *time, double *loss)
{
  int n = (f->d+lanes-1)/lanes*lanes, next = 0; /* padded; place in |time| */
  double *lambda = allocate(4*(size_t) n, sizeof *lambda); /* four arrays */
  double *m = lambda+n, *decay = m+n, *noise = decay+n; /* as in the text */
  double now = f->floor, first; /* $L_t$ and $L_0$ */
  memset(lambda, 0, 4*(size_t) n*sizeof *lambda);
  for (int j = 0; j < f->d; j++) {
    double l = f->lambda[j], g = gamma*l; /* shorthands */
    lambda[j] = l, m[j] = f->start[j], now += l*m[j];
    decay[j] = (1-g)*(1-g)+g*g/batch, noise[j] = gamma*g/batch;
  }
  first = now;
  for (int t = 0; next < times; t++) {
    double s[lanes] = {0}; /* partial sums */
    while (next < times && time[next] <= t)
      loss[next++] = now <= 1e6*first ? now : NAN;
    for (int i = 0; i < n; i += lanes)
      for (int j = 0; j < lanes; j++) {
        m[i+j] = decay[i+j]*m[i+j]+noise[i+j]*now;
        s[j] += lambda[i+j]*m[i+j];
      }
    now = fmin(total(s)+f->floor, 1e300);
  }
  free(lambda);
}

@ |sgd_run| is one such descent on single inputs, with the exact loss of its weights at the
same times: a check of the recursion by the thing itself. In the eigenbasis features are
$\sqrt{\lambda_j}$ times normal numbers and the target is $\theta^*\cdot\phi$ plus a normal number
of variance $\sigma^2$, which is the law that the coordinates would give. The signs of
$\theta^*$ do not matter.

@(theory.h@>=
void sgd_run(const feature_task *f, double gamma, int times, const int *time,
  rng *r, double *loss);

@ @c
void sgd_run(const feature_task *f, double gamma, int times, const int *time,
  rng *r, double *loss)
{
  size_t d = (size_t) f->d; /* features */
  double *delta = allocate(3*d+1, sizeof *delta), *root = delta+d;
  double *phi = root+d; /* $\sqrt\lambda$; features, and noise */
  for (int j = 0; j < f->d; j++)
    delta[j] = -sqrt(f->start[j]), root[j] = sqrt(f->lambda[j]);
  for (int t = 0, i = 0; i < times; t++) {
    while (i < times && time[i] <= t) {
      loss[i] = f->floor;
      for (int j = 0; j < f->d; j++) loss[i] += f->lambda[j]*delta[j]*delta[j];
      i++;
    }
    rng_normals(r, d+1, 1, phi);
    for (int j = 0; j < f->d; j++) phi[j] *= root[j];
    vec_add(d, gamma*(sqrt(f->floor)*phi[d]-vec_dot(d, phi, delta)), phi,
      delta);
  }
  free(delta);
}

@ What size should a model have if $f=dt$ is all that can be spent? In the limit the
losses of the approximation, of time and of the noise are three powers, and the best
compromise is a power of $f$ in turn, $d^*\sim f^{\,\mathrm{size}}$ and
$L\sim f^{-\mathrm{loss}}$. Which two of the three compete depends on $\alpha$ and $\beta$; of the phases
in the paper, |compute_law_of| knows Ia ($2\beta<1$), II ($2\beta>1$, $\beta<\alpha$) and III
($\beta>\alpha$), for $2\alpha>1$.

@(theory.h@>=
typedef struct { int phase; double size, loss; } compute_law; /* 1, 2, 3 */
compute_law compute_law_of(double alpha, double beta);

@ @c
compute_law compute_law_of(double alpha, double beta)
{
  double decay = 2*alpha+2*beta-1; /* of the loss with size, or time */
  insist(2*alpha > 1 && beta > 0);
  if (2*beta < 1)
    return (compute_law) { 1, 1/(2*alpha+1), decay/(2*alpha+1) };
  if (beta < alpha)
    return (compute_law) { 2, beta/(alpha+beta), decay/(2*(alpha+beta)) };
  return (compute_law) { 3, 0.5, 1-1/(4*alpha) };
}

@* Lazy and rich. \Citet{bordelon2025} ask what the learning of features changes in an
exponent. The smallest network that can tell is linear: $f=u^{\mathsf T}V\psi$ on
uncorrelated $\psi_k$ of variance $\lambda_k$, with the target $\sum_kw^*_k\psi_k$. With
$w=V^{\mathsf T}u$ the loss is $\sum_k\lambda_k(w^*_k-w_k)^2$, and gradient flow on half
of it is
\begin{equation}
\dot V=ur^{\mathsf T},\qquad\dot u=Vr,\qquad r_k=p_k-\lambda_kw_k,\quad
p_k=\lambda_kw^*_k.\label{eq:theory-two-layers}
\end{equation}
The \emph{lazy} network has $\dot w=r$ and the loss
$\sum_k\lambda_kw_k^{*2}e^{-2\lambda_kt}$, which is |lazy_loss|, given the
weights |v2| of the modes, $\lambda_kw_k^{*2}$. The \emph{rich} one starts from small
weights, which align with $p$ before anything else happens. Then $V=u\hat w^{\mathsf
T}$ with $\vert u\vert^2=\vert w\vert$, both conserved, so that
\begin{equation}
\dot w=\dot V^{\mathsf T}u+V^{\mathsf T}\dot u
=\vert w\vert\Bigl(r+\frac{w\,(w\cdot r)}{\vert w\vert^2}\Bigr).\label{eq:theory-path}
\end{equation}
@^feature learning@> @^lazy training@> @^linear networks@>

|rich_path_step| makes a step |dt| of Euler along \eqref{eq:theory-path}, and |two_layer_step| one of
\eqref{eq:theory-two-layers} for a network of |n| units, a multiple of eight, of which some
may be zero and stay so; |v| has a row for each of |m| modes, and |w| is renewed after
the step. |r| and |pulls| are for |m| and |n| numbers.

@(theory.h@>=
double lazy_loss(int m, const double *lambda, const double *v2, double t,
  double *spare);
void rich_path_step(int m, const double *lambda, const double *p, double dt,
  double *w, double *r);
void two_layer_weights(mat v, const double *u, double *w);
void two_layer_step(const double *lambda, const double *p, double dt, mat v,
  double *u, double *w, double *pulls);

@ @c
double lazy_loss(int m, const double *lambda, const double *v2, double t,
  double *spare)
{
  for (int k = 0; k < m; k++) spare[k] = fmax(-700, -2*lambda[k]*t);
  exp_all((size_t) m, spare, spare);
  return vec_dot((size_t) m, v2, spare);
}

void rich_path_step(int m, const double *lambda, const double *p, double dt,
  double *w, double *r)
{
  double size = vec_norm((size_t) m, w), along; /* $\vert w\vert$; $\hat w\cdot r$ */
  for (int k = 0; k < m; k++) r[k] = p[k]-lambda[k]*w[k];
  along = vec_dot((size_t) m, w, r)/size;
  for (int k = 0; k < m; k++) w[k] += dt*(size*r[k]+along*w[k]);
}

void two_layer_weights(mat v, const double *u, double *w)
{
  for (int k = 0; k < v.rows; k++) {
    const double *row = &at(v, k, 0); /* of one mode */
    double s[lanes] = {0}; /* partial sums */
    for (int i = 0; i < v.cols; i += lanes)
      for (int j = 0; j < lanes; j++) s[j] += row[i+j]*u[i+j];
    w[k] = total(s);
  }
}

void two_layer_step(const double *lambda, const double *p, double dt, mat v,
  double *u, double *w, double *pulls)
{
  memset(pulls, 0, (size_t) v.cols*sizeof *pulls);
  for (int k = 0; k < v.rows; k++) {
    double *restrict row = &at(v, k, 0), r = p[k]-lambda[k]*w[k];
    for (int i = 0; i < v.cols; i++) {
      pulls[i] += r*row[i];
      row[i] += dt*r*u[i];
    }
  }
  vec_add((size_t) v.cols, dt, pulls, u);
  two_layer_weights(v, u, w);
}

@ |two_layer_start| draws normal weights of deviation |sd| for the first |units| of the network's units,
and begins the path. Near zero, \eqref{eq:theory-two-layers} is $\dot V=up^{\mathsf T}$, $\dot u=Vp$: with
$a=V\hat p$ this is $\dot a=\vert p\vert u$, $\dot u=\vert p\vert a$, of which $\frac12(u+a)$ grows and
$\frac12(u-a)$ dies. So soon both are $\frac12(u+a)$ of the start times an exponential, $w$ is $\hat p$
times the square of its length, and the path starts from $w=m_0\hat p$ with
$m_0=\frac14\vert u+V\hat p\vert^2$.

@(theory.h@>=
void two_layer_start(mat v, double *u, int units, double sd, const double *p,
  rng *r, double *w, double *path);

@ @c
void two_layer_start(mat v, double *u, int units, double sd, const double *p,
  rng *r, double *w, double *path)
{
  size_t m = (size_t) v.rows, n = (size_t) units; /* modes; units */
  double size = vec_norm(m, p), m0 = 0; /* $\vert p\vert$ */
  insist(units <= v.cols);
  rng_normals(r, n, sd, u);
  for (int k = 0; k < v.rows; k++) rng_normals(r, n, sd, &at(v, k, 0));
  for (int j = 0; j < units; j++) {
    double a = 0; /* of $V\hat p$ */
    for (int k = 0; k < v.rows; k++) a += at(v, k, j)*p[k]/size;
    m0 += (u[j]+a)*(u[j]+a)/4;
  }
  for (int k = 0; k < v.rows; k++) path[k] = m0*p[k]/size;
  two_layer_weights(v, u, w);
}

@* Noisy descent on a quadratic. The recursion~\eqref{eq:theory-sgd} also serves
to ask for the best \emph{schedule}. The rates $\eta_t$ then change from step to
step, the label noise $\sigma^2$ is a given number, and with batches of~$B$
\begin{equation}
m_i\gets(1-\eta_t\lambda_i)^2m_i+{\eta_t^2\over B}\lambda_i\Bigl(\sum_j
\lambda_jm_j+\sigma^2+\lambda_im_i\Bigr),\label{eq:theory-noisy}
\end{equation}
the same two terms in another order. The expected excess loss is
$\frac12\sum_i\lambda_im_i$. What is new is its slope by all rates at once.
@^stochastic gradient descent@>

|noisy_descent_loss| goes through |T| rates and leaves all moments in |path|,
|T+1| rows of |modes| numbers. |noisy_descent_slope| writes the derivatives of
the final loss by the rates, from that path: with the adjoints
$a_i=\partial L/\partial m_i$, at first $\lambda_i/2$ and then
\[a_i\gets a_i\bigl((1-\eta_t\lambda_i)^2+\eta_t^2\lambda_i^2/B\bigr)
+{\eta_t^2\over B}\lambda_i\sum_ja_j\lambda_j.\]

@(theory.h@>=
typedef struct {
  int modes;
  double batch, noise; /* $B$, $\sigma^2$ */
  const double *lambda, *start; /* curvatures; first moments */
} noisy_descent;
double noisy_descent_loss(const noisy_descent *d, int T, const double *eta,
  double *path);
void noisy_descent_slope(const noisy_descent *d, int T, const double *eta,
  const double *path, double *slope);

@ @c
double noisy_descent_loss(const noisy_descent *d, int T, const double *eta,
  double *path)
{
  size_t n = (size_t) d->modes; /* length of a row */
  const double *restrict lambda = d->lambda;
  memcpy(path, d->start, n*sizeof *path);
  for (int t = 0; t < T; t++, path += n) {
    const double *restrict m = path; /* moments before the step */
    double *restrict next = path+n, heat = eta[t]*eta[t]/d->batch;
    double all = vec_dot(n, lambda, m)+d->noise; /* variance of an error */
    for (size_t i = 0; i < n; i++) {
      double keep = 1-eta[t]*lambda[i], own = lambda[i]*m[i]; /* mode $i$ */
      next[i] = keep*keep*m[i]+heat*lambda[i]*(all+own);
    }
  }
  return vec_dot(n, lambda, path)/2;
}

@ @c
void noisy_descent_slope(const noisy_descent *d, int T, const double *eta,
  const double *path, double *slope)
{
  size_t n = (size_t) d->modes; /* length of a row */
  const double *restrict lambda = d->lambda;
  double *restrict a = allocate(n, sizeof *a); /* adjoints */
  for (size_t i = 0; i < n; i++) a[i] = lambda[i]/2;
  for (int t = T; t-- > 0;) {
    const double *restrict m = path+(size_t) t*n; /* before the step */
    double heat = eta[t]*eta[t]/d->batch, pull = vec_dot(n, lambda, a);
    double all = vec_dot(n, lambda, m)+d->noise, sum = 0;
    for (size_t i = 0; i < n; i++) {
      double keep = 1-eta[t]*lambda[i], own = lambda[i]*m[i]; /* mode $i$ */
      sum += a[i]*lambda[i]*(eta[t]/d->batch*(all+own)-keep*m[i]);
      a[i] = a[i]*(keep*keep+heat*lambda[i]*lambda[i])+heat*lambda[i]*pull;
    }
    slope[t] = 2*sum;
  }
  free(a);
}

@* Samples of two linear diffusion models.
Two linear denoisers are trained on disjoint sets of $n$ examples of one
population, and turn the same noise into samples, from the level
$\sqrt b=|most|$ down to $\sqrt a=|least|$. How similar these are follows from
the eigenvalues $\lambda$ of the population's covariance, as
chapter~\ref{ch:s5-universality} derives. Let $\nu=n-1$, let $\kappa(t)$ be the
effective ridge of $\nu$ examples with the ridge $\nu t$, and
$g(l)=\sqrt{(l+a)/(l+b)}$. The mean of $g$ of the sample covariance, along
eigenvector $i$, is
\[G_i=1-{1\over\pi}\int_a^b\sqrt{t-a\over b-t}\;
{\kappa(t)/t\over\lambda_i+\kappa(t)}\,dt,\]
and the cosine of the samples
\[C={\sum_iG_i^2\over d-(b-a)B},\qquad
B={\kappa(b)\over b}\sum_i{1\over\lambda_i+\kappa(b)},\]
which is what |twin_similarity| returns.
@^diffusion model@>

@(theory.h@>=
double twin_similarity(int d, const double *lambda, double n, double least,
  double most);

@ The integral needs care, for $a$ and $b$ may be twelve powers of ten apart,
and the integrand changes wherever $t$ passes an eigenvalue. All these places
are seen equally well in $\ln t$, and the square roots at both ends disappear
in
\[t=a\,(b/a)^{\sin^2\psi},\qquad dt=t\ln(b/a)\,\sin2\psi\,d\psi,\qquad
0<\psi<\pi/2.\]
As a function of $\psi$ the integrand can be continued to an even, periodic
function without singularities on the real axis. For such functions the sum
over midpoints converges faster than any power of their number, and one set of
$\kappa$'s serves the $d$ integrals together, which an adaptive rule would
have to take one by one.
@^midpoint rule@>

Nor must $G_i$ be computed as a small difference from~1. Putting
$\kappa/(\lambda_i+\kappa)=1-\lambda_i/(\lambda_i+\kappa)$ into the integral,
where $g(0)=\sqrt{a/b}$ takes care of the first term, and likewise into the
denominator of~$C$, we get sums of positive terms only:
\[G_i\simeq\sqrt{\frac ab}+\frac1\pi\int_a^b\sqrt{\frac{t-a}{b-t}}\;
\frac{\lambda_i}{\lambda_i+\kappa(t)}\,\frac{dt}t,\qquad
d-(b-a)B=\sum_i\frac{\lambda_i+\kappa(b)\,a/b}{\lambda_i+\kappa(b)}.\]

@c
static double similarity_by(int d, const double *lambda, double n,
  double least, double most, int nodes)
{
  double a = least*least, b = most*most, nu = n-1; /* the cut; $\nu$ */
  double range = log(b/a), overlap = 0, square = 0; /* sums over $i$ */
  double *kappa = allocate(2*(size_t) nodes, sizeof *kappa);
  double *weight = kappa+nodes; /* at the nodes, as |kappa| */
  for (int k = 0; k < nodes; k++) {
    double psi = (k+0.5)*M_PI/2/nodes; /* node */
    double up = range*pow(sin(psi), 2); /* $\ln t/a$ */
    double down = range*pow(cos(psi), 2); /* $\ln b/t$ */
    kappa[k] = eigen_kappa(d, lambda, nu, nu*(a*exp(up)));
    weight[k] = sqrt(a*expm1(up)/(-b*expm1(-down)))*range*sin(2*psi)
      /(2*nodes);
  }
  double end = eigen_kappa(d, lambda, nu, nu*b); /* $\kappa(b)$ */
  for (int i = 0; i < d; i++) {
    double l = lambda[i], mean = least/most; /* $G_i$ */
    for (int k = 0; k < nodes; k++) mean += weight[k]*l/(l+kappa[k]);
    overlap += mean*mean;
    square += (l+end*a/b)/(l+end);
  }
  free(kappa);
  return overlap/square;
}

@ The number of nodes is doubled until two results agree to $10^{-11}$. With
noise from 0.05 to 8 the first 32 would do; for noise from $10^{-3}$ to 1000,
64.

@c
double twin_similarity(int d, const double *lambda, double n, double least,
  double most)
{
  int nodes = 32; /* of the sum */
  double c = similarity_by(d, lambda, n, least, most, nodes);
  double before; /* result with half the nodes */
  do {
    insist(nodes < 1 << 14);
    before = c;
    c = similarity_by(d, lambda, n, least, most, nodes *= 2);
  } while (fabs(c-before) > 1e-11);
  return c;
}

@* Broken lines. The slope of a function through points $(x_i,y_i)$, $x_i$
increasing, passes through the slopes $s_j$ of the chords, and so it varies by
$\sum_j\lvert s_{j+1}-s_j\rvert$ at least. As long as the signs of the
differences do not change, this is a linear function $\nu\cdot y$ of the
heights. |slope_variation| returns the sum for |n| points, three at least,
leaves $\nu$ in |nu| and $\lvert s_1+s_{n-1}\rvert$ in |*ends|.
@^total variation@>

@(theory.h@>=
double slope_variation(int n, const double *x, const double *y, double *nu,
  double *ends);

@ @c
double slope_variation(int n, const double *x, const double *y, double *nu,
  double *ends)
{
  double sum = 0, first = (y[1]-y[0])/(x[1]-x[0]), before = first; /* slopes */
  insist(n > 2);
  memset(nu, 0, (size_t) n*sizeof *nu);
  for (int j = 0; j < n-2; j++) {
    double left = x[j+1]-x[j], right = x[j+2]-x[j+1]; /* widths */
    double slope = (y[j+2]-y[j+1])/right, sign = slope > before ? 1 : -1;
    nu[j] += sign/left;
    nu[j+1] -= sign/left+sign/right;
    nu[j+2] += sign/right;
    sum += fabs(slope-before);
    before = slope;
  }
  *ends = fabs(first+before);
  return sum;
}

@* Tests.
A wrong theory would make every comparison in this book worthless, so here the
formulas meet independent computations: integrals by brute force,
cases that can be solved by hand, differential equations, and a
simulation of random features that knows nothing of $\kappa$.

@(test-theory.c@>=
#include "test.h"
#include "theory.h"
#include "numerics.h"
#include <gsl/gsl_errno.h>
#include <gsl/gsl_odeiv2.h>
#include <math.h>
#include <string.h>

enum { modes = 1500 };
static double lambda[modes], v2[modes]; /* power laws */
@<Functions for the tests@>@;
@<Functions that must fail@>@;

int main(int argc, char **argv)
{
  linalg_pin_kernel(argv);
  (void) argc;
  test_begin("test-theory");
  @<Test the kernels against integrals@>@;
  @<Test cases solved by hand@>@;
  @<Test limits and conservation@>@;
  @<Test the numbers of the first chapter@>@;
  @<Test random features against a simulation@>@;
  @<Test deep linear modes against their equation@>@;
  @<Test the law of Marchenko and Pastur@>@;
  @<Test the committee machine against quadrature@>@;
  @<Test heavy tails@>@;
  @<Test scaling with size and time@>@;
  @<Test noisy descent@>@;
  @<Test the samples of linear diffusion models@>@;
  @<Test broken lines@>@;
  @<Test that mistakes are refused@>@;
  return test_end();
}

@ Three points make one bend. Of more, the variation is $\nu\cdot y$.

@<Test broken lines@>=
double place[] = {-1, 0, 1, 1.5, 3}, height[] = {0, 1, 0, 4, -2};
double nu[5], ends, varied; /* derivative; term of the ends; sum */
test_near(slope_variation(3, place, height, nu, &ends), 2, 1e-15, "one bend");
test_true(nu[0] == -1 && nu[1] == 2 && nu[2] == -1, "its derivative");
test_near(ends, 0, 0, "a symmetric bend");
varied = slope_variation(5, place, height, nu, &ends);
test_near(vec_dot(5, nu, height), varied, 1e-13, "the variation is linear");
test_near(ends, 3, 1e-14, "slopes of 1 and -4 at the ends");

@ The mean over directions of the plane is a sum over equally spaced angles.
The integrand has kinks, so the error is of the order of the square of the
spacing, and of the spacing itself for the steps.

@<Functions for the tests@>=
static double angular_mean(double theta, bool steps)
{
  enum { n = 40000 }; /* directions */
  double sum = 0; /* of the integrand */
  int i; /* direction */
  for (i = 0; i < n; i++) {
    double a = cos(2*M_PI*i/n), b = cos(2*M_PI*i/n-theta);
      /* projections of $w$ */
    if (a > 0 && b > 0) sum += steps ? 1 : 2*a*b;
  }
  return sum/n;
}

@ @<Test the kernels against integrals@>=
static const double angle[5] = { 0, .4, 1.5, 2.2, M_PI }; /* $\theta$ */
double c[1100], d[1100]; /* cosines, then values of the kernels */
bool same = true; /* the verdict */
int i; /* whatever is counted */
for (i = 0; i < 5; i++) {
  double feature = angular_mean(angle[i], false); /* by brute force */
  double active = angular_mean(angle[i], true); /* both active */
  c[0] = d[0] = cos(angle[i]);
  kernel_relu_features(1, c);
  kernel_relu_ntk(1, d);
  test_within(c[0], feature, 1e-8, "arc-cosine kernel at %g", angle[i]);
  test_within(d[0], feature+cos(angle[i])*active, 1e-4,
    "tangent kernel at %g (else wide networks are mispredicted)", angle[i]);
}

@ @<Test the kernels against integrals@>=
for (i = 0; i < 1100; i++) c[i] = d[i] = -1.1+.002*i;
kernel_relu_ntk(1100, c);
for (i = 0; i < 1100; i++) {
  kernel_relu_ntk(1, d+i);
  same = same && c[i] == d[i];
}
test_true(same, "pieces of any length give the same values");
test_true(c[0] == 0 && c[49] == 0 && fabs(c[1099]-1) < 1e-15,
  "cosines outside [-1,1] are clipped");

@ One layer of variance~1 on unit vectors must give the two kernels
above. Two layers with biases on two inputs of different length are compared
with the formula written out.

@<Test the kernels against integrals@>=
double gram[4] = { 1, .3, .3, 1 }, tangent[4] = { 1, .3, .3, 1 };
double feature = .3, ntk = .3; /* the kernels above */
mat k2 = mat_of(gram, 2, 2), theta2 = mat_of(tangent, 2, 2);
kernel_relu_features(1, &feature);
kernel_relu_ntk(1, &ntk);
kernel_relu_layer(k2, theta2, 1, 0);
test_near(gram[1], feature, 1e-14, "a layer on unit vectors");
test_near(tangent[2], ntk, 1e-14, "its tangent kernel");
test_near(gram[0], .5, 1e-15, "half the length remains");
gram[0] = 4, gram[1] = gram[2] = -1, gram[3] = 1;
kernel_relu_layer(k2, (mat) { 0 }, 2, .1);
double theta = acos(-.5); /* between inputs of lengths 2 and 1 */
test_near(gram[1], .1+2*2*(sin(theta)+(M_PI-theta)*cos(theta))/(2*M_PI),
  1e-14, "a layer with biases on unequal lengths");
test_near(gram[0], 4.1, 1e-15, "variance 2 keeps the length");

@ With $m$ equal eigenvalues $\lambda=1$, \eqref{kappa} is the quadratic
equation $n\kappa^2+(n-m-\delta)\kappa-\delta=0$. Without ridge and for $n<m$,
$\kappa=m/n-1$, and isotropic regression has the known error
\citep{hastie2022} $(1-n/m)\sum_iv_i^2+\sigma^2/(1-n/m)$.
@^isotropic regression@>

@<Test cases solved by hand@>=
kernel_prediction p, f; /* of the kernel, of random features */
double m = 300, n = 120, ridge = 7, b = n-m-ridge, norm = 0; /* one case */
for (i = 0; i < 300; i++) {
  lambda[i] = 1;
  v2[i] = 1./(1+i);
  norm += v2[i];
}
test_near(eigen_kappa(300, lambda, n, ridge),
  (-b+sqrt(b*b+4*n*ridge))/(2*n), 1e-13, "equal eigenvalues, with ridge");
p = predict_kernel(300, lambda, v2, n, 0, .3, 0);
test_near(p.kappa, m/n-1, 1e-13, "equal eigenvalues, without ridge");
test_near(p.test, (1-n/m)*norm+.3/(1-n/m), 1e-12,
  "isotropic regression (else test errors are wrong)");
test_true(p.train == 0 && isnan(p.held), "it interpolates");

@ In the power-law setting of chapter one, the learnabilities and the noise
must obey their limits. An odd number of modes exercises the ends of the
sums.

@<Test limits and conservation@>=
@<Set the power laws@>@;
p = predict_kernel(modes-3, lambda, v2, 100, .01, .05, 400);
test_near(p.sum_learnability+.01/p.kappa, 100, 1e-13,
  "learnability is conserved (else kappa is wrong)");
test_near(p.held*300+p.train*100, p.test*400, 1e-13,
  "held-out and training errors average to the test error");
double as_small = predict_kernel(modes, lambda, v2, 100, .3, 0, 400).train;
test_near(matched_ridge(modes, lambda, v2, 100, 400, as_small), .3, 1e-10,
  "the ridge of a training error");
double laws[2][3]; /* $i^{-2}$; $v_i$ from $1,\frac12,\frac13$, in all $11/6$ */
power_laws(3, 2, 1, laws[0], laws[1]);
test_near(laws[0][2], 1/9.0, 1e-15, "a power law");
test_near(laws[1][1], sqrt(3/11.0), 1e-15, "one with squares that add to one");
@<Test a regression on known modes@>@;
f = predict_features(modes-3, lambda, v2, 100, 1e9, .01, .05, 400);
test_near(f.kappa, p.kappa, 1e-6, "many features are a kernel: kappa");
test_near(f.held, p.held, 1e-6, "many features are a kernel: error");
p = predict_kernel(modes, lambda, v2, 100, 1e9, .05, 0);
test_near(p.test, 1.05, 1e-6, "a huge ridge learns nothing");
f = predict_features(modes, lambda, v2, 100, 60, 1e9, .05, 0);
test_near(f.test, 1.05, 1e-6, "nor with features");
f = predict_features(modes, lambda, v2, 100, 60, .01, .05, 0);
test_near(f.sum_learnability+.01/f.kappa, 100, 1e-12,
  "learnability of features is bounded by the samples");

@ A mode that is its own target has its learnability for a coefficient; and the
coefficients are the weights of ridge regression on $\phi_i\lambda_i^{1/2}$, times
$\lambda_i^{1/2}$.

@<Test a regression on known modes@>=
double values[] = { 1, -2, 0.5, 0.3, 1, -1 }, goal[2], vhat[3], learned[3];
double halves[6], dual[3]; /* scaled features; their weights */
mat phi = mat_of(values, 2, 3);
for (i = 0; i < 2; i++) goal[i] = at(phi, i, 1);
for (i = 0; i < 6; i++) halves[i] = values[i]*sqrt(laws[0][i%3]);
ridge_modes(phi, laws[0], goal, 0.2, vhat, learned);
ridge_weights(mat_of(halves, 2, 3), mat_of(goal, 2, 1), 0.2, mat_of(dual, 3, 1));
test_near(learned[1], vhat[1], 1e-13, "a mode that is its own target");
for (i = 0; i < 3; i++)
  test_near(vhat[i], dual[i]*sqrt(laws[0][i]), 1e-13, "coefficients of modes");

@ Formula \eqref{features-test} is also published as
\begin{multline*} E_{\mathrm{test}}
   =\Bigl[1-\frac{q(k-2S)+S^2}{n(k-q)}\Bigr]^{-1} \\
    \Bigl[\sum_i\Bigl(\frac{\gamma}{\lambda_i+\gamma}
      -\frac{\kappa\lambda_i}{(\lambda_i+\gamma)^2}\frac{k}{k-q}\Bigr)v_i^2
      +\sigma^2\Bigr]. \end{multline*}
Here $\gamma$ follows from |f| by the second equation of \eqref{gamma}.

@<Test limits and conservation@>=
double k = 60, gamma, q = 0, s = f.sum_learnability, bias = 0; /* as above */
gamma = k*f.kappa/(k-s);
for (i = 0; i < modes; i++) q += pow(lambda[i]/(lambda[i]+gamma), 2);
for (i = 0; i < modes; i++)
  bias += (gamma/(lambda[i]+gamma)
    -f.kappa*lambda[i]/pow(lambda[i]+gamma, 2)*k/(k-q))*v2[i];
test_near(f.test, (bias+.05)/(1-(q*(k-2*s)+s*s)/(100*(k-q))), 1e-9,
  "the published form of the error of random features");

@ @<Set the power laws@>=
norm = 0;
for (i = 0; i < modes; i++) {
  lambda[i] = pow(1+i, -1.5);
  v2[i] = pow(1+i, -1.8);
  norm += v2[i];
}
for (i = 0; i < modes; i++) v2[i] /= norm;

@ A second, independent implementation of the formulas gave these numbers, to
the digits shown: learnabilities of 1500
modes, and errors of random features with 600.

@<Test the numbers of the first chapter@>=
p = predict_kernel(modes, lambda, v2, 100, .01, .05, 0);
test_within(p.sum_learnability, 96.77, .005, "total learnability");
test_within(lambda[0]/(lambda[0]+p.kappa), .9969, 5e-5, "first mode");
test_within(lambda[9]/(lambda[9]+p.kappa), .9109, 5e-5, "tenth mode");
test_within(lambda[99]/(lambda[99]+p.kappa), .2444, 5e-5, "100th mode");
norm = 0;
for (i = 0; i < 600; i++) norm += v2[i];
for (i = 0; i < 600; i++) v2[i] /= norm;
f = predict_features(600, lambda, v2, 100, 100, 1e-3, .05, 0);
test_within(f.test, .784, 5e-4, "peak of double descent");
p = predict_features(600, lambda, v2, 100, 80, .1, .05, 0);
f = predict_features(600, lambda, v2, 100, 110, .1, .05, 0);
test_within(f.test/p.test, .900, 5e-4, "no peak with ridge .1");

@ In the simulation the modes are independent normal numbers, $\Phi$ is
$n$ by $m$, and a feature is a random combination of them:
$F=\Phi\Lambda^{1/2}W^{\mathsf T}/\sqrt k$. The learned coefficients are
$\hat v=\Lambda^{1/2}W^{\mathsf T}F^{\mathsf T}(FF^{\mathsf
T}+\delta)^{-1}y/\sqrt k$, and $\lVert v-\hat v\rVert^2+\sigma^2$ is the test
error.

@<Functions for the tests@>=
static double simulated_error(arena *a, rng *r, int m, int n, int k,
  double ridge, double noise)
{
  mat phi = mat_new(a, n, m), w = mat_new(a, k, m); /* modes, weights */
  mat f = mat_new(a, n, k), g = mat_new(a, n, n); /* features, Gram */
  mat y = mat_new(a, n, 1); /* labels */
  double *v = arena_take(a, (size_t) m, sizeof *v); /* target, then error */
  double *b = arena_take(a, (size_t) k, sizeof *b); /* weights learned */
  double *u = arena_take(a, (size_t) m, sizeof *u); /* $W^{\mathsf T}b$ */
  int i, j; /* sample or feature, and mode */
  rng_normals(r, (size_t) (n*m), 1, phi.data);
  rng_normals(r, (size_t) (k*m), 1/sqrt(k), w.data);
  rng_normals(r, (size_t) n, sqrt(noise), y.data);
  @<Add the target to the labels, and scale |w| by $\Lambda^{1/2}$@>@;
  mat_mul_nt(f, phi, w);
  mat_gram(g, f);
  for (i = 0; i < n; i++) at(g, i, i) += ridge;
  spd_factor(g);
  spd_solve(g, y);
  mat_tvec(b, f, y.data);
  mat_tvec(u, w, b);
  vec_add((size_t) m, -1, u, v);
  return vec_dot((size_t) m, v, v)+noise;
}

@ @<Add the target to the labels, and scale |w| by $\Lambda^{1/2}$@>=
for (j = 0; j < m; j++) v[j] = sqrt(v2[j]);
for (i = 0; i < n; i++)
  y.data[i] += vec_dot((size_t) m, &at(phi, i, 0), v);
for (i = 0; i < k; i++)
  for (j = 0; j < m; j++) at(w, i, j) *= sqrt(lambda[j]);

@ The theory is exact for many samples only. With 40 samples of 150 modes the
averages over 400 draws agree within a few per cent, on both sides of the
peak.

@<Test random features against a simulation@>=
rng r = rng_stream(1, 0, "test-theory"); /* for all draws */
static const int features[3] = { 20, 80, 300 }; /* $k$ */
int j; /* draw */
for (i = 0; i < 3; i++) {
  double mean = 0; /* of the simulated errors */
  for (j = 0; j < 400; j++) {
    arena *a = arena_new(); /* of one draw */
    mean += simulated_error(a, &r, 150, 40, features[i], .05, .05)/400;
    arena_free(a);
  }
  f = predict_features(150, lambda, v2, 40, features[i], .05, .05, 0);
  test_near(mean, f.test, .05, "simulated error with %d features "
    "(else the theory is not about learning)", features[i]);
}

@ Runge and Kutta's method integrates \eqref{mode-ode} to the predicted
half-time, where the strength must be $s/2$.
@^Runge--Kutta method@>

@<Functions for the tests@>=
static int mode_ode(double t, const double *a, double *slope, void *context)
{
  const double *d = context; /* layers and $s$ */
  (void) t;
  slope[0] = d[0]*pow(a[0], 2-2/d[0])*(d[1]-a[0]);
  return GSL_SUCCESS;
}

static double strength_after(double layers, double s, double a0, double t)
{
  double d[2] = { layers, s }, from = 0, a = a0; /* of the equation */
  gsl_odeiv2_system system = { mode_ode, NULL, 1, d };
  gsl_odeiv2_driver *driver = gsl_odeiv2_driver_alloc_y_new(&system,
    gsl_odeiv2_step_rk4, t*1e-5, 1e-300, 1e-9);
  insist(gsl_odeiv2_driver_apply(driver, &from, t, &a) == GSL_SUCCESS);
  gsl_odeiv2_driver_free(driver);
  return a;
}

@ @<Test deep linear modes against their equation@>=
for (i = 2; i <= 4; i++)
  test_near(strength_after(i, .8, pow(.1, i), depth_half_time(i, .8, .1)),
    .4, 1e-6, "half-time of %d layers (else the law of depth is wrong)", i);
test_near(depth_half_time(2, .8, .01), log(.8/1e-4-1)/1.6, 1e-11,
  "two layers have a closed form");
test_near(depth_half_time(3, 1, 1e-6), 1e6, 1e-4,
  "three layers wait for 1/eps");
test_near(depth_half_time(4, 1, 1e-4), .5e8, 1e-4,
  "four layers wait for 1/(2 eps^2)");
test_near(mode_two_layer(.8, .01, 1.6, mode_half_time(.8, .01, 1.6)), .4,
  1e-14, "half-time of the logistic curve");
test_near(mode_two_layer(.8, .01, 1.6, 3.5),
  strength_after(2, .8, .01, 3.5), 1e-7, "the logistic curve");

@ Gradient descent on a single mode with the discrete rate: the logistic curve
is followed within a per cent of $s$, though $\eta s$ is not small.

@<Test deep linear modes against their equation@>=
double w1 = .01, w2 = .01, eta = .05, worst = 0; /* weights, step, error */
for (i = 0; i < 400; i++) {
  double t = eta*i, rate = 2*log(1+eta*.8)/eta; /* time, discrete rate */
  double g = .8-w1*w2, step = eta*g*w2; /* error of the mode */
  worst = fmax(worst, fabs(w1*w2-mode_two_layer(.8, 1e-4, rate, t)));
  w2 += eta*g*w1;
  w1 += step;
}
test_within(worst, 0, .015, "gradient descent follows the discrete rate");

@ When half of the loss of a mode is gone its strength is $(1-2^{-1/2})s$.

@<Test deep linear modes against their equation@>=
double late = mode_time(.8, .01, 1.6, 1-sqrt(.5)); /* half the loss */
test_near(mode_two_layer(.8, .01, 1.6, late), .8*(1-sqrt(.5)), 1e-14,
  "time to a fraction");
test_near(mode_time(.8, .01, 1.6, .5), mode_half_time(.8, .01, 1.6), 1e-14,
  "half is a fraction");
test_near(mode_rate(.8, 1e-9), mode_rate(.8, 0), 1e-8, "rate of the flow");
test_near(exp(mode_rate(.8, .1)*.1), pow(1.08, 2), 1e-14,
  "rate of discrete steps");

@ Four whitened inputs $\pm\sqrt2e_1$, $\pm\sqrt2e_2$ whose targets are $3x_1$ and $x_2$, but for
a constant that no linear network can give. The weights are those of the modes
themselves, twice as strong in the first layer as in the second.

@<Test deep linear modes against their equation@>=
arena *of_task = arena_new(); /* for the task */
double corner[8] = { M_SQRT2, 0, -M_SQRT2, 0, 0, M_SQRT2, 0, -M_SQRT2 };
double wish[8], ahead[4] = { 2, 0, 0, 2 }, behind[4] = { 1, 0, 0, 1 };
double begun[2], strong[2], output[8]; /* starts; strengths; outputs */
for (int i = 0; i < 4; i++)
  wish[2*i] = 3*corner[2*i]+1, wish[2*i+1] = corner[2*i+1];
two_layer_task whole = task_modes(of_task, mat_of(corner, 4, 2),
  mat_of(wish, 4, 2), 2);
mat product = mat_new(of_task, 2, 2); /* as data see it */
test_near(whole.s[0], 3, 1e-14, "the stronger mode of a task");
test_near(whole.s[1], 1, 1e-14, "the weaker one");
test_near(whole.rest, 0.5, 1e-13, "what no weights change");
mode_starts(&whole, mat_of(ahead, 2, 2), mat_of(behind, 2, 2), begun);
test_near(begun[1], 9/4.0, 1e-14, "a quarter of the square of the sum");
for (int i = 0; i < 8; i++) output[i] = corner[i]*2;
mode_strengths(&whole, mat_of(output, 4, 2), product, strong);
test_near(strong[1], 2, 1e-14, "the strength of a mode");
test_near(at(product, 0, 0), 2, 1e-14, "the product of the layers");
see_products_only(of_task, &whole);
test_true(whole.x.rows == 2 && whole.lost == whole.rest, "two rows remain");
mat_gemm(product, 0.5, whole.x, true, whole.y, false, 0);
test_near(at(product, 0, 0), 3, 1e-14, "which have the same products");
arena_free(of_task);

@ The moments of the law are $1$ and $1+c$, zeros included. Midpoints of
quantiles must have them, for either sign of $1-c$. The largest eigenvalues of
a simulated covariance are near the upper quantiles.

@<Test the law of Marchenko and Pastur@>=
for (i = 0; i < 3; i++) {
  double ratio = i == 0 ? .25 : i == 1 ? 1 : 4, first = 0, second = 0;
  double there = fmin(1, 1/ratio), x; /* share of nonzero ones; quantile */
  for (int j = 0; j < 20000; j++) {
    x = marchenko_pastur_quantile(ratio, (j+.5)/20000);
    first += x*there/20000;
    second += x*x*there/20000;
  }
  test_near(first, 1, 1e-4, "mean eigenvalue at ratio %g", ratio);
  test_near(second, 1+ratio, 1e-4, "mean square eigenvalue");
  x = marchenko_pastur_quantile(ratio, .3);
  test_near(marchenko_pastur(ratio, x), 1-there+.3*there, 1e-12,
    "quantile and distribution function");
  test_true(marchenko_pastur(ratio, 100) == 1
    && marchenko_pastur(ratio, -1) == 0, "the ends of the law");
}

@ @<Test the law of Marchenko and Pastur@>=
arena *space = arena_new(); /* for the matrices */
mat sample = mat_new(space, 300, 600), covariance = mat_new(space, 300, 300);
double eigenvalue[300], far = 0; /* ascending; largest deviation */
rng_normals(&r, 180000, sqrt(1./600), sample.data);
mat_gram(covariance, sample);
sym_eigenvalues(covariance, eigenvalue);
for (i = 0; i < 300; i++)
  far = fmax(far, fabs(marchenko_pastur(.5, eigenvalue[i])-(i+.5)/300));
test_within(far, 0, .01, "eigenvalues of a sample covariance");
arena_free(space);

@ A student of two neurons and a teacher of one have three fields. They are a
triangular matrix times three independent normal numbers, so that all means
are triple sums.

@<Test the committee machine against quadrature@>=
committee pupil = {2, 1, 0.7}; /* two neurons learn from one */
double overlap[] = {0.3, -0.2, 0.5, 0.1, 0.1, 0.4}; /* $R$, $Q$ */
double flow[6], slow[7] = {0}; /* slopes; by quadrature, and the error */
double node[40], weight[40]; /* of the rule */
gauss_hermite(40, node, weight);
for (int n = 0; n < 64000; n++) {
  double z1 = node[n % 40], z2 = node[n / 40 % 40], z3 = node[n / 1600];
  double w = weight[n % 40] * weight[n / 40 % 40] * weight[n / 1600];
  @<Add the terms of this node to |slow|@>@;
}
committee_flow(0, overlap, flow, &pupil);
for (int i = 0; i < 6; i++)
  test_near(flow[i], slow[i], 1e-9, "slope %d of the overlaps (else the "
    "equations are those of another machine)", i);
test_near(committee_error(&pupil, overlap), slow[6], 1e-9,
  "error of the student");

@ With the teacher's field $t=z_1$ those of the student are
$u_i=R_iz_1+\dots$; the factor is that of $Q-RR^{\mathsf T}$.

@<Add the terms of this node to |slow|@>=
double l = sqrt(0.5 - 0.3 * 0.3), off = (0.1 + 0.3 * 0.2) / l;
double u[2] = {0.3 * z1 + l * z2, -0.2 * z1 + off * z2
  + sqrt(0.4 - 0.2 * 0.2 - off * off) * z3}; /* fields of the student */
double e = erf(u[0] * M_SQRT1_2) + erf(u[1] * M_SQRT1_2)
  - erf(z1 * M_SQRT1_2); /* error of the output */
double g[2]; /* $e\,g'(u_i)$ */
for (int i = 0; i < 2; i++) g[i] = e * sqrt(M_2_PI) * exp(-u[i] * u[i] / 2);
for (int i = 0; i < 2; i++) {
  slow[i] -= w * 0.7 * g[i] * z1;
  for (int j = 0; j < 2; j++) slow[2 + 2 * i + j] += w * (0.49 * g[i] * g[j]
    - 0.7 * (g[i] * u[j] + g[j] * u[i]));
}
slow[6] += w * e * e / 2;

@ @<Test that mistakes are refused@>=
test_dies(solve_without_solution, NULL, 1, "eigen_kappa",
  "no ridge and few modes have no kappa (else bisection never ends)");
test_dies(start_too_high, NULL, 1, "depth_half_time",
  "a mode must start below half its strength");
test_dies(features_without_ridge, NULL, 1, "predict_features",
  "random features need a ridge");

@ @<Functions that must fail@>=
static void solve_without_solution(void *unused)
{
  (void) unused;
  eigen_kappa(100, lambda, 100, 0);
}

static void start_too_high(void *unused)
{
  (void) unused;
  depth_half_time(3, 1, .9);
}

static void features_without_ridge(void *unused)
{
  (void) unused;
  predict_features(100, lambda, v2, 10, 10, 0, 0, 0);
}

@ Two things with the shares $\frac34,\frac14$, one of which is learned at once and the
other by halves, leave $\frac14\cdot4^{-t}$. The law of the integral at $d=4096$, $t=64$
is 0.32822.

@<Test heavy tails@>=
arena *store = arena_new(); /* for the frequencies */
double *tail = zipf_frequencies(store, 4, 1); /* 12, 6, 4, 3 of 25 */
double part[] = { 0.75, 0.25 }, speed[] = { 1, 0.5 }, spare[2]; /* two */
test_near(tail[0], 12/25.0, 1e-15, "the most frequent of four");
test_near(tail[3], 3/25.0, 1e-15, "the least frequent");
test_near(descent_loss(2, part, speed, 2, spare), 1/64.0, 1e-14,
  "the loss of two things");
test_near(descent_time(2, part, speed, 1/128.0, spare), 2.5, 1e-10,
  "the time at which it is halved again");
test_near(zipf_descent(64, 4096), 0.32822, 1e-5, "the law of the integral");
arena_free(store);

@ Three goals, one for each case, and one of them weighted. A loss that is $4/T$, and
does not care for the rate, is at $\frac14$ after 16 steps.

@<Functions that must fail@>=
static double quarters(const sign_model *m, int T, double eta)
{
  (void) m, (void) eta;
  return 4.0/T;
}

@ @<Test heavy tails@>=
double goals[] = { 1, 0.5, 0.1 }, twice[] = { 0, 2, 0 }; /* of entries */
double levels[] = { 0.25, 1e-6 }, times[2]; /* the second is not reached */
sign_model plain = { 3, goals, NULL, 1, 0, 1, NULL }, heavy = plain;
test_near(sign_loss(&plain, 2, 0.4), 0.04+0.16/3+0.05, 1e-14,
  "far, in its cell, below the grid");
heavy.weight = twice, heavy.rest = 10;
test_near(sign_loss(&heavy, 2, 0.3), 0.04+0.01+10*0.045, 1e-14,
  "weights, places in the cell, and zeros");
sign_times(quarters, &plain, 0.5, 0, levels, times);
test_near(times[0], 16, 1e-12, "the time of a known loss");
test_true(isnan(times[1]), "what is not reached has no time");

@ Four sums must give what the bisection gives, at the $\gamma$ that it found.

@<Test scaling with size and time@>=
kernel_prediction one = predict_features(modes, lambda, v2, 100, 60, 0.01,
  0.05, 0); /* by bisection */
double root = 60*one.kappa/(60-one.sum_learnability); /* its $\gamma$ */
mode_sums sums = modes_at(modes, lambda, v2, root);
test_near(features_error(&sums, 100, 60, 0.05), one.test, 1e-10,
  "the error from four sums (else budgets are split wrongly)");
test_near((100-sums.s)*(60-sums.s)*root/60, 0.01, 1e-10, "and its ridge");

@ The best division is compared with a net of ratios and ridges, and with the symmetry of
examples and features when target and spectrum decay alike.

@<Test scaling with size and time@>=
double smallest, least_error = INFINITY, best_ratio = 0; /* on the net */
double fair = best_division(modes, lambda, v2, 0.05, 900, &smallest);
for (double x = -2; x <= 2; x += 0.02)
  for (double y = -9; y <= 0; y += 0.1) {
    double e = predict_features(modes, lambda, v2, 30*exp(x/2), 30*exp(-x/2),
      exp(y), 0.05, 0).test; /* at this ratio and ridge */
    if (e < least_error) least_error = e, best_ratio = exp(x);
  }
test_near(smallest, least_error, 1e-3, "the error of the best division");
test_near(fair, best_ratio, 0.05, "the best division of a budget");
test_near(best_division(modes, lambda, lambda, 0, 900, &smallest), 1, 1e-6,
  "equal powers without noise ask for equal numbers");

@ Kernels by the name, on three inputs of which two are parallel, against the formulas above;
and a spectrum whose eigenvectors are known.

@<Test scaling with size and time@>=
double gram3[] = { 4, 2, 0, 2, 1, 0, 0, 0, 9 }, both3[9]; /* inner products */
double two2[] = { 3, 1, 1, 3 }, y2[] = { 1, 0 }, l2[2], w2s[2]; /* two inputs */
memcpy(both3, gram3, sizeof gram3);
kernel_of_gram(mat_of(both3, 3, 3), LAPLACE_KERNEL);
test_true(both3[0] == 1 && fabs(both3[1]-exp(-1)) < 1e-15, "Laplace's kernel");
memcpy(both3, gram3, sizeof gram3);
kernel_of_gram(mat_of(both3, 3, 3), TANGENT_KERNEL);
test_near(both3[1], 2, 1e-7, "parallel inputs under the tangent kernel");
test_near(both3[2], 6/(2*M_PI), 1e-14, "orthogonal ones");
memcpy(both3, gram3, sizeof gram3);
median_kernel(mat_of(both3, 3, 3), 3, false);
test_true(both3[0] == 1 && fabs(both3[5]-exp(-1)) < 1e-14 &&
  fabs(both3[2]-exp(-sqrt(13/10.0))) < 1e-14, "at the median distance");
memcpy(both3, gram3, sizeof gram3);
median_kernel(mat_of(both3, 3, 3), 2, true);
test_near(both3[2], exp(-13/2.0), 1e-14, "Gaussian, at that of two inputs");
kernel_spectrum(mat_of(two2, 2, 2), mat_of(y2, 2, 1), l2, mat_of(w2s, 2, 1));
test_true(fabs(l2[0]-2) < 1e-14 && fabs(l2[1]-1) < 1e-14
  && fabs(w2s[0]-0.25) < 1e-14 && fabs(w2s[1]-0.25) < 1e-14,
  "eigenvalues of K/M and weights of a target");

@ The recursion is exact, so a simulation must agree that knows of $W$ and of the
inputs, but of no eigenvector: here with 3 features of 12 coordinates. To have its
$W$, the stream is copied. Batches of two must halve the noise.

@<Test scaling with size and time@>=
arena *room = arena_new(); /* for the task */
rng q1 = rng_stream(5, 0, "test-theory"), q2 = q1, q3; /* $W$, again; inputs */
feature_task ft = draw_features(room, 12, 3, 0.7, 0.4, &q1);
static const int when[] = { 0, 1, 8, 60 }; /* steps */
double features36[36], exact[4], seen[4] = {0}, half[4]; /* losses */
rng_normals(&q2, 36, 1/sqrt(3), features36);
q3 = rng_stream(6, 0, "test-theory");
sgd_losses(&ft, 0.3, 1, 4, when, exact);
sgd_losses(&ft, 0.3, 1e12, 4, when, half);
for (int trial = 0; trial < 6000; trial++) {
  double u[3] = {0}; /* weights */
  for (int t = 0, i = 0; t <= 60; t++) {
    @<Add the loss of |u| if it is time, and make a step on a new input@>@;
  }
}
for (int t = 0; t < 4; t++)
  test_near(seen[t], exact[t], 0.03, "mean loss of descent on single inputs "
    "after %d steps (else frontiers are fiction)", when[t]);
memset(seen, 0, sizeof seen);
for (int trial = 0; trial < 6000; trial++) {
  sgd_run(&ft, 0.3, 4, when, &q3, half);
  for (int t = 0; t < 4; t++) seen[t] += half[t]/6000;
}
for (int t = 0; t < 4; t++)
  test_near(seen[t], exact[t], 0.03, "the same in the eigenbasis");
sgd_losses(&ft, 0.3, 1e12, 4, when, half);
test_true(half[3] < exact[3], "a large batch has less noise");
ft.floor = 0;
sgd_losses(&ft, 0.3, 1e12, 4, when, half);
for (int j = 0; j < 3; j++)
  half[3] -= ft.lambda[j]*ft.start[j]*pow(1-0.3*ft.lambda[j], 120);
test_within(half[3], 0, 1e-10, "an infinite batch is gradient descent");
arena_free(room);

@ @<Add the loss of |u| if it is time, and make a step on a new input@>=
double phi[3] = {0}, x, error = 0, loss = 0; /* features; of this input */
for (int j = 0; j < 12; j++) {
  double var = pow(j+1, -1.4), off = pow(j+1, -0.4); /* error in direction $j$ */
  x = rng_normal(&q3)*sqrt(var);
  for (int k3 = 0; k3 < 3; k3++) {
    off -= features36[12*k3+j]*u[k3];
    phi[k3] += features36[12*k3+j]*x;
  }
  error += off*x, loss += var*off*off;
}
if (t == when[i]) seen[i++] += loss/6000;
for (int k3 = 0; k3 < 3; k3++) u[k3] += 0.3*error*phi[k3];

@ One mode of the rich path is logistic, $\dot w=2w(p-\lambda w)$. A network that is
aligned at the start, $V=u\hat p^{\mathsf T}$, follows the path as closely as Euler's steps
allow.

@<Test scaling with size and time@>=
test_near(compute_law_of(0.8, 0.3).size, 1/2.6, 1e-15, "phase Ia");
test_near(compute_law_of(1, 0.7).loss, 2.4/3.4, 1e-15, "phase II");
test_near(compute_law_of(1.2, 1.5).loss, 1-1/4.8, 1e-15, "phase III");
static const double rate3[] = { 1, 0.4, 0.1 }, pull3[] = { 0.6, 0.8, 0 };
double lone = 0.01, r3[3], path[3], net3[3], u8[8] = {0}, v24[24] = {0};
double unused[8]; /* pulls on the units */
for (int t = 0; t < 20000; t++)
  rich_path_step(1, rate3, pull3, 1e-4, &lone, r3);
test_near(lone, 0.6/(1+(0.6/0.01-1)*exp(-2*0.6*2)), 1e-3, "one mode is logistic");
u8[0] = 0.06, u8[1] = 0.08;
for (int k3 = 0; k3 < 3; k3++) {
  path[k3] = 0.01*pull3[k3];
  for (int j = 0; j < 2; j++) v24[8*k3+j] = u8[j]*pull3[k3];
}
two_layer_weights(mat_of(v24, 3, 8), u8, net3);
test_near(net3[1], path[1], 1e-14, "the product of the layers");
for (int t = 0; t < 60000; t++) {
  rich_path_step(3, rate3, pull3, 1e-4, path, r3);
  two_layer_step(rate3, pull3, 1e-4, mat_of(v24, 3, 8), u8, net3, unused);
}
for (int k3 = 0; k3 < 2; k3++)
  test_near(net3[k3], path[k3], 2e-3, "an aligned network is on the path");
test_true(fabs(path[2]) < 1e-9 && path[1] > 0.3, "which goes where it is pulled");
test_near(lazy_loss(3, rate3, pull3, 1, r3), 0.6*exp(-2)+0.8*exp(-0.8), 1e-12,
  "a lazy network");

@ From small random weights the network must join its path, well before the loss falls and after.

@<Test scaling with size and time@>=
memset(u8, 0, sizeof u8);
memset(v24, 0, sizeof v24);
two_layer_start(mat_of(v24, 3, 8), u8, 5, 1e-4, pull3, &q3, net3, path);
for (int t = 0; t < 140000; t++) {
  rich_path_step(3, rate3, pull3, 1e-4, path, r3);
  two_layer_step(rate3, pull3, 1e-4, mat_of(v24, 3, 8), u8, net3, unused);
  if (t == 60000) test_near(net3[1], path[1], 1e-2, "a network joins its path");
}
test_near(net3[1], path[1], 1e-2, "and stays on it");
test_true(net3[0] > 0.5 && u8[6] == 0 && u8[4] != 0, "learning with five units");
@ A step on one mode by hand: with $\lambda=2$, $m=3$, $\sigma^2=1$, $B=4$
and $\eta=0.1$ it is $0.64\cdot3+0.0025\cdot2\cdot13=1.985$. Slopes are compared
with quotients.

@<Test noisy descent@>=
double curvature[] = { 2, 0.7, 0.1 }, begin[] = { 3, 1, 5 }; /* three modes */
double rates[] = { 0.1, 0.3, 0.2 }, travel[12], by_rate[3]; /* three steps */
noisy_descent one_mode = { 1, 4, 1, curvature, begin };
noisy_descent three = { 3, 4, 1, curvature, begin };
test_near(noisy_descent_loss(&one_mode, 1, rates, travel), 1.985, 1e-14,
  "a noisy step by hand");
noisy_descent_loss(&three, 3, rates, travel);
noisy_descent_slope(&three, 3, rates, travel, by_rate);
for (int j = 0; j < 3; j++) {
  double up[3], down[3]; /* rates with one changed */
  for (int l = 0; l < 3; l++)
    up[l] = rates[l]+(l == j)*1e-5, down[l] = rates[l]-(l == j)*1e-5;
  double rise = noisy_descent_loss(&three, 3, up, travel)
    -noisy_descent_loss(&three, 3, down, travel);
  test_near(by_rate[j], rise/2e-5, 1e-8, "slope by rate %d", j);
}

@ In an isotropic population the eigenvalues of a sample follow the law of
Marchenko and Pastur, so that the means of $g$ and of $g^2$ are means over its
quantiles, without $\kappa$ and without a cut. And what two models lack in
similarity falls as $1/n$.

@<Test the samples of linear diffusion models@>=
double equal[100], first_mean = 0, square_mean = 0; /* spectrum; of $g$, $g^2$ */
for (int k = 0; k < 100; k++) equal[k] = 1;
for (int k = 0; k < 4000; k++) {
  double l = marchenko_pastur_quantile(0.5, (k+0.5)/4000); /* eigenvalue */
  first_mean += sqrt((l+0.01)/(l+4))/4000, square_mean += (l+0.01)/(l+4)/4000;
}
test_within(twin_similarity(100, equal, 201, 0.1, 2),
  first_mean*first_mean/square_mean, 1e-6, "two linear models, isotropic data");
test_within((1-twin_similarity(100, equal, 1e4, 0.1, 2))
  /(1-twin_similarity(100, equal, 4e4, 0.1, 2)), 4, 0.04,
  "two linear models agree up to 1/n");

@* Index.
