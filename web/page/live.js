// The live figures: sliders move the parameters of a law, its line is computed anew, the measured marks stay.
//
// <div class="live" data-live="NAME"> is filled when it comes near the view, from the JSON that web/instruments/live.w wrote.
// A scene turns values into panels and a sentence.
(function () {
'use strict';
const {laws} = window;
const grid = (a, b, n) => Array.from({length: n + 1}, (_, i) => a + (b - a) * i / n);
const powers = (a, b, n) => grid(Math.log(a), Math.log(b), n).map(Math.exp);
const curve = (hue, x, y, more) => ({hue, points: x.map((v, i) => [v, y[i]]), ...more});
const linear = (name, from, to, log) => ({name, from, to, log}), log = (...axis) => linear(...axis, true);
const highest = (groups, column) => Math.max(...groups.flatMap(g => g.points.map(p => p[column])));
const hues = [2, 1, 3, 4]; // as in the book
const short = x => String(Number(x.toPrecision(3)));
const plain = x => String(Number(x.toPrecision(12)));

// -- Scenes. f: the figure's JSON; v: values by name, a list as the program's table has it --
const scenes = {
  modes(f, v) {
    const {s, name} = f.data, to = 1.6 * highest(f.marks, 0), times = grid(0, to, 200), shade = k => 1.08 - 0.08 * k;
    const half = laws.modeHalfTime(v, [1, s.length], f.data).map(t => Math.max(0, t || 0)); // large starts are half learned at once
    return {
      panels: [{
        x: linear('time, t = η × steps', 0, to), y: linear('mode strength', 0, 1.08 * s[0]),
        lines: s.map((_, i) => curve(1, times, laws.modeStrength(v, times.map(t => [i + 1, t]), f.data), {shade: shade(i + 1)})),
        marks: f.marks.map(g => ({...g, hue: 1, shade: shade(g.mode)}))
      }],
      key: [[1, '●', `measured on ${name}: nine modes, the weakest palest`]],
      says: `Half learned at t = ${short(half[0])} (mode 1) and ${short(half[1])} (mode ${s.length}).`
    };
  },

  depth(f, v) {
    const ends = [2, 3, 4].map(L => [L, Math.min(...v['eps' + L])]);
    const last = laws.depthHalfTime(v, ends), late = laws.depthLateness(v, ends);
    return {
      panels: [{
        x: log('inverse scale of the start, 1/ε', 1.2, 10 * highest(f.marks, 0)),
        y: log('half-time', 0.5, 10 * highest(f.marks, 1)),
        lines: ends.flatMap(([L, least]) => {
          const eps = powers(Math.max(...v['eps' + L]), least, 60), at = eps.map(e => [L, e]), x = eps.map(e => 1 / e);
          const t = laws.depthHalfTime(v, at), tau = laws.depthLateness(v, at);
          return [curve(hues[L - 2], x, t, {label: 'L = ' + L}), curve(hues[L - 2], x, t.map((y, j) => y * (1 + tau[j])), {dash: '3 3'})];
        }),
        marks: f.marks.map(g => ({...g, hue: hues[g.layers - 2], hollow: g.weights !== 'balanced'})),
        rings: ends.map(([L, eps], i) => curve(hues[L - 2], [1 / eps], [last[i]], {hollow: true}))
      }],
      key: [[0, '●', 'measured, conspiring start'], [0, '○', 'measured, Gaussian start'],
        [0, '┄', 'latest crossing with these steps']],
      says: ends.map(([L, eps], i) => `L = ${L}, ε = ${short(eps)}: t = ${short(last[i])}, by steps up to `
        + `${short(100 * late[i])} % later.`).join(' ')
    };
  },

  edge(f, v) {
    const to = 1.1 * highest(f.marks, 0), runs = v.eta1.map(eta => [eta, 0]).concat([[v['eta-ball'], v.beta]]);
    const lines = laws.threshold(v, runs), etas = f.marks.map(g => g.beta ? Infinity : -g.eta).sort((a, b) => a - b);
    const hue = g => g.beta ? 4 : hues[etas.indexOf(-g.eta)];
    const names = lines.map((y, i) => `${i > 2 ? '(2 + 2β)/η' : '2/η'} = ${short(y)}`);
    return {
      panels: [{
        x: linear('step', 0, to), y: linear('sharpness', 0, 1.5 * highest(f.marks, 1)),
        lines: lines.map((y, i) => curve(hues[i], grid(0, to, 20), Array(21).fill(y), {label: names[i], at: i > 2 ? 0.22 : 1})),
        marks: f.marks.map(g => ({...g, hue: hue(g), hollow: g.beta}))
      }],
      key: f.marks.map(g => [hue(g), g.beta ? '○' : '●', `${g.beta ? `heavy ball, β = ${g.beta}` : 'gradient descent'}, η = ${g.eta}`]),
      says: runs.map(([eta], i) => `η = ${short(eta)}: ${names[i]}`).join('; ') + `. At the start: ${short(f.data.start)}.`
    };
  },

  framework(f, v) {
    const [points, rungs] = f.marks, n = powers(10, 1000, 50), y = points.map(p => p[1]), shade = i => Math.min(1, 0.44 + 0.28 * i);
    const ranks = powers(1, v['modes-syn'], 80), kappa = laws.kappa(v, [100])[0];
    return {
      panels: [{
        x: log('size of the training set, n', 10, 1000),
        y: log('test error', Math.min(...y) / 4, Math.max(...y) * 8),
        lines: [curve(3, n, laws.testError(v, n))], marks: [{hue: 3, points}]
      }, {
        x: log('mode, i', 1, 1500), y: linear('learnability', 0, 1.08),
        lines: rungs.map((g, i) => curve(3, ranks, laws.learnability(v, ranks.map(r => [g.n, r])), {shade: shade(i)})),
        marks: rungs.map((g, i) => ({...g, hue: 3, shade: shade(i)}))
      }],
      key: [[3, '●', `measured, synthetic problem; right: n = ${rungs.map(g => g.n).join(', ')}, the smallest palest`]],
      says: `n = 100: test error ${short(laws.testError(v, [100])[0])}; modes with eigenvalues above κ = ${short(kappa)} are learned, `
        + `learnabilities add up to n − δ/κ = ${short(100 - v['delta-syn'] / kappa)}.`
    };
  },

  crossover(f, v) {
    const [paths, growth] = f.marks, here = v.gamma4[2], steps = grid(0, 300, 100), shade = i => 0.35 + 0.13 * i;
    const all = powers(1e-3, 100, 80), grown = laws.richGrowth(v, [here])[0], hue = i => i === 2 ? 2 : 1;
    return {
      panels: [{
        x: linear('steps × rate of the approach', 0, 6), y: linear('residual', 0, 1.05),
        lines: v.gamma4.map((g, i) => curve(hue(i), steps.map(k => 0.02 * k), laws.richResidual(v, steps.map(k => [g, k])),
          {shade: shade(i), label: i === 2 && 'γ₀ = ' + short(g), at: 0.12})),
        marks: paths.map((g, i) => ({...g, hue: hue(i), shade: shade(i)}))
      }, {
        x: log('richness, γ₀', 1e-3, 100), y: log('growth of the kernel', 0.8, 120),
        lines: [curve(1, all, laws.richGrowth(v, all))], marks: [{hue: 1, points: growth}], rings: [curve(2, [here], [grown], {hollow: true})]
      }],
      key: [[1, '●', 'measured, six γ₀, the laziest palest'], [2, '●', 'the third of them'], [2, '○', 'the slider']],
      says: `At γ₀ = ${short(here)} the kernel grows by ${short(grown)}; finite steps alone move the residual by `
        + `${short(laws.richGap(v, [here])[0])}.`
    };
  },

  grokking(f, v) { // the error is a function of ln(alpha exp(-age)), computed once for each n and k
    const p = {...v, alpha: 30}, name = [p.n, p.k].join(), ages = grid(0, 7.6, 64), left = ages.map(x => Math.log(30) - x);
    if (!f.known || f.known.name !== name) f.known = {name, error: laws.grokkingError(p, ages)};
    const {error} = f.known, i = error.findIndex(e => e < error[0] / 2), [low, high] = [error[i], error[i - 1]].map(Math.log);
    const half = left[i] + (left[i - 1] - left[i]) * (Math.log(error[0] / 2) - low) / (high - low);
    const slow = Math.min(...f.marks.map(g => g.lambda)), hue = g => g.lambda === slow ? 1 : g.alpha > f.marks[0].alpha ? 2 : 3;
    const wait = a => `α = ${short(a)} at the age ${short(Math.log(a) - half)}, the time ${short((Math.log(a) - half) / v.lambda[0])}`;
    return {
      panels: [{
        x: linear('age, λt', -0.2, 7), y: log('test error over that of f = 0', 1e-4, 3),
        lines: v.alpha.map((a, j) => ({hue: 3 - j, label: 'α = ' + short(a), at: 0.85,
          points: left.map((x, l) => [Math.log(a) - x, error[l]]).filter(([age]) => age > -1e-9)})),
        marks: f.marks.map(g => ({...g, hue: hue(g), hollow: hue(g) === 1}))
      }],
      key: f.marks.map(g => [hue(g), hue(g) === 1 ? '○' : '●', `measured, α = ${g.alpha}, λ = ${g.lambda}`]),
      says: (i < 0 ? 'The error does not fall to half.' : `Half of the plateau: ${v.alpha.map(wait).join('; ')} for λ = ${short(v.lambda[0])}.`)
        + ' The abscissa is λt: λ moves no line.'
    };
  }
};

// -- Charts --
const color = hue => hue ? `var(--series-${hue})` : 'var(--ink)';
function ticks({log, from, to}, room) {
  if (log) {
    const every = Math.ceil(Math.log10(to / from) / room), first = Math.ceil(Math.log10(from) - 1e-9);
    return grid(0, 20, 20).map(i => Math.pow(10, first + i * every)).filter(x => x <= to * 1.001);
  }
  const raw = (to - from) / room, ten = Math.pow(10, Math.floor(Math.log10(raw))), step = ten * [1, 2, 5, 10].find(m => m * ten >= raw);
  return grid(0, 20, 20).map(i => (Math.ceil(from / step) + i) * step).filter(x => x <= to);
}
function tickText(x, {log}) {
  const k = Math.round(Math.log10(x));
  return !log || Math.abs(k) < 4 ? plain(x) : `10<tspan dy="-4">${String(k).replace('-', '−')}</tspan>`;
}
const text = (x, y, words, anchor = 'middle', fill = 'var(--ink)') => `<text x="${x}" y="${y}" text-anchor="${anchor}" fill="${fill}">${words}</text>`;
let charts = 0;
function chart({x, y, lines, marks, rings = []}, book, width) {
  const height = Math.max(200, Math.min(290, Math.round(0.6 * width))), right = width - 16, low = height - 42, l = 54, t = 10, id = 'live' + charts++;
  const scale = ({log, from, to}, a, z) => v => {
    const [f] = scales[log ? 'log' : 'linear'], at = a + (z - a) * (f(v) - f(from)) / (f(to) - f(from));
    return Math.round(10 * Math.max(-4000, Math.min(5000, at))) / 10;
  };
  const X = scale(x, l, right), Y = scale(y, low, t), path = points => 'M' + points.filter(p => isFinite(p[1])).map(p => X(p[0]) + ' ' + Y(p[1])).join('L');
  const draw = (kind, size) => g => g.points.map(([a, b, e]) =>
    (e ? `<path d="${path([[a, Math.max(b - e, b / 9)], [a, b + e]])}" stroke="${color(g.hue)}"/>` : '')
    + `<circle class="${kind}" cx="${X(a)}" cy="${Y(b)}" r="${size}" opacity="${g.shade || 1}" stroke="${color(g.hue)}" `
    + `fill="${g.hollow ? 'none' : color(g.hue)}"/>`).join('');
  const label = g => { // beside the line, or at the right edge above it
    const shown = g.points.filter(p => X(p[0]) <= right && Y(p[1]) >= t && Y(p[1]) <= low);
    const p = shown[Math.floor((shown.length - 1) * (g.at || 1))] || [], edge = X(p[0]) > right - 60;
    return p[0] ? text(X(p[0]) + (edge ? 0 : 8), Math.max(t + 9, Y(p[1]) - 6), g.label, edge ? 'end' : 'start', color(g.hue)) : '';
  };
  const axis = d => `<path class="axis" d="M${d}"/>`;
  return `<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${y.name} against ${x.name}">`
    + `<clipPath id="${id}"><path d="M${l} ${t}H${right}V${low}H${l}"/></clipPath>` + axis(`${l} ${t}V${low}H${right}`)
    + ticks(x, (right - l) / 70).map(v => axis(`${X(v)} ${low}v4`) + text(X(v), low + 16, tickText(v, x))).join('')
    + ticks(y, (low - t) / 35).map(v => axis(`${l} ${Y(v)}h-4`) + text(l - 7, Y(v) + 4, tickText(v, y), 'end')).join('')
    + text((l + right) / 2, height - 6, x.name)
    + `<g transform="translate(12 ${(t + low) / 2}) rotate(-90)">${text(0, 0, y.name)}</g><g clip-path="url(#${id})">`
    + lines.map((g, i) => path(g.points) === path(book[i].points) ? '' : `<path class="live-book" d="${path(book[i].points)}"/>`).join('')
    + lines.map(g => `<path class="live-line" d="${path(g.points)}" stroke="${color(g.hue)}" opacity="${g.shade || 1}" `
      + `stroke-dasharray="${g.dash || 'none'}"/>`).join('')
    + marks.map(draw('live-mark', 2.3)).join('') + rings.map(draw('live-ring', 5.5)).join('')
    + `</g>${lines.filter(g => g.label).map(label).join('')}</svg>`;
}

// -- Sliders. Their positions are whole numbers from 0 to |stepsOf| --
const stepsOf = p => p.whole && p.scale === 'linear' ? p.max - p.min : 300;
const bookValue = p => p.list ? p.list[p.place] : p.value;
const scales = {linear: [x => x, x => x], log: [Math.log, Math.exp], cubic: [Math.cbrt, x => x * x * x]}; // and their inverses
function valueAt(p, position) {
  const u = position / stepsOf(p), [to, from] = scales[p.scale], x = from(to(p.min) + (to(p.max) - to(p.min)) * u);
  return u > 0 && u < 1 ? p.whole ? Math.round(x) : Number(short(x)) : u > 0 ? p.max : p.min;
}
function positionOf(p, x) {
  const [to] = scales[p.scale];
  return Math.round(stepsOf(p) * (to(x) - to(p.min)) / (to(p.max) - to(p.min)));
}
function valuesOf(f, at) {
  const v = {...f.fixed};
  f.parameters.forEach((p, i) => {
    if (p.list) (v[p.name] = v[p.name] || p.list.slice())[p.place] = at[i];
    else v[p.name] = at[i];
  });
  return v;
}
// The program wants its lists in order, their members different.
function commandOf(f, at) {
  const v = valuesOf(f, at), names = [...new Set(f.parameters.map(p => p.name))];
  return `build/bin/${f.program} --only=${f.only} ${f.source && `--data=${f.source} `}` + names.map(name => {
    const p = f.parameters.find(q => q.name === name), list = [].concat(v[name]);
    list.forEach((x, j) => {
      while (list.indexOf(list[j]) < j) list[j] = Number((list[j] * (x > p.min * 2 ? 0.99 : 1.01)).toPrecision(4));
    });
    list.sort((a, b) => p.order === 'descending' ? b - a : a - b);
    return p.option + list.map(plain).join();
  }).join(' ') + ` --out=build/live/${f.program}`;
}

let known;
function fill(div) {
  const name = div.dataset.live;
  known = known || JSON.parse(document.getElementById('live').textContent);
  if (div.firstChild || !known[name]) return;
  const f = known[name], at = f.parameters.map(bookValue), book = scenes[name](f, valuesOf(f, at));
  const key = [...book.key, [0, '—', 'computed in this page'], [0, '┈', 'the same at the book’s values']].map(([hue, sign, words]) =>
    `<li><span style="color:${color(hue)}" aria-hidden="true">${sign}</span> ${words}</li>`);
  const sliders = f.parameters.map((p, i) => {
    const id = `live-${name}-${i}`, place = p.list ? ` (${p.place + 1} of ${p.list.length})` : '';
    return `<div><label for="${id}"><code>${p.name}</code> ${p.label}${place}</label><output for="${id}"></output>`
      + `<input type="range" id="${id}" min="0" max="${stepsOf(p)}"></div>`;
  });
  div.innerHTML = `<div class="live-charts"></div><ul class="live-key">${key.join('')}</ul><p class="live-says" role="status"></p>`
    + `<fieldset class="live-sliders"><legend>Parameters</legend>${sliders.join('')}</fieldset><div class="live-command"><code></code>`
    + '<button type="button" aria-label="Copy the command">Copy</button><button type="button" aria-label="Reset to the book’s values">Reset</button></div>';
  const [view, , says, set, line] = div.children, [code, copy, reset] = line.children, inputs = [...set.querySelectorAll('input')];
  inputs.forEach((input, i) => input.addEventListener('input', () => { at[i] = valueAt(f.parameters[i], input.value); later(); }));
  copy.addEventListener('click', () => {
    navigator.clipboard.writeText(code.textContent).then(() => { copy.textContent = 'Copied'; }, () => getSelection().selectAllChildren(code));
    setTimeout(() => { copy.textContent = 'Copy'; }, 1500);
  });
  reset.addEventListener('click', begin);
  function begin() {
    f.parameters.forEach((p, i) => { inputs[i].value = positionOf(p, at[i] = bookValue(p)); });
    draw();
  }
  function draw() {
    const scene = scenes[name](f, valuesOf(f, at)), room = Math.max(260, view.clientWidth);
    const width = Math.floor(scene.panels.length > 1 && room > 540 ? (room - 8) / 2 : Math.min(room, 680));
    view.innerHTML = scene.panels.map((p, i) => chart(p, book.panels[i].lines, width)).join('');
    inputs.forEach((input, i) => {
      input.previousSibling.textContent = plain(at[i]);
      input.setAttribute('aria-valuetext', `${plain(at[i])} ${f.parameters[i].unit}`);
    });
    says.textContent = scene.says;
    code.innerHTML = commandOf(f, at).split(' ').map(word => `<span>${word}</span>`).join(' ');
  }
  let waiting = 0, wide = view.clientWidth;
  function later() { waiting = waiting || requestAnimationFrame(() => { waiting = 0; draw(); }); }
  begin();
  new ResizeObserver(() => { if (view.clientWidth !== wide) { wide = view.clientWidth; later(); } }).observe(view);
}
window.live = {fill};

document.addEventListener('DOMContentLoaded', () => {
  const near = new IntersectionObserver(list => list.filter(e => e.isIntersecting).forEach(e => {
    near.unobserve(e.target);
    fill(e.target);
  }), {rootMargin: '600px'});
  document.querySelectorAll('.live').forEach(div => near.observe(div));
});
})();
