// Run, pause, one step, cancel, go on, redo, branch, say what to change, go by a picture: sent as the markup says.
import { send } from './sending.js';

const NAMED = { state: 'state', oneStep: 'one_step', newSeed: 'new_seed' };
const { picture, branch } = document.body.dataset;

function policy() {
  const form = document.getElementById('policy');
  const gates = new FormData(form).getAll('gates');
  const fields = { pause: gates.length ? 'chosen' : 'never', gates, max_rounds: form.elements.max_rounds.value };
  return fields;
}

document.addEventListener('click', async (event) => {
  const button = event.target.closest('button[data-send], button[data-cancel]');
  if (!button || button.ariaBusy === 'true') return;
  const { dataset } = button;
  button.ariaBusy = 'true';
  if (dataset.cancel) await send('DELETE', dataset.cancel);
  else await send(dataset.method ?? 'POST', dataset.send, fieldsOf(dataset));
  button.ariaBusy = null;
});

function fieldsOf(dataset) {
  const fields = dataset.with === 'policy' ? policy() : {};
  for (const [name, sent] of Object.entries(NAMED)) if (name in dataset) fields[sent] = dataset[name];
  return fields;
}

document.addEventListener('click', ({ target }) => {
  const field = target.closest('button[data-clear]')?.form.elements[target.closest('button').dataset.clear];
  if (!field) return;
  field.value = '';
  field.focus();
});

document.addEventListener('change', ({ target }) => {
  if (target.dataset.build) return void send('PATCH', target.dataset.build, { build: target.value });
  const form = target.closest('#policy');
  if (form?.dataset.policy) send('PATCH', form.dataset.policy, policy());
});

document.addEventListener('change', async ({ target }) => {
  if (!target.matches('[data-reference]') || !target.files[0]) return;
  await send('POST', target.dataset.reference, {}, { file: target.files[0] });
  target.value = '';
});

const everything = (data) => Object.fromEntries([...data.keys()].map((name) => [name, data.getAll(name)]));

document.addEventListener('submit', async (event) => {
  const form = event.target;
  if (form.matches('form[data-send], #policy, [data-say]')) event.preventDefault();
  if (form.matches('form[data-send]')) {
    await send(form.dataset.method ?? 'POST', form.dataset.send, everything(new FormData(form)), {}, form);
  }
  if (!form.matches('[data-say]') || form.ariaBusy === 'true') return;
  form.ariaBusy = 'true';
  const words = form.elements.words.value;
  const status = await send('POST', `/pictures/${picture}/branches/${branch}/words`, { words, ...policy() });
  if (status && status < 300) form.reset();
  form.ariaBusy = null;
});

// Only the picture: everything else steps aside until it is asked back.
const chrome = () => { document.body.classList.toggle('bare'); };
document.addEventListener('click', ({ target }) => { if (target.closest('[data-chrome]')) chrome(); });
