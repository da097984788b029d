# The unit tests of the instruments, tangled from the webs: one program each, TAP lines inside.
load common

run_unit() {
  run unit "$bin/test-$1"
  [ "$status" -eq 0 ] || fail "$(grep -v '^ok' <<<"$output")"
  grep -q '^1\.\.[1-9]' <<<"$output" || fail "test-$1 printed no plan: it stopped early or tested nothing"
}

@test "every unit test of the webs is run here (else one could rot unseen)" {
  for t in $(grep -rhoE '^@\(test-[a-z-]+\.c@>' "$root/web/instruments" | sed 's/^@(test-//; s/\.c@>//' | sort -u); do
    grep -q "run_unit $t\$" "$BATS_TEST_FILENAME" || fail "test-$t is not run by units.bats"
  done
}

@test "base (a failure would mean wrong messages, memory or files: a half-written file could pass for a whole one)" {
  run_unit base
}

@test "params (a failure would mean wrong parameters: a wrong value could run unnoticed)" {
  run_unit params
}

@test "elementary (a failure would mean wrong exp, tanh, erf or their friends: every trained network would be slightly wrong)" {
  run_unit elementary
}

@test "random (a failure would mean wrong random streams: seeds would not reproduce, or draws would be correlated)" {
  run_unit random
}

@test "linalg (a failure would mean wrong matrices: products, eigenvectors or solves would be wrong)" {
  run_unit linalg
}

@test "polar (a failure would mean wrong polar factors: Muon would descend along another direction)" {
  run_unit polar
}

@test "data (a failure would mean wrong data readers: a damaged file could be learned from)" {
  run_unit data
}

@test "boolean (a failure would mean wrong votes: a parity would be learned from another number of samples)" {
  run_unit boolean
}

@test "patches (a failure would mean wrong parts of images: a convolution would mix pixels)" {
  run_unit patches
}

@test "text (a failure would mean wrong counts, chains or hierarchies: a network would be said to learn what is not there)" {
  run_unit text
}

@test "net (a failure would mean wrong gradients or Hessian-vector products: no training curve could be trusted)" {
  run_unit net
}

@test "sequence (a failure would mean wrong attention or norms: no decoder could be trusted)" {
  run_unit sequence
}

@test "train (a failure would mean wrong optimizers or batches: the dynamics would not be those of the theory)" {
  run_unit train
}

@test "curvature (a failure would mean wrong eigenvalues of the Hessian: the sharpness would be wrong)" {
  run_unit curvature
}

@test "statistics (a failure would mean wrong fits: exponents and optima would be misread)" {
  run_unit statistics
}

@test "assignment (a failure would mean wrong matchings: networks would be compared unit by wrong unit)" {
  run_unit assignment
}

@test "alignment (a failure would mean wrong likeness of representations: chance would pass for agreement)" {
  run_unit alignment
}

@test "clones (a failure would mean wrong clones of texts: a network would be said to use statistics that it was not given)" {
  run_unit clones
}

@test "embedding (a failure would mean wrong flows of words: features would be learned at other times than is said)" {
  run_unit embedding
}

@test "richness (a failure would mean wrong rates or partners: rich and lazy networks would not be what they are called)" {
  run_unit richness
}

@test "lazy (a failure would mean wrong machines or students: the limit of wide networks, or the distance from it, would be wrong)" {
  run_unit lazy
}

@test "deep (a failure would mean wrong steps or starts: deep linear networks would learn at other times than is said)" {
  run_unit deep
}

@test "products (a failure would mean a wrong law or wrong exponents: products of random matrices would be misjudged)" {
  run_unit products
}

@test "numerics (a failure would mean wrong integrals, differential equations or minima: theory lines would be wrong)" {
  run_unit numerics
}

@test "theory (a failure would mean wrong predictions: the theory lines would be wrong)" {
  run_unit theory
}

@test "dynamics (a failure would mean wrong flows from small weights: times of escape and selected solutions would be mispredicted)" {
  run_unit dynamics
}

@test "database (a failure would mean wrong answers: claims and figures would be made of wrong numbers)" {
  run_unit database
}

@test "laboratory (a failure would mean lost or mixed runs: records would depend on workers, kills or stale data)" {
  run_unit laboratory
}

@test "samples (a failure would mean wrong inputs: a chapter would train on other images, or on the mean of nothing)" {
  run_unit samples
}

@test "claims (a failure would mean wrong verdicts: a claim without a value could pass, or a damaged record be believed)" {
  run_unit claims
}

@test "plot-text (a failure would mean wrong labels: mathematics would be misprinted or set in another font)" {
  run_unit plot-text
}

@test "plot-axis (a failure would mean wrong ticks: a reader would read off wrong numbers)" {
  run_unit plot-axis
}

@test "plot (a failure would mean wrong drawing: figures would mislead or differ from run to run)" {
  run_unit plot
}

@test "chart (a failure would mean wrong figures: points would vanish or have the colours of others)" {
  run_unit chart
}

@test "chapter (a failure would mean wrong the frame of the programs: verbs and options would not do what they say)" {
  run_unit chapter
}

@test "diffusion (a failure would mean wrong denoising networks: generated images would not be what the theory is about)" {
  run_unit diffusion
}

@test "margin (a failure would mean wrong margins: a classifier would be compared with the wrong plane)" {
  run_unit margin
}

@test "process (a failure would mean wrong Gaussian processes: training and guessing would be predicted wrongly)" {
  run_unit process
}

@test "descriptions (a failure would mean wrong complexities: functions and models would seem simpler than they are)" {
  run_unit descriptions
}

@test "definitions (a failure would mean wrong candidates: trained features would be held against wrong numbers)" {
  run_unit definitions
}

@test "captions (a failure would mean wrong captions: the page would say something else than the book, or run what a record says)" {
  run_unit captions
}

@test "live (a failure would mean a page whose live figures are silently missing)" {
  run_unit live
}

@test "course (a failure would mean wrong weeks: the page and the README would send a class elsewhere)" {
  run_unit course
}
