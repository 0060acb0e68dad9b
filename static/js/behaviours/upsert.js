// Swap style `upsertMorph`: an element whose id is on the page is morphed, any other is appended to the target.
// A drawer stays as a person left it: what is said again of a part neither opens one nor shuts it.
// The board keeps what it shows: a part for it is dropped, because it mirrors the cards.
import htmx from '../../vendor/htmx.js';

let api;
htmx.registerExtension('upsert', {
  init(given) { api = given; },
  handle_swap(style, target, fragment) {
    if (style !== 'upsertMorph') return false;
    for (const element of [...fragment.children]) upsert(element, target);
    return true;
  },
  htmx_before_morph_attr(element, { attrName }) {
    return !(attrName === 'open' && element.matches('details'));
  },
});

function upsert(element, target) {
  const old = element.id && document.getElementById(element.id);
  if (!old) { target.append(element); return; }
  const alone = document.createDocumentFragment();
  alone.append(element);
  api.morph(old, alone, false);
}

document.addEventListener('htmx:before:swap', ({ detail: { tasks } }) => {
  for (let n = tasks.length - 1; n >= 0; n--) {
    const { target } = tasks[n];
    if (target === '#canvas' || target?.id === 'canvas') tasks.splice(n, 1);
  }
});
