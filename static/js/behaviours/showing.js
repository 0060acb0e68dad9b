// Which step the stage shows: the one chosen, else the newest. The board mirrors the cards: lines of the plan are
// boxes, findings are pins, pending paint lies on its sheets. Cards change by the stream; scroll and focus never do.
export const board = document.getElementById('board');

const steps = document.getElementById('steps');
const making = document.getElementById('making');
const panel = steps.closest('.panel');
const cards = () => [...steps.children];
let chosen = new URLSearchParams(location.search).get('step');

const card = (id) => document.getElementById(`step-${id}`);
export const shown = () => (chosen && card(chosen)) || cards().at(-1);
export const following = () => !chosen || shown() === cards().at(-1);

/** The newest card of these kinds at or before the one shown. */
export function upTo(...kinds) {
  const all = cards();
  const end = all.indexOf(shown()) + 1;
  return all.slice(0, end).findLast(({ dataset }) => kinds.includes(dataset.kind));
}

/** The reflection on the image that is shown, if there is one. */
export function reflectionHere() {
  const here = shown();
  const next = here?.nextElementSibling;
  if (here?.dataset.kind === 'reflection') return here;
  return next?.dataset.kind === 'reflection' ? next : null;
}

export function choose(id) {
  if (!card(id)) return false;
  chosen = card(id) === cards().at(-1) ? null : id;
  const address = new URL(location.href);
  if (chosen) address.searchParams.set('step', chosen); else address.searchParams.delete('step');
  history.replaceState(null, '', address);
  render();
  return true;
}

const words = (element) => element.querySelector('textarea')?.value ?? element.dataset.words ?? '';
const number = (element) => element.querySelector('.number').textContent;
const placed = (element, id) => ({
  id, number: number(element), words: words(element), ...element.dataset,
  region: { x: +element.dataset.x, y: +element.dataset.y, w: +element.dataset.w, h: +element.dataset.h },
});

function render() {
  const here = shown();
  for (const marked of document.querySelectorAll('[data-show][aria-current]')) marked.removeAttribute('aria-current');
  document.body.dataset.shows = here?.dataset.kind ?? '';
  document.querySelector('[data-live]').hidden = following();
  if (!here) return;
  for (const link of document.querySelectorAll(`[data-show="${here.dataset.step}"]`)) link.setAttribute('aria-current', 'step');
  for (const one of cards()) one.classList.toggle('shown-step', one === here);
  const plan = upTo('plan');
  const lines = [...plan?.querySelectorAll('.line[data-x]') ?? []].map((line) => placed(line, line.dataset.instruction));
  const findings = here.dataset.kind === 'reflection' ? [...here.querySelectorAll('.finding[data-x]')] : [];
  board.mirror(lines, findings.map((finding) => placed(finding, finding.dataset.finding)));
  showImage();
}

async function showImage() {
  const own = upTo('draft', 'refinement');
  const later = own ?? cards().find(({ dataset }) => dataset.under);
  const preview = following() && making.querySelector('[data-preview]:not([hidden])')?.getAttribute('src');
  await board.show(preview || later?.dataset.under || '', !own && !preview);
  document.querySelector('.waiting').hidden = !board.image.hidden;
  if (!own || preview || board.image.hidden) { await board.lay(null, '', ''); return; }
  const size = { width: board.image.naturalWidth, height: board.image.naturalHeight };
  if (!board.dataset.sending) await board.lay(size, own.dataset.layer ?? '', own.dataset.mask ?? '');
}

board.preview = (source) => { if (following()) board.show(source); };
export { render };

// Scroll stays with the person: the panel follows new cards until somebody scrolls up, and again from its end. That
// it grew, or that a card under way gave way to a shorter one, is nobody's scrolling; letters and drawers that settle
// change its height without a card. A wheel, finger or key that goes up is somebody's scrolling whatever else moves.
let atEnd = true;
let byHand = false;
const upwards = { wheel: ({ deltaY }) => deltaY < 0, touchmove: () => true, keydown: ({ key }) => ['ArrowUp', 'PageUp', 'Home'].includes(key) };
for (const [sign, goesUp] of Object.entries(upwards)) {
  panel.addEventListener(sign, (event) => { byHand ||= goesUp(event); }, { passive: true });
}
let left = { top: 0, height: 0 };
panel.addEventListener('scroll', () => {
  const { scrollTop: top, scrollHeight: height, clientHeight } = panel;
  if (height - top - clientHeight < 96) atEnd = true;
  else if (byHand || (top < left.top - 2 && height >= left.height)) atEnd = false;
  byHand = false;
}, { passive: true });
const measure = () => { left = { top: panel.scrollTop, height: panel.scrollHeight }; };
const toEnd = () => { panel.scrollTop = panel.scrollHeight; measure(); };
const keepEnd = () => { if (atEnd && following()) toEnd(); };
const heights = new ResizeObserver(measure);
for (const part of panel.children) heights.observe(part);

const said = document.getElementById('said');
let told = '';
function tell() {
  const job = making.querySelector('.making');
  const last = cards().at(-1);
  const line = job ? `${job.dataset.kind} ${job.dataset.state === 'failed' ? 'failed' : 'started'}`
    : last ? `${last.dataset.title} is ready` : '';
  const bar = document.querySelector('[data-hairline]');
  if (line && line !== told) { said.textContent = told = line; bar.value = 0; }
  bar.hidden = !job || job.dataset.state === 'failed';
}

let due = false;
const later = () => {
  if (due) return;
  due = true;
  requestAnimationFrame(() => { due = false; render(); tell(); keepEnd(); });
};
const watch = { childList: true, subtree: true, attributes: true, attributeFilter: ['class', 'data-x', 'data-layer', 'data-mask', 'data-decision', 'data-under', 'data-state'] };
new MutationObserver(later).observe(steps, watch);
new MutationObserver(later).observe(making, { childList: true, subtree: true, characterData: true });

document.addEventListener('click', (event) => {
  const link = event.target.closest('[data-show]');
  if (event.target.closest('[data-live]')) choose(cards().at(-1)?.dataset.step);
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (choose(link.dataset.show)) event.preventDefault();
});

// Dragging along the strip scrubs the stage.
document.addEventListener('pointerover', (event) => {
  const node = event.buttons === 1 && event.target.closest('.strip [data-show]');
  if (node) choose(node.dataset.show);
});

render();
if (chosen) card(chosen)?.scrollIntoView({ block: 'center' }); else toEnd();
