// Single keys, off while somebody types and off altogether where the person says so.
import { redo, undo } from './changes.js';
import { board, choose, shown, upTo } from './showing.js';

const TOOLS = { v: 'select', h: 'hand', r: 'box', b: 'brush', e: 'eraser', m: 'mask' };
const press = (selector) => document.querySelector(selector)?.click();
const toggle = document.querySelector('[data-keys-on]');
toggle.checked = localStorage.getItem('keys') !== 'off';
toggle.addEventListener('change', () => localStorage.setItem('keys', toggle.checked ? 'on' : 'off'));

const ACTS = {
  p: () => press('#transport [data-key="p"]'),
  n: () => press('#transport [data-key="n"]'),
  f: () => press('[data-chrome]'),
  0: () => board.fit(),
  '+': () => board.zoom(1.25),
  '=': () => board.zoom(1.25),
  '-': () => board.zoom(0.8),
  '[': () => resize(-6),
  ']': () => resize(6),
  '/': () => document.getElementById('say').focus(),
  '?': () => document.getElementById('keys').togglePopover(),
  a: () => decide('Accept'),
  x: () => decide('Dismiss'),
  Escape: () => press(document.body.matches('.bare') ? '[data-chrome]' : '[data-tool="select"]'),
};

function resize(by) {
  const slider = document.querySelector('[data-size]');
  slider.value = Number(slider.value) + by;
  slider.dispatchEvent(new Event('input', { bubbles: true }));
}

/** The finding in hand: focused, lit, or the first that nobody decided. */
function decide(what) {
  const card = shown();
  const finding = card?.querySelector('.finding:focus-within, .finding.lit')
    ?? card?.querySelector('.finding[data-verdict="wrong"][data-decision=""]');
  finding?.querySelector(`[aria-label^="${what}"]`)?.click();
}

/** Along a branch, or to the lane above or below, at the nearest column. */
function walk(key) {
  const nodes = [...document.querySelectorAll('.strip [data-show]')];
  const here = nodes.find((node) => node.dataset.show === shown()?.dataset.step);
  if (!here) return;
  const at = (node) => [parseFloat(node.parentElement.style.left), Number(node.dataset.lane)];
  const [x, lane] = at(here);
  const path = nodes.filter((node) => node.classList.contains('on-path'));
  const step = { ArrowLeft: -1, ArrowRight: 1 }[key];
  if (step) { go(path[path.indexOf(here) + step]); return; }
  const next = nodes.filter((node) => at(node)[1] === lane + (key === 'ArrowUp' ? -1 : 1));
  go(next.sort((a, b) => Math.abs(at(a)[0] - x) - Math.abs(at(b)[0] - x))[0]);
}

function go(node) {
  if (!node) return;
  if (!choose(node.dataset.show)) node.click();
  node.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

const typing = ({ target }) => target.closest?.('input:not([type=range], [type=checkbox], [type=color]), textarea, select, [popover]');

addEventListener('keydown', (event) => {
  if (typing(event)) return;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if ((event.ctrlKey || event.metaKey) && key === 'z') {
    event.preventDefault();
    if (event.shiftKey) redo(); else undo();
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || !toggle.checked || event.defaultPrevented) return;
  if (key.startsWith('Arrow') && !event.target.closest('input, .box, .panel')) { event.preventDefault(); walk(key); return; }
  if (key === '\\') before(true);
  const act = TOOLS[key] ? () => press(`.tools [data-tool="${TOOLS[key]}"]`) : ACTS[key];
  if (!act) return;
  event.preventDefault();
  act();
});

// Held down, the backslash shows the picture before this one.
let was = '';
function before(down) {
  if (down && !was) {
    const images = [...document.querySelectorAll('.step[data-under]')];
    const old = images[images.indexOf(upTo('draft', 'refinement')) - 1];
    if (old) { was = board.dataset.shows; board.show(old.dataset.under); }
  } else if (!down && was) { board.show(was); was = ''; }
}
addEventListener('keyup', ({ key }) => { if (key === '\\') before(false); });
