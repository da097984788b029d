// What a screen reader would miss: headings in order, landmarks, names of fields and buttons, a live region, no double names.
const wrong = [], all = s => [...document.querySelectorAll(s)];
let last = 0;
for (const h of all('h1, h2, h3, h4').filter(h => !h.closest('dialog'))) {
  const level = Number(h.tagName[1]);
  if (level > last + 1) wrong.push(`${h.textContent} is a heading of level ${level} below one of level ${last}`);
  last = level;
}
if (all('h1').length !== 1) wrong.push('not one h1');
for (const landmark of ['main', 'nav[aria-label]', 'body > header', 'form[role=search][aria-label]', '[aria-live=polite]', 'html[lang]'])
  if (all(landmark).length !== 1) wrong.push('not one ' + landmark);
for (const field of all('input, select, button')) {
  const label = field.labels && field.labels[0] ? field.labels[0].textContent : '';
  const image = field.querySelector('img');
  if (!(field.getAttribute('aria-label') || label || (image ? image.alt : field.textContent)).trim()) wrong.push('no name: ' + field.outerHTML.slice(0, 60));
}
const ids = all('[id]').map(e => e.id), twice = ids.filter((id, i) => ids.indexOf(id) < i);
if (twice.length) wrong.push('twice: ' + twice.slice(0, 5).join(' '));
for (const a of all('a[href^="#"]')) {
  const to = a.getAttribute('href').slice(1);
  if (!to.includes('=') && !document.getElementById(to)) wrong.push('a link leads nowhere: ' + to);
}
if (all('[tabindex]').some(e => e.tabIndex > 0)) wrong.push('an order of the tabulator of its own');
return wrong.join('\n');
