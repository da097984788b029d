// The sliders of the program arguments[0] against its table of parameters, arguments[1]: the same least value, at most the same
// greatest one, which is smaller only where the program refuses more.
const [program, table] = arguments, rows = Object.fromEntries(table.split('\n').map(line => line.split('\t')).map(c => [c[0], c]));
const refused = ['sigma', 'eta', 'eta2', 'eta3', 'eta4', 'eta1', 'eta-ball', 'n', 'k'], wrong = [];
let n = 0;
Object.values(JSON.parse(document.getElementById('live').textContent)).filter(f => f.program === program).forEach(f => f.parameters.forEach(p => {
  const [, , min, max, , meaning] = rows[p.name] || [];
  const value = p.list ? p.list[p.place] : p.value;
  n++;
  if (p.min !== Number(min) || p.max > Number(max) || (p.max < Number(max) && !refused.includes(p.name)) || !meaning.includes(p.label)
    || !(p.min <= value && value <= p.max)) wrong.push(`${p.name}: ${p.min} ${value} ${p.max}, in the table ${min} ${max}`);
}));
return wrong.join('\n') || `${n} agree`;
