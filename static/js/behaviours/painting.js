// Tools, colour and size; each finished stroke goes to the studio as the whole sheet it was painted on; a picture of
// one's own takes the place of a step's.
import { gather } from './changes.js';
import { board, render, upTo } from './showing.js';

const PATHS = { layer: 'layers', mask: 'masks' };
const own = () => upTo('draft', 'refinement')?.dataset.step;

document.addEventListener('click', ({ target }) => {
  const tool = target.closest('[data-tool]:not(pentimento-board)');
  if (tool) pick(tool.dataset.tool);
  const zoom = target.closest('[data-zoom]')?.dataset.zoom;
  if (zoom === 'fit') board.fit();
  if (zoom === 'in') board.zoom(1.25);
  if (zoom === 'out') board.zoom(0.8);
});

function pick(name) {
  board.pick(name);
  for (const tool of document.querySelectorAll('.tools [data-tool]')) {
    tool.setAttribute('aria-pressed', String(tool.dataset.tool === name));
  }
}

document.addEventListener('input', ({ target }) => {
  if (target.matches('[data-colour]')) board.colour = target.value;
  if (target.matches('[data-size]')) board.size = Number(target.value);
});

let sending = 0;
board.addEventListener('paint', async ({ detail: { surface } }) => {
  const step = own();
  board.dataset.sending = ++sending;
  const file = await surface.png();
  await gather(step, PATHS[surface.name], {}, { file });
  if (!--sending) { delete board.dataset.sending; surface.source = null; render(); }
});

document.addEventListener('change', async ({ target }) => {
  if (!target.matches('[data-upload]') || !target.files[0]) return;
  const step = own();
  if (step) await gather(step, 'uploads', {}, { file: target.files[0] });
  target.value = '';
});
