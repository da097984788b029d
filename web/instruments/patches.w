% patches: squares and bands cut out of images, for small convolutions and halves.
@i types.w

@** Parts of images.
A convolution sees an image through a small window that slides over it. If the
windows are cut out once and written as the rows of a matrix, the first
layer of a convolutional network is a product of matrices like any other. And
an image that is cut in two gives two views of one object, neither of which
contains the other. Both are copies of numbers from one matrix into another.

Images are rows as |images_matrix| makes them: |channels| planes, each |height|
by |width|, one row of pixels after the other.

@(patches.h@>=
#pragma once
#include "linalg.h"

@ @c
#include "patches.h"

@* Windows. |image_patches| cuts from each of the |n| images in the rows of |x|
all windows of |side| by |side| pixels whose corners are |stride| apart, after
the image has been surrounded by a margin of |pad| zeros. A side of $w$ pixels
holds |patch_places|, $\lfloor(w+2\,|pad|-|side|)/|stride|\rfloor+1$, of them.
The rows of the result are the windows of the first image, row by row of
corners, then those of the second; a window is written like an image, plane by
plane, so that it has $|channels|\cdot|side|^2$ numbers.
@^convolution@>@^patches@>

@(patches.h@>=
int patch_places(int width, int side, int pad, int stride);
mat image_patches(arena *a, mat x, int channels, int height, int width,
  int side, int pad, int stride);

@ @c
int patch_places(int width, int side, int pad, int stride)
{
  insist(width > 0 && side > 0 && pad >= 0 && stride > 0);
  insist(side <= width+2*pad);
  return (width+2*pad-side)/stride+1;
}

mat image_patches(arena *a, mat x, int channels, int height, int width,
  int side, int pad, int stride)
{
  int down = patch_places(height, side, pad, stride); /* corners */
  int across = patch_places(width, side, pad, stride); /* corners in a row */
  mat p = mat_new(a, x.rows*down*across, channels*side*side); /* zeroed */
  insist(x.cols == channels*height*width);
  for (int i = 0; i < p.rows; i++) {
    int image = i/(down*across); /* to which the window belongs */
    int top = i/across%down*stride-pad; /* its first row of pixels */
    int left = i%across*stride-pad; /* its first column */
    @<Copy one window to row |i| of |p|@>@;
  }
  return p;
}

@ Pixels of the margin stay zero.

@<Copy one window to row |i| of |p|@>=
for (int c = 0; c < channels; c++)
  for (int u = 0; u < side; u++)
    for (int v = 0; v < side; v++) {
      int row = top+u, column = left+v; /* in the image */
      if (row < 0 || row >= height || column < 0 || column >= width) continue;
      at(p, i, (c*side+u)*side+v)
        = at(x, image, (c*height+row)*width+column);
    }

@* Bands. |image_columns| keeps the columns |first| to |last-1| of each image:
the halves of an image 14 pixels wide are 0 to 7 and 7 to 14, and bands that
overlap are as good.

@(patches.h@>=
mat image_columns(arena *a, mat x, int channels, int height, int width,
  int first, int last);

@ A band of all planes is a band of one image that is as high as all planes
together.

@c
mat image_columns(arena *a, mat x, int channels, int height, int width,
  int first, int last)
{
  int wide = last-first, rows = channels*height; /* of the band */
  insist(0 <= first && first < last && last <= width);
  insist(x.cols == rows*width);
  mat y = mat_new(a, x.rows, rows*wide); /* the bands */
  for (int i = 0; i < x.rows; i++)
    for (int j = 0; j < rows; j++)
      for (int k = 0; k < wide; k++)
        at(y, i, j*wide+k) = at(x, i, j*width+first+k);
  return y;
}

@* Squares within squares. A layer that joins the four places of a square into
one needs only longer rows, if the four follow each other; and so does the next,
if the four squares of a larger square do. In this order the bits of the place,
read in pairs, are those of the column and the row. |squares_first| returns
such an order of the rows of |count| images of |side| by |side| places, |side|
a power of two: which row stands at each place.
@^Morton order@>

@(patches.h@>=
int *squares_first(arena *a, int count, int side);

@ @c
int *squares_first(arena *a, int count, int side)
{
  int all = side*side; /* places of an image */
  int *order = arena_take(a, (size_t) (count*all), sizeof *order);
  insist(side > 0 && (side & (side-1)) == 0);
  for (int i = 0; i < count*all; i++) {
    int row = 0, column = 0; /* in the image */
    for (int bit = 0; 1 << bit < side; bit++) {
      column |= (i >> 2*bit & 1) << bit;
      row |= (i >> (2*bit+1) & 1) << bit;
    }
    order[i] = i/all*all+side*row+column;
  }
  return order;
}

@* Tests. Pixels that tell where they are: that of plane $c$, row $i$ and
column~$j$ of image $k$ has the value $1000k+100c+10i+j+1$.

@(test-patches.c@>=
#include "patches.h"
#include "test.h"
static double corner_sum(mat x, mat kernel, int image, int row, int column)
{
  double sum = 0; /* a convolution, written out */
  for (int c = 0; c < 2; c++)
    for (int u = 0; u < 3; u++)
      for (int v = 0; v < 3; v++) {
        int i = row+u-1, j = column+v-1; /* pixel */
        if (i >= 0 && i < 4 && j >= 0 && j < 5)
          sum += at(kernel, (c*3+u)*3+v, 0)*at(x, image, (c*4+i)*5+j);
      }
  return sum;
}
int main(void)
{
  arena *a = arena_new(); /* for matrices */
  mat x = mat_new(a, 2, 2*4*5), kernel = mat_new(a, 18, 1); /* two images */
  test_begin("test-patches");
  for (int k = 0; k < 80; k++)
    x.data[k] = 1000*(k/40)+100*(k/20%2)+10*(k/5%4)+k%5+1;
  @<Test windows with and without a margin@>@;
  @<Test a convolution and a band@>@;
  arena_free(a);
  return test_end();
}

@ With stride~2 and no margin two by two windows are dealt out; with a margin
of one the first window has zeros above and at its left.

@<Test windows with and without a margin@>=
mat tiles = image_patches(a, x, 2, 4, 5, 2, 0, 2); /* 2 by 2 for each */
mat around = image_patches(a, x, 2, 4, 5, 3, 1, 1); /* 4 by 5 for each */
test_true(tiles.rows == 8 && tiles.cols == 8 && around.rows == 40
  && around.cols == 18, "shapes of the windows");
test_true(at(tiles, 3, 0) == 23 && at(tiles, 3, 3) == 34
  && at(tiles, 3, 4) == 123 && at(tiles, 5, 1) == 1004,
  "each window begins at its corner (else a convolution mixes pixels)");
int *order = squares_first(a, 2, 4); /* of two images of 4 by 4 */
test_true(order[1] == 1 && order[2] == 4 && order[4] == 2 && order[8] == 8
  && order[15] == 15 && order[18] == 20, "squares follow each other");
test_true(at(around, 0, 0) == 0 && at(around, 0, 4) == 1
  && at(around, 0, 8) == 12 && at(around, 39, 17) == 0
  && at(around, 39, 13) == 1135, "the margin is zero");

@ @<Test a convolution and a band@>=
mat z = mat_new(a, 40, 1); /* the convolution, as a product */
double worst = 0; /* deviation */
for (int k = 0; k < 18; k++) kernel.data[k] = k*k%7-3;
mat_mul(z, around, kernel);
for (int i = 0; i < 40; i++) {
  double d = z.data[i]-corner_sum(x, kernel, i/20, i/5%4, i%5);
  worst = d*d > worst ? d*d : worst;
}
test_within(worst, 0, 1e-16, "a convolution is a product with windows");
mat right = image_columns(a, x, 2, 4, 5, 2, 5); /* three columns */
test_true(right.cols == 24 && at(right, 0, 0) == 3 && at(right, 0, 5) == 15
  && at(right, 1, 23) == 1135, "a band keeps its columns");

@* Index.
