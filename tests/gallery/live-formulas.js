// The largest relative difference between each formula and what the C program computed, over all checks of all records on the
// page. The data of every record are tried with the parameters of every other: that is what a slider does.
const records = [...document.querySelectorAll('script[type="application/json"]')].map(s => JSON.parse(s.textContent));
const worst = {};
for (const from of records) for (const record of records)
  for (const name in record) for (const {law, parameters, at, predicted} of record[name].check) {
    const found = laws[law]({...record[name].fixed, ...parameters}, at, from[name].data);
    const key = name + ' ' + law, off = predicted.map((p, i) => Math.abs(found[i] - p) / Math.abs(p));
    if (found.length !== predicted.length || !predicted.length || off.some(x => !(x >= 0))) throw Error(key + ': not comparable');
    const old = worst[key] || [0, 0];
    worst[key] = [old[0] + off.length, Math.max(old[1], ...off)];
  }
return Object.entries(worst).map(([key, [n, off]]) => `${key} ${n} ${off.toExponential(2)}`).join('\n');
