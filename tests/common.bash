# What the tests share. Each test runs from the root of the checkout.

root=$(cd "$BATS_TEST_DIRNAME/.." && pwd)
bin=$root/build/bin
chapters=$(cd "$root/web" && for folder in directions strands cases; do (cd "$folder" 2>/dev/null && printf "%s\n" *.w); done | sed -n "s/\.w\$//p")

# Copy the checkout as git sees it (tracked and new files, nothing built) to $1.
copy_checkout() {
  mkdir -p "$1"
  (cd "$root" && git ls-files -z --cached --others --exclude-standard \
    | xargs -0 ls -d 2>/dev/null | tar -cf - -T - | tar -xf - -C "$1")
}

# The data sets that are there, uncompressed, in the folder $BATS_FILE_TMPDIR/data, for all programs of a file of tests: inflating them
# takes a program longer than most of what it does at toy size.
plain_data() {
  local from=${LM_DATA:-$root/data} set
  export LM_DATA=$BATS_FILE_TMPDIR/data
  mkdir "$LM_DATA"
  for set in mnist cifar10 text; do
    [ ! -d "$from/$set" ] || cp -rL "$from/$set" "$LM_DATA/"
  done
  find "$LM_DATA" -name '*.gz' -exec gunzip -f {} +
}

# All records and figures of folder $1 except run.csv and records.db (with the log of a killed program), which hold times: one checksum line each.
checksums() { (cd "$1" && find . -type f ! -name run.csv ! -name 'records.db*' ! -name '.drawn' | sort | xargs sha256sum); }

fail() { printf '%s\n' "$@" >&2; return 1; }

# A program sets these before its libraries start, by starting itself again; where a test starts thousands, once will do.
start_once() { export OPENBLAS_CORETYPE=Haswell OPENBLAS_NUM_THREADS=1 G_SLICE=always-malloc; }

# A program of unit tests feels interrupts, also when the shell that began all has them ignored, as it does in the background.
unit() { env --default-signal=INT "$@"; }
