// How a claim that fails is marked, beside its colour: the sign before the verdict, the width of the bar at the row's beginning.
const row = [...document.querySelectorAll('tr.f')].find(tr => tr.offsetParent);
return getComputedStyle(row.cells[5], '::before').content + ' ' + row.cells[5].firstChild.data.trim() + ' ' + getComputedStyle(row.cells[0]).borderLeftWidth
  + ' ' + getComputedStyle(row.closest('details').querySelector('summary b'), '::before').content;
