// Changes gather on a step at the studio, one by one; undo takes the last back there. What was undone in this window
// can be done again. Nothing is kept here that the studio does not know.
import { send } from './sending.js';
import { board, render, shown, upTo } from './showing.js';
import { held } from '../canvas/boxes.js';

const done = [];
const undone = [];
let queue = Promise.resolve();
const inTurn = (work) => { queue = queue.then(work, work); return queue; };

/** Adds a change to a step: `path` is what gathers it, with fields or a file. Resolves to whether it was taken. */
export function gather(step, path, fields, files) {
  return inTurn(async () => {
    const taken = await repeat({ step, path, fields, files });
    if (taken) undone.length = 0;
    return taken;
  });
}

async function repeat(change) {
  const status = await send('POST', `/steps/${change.step}/${change.path}`, change.fields, change.files);
  const taken = status > 0 && status < 300;
  if (taken) done.push(change);
  return taken;
}

export const change = (step, op, fields = {}) => gather(step, 'changes', { op, ...fields });

export function undo(step = lastChanged()) {
  if (!step) return;
  inTurn(async () => {
    if (await send('DELETE', `/steps/${step}/changes/last`) >= 300) return;
    const at = done.findLastIndex((one) => one.step === step);
    if (at >= 0) undone.push(...done.splice(at, 1));
  });
}

export const redo = () => inTurn(async () => { if (undone.length) await repeat(undone.pop()); });

function lastChanged() {
  const edited = (id) => document.getElementById(`step-${id}`)?.matches('[data-edited]');
  return done.findLast(({ step }) => edited(step))?.step
    ?? [...document.querySelectorAll('.step[data-edited]')].at(-1)?.dataset.step;
}

const region = (r) => (r ? { x: r.x, y: r.y, w: r.w, h: r.h } : {});
const plain = ({ of, change: op, to, id }) => ({ of, op, fields: { ...(id && { id }), ...(to && { to }) } });

document.addEventListener('click', async (event) => {
  const button = event.target.closest('button');
  if (!button) return;
  const { dataset } = button;
  if (dataset.change) {
    const { of, op, fields } = plain(dataset);
    change(of, op, fields);
  }
  if (dataset.undoOf) undo(dataset.undoOf);
  if ('undo' in dataset) undo();
  if ('redo' in dataset) redo();
  if (dataset.discard) inTurn(() => send('DELETE', `/steps/${dataset.discard}/changes`));
  if (dataset.save) save(dataset.save, 'goOn' in dataset);
  if (dataset.draw) ask({ op: 'place', step: dataset.of, id: dataset.draw });
  if (dataset.drawNote) ask({ op: 'note', step: dataset.drawNote, words: button.form.elements.words });
});

function save(step, goOn) {
  const tip = document.querySelector('.step[data-tip]')?.dataset.step ?? '';
  const fields = { saw_tip: tip, ...(goOn && { go_on: 1 }) };
  inTurn(() => send('POST', `/steps/${step}/edits`, fields));
}

document.addEventListener('change', ({ target }) => {
  if (!target.matches('textarea[data-change]')) return;
  const { of, op, fields } = plain(target.dataset);
  if (target.value.trim()) change(of, op, { ...fields, words: target.value });
  else target.value = target.defaultValue;
});

document.addEventListener('keydown', (event) => {
  const field = event.target;
  if (!field.matches('textarea[data-change]')) return;
  if (event.key === 'Escape') field.value = field.defaultValue;
  if (event.key === 'Escape' || (event.key === 'Enter' && !event.shiftKey)) { event.preventDefault(); field.blur(); }
});

document.addEventListener('submit', async (event) => {
  const form = event.target.closest('[data-add]');
  if (!form) return;
  event.preventDefault();
  const { words } = form.elements;
  if (await change(form.dataset.of, form.dataset.add, { words: words.value })) words.value = '';
});

// Boxes: one moved by hand, or the next one drawn, which may have been asked for by a line or a finding.
let asked = null;

function ask(what) {
  asked = what;
  document.querySelector('[data-tool="box"]').click();
  board.scrollIntoView({ block: 'nearest' });
}

board.addEventListener('place', async ({ detail: { box, region: where } }) => {
  const plan = upTo('plan');
  if (plan) await held(box, change(plan.dataset.step, 'place', { id: box.dataset.id, ...region(where) }));
  render();
});

board.addEventListener('draw', async ({ detail: { region: where } }) => {
  const wanted = asked ?? unasked();
  asked = null;
  document.querySelector('[data-tool="select"]').click();
  if (!wanted) return;
  const words = wanted.words?.value || wanted.words?.placeholder || 'something new here';
  const fields = wanted.op === 'place' ? { id: wanted.id } : { words };
  const taken = await change(wanted.step, wanted.op, { ...fields, ...region(where) });
  if (taken && wanted.op !== 'place') focusNew(wanted);
});

function unasked() {
  if (shown()?.dataset.kind === 'reflection') return { op: 'note', step: shown().dataset.step };
  const plan = upTo('plan');
  return plan && { op: 'add', step: plan.dataset.step };
}

function focusNew({ step, words }) {
  if (words) words.value = '';
  const card = document.getElementById(`step-${step}`);
  const field = [...card.querySelectorAll('.lines textarea, .findings textarea')].at(-1);
  field?.focus();
  field?.select();
}
