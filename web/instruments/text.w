% text: symbols, words, n-grams and their Markov chains; random hierarchies.
@i types.w

@** Sequences of symbols.
A text is a string of bytes; a theory of learning from text wants numbers: which
symbols there are, how often each word occurs, what follows what. This
instrument counts them. From the counts it makes a text of the same statistics
and nothing else, a Markov chain, which is both a control and a stand-in when
the real text is absent. At the end stands a synthetic language of another
kind, in which what counts is not what follows what but which phrase belongs to
which: the random hierarchy.

The bytes come from |data_load_text|, which has refused what is no text at all.
They are untrusted still, and the limits below are checked before anything is
allocated or multiplied: a table of $n$-grams is refused in one line when it
would be too large, and so is a text with too few words. Bytes beyond ASCII
are symbols like others; for words they are separators.
@^untrusted input@>

@(text.h@>=
#pragma once
#include "base.h"
#include "linalg.h"

@ @c
#include "text.h"
#include "elementary.h"
#include <limits.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { table_limit = 1<<26 }; /* entries of a table of $n$-grams */
@<Helpers for words@>@;

@* Symbols. An |alphabet| lists the different bytes of a text in ascending
order and, for each byte, its place in the list, or $-1$. |text_encode| writes
the places of the |n| symbols of a text. A text may have at most |INT_MAX|
bytes, and must have one.

|text_lower| turns capital letters into small ones, in place.
@^alphabet@>

@(text.h@>=
typedef struct {
  int n; /* symbols */
  unsigned char symbol[256]; /* ascending, |n| of them */
  int place[256]; /* of a byte, or $-1$ */
} alphabet;
void text_lower(bytes text);
alphabet text_alphabet(bytes text);
int *text_encode(arena *a, bytes text, const alphabet *abc);

@ @c
void text_lower(bytes text)
{
  for (size_t i = 0; i < text.size; i++)
    if (text.data[i] >= 'A' && text.data[i] <= 'Z')
      text.data[i] += 'a'-'A';
}

alphabet text_alphabet(bytes text)
{
  alphabet abc = { 0 }; /* the result */
  bool seen[256] = { false }; /* does the byte occur? */
  insist(text.size > 0);
  for (size_t i = 0; i < text.size; i++) seen[text.data[i]] = true;
  for (int b = 0; b < 256; b++) {
    abc.place[b] = seen[b] ? abc.n : -1;
    if (seen[b]) abc.symbol[abc.n++] = (unsigned char) b;
  }
  return abc;
}

@ A byte that the alphabet lacks can be met when the alphabet was made from
another text; then which symbol it should be is undecided, and the program
stops.

@c
int *text_encode(arena *a, bytes text, const alphabet *abc)
{
  int *s = arena_take(a, text.size, sizeof *s); /* the result */
  insist(text.size <= INT_MAX);
  for (size_t i = 0; i < text.size; i++) {
    s[i] = abc->place[text.data[i]];
    if (s[i] < 0)
      fatal(1, "text: found byte %d at offset %zu, expected one of the %d "
        "symbols of the alphabet; make the alphabet from the whole text",
        text.data[i], i, abc->n);
  }
  return s;
}

@* Words. A word is a maximal run of small letters and of the characters
|inside|, which for English are the apostrophe or none; whoever wants capitals
to count turns them into small letters first. Each of the characters |alone|,
such as \.{.,:;?!}, is a word as well. A |lexicon| lists the different
words of a text from the most to the least frequent, those equally frequent in
alphabetical order, and the text as a sequence of |tokens| numbers: |token[t]|
is the place of its word in the list.
@^vocabulary@>@^Zipf's law@>

@(text.h@>=
typedef struct {
  int tokens, words; /* length of the text; different words */
  int *token; /* |tokens| of them, below |words| */
  char **word; /* |words| of them */
  int *count; /* occurrences of each, descending */
  size_t *offset; /* where in the text each token begins */
} lexicon;
lexicon text_words(arena *a, bytes text, const char *inside,
  const char *alone, int least);

@ The text must have at least |least| different words, because an experiment on
the 600 most frequent ones cannot do with 50; the message says how many there
are. |word_at| returns the length of the word that begins at a place, or zero.

@<Helpers for words@>=
static bool among(unsigned char c, const char *set)
{
  return c != '\0' && strchr(set, c) != NULL;
}

static size_t word_at(bytes text, size_t at, const char *inside,
  const char *alone)
{
  size_t n = 0; /* letters */
  while (at+n < text.size && ((text.data[at+n] >= 'a'
    && text.data[at+n] <= 'z') || among(text.data[at+n], inside))) n++;
  return n > 0 ? n : among(text.data[at], alone);
}

@ First every token is found, then the tokens are sorted by their letters, so
that equal ones become neighbours; then the different words by their counts.
That is $O(T\log T)$ for $T$ tokens whatever the words are, where a table of
hashes could be made slow by a hostile file.

@<Helpers for words@>=
typedef struct { const unsigned char *text; size_t size; int at; } span;

static int by_letters(const void *p, const void *q)
{
  const span *x = p, *y = q; /* two tokens */
  size_t n = x->size < y->size ? x->size : y->size; /* common letters */
  int c = memcmp(x->text, y->text, n); /* of these */
  if (c != 0) return c;
  if (x->size != y->size) return x->size < y->size ? -1 : 1;
  return (x->at > y->at)-(x->at < y->at);
}

static bool same_word(const span *x, const span *y)
{
  return x->size == y->size && memcmp(x->text, y->text, x->size) == 0;
}

@ In the second sort |at| is where the first of the equal tokens stands in the
sorted row, and |size| how many they are.

@<Helpers for words@>=
static int by_count(const void *p, const void *q)
{
  const span *x = p, *y = q; /* two words */
  if (x->size != y->size) return x->size > y->size ? -1 : 1;
  return (x->at > y->at)-(x->at < y->at); /* alphabetical */
}

@ @c
lexicon text_words(arena *a, bytes text, const char *inside,
  const char *alone, int least)
{
  lexicon v = { 0 }; /* the result */
  size_t n; /* letters of a token */
  insist(text.size <= INT_MAX);
  for (size_t i = 0; i < text.size; i += n > 0 ? n : 1)
    v.tokens += (n = word_at(text, i, inside, alone)) > 0;
  span *row = allocate(2*(size_t) v.tokens+1, sizeof *row); /* tokens */
  span *word = row+v.tokens; /* different words */
  v.token = arena_take(a, (size_t) v.tokens, sizeof *v.token);
  v.offset = arena_take(a, (size_t) v.tokens, sizeof *v.offset);
  @<Sort the tokens, and count the different words@>@;
  if (v.words < least)
    fatal(1, "text: found %d different words, expected at least %d; choose "
      "a smaller vocabulary or a longer text", v.words, least);
  @<List the words and replace each token by a number@>@;
  free(row);
  return v;
}

@ @<Sort the tokens, and count the different words@>=
int t = 0; /* token */
for (size_t i = 0; i < text.size; i += n > 0 ? n : 1)
  if ((n = word_at(text, i, inside, alone)) > 0) {
    v.offset[t] = i;
    row[t] = (span) { text.data+i, n, t };
    t++;
  }
qsort(row, (size_t) v.tokens, sizeof *row, by_letters);
for (t = 0; t < v.tokens; t++) {
  if (t == 0 || !same_word(row+t-1, row+t))
    word[v.words++] = (span) { row[t].text, 0, t };
  word[v.words-1].size++;
}
qsort(word, (size_t) v.words, sizeof *word, by_count);

@ @<List the words and replace each token by a number@>=
v.word = arena_take(a, (size_t) v.words, sizeof *v.word);
v.count = arena_take(a, (size_t) v.words, sizeof *v.count);
for (int k = 0; k < v.words; k++) {
  const span *first = row+word[k].at; /* of the equal tokens */
  v.count[k] = (int) word[k].size;
  v.word[k] = arena_text(a, "%.*s", (int) first->size, first->text);
  for (int i = 0; i < v.count[k]; i++) v.token[first[i].at] = k;
}

@ To know what the spelling of words does in an experiment, one takes it away.
|text_respell| replaces each different word of a lexicon, wherever it occurs in
|text|, by equally many random letters; the words are those of
|text_words(a, text, "", "", 0)|. Frequencies, lengths and grammar stay. Two words
of the same length may become one, which for four letters has the probability
$26^{-4}$ for each pair.

|text_of_words| makes a text of |size| bytes without any grammar: |words|
random words of |least| to |most| letters with a blank after each, drawn with
probabilities in proportion to 1, $\frac12$, $\frac13$,~\dots
@^Zipf's law@>

@(text.h@>=
void text_respell(bytes text, const lexicon *v, rng *r);
bytes text_of_words(arena *a, size_t size, int words, int least, int most,
  rng *r);

@ @c
void text_respell(bytes text, const lexicon *v, rng *r)
{
  size_t letters = 0, *first; /* of all words; where each begins */
  first = allocate((size_t) v->words + 1, sizeof *first);
  for (int k = 0; k < v->words; k++)
    first[k] = letters, letters += strlen(v->word[k]);
  char *spelling = allocate(letters + 1, 1); /* of all words */
  for (size_t i = 0; i < letters; i++)
    spelling[i] = (char) ('a' + rng_below(r, 26));
  for (int t = 0; t < v->tokens; t++) {
    int k = v->token[t]; /* which word */
    insist(v->offset[t] + strlen(v->word[k]) <= text.size);
    memcpy(text.data + v->offset[t], spelling + first[k], strlen(v->word[k]));
  }
  free(first);
  free(spelling);
}

@ The words are first written one after the other, in places of |most| bytes, with
their lengths beside them.

@c
bytes text_of_words(arena *a, size_t size, int words, int least, int most,
  rng *r)
{
  bytes text = { arena_take(a, size, 1), size }; /* the result */
  double *sum = arena_take(a, (size_t) words + 1, sizeof *sum); /* weights */
  char *word = arena_take(a, (size_t) words * (size_t) most, 1);
  size_t *length = arena_take(a, (size_t) words, sizeof *length), at = 0;
  insist(0 < least && least <= most && words > 0);
  for (int k = 0; k < words; k++) {
    sum[k + 1] = sum[k] + 1.0 / (k + 1);
    length[k] = least + rng_below(r, most - least + 1);
    for (size_t l = 0; l < length[k]; l++)
      word[(size_t) (k * most) + l] = (char) ('a' + rng_below(r, 26));
  }
  memset(text.data, ' ', size);
  for (;;) {
    double u = rng_uniform(r) * sum[words]; /* decides on the word */
    int k = 0, high = words; /* bisection */
    while (high - k > 1)
      if (sum[(k + high) / 2] <= u) k = (k + high) / 2;
      else high = (k + high) / 2;
    if (at + length[k] > size) return text;
    memcpy(text.data + at, word + (size_t) (k * most), length[k]);
    at += length[k] + 1;
  }
}

@* N-grams. An $n$-gram is a sequence of $n$ neighbouring symbols; its place in
a table is the number whose digits, to the base of |v| symbols, they are. The
table of |ngram_counts| has $v^n$ entries. A text of |length| symbols has that
many $n$-grams if it is taken as a circle, and $n-1$ fewer otherwise. On a
circle every $n$-gram ends in one that begins with its last $n-1$ symbols, so that
a chain made from the table never comes to a dead end. Symbols that are
negative stand for words outside a vocabulary, and no $n$-gram with one is
counted.
@^n-grams@>

@(text.h@>=
double *ngram_counts(arena *a, int v, int n, int length, const int *symbol,
  bool circular);
size_t ngram_places(int v, int n); /* $v^n$, refused if too large */

@ @c
size_t ngram_places(int v, int n)
{
  size_t places = 1; /* $v^n$ */
  insist(v > 0 && n > 0);
  for (int k = 0; k < n; k++) {
    places *= (size_t) v;
    if (places > table_limit)
      fatal(1, "text: found %d symbols, expected a table of their %d-grams to "
        "have at most %d entries; take fewer symbols or a lower order", v, n,
        table_limit);
  }
  return places;
}

double *ngram_counts(arena *a, int v, int n, int length, const int *symbol,
  bool circular)
{
  size_t places = ngram_places(v, n); /* of the table */
  double *count = arena_take(a, places, sizeof *count); /* zeros */
  int last = circular ? length : length-n+1; /* first that is not counted */
  if (length < n)
    fatal(1, "text: found %d symbols, expected at least %d", length, n);
  for (int i = 0; i < last; i++) {
    @<Count the |n|-gram at |i|@>@;
  }
  return count;
}

@ @<Count the |n|-gram at |i|@>=
size_t place = 0; /* in the table */
bool known = true; /* are all its symbols? */
for (int k = 0; k < n; k++) {
  int s = symbol[i+k < length ? i+k : i+k-length]; /* one of them */
  insist(s < v);
  known = known && s >= 0;
  place = place*(size_t) v+(size_t) (s < 0 ? 0 : s);
}
if (known) count[place]++;

@ |ngram_conditional| turns counts into the probabilities of the last symbol
given the others, after |added| has been added to each count; in place, |v|
numbers for each of the $v^{n-1}$ contexts. A context that was never seen, with
nothing added, has uniform probabilities. |ngram_cross_entropy| is the mean of
$-\ln q$ over the |length-n+1| symbols of a text that have a whole context,
in nats, where a probability below |floor| counts as |floor|; what the text of
one author costs with the table of another.
@^cross-entropy@>

@(text.h@>=
void ngram_conditional(int v, int n, double added, double *count);
double ngram_cross_entropy(int v, int n, const double *q, double floor,
  int length, const int *symbol);

@ @c
void ngram_conditional(int v, int n, double added, double *count)
{
  size_t contexts = ngram_places(v, n)/(size_t) v; /* $v^{n-1}$ */
  insist(added >= 0);
  for (size_t c = 0; c < contexts; c++) {
    double *q = count+c*(size_t) v, sum = 0; /* of one context */
    for (int s = 0; s < v; s++) sum += q[s] += added;
    for (int s = 0; s < v; s++) q[s] = sum > 0 ? q[s]/sum : 1.0/v;
  }
}

double ngram_cross_entropy(int v, int n, const double *q, double floor,
  int length, const int *symbol)
{
  size_t places = ngram_places(v, n), place = 0; /* of $n$-grams */
  double sum = 0; /* of $-\ln q$ */
  insist(length >= n);
  for (int i = 0; i < length; i++) {
    insist(0 <= symbol[i] && symbol[i] < v);
    place = (place*(size_t) v+(size_t) symbol[i])%places;
    if (i >= n-1) sum -= log(fmax(q[place], floor));
  }
  return sum/(length-n+1);
}

@* Markov chains. |markov_text| draws |length| symbols of which each depends on
the |n-1| before it with the probabilities~|q|, a table of $v^n$ numbers as
|ngram_conditional| leaves it. The |n-1| symbols before the first are in
|start|, which may be |NULL| when there are none. A chain made from
circular counts of a text has in the long run the $n$-grams of that text, and
of longer ones only what follows from these. Whoever starts such a chain takes the
first symbols of the text.
@^Markov chain@>

@(text.h@>=
void markov_text(int v, int n, const double *q, const int *start, rng *r,
  int length, int *symbol);

@ A symbol is found by bisection in the cumulative probabilities of its
context, which are made once. Rounding can leave the last of them a little
below~1; the last symbol that has any probability takes the rest.

@c
void markov_text(int v, int n, const double *q, const int *start, rng *r,
  int length, int *symbol)
{
  size_t places = ngram_places(v, n), contexts = places/(size_t) v;
  size_t context = 0; /* number of the present one */
  double *sum = allocate(places, sizeof *sum); /* cumulative */
  @<Sum the probabilities of each context@>@;
  for (int k = 0; k < n-1; k++) {
    insist(0 <= start[k] && start[k] < v);
    context = context*(size_t) v+(size_t) start[k];
  }
  for (int i = 0; i < length; i++) {
    symbol[i] = place_of(v, sum+context*(size_t) v, rng_uniform(r));
    context = (context*(size_t) v+(size_t) symbol[i])%contexts;
  }
  free(sum);
}

@ @<Sum the probabilities of each context@>=
for (size_t c = 0; c < contexts; c++) {
  double so_far = 0; /* of the symbols up to this one */
  int last = 0; /* the last that has any */
  for (int s = 0; s < v; s++) {
    double p = q[c*(size_t) v+(size_t) s]; /* of this symbol */
    insist(p >= 0);
    if (p > 0) last = s;
    sum[c*(size_t) v+(size_t) s] = so_far += p;
  }
  insist(fabs(so_far-1) < 1e-9);
  for (int s = last; s < v; s++) sum[c*(size_t) v+(size_t) s] = 1;
}

@ The first place whose cumulative probability exceeds |u|.

@<Helpers for words@>=
static int place_of(int v, const double *sum, double u)
{
  int low = 0, high = v-1; /* the answer is between */
  while (low < high) {
    int middle = (low+high)/2; /* halfway */
    if (sum[middle] > u) high = middle;
    else low = middle+1;
  }
  return low;
}

@ A stand-in for a text should have its heavy tail. |markov_margins| draws a table
|q| of |v| by |v| probabilities for such a chain of first order, in which the symbols
have in the long run the frequencies |margin|, positive and of sum~1. Lognormal
numbers are made into a distribution of pairs by scaling rows and columns in turn
until both margins are right; divided by the first, the pairs become what follows.
The numbers before scaling are all that is drawn.
@^Sinkhorn scaling@>

@(text.h@>=
void markov_margins(int v, const double *margin, rng *r, double *q);

@ The table has a few thousand positive entries, for which some hundred passes are
more than enough: each divides what is wrong by a constant. The last pass is over
rows, and leaves their sums exact.

@c
void markov_margins(int v, const double *margin, rng *r, double *q)
{
  size_t n = (size_t) v; /* of a row */
  rng_normals(r, n*n, 1, q);
  for (size_t i = 0; i < n*n; i++) q[i] = exp(q[i]);
  for (int pass = 0; pass < 300; pass++)
    for (size_t i = 0; i < n; i++) {
      double *line = q+(pass%2 ? i*n : i), sum = 0; /* row, or column */
      size_t step = pass%2 ? 1 : n; /* to its next entry */
      for (size_t j = 0; j < n; j++) sum += line[j*step];
      for (size_t j = 0; j < n; j++) line[j*step] *= margin[i]/sum;
    }
  ngram_conditional(v, 2, 0, q);
}

@* Pairs of words. A vocabulary of thousands has millions of pairs, of which a text
shows few. |text_bigrams| counts neighbours that are both among the first |d| words
of a lexicon, and lists those that occur. Row~|i| of |rows| belongs to one
first word; its pairs stand from |begin[i]| to before |begin[i+1]|, |share[i]| is
their part of all pairs, and |given[e]| the probability of the second word of
pair~|e| after the first. Words that are never first have no row.
@^bigrams@>

@(text.h@>=
typedef struct {
  int rows, pairs; /* first words; different pairs */
  int *begin; /* |rows+1| of them */
  double *share, *given; /* of each row; of each pair */
} bigrams;
bigrams text_bigrams(arena *a, const lexicon *v, int d);

@ A pair is a number, and the numbers are sorted.

@<Helpers for words@>=
static int by_number(const void *p, const void *q)
{
  uint64_t x = *(const uint64_t *) p, y = *(const uint64_t *) q; /* pairs */
  return (x > y)-(x < y);
}

@ @c
bigrams text_bigrams(arena *a, const lexicon *v, int d)
{
  uint64_t *pair = allocate((size_t) v->tokens+1, sizeof *pair), k = d;
  int n = 0; /* pairs, equal ones too */
  bigrams b = { 0 }; /* the result */
  for (int t = 0; t+1 < v->tokens; t++)
    if (v->token[t] < d && v->token[t+1] < d)
      pair[n++] = (uint64_t) v->token[t]*k+(uint64_t) v->token[t+1];
  qsort(pair, (size_t) n, sizeof *pair, by_number);
  b.begin = arena_take(a, (size_t) d+1, sizeof *b.begin);
  b.share = arena_take(a, (size_t) d, sizeof *b.share);
  b.given = arena_take(a, (size_t) n, sizeof *b.given);
  for (int i = 0, end; i < n; i = end) {
    for (end = i; end < n && pair[end]/k == pair[i]/k; end++) {
      if (end == i || pair[end] != pair[end-1]) b.pairs++;
      b.given[b.pairs-1]++;
    }
    for (int e = b.begin[b.rows]; e < b.pairs; e++) b.given[e] /= end-i;
    b.share[b.rows++] = (double) (end-i)/n;
    b.begin[b.rows] = b.pairs;
  }
  free(pair);
  return b;
}

@* Random hierarchies. In the random hierarchy model \citep{cagnetta2024} a
datum grows like a sentence from its topic. There are |classes| at the top and
|v| symbols on every level below. Each class, and then each symbol,
may be replaced by any of |m| \emph{synonyms}: tuples of |s| symbols of the
next level. No tuple belongs to two. After $L$ levels there are $s^L$ symbols,
the input, and the class is the label. All is random but fixed by the rules.
@^random hierarchy model@>@^Cagnetta, Francesco@>

Pairs of input symbols tell nothing about the class, and counting inputs is
hopeless: there are
\[ P_{\max}=|classes|\cdot m^{(s^L-1)/(s-1)} \]
of them. But a learner that notices that two tuples are synonyms, because they
occur in the same classes, needs of order $P^*=|classes|\cdot m^L$ examples.

@(text.h@>=
typedef struct {
  int classes, v, s, L, m; /* as in the text */
  int leaves; /* $s^L$ */
  int *rule; /* of all levels, top first; |m| tuples of |s| each */
} hierarchy;
hierarchy hierarchy_new(arena *a, int classes, int v, int s, int L, int m,
  rng *r);
void hierarchy_draw(const hierarchy *h, int n, rng *r,
  unsigned char *symbol, unsigned char *label); /* |n*leaves|, |n| */
double hierarchy_inputs(const hierarchy *h); /* $P_{\max}$ */
double hierarchy_scale(const hierarchy *h); /* $P^*$ */

@ The rules of a level are the first tuples in a random order of all $v^s$, dealt
out |m| to each symbol. There must be enough of them:
$m\,v\le v^s$ and $m\cdot|classes|\le v^s$.

@c
hierarchy hierarchy_new(arena *a, int classes, int v, int s, int L, int m,
  rng *r)
{
  hierarchy h = { classes, v, s, L, m, 1, NULL }; /* the result */
  insist(1 <= v && v <= 256 && 1 <= classes && classes <= 256);
  insist(2 <= s && s <= 4 && 1 <= L && L <= 8 && m >= 1);
  int tuples = (int) ngram_places(v, s); /* all there are */
  if (m > tuples/(classes > v ? classes : v))
    fatal(2, "hierarchy: found m=%d synonyms, expected at most %d with %d "
      "symbols; give each symbol fewer, or take more symbols", m,
      tuples/(classes > v ? classes : v), v);
  for (int l = 0; l < L; l++) h.leaves *= s;
  h.rule = arena_take(a, (size_t) (classes+(L-1)*v)*(size_t) (m*s),
    sizeof *h.rule);
  int *order = allocate((size_t) tuples, sizeof *order); /* of the tuples */
  for (int l = 0, *to = h.rule; l < L; l++) {
    int parents = l == 0 ? classes : v; /* symbols of this level */
    rng_permutation(r, tuples, order);
    for (int k = 0; k < parents*m; k++, to += s)
      for (int j = s-1, t = order[k]; j >= 0; j--, t /= v) to[j] = t%v;
  }
  free(order);
  return h;
}

@ A datum is made in place from its top: on each level the symbols are replaced
from the last to the first, so that none is overwritten before it is read.

@c
void hierarchy_draw(const hierarchy *h, int n, rng *r,
  unsigned char *symbol, unsigned char *label)
{
  for (int i = 0; i < n; i++, symbol += h->leaves) {
    const int *rules = h->rule; /* of the level */
    int count = 1; /* symbols on the level */
    label[i] = (unsigned char) rng_below(r, (uint64_t) h->classes);
    symbol[0] = label[i];
    for (int l = 0; l < h->L; l++, count *= h->s) {
      for (int k = count-1; k >= 0; k--) {
        int which = (int) rng_below(r, (uint64_t) h->m); /* synonym */
        const int *tuple = rules+(symbol[k]*h->m+which)*h->s; /* its parts */
        for (int j = 0; j < h->s; j++)
          symbol[k*h->s+j] = (unsigned char) tuple[j];
      }
      rules += (l == 0 ? h->classes : h->v)*h->m*h->s;
    }
  }
}

@ @c
double hierarchy_inputs(const hierarchy *h)
{
  return h->classes*pow(h->m, (h->leaves-1)/(h->s-1));
}

double hierarchy_scale(const hierarchy *h)
{
  return h->classes*pow(h->m, h->L);
}

@* New words. Whoever counts needs no words, only numbers. |lexicon_of| makes a
lexicon, without words and offsets, from |tokens| of |kinds| kinds: the kinds
that occur are numbered from the most to the least frequent, equals in the
order of their old numbers, and |token| is renumbered in place. |text_ngrams|
does so with the overlapping sequences of |n| characters of a text, and
|zipf_tokens| with tokens drawn in proportion to $i^{-z}$.

|share_of_new| reads |length| tokens, in |order|, or if that is |NULL| from
|start| on as if the text were a circle. It writes into |share|, for each of the
|n| ascending numbers |seen|, which part of the tokens that remain after so many are of
kinds that have not been met.
@^exchangeable order@>

Were the order random, the chance that a token is new would follow from counts
alone. It is of kind~$i$ with probability $c_i/N$; and then, of the
other $N-1$ tokens, $n$ have been seen, none of them among the other $c_i-1$ of its kind, so
\[ P_n=\sum_i{c_i\over N}{N-c_i\choose n}\Big/{N-1\choose n}. \]
The quotient depends on the count only, is 1 for $c=1$, and goes from one count
to the next by the factor $(N-n-c+1)/(N-c+1)$. |chance_of_new| is this sum.
@^hypergeometric distribution@>

@(text.h@>=
lexicon lexicon_of(arena *a, int tokens, int kinds, int *token);
lexicon text_ngrams(arena *a, bytes text, int n);
lexicon zipf_tokens(arena *a, int tokens, int kinds, double z, rng *r);
void share_of_new(const lexicon *v, const int *order, int start, int n,
  const double *seen, double *share);
double chance_of_new(const lexicon *v, double n);

@ @<Helpers for words@>=
typedef struct { int count, kind; } frequency;
static int by_frequency(const void *p, const void *q)
{
  const frequency *x = p, *y = q; /* of two kinds */
  if (x->count != y->count) return x->count > y->count ? -1 : 1;
  return (x->kind > y->kind)-(x->kind < y->kind);
}

@ @c
lexicon lexicon_of(arena *a, int tokens, int kinds, int *token)
{
  frequency *f = allocate((size_t) kinds, sizeof *f); /* to be sorted */
  int *place = allocate((size_t) kinds, sizeof *place); /* count, then place */
  lexicon v = { tokens, 0, token, NULL, NULL, NULL }; /* the result */
  memset(place, 0, (size_t) kinds*sizeof *place);
  for (int i = 0; i < tokens; i++) place[token[i]]++;
  for (int k = 0; k < kinds; k++)
    if (place[k] > 0) f[v.words++] = (frequency) { place[k], k };
  qsort(f, (size_t) v.words, sizeof *f, by_frequency);
  v.count = arena_take(a, (size_t) v.words, sizeof *v.count);
  for (int k = 0; k < v.words; k++)
    place[f[k].kind] = k, v.count[k] = f[k].count;
  for (int i = 0; i < tokens; i++) token[i] = place[token[i]];
  free(f);
  free(place);
  return v;
}

lexicon text_ngrams(arena *a, bytes text, int n)
{
  alphabet abc = text_alphabet(text);
  int *code = text_encode(a, text, &abc), tokens = (int) text.size-n+1;
  size_t places = ngram_places(abc.n, n); /* of all that are possible */
  insist(tokens > 0 && places <= INT_MAX);
  for (int i = 0; i < tokens; i++) {
    size_t place = 0; /* among the possible */
    for (int k = 0; k < n; k++)
      place = place*(size_t) abc.n+(size_t) code[i+k];
    code[i] = (int) place;
  }
  return lexicon_of(a, tokens, (int) places, code);
}

lexicon zipf_tokens(arena *a, int tokens, int kinds, double z, rng *r)
{
  double *sum = allocate((size_t) kinds, sizeof *sum), all = 0; /* cumulative */
  int *token = arena_take(a, (size_t) tokens, sizeof *token);
  for (int k = 0; k < kinds; k++) sum[k] = all += pow(k+1, -z);
  for (int i = 0; i < tokens; i++)
    token[i] = place_of(kinds, sum, all*rng_uniform(r));
  free(sum);
  return lexicon_of(a, tokens, kinds, token);
}

@ When a kind is met for the first time, all its tokens leave what is |left|.

@c
void share_of_new(const lexicon *v, const int *order, int start, int n,
  const double *seen, double *share)
{
  bool *met = allocate((size_t) v->words, sizeof *met); /* which kinds */
  int left = v->tokens; /* of kinds that were not */
  memset(met, 0, (size_t) v->words*sizeof *met);
  for (int t = 0, i = 0; i < n; t++) {
    insist(seen[i] < v->tokens);
    while (i < n && t >= seen[i]) share[i++] = left/(double) (v->tokens-t);
    int at = order ? order[t] : (int) (((size_t) start+(size_t) t)
      %(size_t) v->tokens), kind = v->token[at]; /* of the next token */
    if (!met[kind]) left -= v->count[kind], met[kind] = true;
  }
  free(met);
}

double chance_of_new(const lexicon *v, double n)
{
  double sum = 0, quotient = 1, all = v->tokens; /* of binomials; $N$ */
  for (int i = v->words-1, c = 1; i >= 0; i--) {
    for (; c < v->count[i]; c++) quotient *= fmax(0, (all-n-c)/(all-c));
    sum += c/all*quotient;
  }
  return sum;
}

@ A network wants the symbols as numbers. |hierarchy_one_hot| writes each of |n|
inputs as a row of $s^L\,v$ numbers, of which those of its symbols are~1. Leaf |j|
of the row is leaf |place[j]| of the input, or |j| if |place| is |NULL|.

A test should not contain what was learned by heart, and near $P_{\max}$ it would.
|hierarchy_unseen| draws until it has |n| examples whose inputs are not among the
|known| ones in |seen|, or has tried a hundred times as often, and returns how many
it has. There must be room for one more than |n|.

@(text.h@>=
mat hierarchy_one_hot(arena *a, const hierarchy *h, int n,
  const unsigned char *symbol, const int *place);
int hierarchy_unseen(const hierarchy *h, int known, const unsigned char *seen,
  int n, rng *r, unsigned char *symbol, unsigned char *label);

@ Inputs are compared by hashes of 64 bits; two of a million different ones have
the same with a probability of $10^{-7}$.

@c
mat hierarchy_one_hot(arena *a, const hierarchy *h, int n,
  const unsigned char *symbol, const int *place)
{
  mat x = mat_new(a, n, h->leaves*h->v); /* zeros */
  for (int i = 0; i < n; i++, symbol += h->leaves)
    for (int j = 0; j < h->leaves; j++)
      at(x, i, j*h->v+symbol[place ? place[j] : j]) = 1;
  return x;
}

int hierarchy_unseen(const hierarchy *h, int known, const unsigned char *seen,
  int n, rng *r, unsigned char *symbol, unsigned char *label)
{
  size_t leaves = (size_t) h->leaves; /* of an input */
  uint64_t *old = allocate((size_t) known+1, sizeof *old), hash; /* sorted */
  int found = 0; /* new ones so far */
  for (int i = 0; i < known; i++)
    old[i] = hash_bytes(0, seen+(size_t) i*leaves, leaves);
  qsort(old, (size_t) known, sizeof *old, by_number);
  for (int i = 0; i < 100*n && found < n; i++) {
    unsigned char *next = symbol+(size_t) found*leaves; /* its symbols */
    hierarchy_draw(h, 1, r, next, label+found);
    hash = hash_bytes(0, next, leaves);
    found += !bsearch(&hash, old, (size_t) known, sizeof *old, by_number);
  }
  free(old);
  return found;
}

@* Topics. In a text, words are near each other because both are about the same
thing. |text_topics| draws |length| words below~|v| from a model that has nothing
but this. The words have the frequencies $1/(i+1)$; each of |topics| topics
multiplies them by lognormal numbers; and before each word the topic is drawn
again, with equal chances, with the probability |leave|.
@^topic model@>

@(text.h@>=
int *text_topics(arena *a, int v, int topics, double leave, int length, rng *r);

@ @c
int *text_topics(arena *a, int v, int topics, double leave, int length, rng *r)
{
  int *token = arena_take(a, (size_t) length, sizeof *token), topic = 0;
  double *sum = allocate((size_t) topics*(size_t) v, sizeof *sum); /* of chances */
  rng_normals(r, (size_t) topics*(size_t) v, 1, sum);
  for (int k = 0; k < topics*v; k++)
    sum[k] = exp(sum[k])/(k%v+1)+(k%v ? sum[k-1] : 0);
  for (int t = 0; t < length; t++) {
    if (t == 0 || rng_uniform(r) < leave)
      topic = (int) rng_below(r, (uint64_t) topics);
    const double *own = sum+topic*v; /* of this topic */
    token[t] = place_of(v, own, rng_uniform(r)*own[v-1]);
  }
  free(sum);
  return token;
}

@ Words that stand within |window| places of each other are a pair.
|text_pairs| returns the matrix of the probabilities of ordered pairs of words
below~|v|, each pair counted in both orders, so that it is symmetric and its sum
is~1. Other words are gaps: they keep their places and are not counted.
@^co-occurrence@>

@(text.h@>=
mat text_pairs(arena *a, int v, int window, int length, const int *token);

@ @c
mat text_pairs(arena *a, int v, int window, int length, const int *token)
{
  mat p = mat_new(a, v, v); /* the result */
  double pairs = 0; /* counted */
  for (int t = 0; t < length; t++)
    for (int o = 1; o <= window && t+o < length; o++) {
      int i = token[t], j = token[t+o]; /* a pair of words */
      if (i >= v || j >= v) continue;
      at(p, i, j)++, at(p, j, i)++, pairs += 2;
    }
  if (pairs > 0) mat_scale(p, 1/pairs);
  return p;
}

@ A chain whose next word depends on the present one \emph{and} on a hidden topic
rewards whoever remembers more than one word. |markov_topics| draws |length| words
below~|v|. After the word $a$, under the topic~$z$, the word $b$ has the score
$1.5G_{ab}+H^z_{ab}+0.7h^z_b+0.7g_b$ with standard normal numbers, and a
probability proportional to its exponential. After each word the topic is drawn
again, with equal chances, with the probability |leave|. The stream gives $G$, $g$,
and for each topic $h$ and $H$; then, for each word, the numbers that decide on it
and on the topic.

@(text.h@>=
int *markov_topics(arena *a, int v, int topics, double leave, int length,
  rng *r);

@ Each row of probabilities is stored as its running sums, of which the last is
not~1.

@c
int *markov_topics(arena *a, int v, int topics, double leave, int length,
  rng *r)
{
  size_t n = (size_t) v; /* words */
  int *token = arena_take(a, (size_t) length, sizeof *token);
  int now = 0, topic = 0; /* the present ones */
  double *sum = allocate((size_t) topics*n*n, sizeof *sum); /* of chances */
  @<Draw the chain of each topic@>@;
  for (int t = 0; t < length; t++) {
    const double *row = sum+((size_t) topic*n+(size_t) now)*n; /* after it */
    now = token[t] = place_of(v, row, rng_uniform(r)*row[v-1]);
    if (rng_uniform(r) < leave)
      topic = (int) rng_below(r, (uint64_t) topics);
  }
  free(sum);
  return token;
}

@ @<Draw the chain of each topic@>=
double *common = allocate(n*n+2*n, sizeof *common); /* $G$ */
double *plain = common+n*n, *topical = plain+n; /* $g$; $h^z$ */
rng_normals(r, n*n, 1.5, common);
rng_normals(r, n, 0.7, plain);
for (int z = 0; z < topics; z++) {
  double *row = sum+(size_t) z*n*n; /* of this topic */
  rng_normals(r, n, 0.7, topical);
  rng_normals(r, n*n, 1, row);
  for (size_t i = 0; i < n*n; i++)
    row[i] += common[i]+topical[i%n]+plain[i%n];
  exp_all(n*n, row, row);
  for (size_t i = 0; i < n*n; i++)
    if (i%n) row[i] += row[i-1];
}
free(common);

@ What can an average of the past say about the next symbol? Cut a text into windows
of |window| symbols $c_1c_2\dots$, each with the one that follows it. Over all windows
and positions $P_{ab}$ is the frequency of the pair (current $a$, next $b$), $p$ and
$p'$ are its margins, and with the share $m_i(c)$ of the symbol $c$ among the
first~$i$ of the window
\[\begin{aligned}J_{ac}&=\mathrm{mean}\,[c_i=a]\,m_i(c),\\
N_{bc}&=\mathrm{mean}\,[c_{i+1}=b]\,m_i(c).\end{aligned}\]
|count_past| counts all of them. |pair_covariance| is the matrix
$P-pp'^{\mathsf T}$; |next_entropy| the entropy of the next symbol in nats, of those
who know nothing, or, if |given|, the current symbol.

@(text.h@>=
typedef struct {
  mat joint, past, ahead; /* $P$, $J$, $N$, all |v| by |v| */
  double *now, *next; /* $p$, $p'$ */
} pair_counts;
pair_counts count_past(arena *a, int v, int window, int length,
  const int *symbol);
mat pair_covariance(arena *a, const pair_counts *c);
double next_entropy(const pair_counts *c, bool given);

@ @c
pair_counts count_past(arena *a, int v, int window, int length,
  const int *symbol)
{
  int windows = (length-1)/window; /* complete ones */
  double each = 1/((double) windows*window); /* weight of a position */
  pair_counts q = { mat_new(a, v, v), mat_new(a, v, v), mat_new(a, v, v),
    arena_take(a, (size_t) v, sizeof (double)),
    arena_take(a, (size_t) v, sizeof (double)) };
  insist(windows > 0);
  for (int w = 0; w < windows; w++)
    for (int i = 0; i < window; i++) {
      const int *s = symbol+(size_t) w*(size_t) window; /* the window */
      at(q.joint, s[i], s[i+1]) += each;
      q.now[s[i]] += each;
      q.next[s[i+1]] += each;
      for (int j = 0; j <= i; j++) {
        at(q.past, s[i], s[j]) += each/(i+1);
        at(q.ahead, s[i+1], s[j]) += each/(i+1);
      }
    }
  return q;
}

@ @c
mat pair_covariance(arena *a, const pair_counts *c)
{
  int v = c->joint.rows; /* symbols */
  mat cov = mat_new(a, v, v); /* the result */
  for (int i = 0; i < v; i++)
    for (int j = 0; j < v; j++)
      at(cov, i, j) = at(c->joint, i, j)-c->now[i]*c->next[j];
  return cov;
}

double next_entropy(const pair_counts *c, bool given)
{
  double sum = 0; /* of $-p\ln p$ */
  for (int i = 0; i < c->joint.rows; i++) {
    if (!given) sum -= c->next[i]*log(c->next[i]+1e-300);
    for (int j = 0; j < c->joint.rows && given; j++)
      if (at(c->joint, i, j) > 0)
        sum -= at(c->joint, i, j)*log(at(c->joint, i, j)/c->now[i]);
  }
  return sum;
}

@* Tests. Texts whose words and pairs can be counted by eye; chains and
hierarchies by what defines them; and files that must be refused.

@(test-text.c@>=
#include "test.h"
#include "text.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>

static bytes text_of(const char *s) /* a copy that may be changed */
{
  bytes b = { allocate(strlen(s)+1, 1), strlen(s) }; /* the result */
  memcpy(b.data, s, b.size);
  return b;
}
@<Functions for the tests of text@>@;

int main(void)
{
  arena *a = arena_new(); /* for everything */
  rng r = rng_stream(1, 0, "test-text"); /* for chains and trees */
  test_begin("test-text");
  @<Test symbols and words@>@;
  @<Test the tables of n-grams@>@;
  @<Test the chains@>@;
  @<Test the hierarchies@>@;
  @<Test topics and what the past says@>@;
  @<Test what must be refused@>@;
  arena_free(a);
  return test_end();
}

@ Words in small letters, with their counts and, where these are equal, in
alphabetical order.

@<Test symbols and words@>=
bytes rose = text_of("A rose is a rose, a rose's rose: is; 'tis!");
text_lower(rose);
alphabet abc = text_alphabet(rose); /* of the sentence */
int *s = text_encode(a, rose, &abc); /* its symbols */
test_true(abc.n == 13 && abc.symbol[0] == ' ' && abc.symbol[1] == '!'
  && abc.place['z'] == -1 && abc.place['t'] == 12,
  "the alphabet in the order of bytes");
test_true(s[0] == abc.place['a'] && s[1] == 0, "symbols by their places");
lexicon w = text_words(a, rose, "'", "", 5); /* words only */
test_true(w.tokens == 10 && w.words == 5, "ten words, five different");
test_true(strcmp(w.word[0], "a") == 0 && strcmp(w.word[1], "rose") == 0
  && strcmp(w.word[2], "is") == 0 && strcmp(w.word[3], "'tis") == 0
  && strcmp(w.word[4], "rose's") == 0, "frequent first, then alphabetical");
test_true(w.count[1] == 3 && w.count[2] == 2 && w.token[9] == 3
  && w.offset[1] == 2, "counts, and the text in numbers");
w = text_words(a, rose, "'", ".,:;?!", 0);
test_true(w.tokens == 14 && w.words == 9 && w.token[5] >= 3,
  "marks are words, when asked for");
w = text_words(a, rose, "", "", 0);
test_true(w.tokens == 11 && w.words == 5 && strcmp(w.word[2], "is") == 0
  && strcmp(w.word[3], "s") == 0, "an apostrophe separates, when asked to");
test_true(text_words(a, (bytes) { rose.data, 0 }, "", "", 0).tokens == 0,
  "no text has no words");
bytes z = text_of_words(a, 30000, 10, 2, 5, &r); /* a text of words */
lexicon before = text_words(a, z, "", "", 10); /* its words */
text_respell(z, &before, &r);
lexicon after = text_words(a, z, "", "", 9); /* the same, re-spelled */
test_true(before.words == 10 && after.tokens == before.tokens
  && after.count[0] == before.count[0] && strlen(after.word[0])
  == strlen(before.word[0]) && strcmp(after.word[0], before.word[0]) != 0,
  "a word keeps its length and its places, but not its letters");
test_within(before.count[1] / (double) before.count[0], .5, .04,
  "the second word is half as frequent as the first");

@ In the circle \.{abacab} the third token is new with probability $\frac1{60}(3\cdot1+2\cdot
6+10)$ after two, if the order is random: $c$ has been met by nobody among two with
$\binom52/\binom52$, each $b$ with $\binom42/\binom52$, each $a$ with $\binom32/\binom52$.

@<Test symbols and words@>=
int letters[6] = { 5, 7, 5, 2, 5, 7 }, backwards[6] = { 5, 4, 3, 2, 1, 0 };
double seen[2] = { 1, 2 }, news[2]; /* tokens; shares */
lexicon tiny = lexicon_of(a, 6, 9, letters), twos; /* \.{abacab}; of pairs */
bytes banana = text_of("banana");
test_true(tiny.words == 3 && tiny.count[0] == 3 && tiny.count[2] == 1
  && letters[3] == 2 && letters[1] == 1, "kinds are numbered by their counts");
test_near(chance_of_new(&tiny, 2), (1*1+2*0.6+3*0.3)/6, 1e-15,
  "the chance of a new kind (else counts predict nothing)");
share_of_new(&tiny, NULL, 5, 2, seen, news);
test_near(news[0], 4/5.0, 1e-15, "what is left after a $b$");
test_near(news[1], 1/4.0, 1e-15, "and after $b$ and $a$, on the circle");
share_of_new(&tiny, backwards, 0, 2, seen, news);
test_near(news[1], 1/4.0, 1e-15, "in another order");
twos = text_ngrams(a, banana, 2);
test_true(twos.tokens == 5 && twos.words == 3 && twos.count[0] == 2
  && twos.token[1] == twos.token[3], "the pairs of letters in banana");
free(banana.data);
twos = zipf_tokens(a, 40000, 4, 1, &r);
test_within(twos.count[0]/40000.0, 12/25.0, 0.01, "tokens of Zipf's law");

@ The twos of a short circle; a gap; and a table of conditional probabilities
against one made by hand.

@<Test the tables of n-grams@>=
int circle[] = { 0, 1, 1, 0, 1 }, gap[] = { 0, -1, 1, 1, 0 };
int zeros[] = { 0, 0 }; /* symbols */
double *c = ngram_counts(a, 2, 2, 5, circle, true); /* of pairs */
test_true(c[0] == 0 && c[1] == 2 && c[2] == 2 && c[3] == 1,
  "pairs of a circle");
c = ngram_counts(a, 2, 2, 5, circle, false);
test_true(c[1] == 2 && c[2] == 1 && c[3] == 1, "pairs of a line");
double *g = ngram_counts(a, 2, 2, 5, gap, false); /* with a gap */
test_true(g[0] == 0 && g[1] == 0 && g[2] == 1 && g[3] == 1,
  "no pair across a word that is not counted");
ngram_conditional(2, 2, .5, c);
test_near(c[0], .5/3, 1e-15, "a pair never seen");
test_near(c[3], .5, 1e-15, "a pair seen once of twice");
test_near(ngram_cross_entropy(2, 2, c, 0, 5, circle),
  -(2*log(2.5/3)+2*log(.5))/4, 1e-14, "cross-entropy of a table");
c[0] = 0;
test_near(ngram_cross_entropy(2, 2, c, 1e-6, 2, zeros),
  -log(1e-6), 1e-14, "a floor below probabilities");
memset(g, 0, 4*sizeof *g);
ngram_conditional(2, 2, 0, g);
test_true(g[0] == .5 && g[3] == .5, "a context never seen is uniform");

@ A chain of order two over three symbols, with a pair that cannot occur. The
triples of a long chain must have the probabilities that it was made with,
within five standard deviations, and so must a chain made from its counts.

@<Test the chains@>=
enum { T = 200000 };
static double q[27]; /* probabilities */
int *chain = arena_take(a, T, sizeof *chain); /* a long one */
int begin[2] = { 0, 1 }; /* the symbols before it */
for (int k = 0; k < 27; k++) q[k] = k%3 == 2 && k/9 == 1 ? 0 : 1+k%5;
ngram_conditional(3, 3, 0, q);
markov_text(3, 3, q, begin, &r, T, chain);
test_within(worst_triple(a, chain, T, q), 0, 5,
  "triples of a chain (else a stand-in has other statistics)");
double *learned = ngram_counts(a, 3, 3, T, chain, true); /* from the chain */
ngram_conditional(3, 3, 0, learned);
test_true(learned[11] == 0 && learned[14] == 0,
  "what cannot follow does not follow");
markov_text(3, 3, learned, chain, &r, T, chain);
test_within(worst_triple(a, chain, T, learned), 0, 5, "a chain of a chain");
double entropy = ngram_cross_entropy(3, 3, learned, 0, T, chain);
test_within(entropy-ngram_cross_entropy(3, 3, q, 0, T, chain), 0, .002,
  "both tables cost the same");
double sure[] = { 0, 1, 0 }; /* always the second */
markov_text(3, 1, sure, NULL, &r, 9, chain);
test_true(chain[0] == 1 && chain[8] == 1, "a chain without memory");


@ Ten steps from anywhere, the chain with given margins is where they say. In a text
of seven words the pairs can be counted by hand; the word \.c is outside of the first
two.

@<Test the chains@>=
double zipf[] = { 0.5, 0.3, 0.2 }, follow[9]; /* margins; the chain */
double now[] = { 1, 0, 0 }, next[3]; /* distributions of a symbol */
rng draws = rng_stream(2, 0, "test-text"); /* the lognormal numbers */
markov_margins(3, zipf, &draws, follow);
for (int t = 0; t < 60; t++) {
  for (int j = 0; j < 3; j++)
    next[j] = now[0]*follow[j]+now[1]*follow[3+j]+now[2]*follow[6+j];
  memcpy(now, next, sizeof now);
}
for (int j = 0; j < 3; j++)
  test_near(now[j], zipf[j], 1e-12, "margin %d of a chain (wrong side)", j);
bytes pairs = text_of("a b a a b c a"); /* aa once, ab twice, ba once */
lexicon seven = text_words(a, pairs, "", "", 3); /* a, b, c */
bigrams two = text_bigrams(a, &seven, 2); /* of a and b */
free(pairs.data);
test_true(two.rows == 2 && two.pairs == 3 && two.begin[1] == 2,
  "pairs are listed by their first word");
test_near(two.share[0], 0.75, 0, "share of the pairs that begin with a");
test_near(two.given[1], 2/3.0, 1e-15, "b after a, twice in three");
test_near(two.given[2], 1, 0, "a after b, always (c is outside)");

@ @<Functions for the tests of text@>=
static double worst_triple(arena *a, const int *chain, int n, const double *q)
{
  double *c = ngram_counts(a, 3, 3, n, chain, true), worst = 0; /* triples */
  for (int k = 0; k < 27; k++) {
    int first = k/3*3; /* of this context */
    double seen = c[first]+c[first+1]+c[first+2]; /* the context */
    double sd = sqrt(seen*q[k]*(1-q[k]))+1; /* of the count */
    worst = fmax(worst, fabs(c[k]-seen*q[k])/sd);
  }
  return worst;
}

@ The label can be found from the leaves by going up: each tuple belongs to one
symbol. All labels and all synonyms must be equally frequent.

@<Test the hierarchies@>=
hierarchy h = hierarchy_new(a, 5, 4, 2, 3, 3, &r); /* eight leaves */
unsigned char *leaf = arena_take(a, 8*3000, 1), label[3000]; /* data */
int right = 0, of_class[5] = { 0 }; /* labels found; of each class */
hierarchy_draw(&h, 3000, &r, leaf, label);
for (int i = 0; i < 3000; i++) {
  right += parsed(&h, leaf+8*i) == label[i];
  of_class[label[i]]++;
}
test_true(h.leaves == 8 && right == 3000,
  "every label can be read off its leaves (%d of 3000)", right);
for (int k = 0; k < 5; k++)
  test_within(of_class[k], 600, 5*sqrt(480), "class %d is as frequent", k);
test_near(hierarchy_inputs(&h), 5*pow(3, 7), 1e-14, "number of inputs");
test_near(hierarchy_scale(&h), 135, 1e-14, "number of examples needed");

@ Of five inputs known, none must be drawn; of all inputs known, none can be. The
one-hot rows have a one for each leaf, at the permuted place.

@<Test the hierarchies@>=
hierarchy bush = hierarchy_new(a, 2, 2, 2, 1, 2, &r); /* four inputs */
unsigned char all[] = { 0, 0, 0, 1, 1, 0, 1, 1 }, drawn[2*40], kinds[40];
int turned[] = { 1, 0 }; /* leaves, exchanged */
bool fresh = hierarchy_unseen(&bush, 3, all, 30, &r, drawn, kinds) == 30;
for (int i = 0; i < 30; i++) fresh = fresh && drawn[2*i] && drawn[2*i+1];
test_true(fresh && hierarchy_unseen(&bush, 4, all, 30, &r, drawn, kinds) == 0,
  "what was seen is not drawn (else a table is credited with its memory)");
mat ones = hierarchy_one_hot(a, &bush, 4, all, turned); /* exchanged */
test_true(at(ones, 1, 1) == 1 && at(ones, 1, 2) == 1 && at(ones, 1, 0) == 0
  && at(ones, 2, 0) == 1 && at(ones, 2, 3) == 1, "leaves at their places");

@ The words 0, 1, a gap, 1, 0 have, within two places, the pairs 01, 11 and 10.

@<Test the tables of n-grams@>=
int holed[] = { 0, 1, 7, 1, 0 }; /* 7 is a gap */
mat near = text_pairs(a, 2, 2, 5, holed);
test_near(at(near, 0, 1), 2/6.0, 1e-14, "pairs across and beside a gap");
test_near(at(near, 1, 1), 2/6.0, 1e-14, "equal words are a pair, twice");

@ With one topic words are independent; with many that are left at once the share
of the first word is near that of its frequency.

@<Test the hierarchies@>=
int *about = text_topics(a, 3, 2, 0.001, 40000, &r), same = 0; /* words */
for (int i = 0; i+1 < 40000; i++) same += about[i] == about[i+1];
int *mixed = text_topics(a, 3, 400, 1, 40000, &r), firsts = 0;
for (int i = 0; i < 40000; i++) firsts += mixed[i] == 0;
test_true(same > 40000/3, "neighbours share a topic");
test_within(firsts/40000.0, 0.51, 0.04, "frequencies of words in all topics");

@ |parsed| goes up level by level and returns $-1$ where a tuple belongs to
nobody.

@<Functions for the tests of text@>=
static int parsed(const hierarchy *h, const unsigned char *leaf)
{
  int symbol[256], count = h->leaves; /* of the level */
  for (int i = 0; i < count; i++) symbol[i] = leaf[i];
  for (int l = h->L-1; l >= 0; l--) {
    const int *rules = h->rule+(l == 0 ? 0
      : (h->classes+(l-1)*h->v)*h->m*h->s); /* of the level */
    int parents = l == 0 ? h->classes : h->v; /* symbols above */
    count /= h->s;
    for (int k = 0; k < count; k++) {
      int found = -1; /* whose tuple it is */
      for (int t = 0; t < parents*h->m; t++)
        if (memcmp(rules+t*h->s, symbol+k*h->s,
          (size_t) h->s*sizeof *rules) == 0) found = t/h->m;
      if (found < 0) return -1;
      symbol[k] = found;
    }
  }
  return symbol[0];
}

@ The nine symbols 011010011 have two windows of four: 0110 before 1, and 1001 before 1.
In a chain whose first topic never leaves, the numbers of its stream, drawn again,
say how often the second word follows itself.

@<Test topics and what the past says@>=
int nine[] = { 0, 1, 1, 0, 1, 0, 0, 1, 1 }; /* two windows, and one more */
pair_counts past = count_past(a, 2, 4, 9, nine);
test_near(at(past.joint, 0, 1), 3/8.0, 1e-15, "a pair counted by hand");
test_near(past.next[1], 5/8.0, 1e-15, "the next symbol, likewise");
test_near(at(past.past, 1, 1), (1/2.0+2/3.0+1+1/2.0)/8, 1e-15,
  "what precedes a one, itself included");
test_near(at(past.ahead, 0, 1), (2/3.0+1+1/2.0)/8, 1e-15,
  "what precedes the symbol before a zero");
test_near(at(pair_covariance(a, &past), 0, 1), 3/8.0-4/8.0*5/8, 1e-15,
  "the covariance of neighbours");
test_near(next_entropy(&past, false), -(3*log(3/8.0)+5*log(5/8.0))/8, 1e-14,
  "who knows nothing");
test_near(next_entropy(&past, true), -(3*log(3/4.0)+log(1/4.0)+4*log(0.5))/8,
  1e-14, "who knows the current symbol");
rng hidden = rng_stream(6, 0, "test-text"), again = hidden; /* the same */
double G[4], plain[2], topical[2], H[4], chance[2]; /* of the first topic */
int *topics = markov_topics(a, 2, 2, 0, T, &hidden); /* it never leaves */
double before_it = 0, after_it = 0; /* ones; of these, before a one */
rng_normals(&again, 4, 1.5, G);
rng_normals(&again, 2, 0.7, plain);
rng_normals(&again, 2, 0.7, topical);
rng_normals(&again, 4, 1, H);
for (int j = 0; j < 2; j++)
  chance[j] = exp(G[2+j]+H[2+j]+topical[j]+plain[j]);
for (int i = 1; i < T; i++)
  if (topics[i-1] == 1) before_it++, after_it += topics[i];
test_within(after_it/before_it-chance[1]/(chance[0]+chance[1]), 0, 0.006,
  "a word after itself, under one topic");

@ Files cannot be made to allocate without limit, nor a small text to pass for
a large one.

@<Test what must be refused@>=
test_dies(count_too_many, a, 1, "expected a table of their 5-grams",
  "a table that is too large");
test_dies(know_too_few, &rose, 1, "found 5 different words",
  "a text of too few words");
test_dies(read_stranger, &rose, 1, "found byte 111 at offset 3",
  "a byte outside of the alphabet");
test_dies(too_many_synonyms, &r, 2, "found m=5 synonyms, expected at most 4",
  "more synonyms than tuples");
test_dies(count_nothing, a, 1, "found 1 symbols, expected at least 2",
  "a text shorter than its n-grams");
free(rose.data);

@ @<Functions for the tests of text@>=
static void count_too_many(void *a)
{
  int s[5] = { 0 }; /* symbols */
  ngram_counts(a, 200, 5, 5, s, false);
}
static void count_nothing(void *a)
{
  int s = 0; /* the only symbol */
  ngram_counts(a, 2, 2, 1, &s, false);
}
static void know_too_few(void *text)
{
  text_words(arena_new(), *(bytes *) text, "'", "", 600);
}
static void read_stranger(void *text)
{
  bytes part = *(bytes *) text; /* |"a r"| */
  alphabet abc = text_alphabet((bytes) { part.data, 3 });
  text_encode(arena_new(), part, &abc);
}
static void too_many_synonyms(void *r)
{
  hierarchy_new(arena_new(), 4, 4, 2, 2, 5, r);
}

@* Index.
