// The laws of the six live figures, as functions of their parameters alone.
//
// Nothing here knows of the page. laws[name](p, at, data) takes an object of parameters, named as the options of the
// program that measures, an array of places and what the record says of the task; it returns the predictions at these
// places. Each is compared with the numbers of the C programs to nine digits by tests/live.bats.
(function () {
  'use strict';
  const laws = {};
  window.laws = laws;

  // -- Modes of a linear network: chapter "Solvable settings", E1 --------------------------------------------------
  // A mode of strength s follows a(t) = s / (1 + (s/a0 - 1) exp(-r t)), with the rate r = 2 ln(1 + eta s)/eta of
  // descent with steps eta. The start a0 is read off the first weights, which all have the factor sigma.
  function modeStart(p, k, data) {
    return data.a0[k - 1] * Math.pow(p.sigma / data.sigma, 2);
  }
  function modeRate(s, eta) { return 2 * Math.log1p(eta * s) / eta; }
  laws.modeStrength = (p, at, data) => at.map(([k, t]) => {
    const s = data.s[k - 1];
    return s / (1 + (s / modeStart(p, k, data) - 1) * Math.exp(-modeRate(s, p.eta) * t));
  });
  laws.modeHalfTime = (p, at, data) => at.map(k => {
    const s = data.s[k - 1];
    return Math.log(s / modeStart(p, k, data) - 1) / modeRate(s, p.eta);
  });

  // -- Depth: the same chapter, E2 -----------------------------------------------------------------------------------
  // With L layers that share one number w, w' = w^(L-1) (1 - w^L), the time from w = eps to w^L = 1/2 is the integral
  // of dw / (w^(L-1) (1 - w^L)). Split 1/(1 - w^L) = 1 + w^L/(1 - w^L): the first part is a power, the second a series.
  laws.depthHalfTime = (p, at) => at.map(([L, eps]) => {
    const end = Math.pow(2, -1 / L);
    let sum = L === 2 ? Math.log(end / eps) : (Math.pow(eps, 2 - L) - Math.pow(end, 2 - L)) / (L - 2);
    for (let j = 2, last = Infinity; sum !== last; j += L) {
      last = sum;
      sum += (Math.pow(end, j) - Math.pow(eps, j)) / j;
    }
    return sum;
  });
  // The largest relative delay of descent with steps eta behind the flow; eta2, eta3, eta4 are those of 2, 3, 4 layers.
  laws.depthLateness = (p, at) => at.map(([L, eps]) => {
    const rising = 0.5 * Math.pow(0.5, (L - 1) / L) / (Math.pow(eps, L - 1) * (1 - Math.pow(eps, L)));
    return p['eta' + L] / laws.depthHalfTime(p, [[L, eps]])[0] * (1 + 0.5 * Math.log(rising));
  });

  // -- The edge of stability: chapter "Simple macroscopic laws", E1 --------------------------------------------------
  // On a quadratic of curvature S heavy ball with momentum beta is stable until S = (2 + 2 beta)/eta; gradient descent
  // is the case beta = 0.
  laws.threshold = (p, at) => at.map(([eta, beta]) => (2 + 2 * beta) / eta);

  // -- The eigenframework: chapter "Solvable settings", E3s ----------------------------------------------------------
  // Eigenvalues i^-alpha and squared coefficients i^-beta, normalized, of so many modes. kappa solves
  // n = sum L_i + delta/kappa with the learnabilities L_i = lambda_i/(lambda_i + kappa), and the test error is
  // n/(n - sum L_i^2) (sum (1 - L_i)^2 v_i^2 + s2).
  const spectra = {};
  function spectrum(p) {
    const m = p['modes-syn'], key = [m, p.alpha, p.beta].join();
    if (spectra.key !== key) {
      const lambda = new Float64Array(m), v2 = new Float64Array(m);
      let sum = 0;
      for (let i = 0; i < m; i++) {
        lambda[i] = Math.pow(i + 1, -p.alpha);
        sum += v2[i] = Math.pow(i + 1, -p.beta);
      }
      for (let i = 0; i < m; i++) v2[i] /= sum;
      Object.assign(spectra, {key, lambda, v2});
    }
    return spectra;
  }
  function kappaOf(lambda, n, ridge) {
    let sum = ridge;
    for (const l of lambda) sum += l;
    let low = Math.log(ridge / n), high = Math.log(sum / n);
    while (high - low > 4e-16 * Math.max(1, Math.abs(low))) {
      const middle = (low + high) / 2, kappa = Math.exp(middle);
      if (middle <= low || middle >= high) break;
      let learned = ridge / kappa;
      for (const l of lambda) learned += l / (l + kappa);
      if (learned > n) low = middle;
      else high = middle;
    }
    return Math.exp((low + high) / 2);
  }
  laws.kappa = (p, at) => at.map(n => kappaOf(spectrum(p).lambda, n, p['delta-syn']));
  laws.testError = (p, at) => at.map(n => {
    const {lambda, v2} = spectrum(p), ridge = p['delta-syn'], kappa = kappaOf(lambda, n, ridge);
    let open = ridge / kappa, bias = p.s2; // open: n - sum L_i^2
    for (let i = 0; i < lambda.length; i++) {
      const left = kappa / (lambda[i] + kappa);
      open += left * (1 - left);
      bias += left * left * v2[i];
    }
    return n / open * bias;
  });
  laws.learnability = (p, at) => {
    const known = new Map();
    return at.map(([n, i]) => {
      if (!known.has(n)) known.set(n, laws.kappa(p, [n])[0]);
      const l = Math.pow(i, -p.alpha);
      return l / (l + known.get(n));
    });
  };

  // -- Lazy and rich: chapter "Limits", E4 ---------------------------------------------------------------------------
  // theta' = gamma0 - sinh 2 theta from 0, residual 1 - sinh(2 theta)/gamma0, kernel growth sqrt(1 + gamma0^2). The flow
  // is followed as the program does it, by Runge and Kutta, four steps to one of descent (0.02/sqrt(1 + gamma0^2)).
  function richFlow(gamma, steps) {
    const s = 0.02 / Math.sqrt(1 + gamma * gamma), h = s / 4, slope = x => gamma - Math.sinh(2 * x);
    const residual = [];
    let theta = 0, p = 1, q = 0, gap = 0; // p, q: descent at infinite width
    for (let k = 0; k <= steps; k++) {
      residual.push(1 - Math.sinh(2 * theta) / gamma);
      gap = Math.max(gap, Math.abs(Math.abs(1 - q / gamma) - residual[k]));
      const xi = s * (gamma - q), keep = 1 + xi * xi;
      [p, q] = [p * keep + 2 * xi * q, q * keep + 2 * xi * p];
      for (let i = 0; i < 4; i++) {
        const a = slope(theta), b = slope(theta + h * a / 2), c = slope(theta + h * b / 2), d = slope(theta + h * c);
        theta += h / 6 * (a + 2 * b + 2 * c + d);
      }
    }
    return {residual, gap};
  }
  laws.richResidual = (p, at) => {
    const known = new Map();
    return at.map(([gamma, k]) => {
      if (!known.has(gamma)) known.set(gamma, richFlow(gamma, 300).residual);
      return known.get(gamma)[k];
    });
  };
  laws.richGrowth = (p, at) => at.map(gamma => Math.sqrt(1 + gamma * gamma));
  laws.richGap = (p, at) => at.map(gamma => richFlow(gamma, 300).gap);

  // -- Grokking: the chapter of that name, E1 ------------------------------------------------------------------------
  // At the age lambda t the weights are w = 2 q sinh(X' nu), q = (alpha exp(-age))^2, where nu minimizes the convex
  // function 2 q sum cosh(X' nu) - nu.y. X and y are drawn again here, by the program's own generator (Threefry).
  const turns = [[14, 16], [52, 57], [23, 40], [5, 37], [25, 33], [46, 12], [58, 22], [32, 32]];
  const word = x => BigInt.asUintN(64, x);
  function* words(seed, purpose) {
    let hash = 0xcbf29ce484222325n;
    for (const c of purpose) hash = word((hash ^ BigInt(c.charCodeAt(0))) * 0x100000001b3n);
    const key = [BigInt(seed), 0n, hash, 0n];
    key.push(key.reduce((x, y) => x ^ y, 0x1BD11BDAA9FC1A22n));
    for (let block = 0n; ; block++) {
      const x = [block, 0n, 0n, 0n].map((c, i) => word(c + key[i]));
      for (let r = 0; r < 20; r++) {
        const [a, b] = r % 2 ? [3, 1] : [1, 3];
        [[0, a], [2, b]].forEach(([to, from], i) => {
          const turn = BigInt(turns[r % 8][i]);
          x[to] = word(x[to] + x[from]);
          x[from] = word(x[from] << turn | x[from] >> 64n - turn) ^ x[to];
        });
        if (r % 4 === 3) {
          const s = (r + 1) / 4;
          for (let i = 0; i < 4; i++) x[i] = word(x[i] + key[(s + i) % 5]);
          x[3] = word(x[3] + BigInt(s));
        }
      }
      yield* x;
    }
  }
  const problems = {};
  function problemOf(p) {
    const name = [p.N, p.n, p.k, p.seed].join();
    if (problems.name === name) return problems;
    const {N, n} = p, stream = words(p.seed, 'c1 problem'), next = () => stream.next().value;
    const fraction = () => (Number(next() >> 12n) + 0.5) * Math.pow(2, -52);
    const x = new Float64Array(n * N + 1), truth = new Float64Array(N), y = new Float64Array(n);
    for (let i = 0; i < n * N; i += 2) {
      const radius = Math.sqrt(-2 * Math.log(fraction())), angle = 2 * Math.PI * fraction();
      x[i] = radius * Math.cos(angle);
      x[i + 1] = radius * Math.sin(angle);
    }
    for (let left = -n * N & 3; left > 1; left -= 2) next(), next(); // a block is begun anew
    const below = bound => {
      const b = BigInt(bound), most = 2n ** 64n - 1n, limit = most - most % b;
      for (;;) { const w = next(); if (w < limit) return Number(w % b); }
    };
    const places = Array.from({length: N}, (_, i) => i);
    for (let i = 0; i < p.k; i++) {
      const j = i + below(N - i);
      [places[i], places[j]] = [places[j], places[i]];
    }
    for (let i = 0; i < p.k; i++) truth[places[i]] = below(2) ? 1 : -1;
    for (let i = 0; i < n; i++) for (let j = 0; j < N; j++) y[i] += x[i * N + j] * truth[j];
    return Object.assign(problems, {name, x, y, truth, n, N});
  }
  const dot = (a, b) => { let s = 0; for (let i = 0; i < a.length; i++) s += a[i] * b[i]; return s; };
  function dual({x, y, n, N}, q, nu) {
    const w = new Float64Array(N), curve = new Float64Array(N), g = new Float64Array(n);
    let f = -dot(nu, y);
    for (let i = 0; i < n; i++) for (let j = 0; j < N; j++) w[j] += x[i * N + j] * nu[i];
    for (let j = 0; j < N; j++) {
      f += curve[j] = 2 * q * Math.cosh(w[j]);
      w[j] = 2 * q * Math.sinh(w[j]);
    }
    for (let i = 0; i < n; i++) {
      g[i] = -y[i];
      for (let j = 0; j < N; j++) g[i] += x[i * N + j] * w[j];
    }
    return {nu, w, curve, g, f, size: Math.sqrt(dot(g, g))};
  }
  function newtonStep({x, n, N}, {curve, g}) { // solves X diag(curve) X' step = g, by Cholesky
    const h = new Float64Array(n * n), step = g.slice(), row = new Float64Array(N);
    for (let i = 0; i < n; i++) {
      for (let l = 0; l < N; l++) row[l] = x[i * N + l] * curve[l];
      for (let j = 0; j <= i; j++) {
        let s = 0;
        for (let l = 0; l < N; l++) s += row[l] * x[j * N + l];
        for (let l = 0; l < j; l++) s -= h[i * n + l] * h[j * n + l];
        h[i * n + j] = i === j ? Math.sqrt(s) : s / h[j * n + j];
      }
      for (let l = 0; l < i; l++) step[i] -= h[i * n + l] * step[l];
      step[i] /= h[i * n + i];
    }
    for (let i = n - 1; i >= 0; i--) {
      for (let l = i + 1; l < n; l++) step[i] -= h[l * n + i] * step[l];
      step[i] /= h[i * n + i];
    }
    return step;
  }
  function minimize(problem, q, nu) {
    let now = dual(problem, q, nu);
    const goal = 1e-11 * Math.sqrt(dot(problem.y, problem.y));
    for (let round = 0; now.size > goal && round < 500; round++) {
      const step = newtonStep(problem, now), slope = dot(now.g, step);
      let next;
      for (let halvings = 0, length = 1; halvings < 60; halvings++, length /= 2) {
        next = dual(problem, q, now.nu.map((v, i) => v - length * step[i]));
        if (next.f < now.f - 1e-4 * length * slope
          || slope < 1e-9 * Math.abs(now.f) && next.size < now.size) break;
      }
      now = next;
    }
    return now;
  }
  laws.grokkingError = (p, at) => {
    const problem = problemOf(p), {truth, N} = problem;
    const from = Math.max(5, p.alpha * p.alpha); // whence the first place is reached
    let nu = new Float64Array(p.n), stages = 30;
    return at.map(age => {
      const q = Math.pow(p.alpha * Math.exp(-age), 2);
      let now;
      for (let s = 1; s <= stages; s++) {
        now = minimize(problem, Math.pow(q, s / stages) * Math.pow(from, 1 - s / stages), nu);
        nu = now.nu;
      }
      stages = 1;
      let sum = 0;
      for (let i = 0; i < N; i++) sum += Math.pow(now.w[i] - truth[i], 2);
      return sum / dot(truth, truth);
    });
  };
})();
