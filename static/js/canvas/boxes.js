// Boxes and pins: real elements over the picture, kept equal to the lines and findings they stand for. Elements are
// reused by id, so that focus and a drag survive an update. Says what a person did by `place` events on the board.
// A box in a person's hand, or placed and not yet known at the studio, stays where they put it.
import { nudged, pinned } from './geometry.js';

const HANDLES = ['nw', 'n', 'ne', 'e', 'se', 's', 'sw', 'w'];

export const regionOf = ({ dataset: d }) => ({ x: +d.x, y: +d.y, w: +d.w, h: +d.h });

export function put(element, region) {
  for (const side of 'xywh') element.dataset[side] = region[side];
  const share = (n) => `${n * 100}%`;
  Object.assign(element.style, {
    left: share(region.x), top: share(region.y), width: share(region.w), height: share(region.h),
  });
}

export function mirrorBoxes(layer, lines, dragged) {
  reuse(layer, lines, makeBox, (box, { words, number, region }) => {
    if (box !== dragged && !box.dataset.moved && !box.dataset.sent) put(box, region);
    box.querySelector('.box-words').textContent = `${number} ${words}`;
    box.setAttribute('aria-label', `Box of line ${number}: ${words}`);
    box.classList.toggle('low', region.y < 0.06);
  });
}

export function mirrorPins(layer, findings) {
  reuse(layer, findings, makePin, (pin, { words, number, region, decision, verdict }) => {
    const [x, y] = pinned(region);
    Object.assign(pin.style, { left: `${x * 100}%`, top: `${y * 100}%` });
    Object.assign(pin.dataset, { decision, verdict });
    pin.textContent = number;
    pin.title = words;
    pin.setAttribute('aria-label', `Finding ${number}: ${words}`);
  });
}

/** Keeps a box where it is until `answered`; several may be under way. */
export async function held(box, answered) {
  const more = (n) => { box.dataset.sent = +(box.dataset.sent ?? 0) + n; };
  more(1);
  await answered;
  more(-1);
  if (box.dataset.sent === '0') delete box.dataset.sent;
}

function reuse(layer, wanted, make, fit) {
  const old = new Map([...layer.children].map((element) => [element.dataset.id, element]));
  for (const one of wanted) {
    const element = old.get(one.id) ?? layer.appendChild(make(one.id));
    old.delete(one.id);
    fit(element, one);
  }
  for (const element of old.values()) if (!element.dataset.fresh) element.remove();
}

export function makeBox(id) {
  const box = Object.assign(document.createElement('div'), { className: 'box', tabIndex: 0 });
  box.dataset.id = id;
  box.setAttribute('role', 'group');
  box.setAttribute('aria-roledescription', 'box');
  box.append(Object.assign(document.createElement('span'), { className: 'box-words', dir: 'auto' }));
  for (const side of HANDLES) {
    const handle = Object.assign(document.createElement('i'), { className: `handle ${side}` });
    handle.dataset.handle = side;
    box.append(handle);
  }
  return box;
}

function makePin(id) {
  const pin = Object.assign(document.createElement('button'), { className: 'pin', type: 'button' });
  pin.dataset.id = id;
  return pin;
}

/** Arrow keys move or resize the focused box, Delete takes it away. Placed when the key, or the box, is let go. */
export function onBoxKey(event, placed) {
  const box = event.target.closest('.box');
  if (!box || event.target !== box) return false;
  if (event.type !== 'keydown') { if (box.dataset.moved) placed(box, regionOf(box)); delete box.dataset.moved; return true; }
  if (event.key === 'Delete' || event.key === 'Backspace') { placed(box, null); return true; }
  const region = nudged(regionOf(box), event);
  if (!region) return false;
  put(box, region);
  box.dataset.moved = '1';
  return true;
}
