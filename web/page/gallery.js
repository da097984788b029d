// Filters, search, enlarging. All that is known here is read from the page: figures, captions, and rows of claims.
(function () {
'use strict';
const all = (selector, from) => [...(from || document).querySelectorAll(selector)];
const one = (selector, from) => (from || document).querySelector(selector);
const make = (tag, attributes, ...children) => {
  const e = document.createElement(tag);
  for (const name in attributes) e.setAttribute(name, attributes[name]);
  e.append(...children);
  return e;
};
const form = one('#filters'), shown = one('#shown');
const plain = text => text.toLowerCase().replace(/\s+/g, ' ');
const verdictOf = row => ({ f: 'fails', s: 'shown', n: 'not-made' })[row.className] || 'holds';

// ---- a figure, or the claims beside the figures of a chapter, is an item with rows
function readRows(details) {
  const rows = [];
  let head = null;
  for (const tr of all('tr', details)) {
    if (tr.cells.length === 1) { head = tr; tr.cells[0].colSpan = 6; continue; }
    if (!tr.className) tr.cells[5].textContent = 'holds';
    const cell = tr.cells, id = cell[0].firstChild.data.trim(), data = cell[1].textContent;
    const row = { tr, head, verdict: verdictOf(tr), data };
    row.text = plain(`${id}${data ? '/' + data : ''} ${cell[0].textContent} ${data} ${head.textContent} ${cell[5].textContent}`);
    rows.push(row);
  }
  const heads = make('tr', { class: 'heads' });
  for (const name of ['claim', 'data', 'predicted', 'measured', 'tolerance', 'verdict']) heads.append(make('th', { scope: 'col' }, name));
  one('tbody', details).prepend(heads);
  return rows;
}
function readItem(element) {
  const details = element.tagName === 'FIGURE' ? one('details', element) : element;
  const chapter = element.closest('.chapter'), caption = one('figcaption', element);
  const item = { element, details, chapter, rows: details ? readRows(details) : [], caption, figure: element.tagName === 'FIGURE' };
  item.part = one('h2', element.closest('.part')).textContent;
  item.weeks = (element.dataset.weeks || '').split(' ');
  item.text = plain([one('h3', chapter), one('.question', chapter), one('h4', element), caption]
    .map(e => e ? e.textContent : '').join(' ') + ' ' + element.id);
  return item;
}
const items = all('figure, .chapter > details').map(readItem), figures = items.filter(i => i.figure);

// ---- what the form offers
function offer(name, values) {
  const select = form.elements[name];
  for (const [value, label] of values) select.append(new Option(label, value));
  select.parentNode.hidden = values.length === 0;
}
const data = new Map();
for (const item of items) for (const row of item.rows) if (row.data) data.set(row.data, 1 + (data.get(row.data) || 0));
offer('part', all('.part > h2').map(h => [h.textContent, h.textContent]));
offer('data', [...data].sort((x, y) => y[1] - x[1]).map(([name]) => [name, name]));
offer('verdict', [['holds', '✓ holds'], ['fails', '✗ fails'], ['shown', '○ shown'], ['not-made', '– not made']]
  .filter(([v]) => items.some(i => i.rows.some(r => r.verdict === v))));
offer('week', all('#weeks li').map(li => [String(li.value), `${li.value} ${one('a', li).textContent}`]));
form.hidden = false;

// ---- filtering
const names = ['q', 'part', 'data', 'verdict', 'week'];
const none = make('p', { class: 'none' }, 'No figure and no claim is like that.');
one('main').append(none);
function select(item, f, words) {
  const has = text => words.every(w => text.includes(w));
  if (f.part && item.part !== f.part || f.week && !item.weeks.includes(f.week)) return [];
  const named = has(item.text); // the figure itself is what is searched for
  const rows = item.rows.filter(r => (!f.data || r.data === f.data) && (!f.verdict || r.verdict === f.verdict)
    && (named || words.every(w => item.text.includes(w) || r.text.includes(w))));
  return rows.length || f.data || f.verdict || !named || !item.figure ? rows : null; // null: a figure without claims
}
function apply() {
  const f = Object.fromEntries(names.map(n => [n, form.elements[n].value])), words = plain(f.q).split(' ').filter(Boolean);
  const narrow = f.data || f.verdict || words.length > 0;
  let count = 0, claims = 0;
  for (const item of items) {
    const rows = select(item, f, words), visible = rows === null || rows.length > 0;
    item.shown = visible;
    item.element.hidden = !visible;
    if (visible && item.figure) count++;
    if (!visible || !item.details) continue;
    claims += rows.length;
    const kept = new Set(rows), heads = new Set(rows.map(r => r.head)), some = rows.length < item.rows.length || f.data || f.verdict;
    for (const r of item.rows) { r.tr.hidden = !kept.has(r); r.head.hidden = !heads.has(r.head); }
    if (narrow && some && !item.details.open) item.details.open = item.opened = true;
    else if (!(narrow && some) && item.opened) item.details.open = item.opened = false;
  }
  for (const box of [...all('.chapter'), ...all('.part')]) box.hidden = !items.some(i => i.shown && box.contains(i.element));
  one('#weeks') && (one('#weeks').hidden = names.some(n => f[n] && n !== 'week'));
  none.hidden = items.some(i => i.shown);
  for (const n of names.slice(1)) form.elements[n].classList.toggle('set', f[n] !== '');
  shown.textContent = `${count} of ${figures.length} figures` + (narrow ? `, ${claims} claim${claims === 1 ? '' : 's'}` : '');
}

// ---- the state stands in the address
function address() {
  const state = new URLSearchParams();
  for (const n of names) if (form.elements[n].value) state.set(n, form.elements[n].value);
  if (dialog.open) state.set('show', current.element.id);
  const hash = state.toString();
  if (hash || location.hash.includes('=')) history.replaceState(null, '', hash ? '#' + hash : location.pathname + location.search);
}
function fromAddress() {
  const hash = decodeURI(location.hash.slice(1));
  if (hash && !hash.includes('=')) { // the name of a figure or a chapter, which must be visible
    const target = document.getElementById(hash), box = target && target.closest('[hidden]');
    if (box) { form.reset(); apply(); target.scrollIntoView(); }
    return;
  }
  const state = new URLSearchParams(location.hash.slice(1));
  for (const n of names) {
    const field = form.elements[n];
    field.value = state.get(n) || '';
    if (field.selectedIndex < 0) field.value = '';
  }
  apply();
  const item = figures.find(i => i.element.id === state.get('show'));
  if (item && item.shown) enlarge(item); else if (dialog.open) dialog.close();
}
let waiting;
form.addEventListener('input', event => {
  clearTimeout(waiting);
  waiting = setTimeout(() => { apply(); address(); }, event.target.type === 'search' ? 120 : 0);
});
form.addEventListener('submit', event => { event.preventDefault(); apply(); address(); });
form.addEventListener('reset', () => setTimeout(() => { apply(); address(); }));
addEventListener('hashchange', fromAddress);
for (const link of all('.counts a, #weeks a')) link.addEventListener('click', () => setTimeout(() => form.scrollIntoView()));

// ---- a figure in the whole window
const title = make('h2', { id: 'enlarged' }), large = make('img', { alt: '' }), words = make('span', {});
const button = (label, key, step) => {
  const b = make('button', { type: 'button', 'aria-keyshortcuts': key }, label);
  b.addEventListener('click', step);
  return b;
};
const dialog = make('dialog', { 'aria-labelledby': 'enlarged' },
  make('div', {}, title, button('‹ previous', 'ArrowLeft', () => go(-1)), button('next ›', 'ArrowRight', () => go(1)),
    button('close', 'Escape', () => dialog.close())),
  large, make('p', {}, words));
document.body.append(dialog);
let current = null;
const shownFigures = () => figures.filter(i => i.shown);
function enlarge(item) {
  current = item;
  const list = shownFigures(), img = one('img', item.element), chapter = one('h3', item.chapter).lastChild.textContent.trim();
  title.replaceChildren(item.name, ' ', make('span', {}, `${chapter}, ${list.indexOf(item) + 1} of ${list.length}`));
  large.src = img.getAttribute('src');
  large.alt = img.alt;
  words.replaceChildren(...[...one('p', item.caption).childNodes].map(n => n.cloneNode(true)));
  if (!dialog.open) dialog.showModal();
  address();
}
function go(step) {
  const list = shownFigures(), next = list[list.indexOf(current) + step];
  if (next) enlarge(next);
}
dialog.addEventListener('keydown', event => {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (step) { event.preventDefault(); go(step); }
});
dialog.addEventListener('close', () => {
  address();
  one('.enlarge', current.element).focus();
  current.element.scrollIntoView({ block: 'nearest' });
});
for (const item of figures) {
  const img = one('img', item.element), head = one('h4', item.element);
  item.name = head.textContent.replace(/\s+/g, ' ');
  const open = make('button', { type: 'button', class: 'enlarge', title: 'enlarge' });
  img.replaceWith(open);
  open.append(img);
  open.addEventListener('click', () => enlarge(item));
  head.append(make('a', { href: '#' + item.element.id, 'aria-label': 'link to this figure' }, '#'));
}

// ---- commands are copied by a click
const said = make('span', { class: 'quiet', role: 'status' });
document.body.append(said);
async function copy(code, b) {
  try { await navigator.clipboard.writeText(code.textContent); } catch (e) {
    const range = document.createRange(), selection = getSelection(); // without that interface, as the selected text
    range.selectNodeContents(code);
    selection.removeAllRanges();
    selection.addRange(range);
    document.execCommand('copy');
  }
  said.textContent = 'copied: ' + code.textContent;
  b.textContent = 'copied';
  setTimeout(() => { b.textContent = 'copy'; }, 1500);
}
for (const code of all('.chapter > p code, figcaption p + p code, #weeks code')) {
  code.replaceChildren(...code.textContent.split(' ').flatMap((word, i) => [...(i ? [' '] : []), make('span', {}, word)])); // lines break between words
  const b = make('button', { type: 'button', class: 'copy', 'aria-label': 'copy the command' }, 'copy');
  b.addEventListener('click', () => copy(code, b));
  code.after(b);
}
for (const table of all('.chapter table')) { // a wide table scrolls by itself, by keys too
  const box = make('div', { tabindex: 0, role: 'region', 'aria-label': 'claims' });
  table.replaceWith(box);
  box.append(table);
}

// ---- light and dark
const root = document.documentElement, scheme = one('#scheme'), system = matchMedia('(prefers-color-scheme: dark)');
const isDark = () => (root.dataset.scheme || (system.matches ? 'dark' : 'light')) === 'dark';
const tell = () => scheme.setAttribute('aria-pressed', isDark());
try { if (/^(dark|light)$/.test(localStorage.scheme)) root.dataset.scheme = localStorage.scheme; } catch (e) { /* not remembered */ }
scheme.addEventListener('click', () => {
  root.dataset.scheme = isDark() ? 'light' : 'dark';
  try { localStorage.scheme = root.dataset.scheme; } catch (e) { /* not remembered */ }
  tell();
});
system.addEventListener('change', tell);
tell();

apply();
if (location.hash) fromAddress();
})();
