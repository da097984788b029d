// Choose in the form: NAME VALUE ...; prints what the page says is shown, and the figures that are seen.
const form = document.querySelector('#filters');
for (let i = 0; i < arguments.length; i += 2) {
  form.elements[arguments[i]].value = arguments[i + 1];
  form.elements[arguments[i]].dispatchEvent(new Event('input', { bubbles: true }));
}
return new Promise(done => setTimeout(done, 250)).then(() => [document.querySelector('#shown').textContent,
  ...[...document.querySelectorAll('figure')].filter(f => f.offsetParent).map(f => f.id)].join('\n'));
