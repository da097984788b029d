// Moves every slider of the figure arguments[0] to both ends and says which commands were shown; throws when a line does not
// move, a mark does, the command does not have the value, or a reset does not bring everything back.
const name = arguments[0], div = document.querySelector(`[data-live=${name}]`);
const frame = () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
const state = kind => [...div.querySelectorAll('.live-' + kind)].map(e => ['d', 'cx', 'cy'].map(a => e.getAttribute(a)).join()).join(';');
const insist = (ok, what) => { if (!ok) throw Error(`${name}: ${what}`); };
live.fill(div);
return (async () => {
  const shown = () => [...div.querySelectorAll('.live-command code')].map(e => e.textContent)[0];
  const before = [state('line'), state('ring'), shown()].join('|'), marks = state('mark'), commands = [shown()];
  insist(marks.length > 100, 'too few marks');
  for (const input of div.querySelectorAll('input')) {
    const option = div.querySelector(`label[for=${input.id}] code`).textContent, output = div.querySelector(`output[for=${input.id}]`);
    const still = state('line') + state('ring'), book = output.textContent;
    for (const end of [input.min, input.max]) {
      input.value = end;
      input.dispatchEvent(new Event('input'));
      await frame();
      commands.push(shown());
      const values = shown().split(' ').find(w => w.startsWith(`--${option}=`)).replace(/.*=/, '').split(',').map(Number);
      const value = Number(output.textContent);
      insist(values.some(x => Math.abs(x / value - 1) < 0.04 || x === value), `${option} ${end}: the command does not have ${value}`);
      insist(output.textContent === input.getAttribute('aria-valuetext').trim().split(' ')[0], `${option}: not said`);
      insist(state('mark') === marks, `${option} ${end}: a mark moved`);
      insist(option === 'lambda' || output.textContent === book || state('line') + state('ring') !== still, `${option} ${end}: no line moved`);
      insist(!/NaN|Infinity|undefined/.test(div.innerHTML), `${option} ${end}: not a number`);
    }
    [...div.querySelectorAll('button')].find(b => b.textContent === 'Reset').click();
    insist([state('line'), state('ring'), shown()].join('|') === before, `${option}: the reset did not bring all back`);
  }
  return commands.join('\n');
})();
