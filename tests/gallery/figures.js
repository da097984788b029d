// Each figure: its drawing, and what is wrong with it.
return [...document.querySelectorAll('figure')].map(f => {
  const img = f.querySelector('img'), caption = f.querySelector('figcaption p').textContent.trim(), wrong = [];
  if (f.id !== img.getAttribute('src').replace('/', '-').replace('.svg', '')) wrong.push('the name is not that of the drawing');
  if (img.alt.length < 40) wrong.push('no text for who cannot see it');
  if (img.loading !== 'lazy' || !(img.width > 0 && img.height > 0)) wrong.push('it is not loaded late, into a place of its size');
  if (caption.length < 40 || /[\\${}]|\?\?/.test(caption)) wrong.push('no readable caption: ' + caption);
  if (!f.querySelector('figcaption p + p code').textContent.match(/^build\/bin\/[a-z0-9-]+ measure draw --only=[A-Za-z0-9,]+$/)) wrong.push('no command');
  if (f.querySelectorAll('math').length && f.querySelector('math').getBoundingClientRect().width === 0) wrong.push('no mathematics');
  return img.getAttribute('src') + (wrong.length ? ': ' + wrong.join(', ') : '');
}).join('\n');
