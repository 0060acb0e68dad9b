// Titles are written in place; pictures go to the trash and come back.
import { send } from './sending.js';

async function rename(form) {
  const field = form.elements.title;
  const title = field.value.trim();
  if (!title || title === field.defaultValue) { field.value = field.defaultValue; return; }
  if (await send('PATCH', form.dataset.rename, { title }) < 300) field.defaultValue = title;
}

document.addEventListener('change', (event) => {
  const form = event.target.closest('[data-rename]');
  if (form) rename(form);
});

document.addEventListener('submit', (event) => {
  if (!event.target.matches('[data-rename]')) return;
  event.preventDefault();
  event.target.elements.title.blur();
});

document.addEventListener('keydown', (event) => {
  const form = event.key === 'Escape' && event.target.closest('[data-rename]');
  if (form) { event.target.value = event.target.defaultValue; event.target.blur(); }
});

document.addEventListener('click', async (event) => {
  const button = event.target.closest('[data-trash], [data-restore]');
  if (!button) return;
  const gone = 'trash' in button.dataset;
  const status = gone ? await send('DELETE', button.dataset.trash)
    : await send('PATCH', button.dataset.restore, { trashed: false });
  if (status && status < 300) location.reload();
});
