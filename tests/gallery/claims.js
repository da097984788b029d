// Each claim of the page (with `shown' as argument, those that can be seen): chapter, identifier with data, verdict.
const only = arguments[0] === 'shown';
return [...document.querySelectorAll('.chapter tr')].filter(tr => tr.querySelector('td') && (!only || tr.offsetParent)).map(tr => {
  const cell = [...tr.cells].map(td => td.textContent), id = tr.cells[0].firstChild.data.trim();
  return tr.closest('.chapter').id + ' ' + id + (cell[1] ? '/' + cell[1] : '') + ' ' + tr.cells[5].firstChild.data.trim();
}).join('\n');
