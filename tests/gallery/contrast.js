// Whether the paper is light or dark, and each text whose contrast with what lies below it is less than 4.5 to 1.
const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
function parts(color) {
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = color;
  canvas.fillRect(0, 0, 1, 1);
  return [...canvas.getImageData(0, 0, 1, 1).data];
}
const light = color => parts(color).slice(0, 3).map(c => c / 255).map(c => c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
  .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
function below(e) {
  for (; e; e = e.parentElement) if (parts(getComputedStyle(e).backgroundColor)[3] === 255) return getComputedStyle(e).backgroundColor;
  return 'white';
}
for (const d of document.querySelectorAll('details')) d.open = true;
const weak = new Set();
for (const e of document.querySelectorAll('body *')) {
  if (!e.offsetParent || e.closest('svg, .live, h4 a') || ![...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())) continue;
  const x = light(getComputedStyle(e).color), y = light(below(e)), ratio = (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
  if (ratio < 4.5) weak.add(`${e.tagName} ${ratio.toFixed(2)} ${e.textContent.trim().slice(0, 30)}`);
}
const mat = light(below(document.querySelector('figure img')));
return [light(getComputedStyle(document.body).backgroundColor) > 0.5 ? 'light' : 'dark', mat > 0.7 ? 'drawn on light' : 'drawn on dark', ...weak].join('\n');
