// Words and pixels are one thing: a line lights its box, a box its line, a pin its finding, a finding what it is about.
import { board, shown, upTo } from './showing.js';

const twins = (element) => {
  const found = [];
  const line = element.closest('.line');
  const finding = element.closest('.finding');
  const box = element.closest('.box');
  const pin = element.closest('.pin');
  if (line) found.push(line, boxOf(line.dataset.instruction));
  if (box) found.push(box, lineOf(box.dataset.id));
  if (pin) found.push(pin, ...ofFinding(findingOf(pin.dataset.id)));
  if (finding) found.push(...ofFinding(finding));
  return found.filter(Boolean);
};

const boxOf = (id) => board.boxes.querySelector(`[data-id="${CSS.escape(id)}"]`);
const lineOf = (id) => upTo('plan')?.querySelector(`.line[data-instruction="${CSS.escape(id)}"]`);
const findingOf = (id) => shown()?.querySelector(`.finding[data-finding="${CSS.escape(id)}"]`);
const pinOf = (id) => board.pins.querySelector(`[data-id="${CSS.escape(id)}"]`);
const ofFinding = (finding) => (finding ? [
  finding, pinOf(finding.dataset.finding), ...(finding.dataset.about ? [boxOf(finding.dataset.about)] : []),
] : []);

function light(element) {
  for (const lit of document.querySelectorAll('.lit')) lit.classList.remove('lit');
  for (const twin of element ? twins(element) : []) twin.classList.add('lit');
}

const sources = '.line, .finding, .box, .pin';
document.addEventListener('pointerover', ({ target, buttons }) => {
  if (!buttons) light(target.closest?.(sources) ?? document.activeElement?.closest(sources));
});
document.addEventListener('focusin', ({ target }) => light(target.closest(sources)));

// A box or a pin that is pressed brings its words into sight; the person asked for it.
board.addEventListener('click', ({ target }) => {
  const words = twins(target).find((twin) => twin.matches('.line, .finding'));
  words?.scrollIntoView({ block: 'nearest' });
  if (target.closest('.pin')) words?.querySelector('textarea, button')?.focus({ preventScroll: true });
});
