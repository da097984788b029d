// With all claims open, how much wider than the window the page is, and what sticks out.
for (const d of document.querySelectorAll('details')) d.open = true;
return new Promise(done => setTimeout(done, 200)).then(() => {
  const excess = document.documentElement.scrollWidth - innerWidth;
  const out = [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.skip, .quiet, details > div, math'));
  return excess > 0 ? `${excess} pixels: ${out.slice(0, 3).map(e => e.tagName + '.' + e.className + ' ' + e.textContent.slice(0, 40)).join('; ')}` : '';
});
