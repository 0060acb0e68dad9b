// The picture as it grows: decoded away from the page, then swapped; the newest wins, the rest is never shown.
import { board } from './showing.js';

const stream = document.getElementById('stream');
const slots = new Map();

stream.addEventListener('preview', ({ detail }) => {
  const { job, src } = JSON.parse(detail.data);
  const slot = slots.get(job) ?? slots.set(job, { next: null, busy: false }).get(job);
    slot.next = { src };
  pump(job, slot);
});

stream.addEventListener('progress', ({ detail }) => {
  const { job, f, doing } = JSON.parse(detail.data);
  const id = CSS.escape(job);
  const bars = [document.querySelector(`[data-progress="${id}"]`), document.querySelector('[data-hairline]')];
  for (const bar of bars) if (bar) bar.value = f;
  const words = document.querySelector(`[data-doing="${id}"]`);
  if (words && doing) words.textContent = doing;
});

async function pump(job, slot) {
  if (slot.busy) return;
  slot.busy = true;
  while (slot.next) {
    const { src } = slot.next;
    slot.next = null;
    if (await decoded(src)) show(job, src);
  }
  slot.busy = false;
}

async function decoded(src) {
  const image = new Image();
  image.src = src;
  return image.decode().then(() => true, () => false);
}

function show(job, src) {
  const image = document.querySelector(`[data-preview="${CSS.escape(job)}"]`);
  if (!image) return; // its step is recorded already
  image.src = src;
  image.hidden = false;
  board.preview(src);
}
