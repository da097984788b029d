// What is enlarged, whether it fills the window, what has the focus, and the address.
const d = document.querySelector('dialog'), focused = document.activeElement;
const img = d.querySelector('img'), box = d.getBoundingClientRect();
return [d.open ? img.getAttribute('src') : 'closed', d.open && box.width === innerWidth && box.height === innerHeight ? 'fills' : 'does not fill',
  focused.closest('figure') ? focused.closest('figure').id : focused.closest('dialog') ? 'dialog' : focused.tagName, location.hash].join(' ');
