Exercise 2 of the chapter on features: modular subtraction.

Derivation: of the cross term 2 cos(theta a + phi) cos(theta b + psi) the part
cos(theta (a - b) + phi - psi) is now the one that the output must read, so the
phase of W is phi - psi instead of phi + psi.

Run:  make change WEB=d4-features CH=web/exercises/d4-2.ch
      build/changed/d4-2 measure --only=E2 --out=minus
      build/changed/d4-2 ask "select rms(mismatch) from difference" --out=minus

@x
static int answer_to(int p, int i) { return (i / p + i % p) % p; }
@y
static int answer_to(int p, int i) { return (i / p + p - i % p) % p; }
@z

@x
    count[s[i].nu]++;
@y
    count[s[i].nu]++;
    observe(r, "difference", "mismatch", remainder(phase[0] - phase[1]
      - phase[2], 2 * M_PI));
@z
