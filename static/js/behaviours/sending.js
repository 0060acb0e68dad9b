// One way to send something to the studio: htmx's own request, so that parts, redirects and failures are swapped
// in one place. `send` resolves to the answer's status; a failure shows its words beside the field of `form` that it
// names, else in #failure, and keeps everything.
import htmx from '../../vendor/htmx.js';

export async function send(method, path, fields = {}, files = {}, form = null) {
  const body = Object.keys(files).length ? new FormData() : new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null) body.append(name, one);
    }
  }
  for (const [name, file] of Object.entries(files)) body.append(name, file, `${name}.png`);
  const headers = { 'HX-Request': 'true', 'HX-Current-URL': here() };
  let answer;
  try {
    answer = await fetch(path, { method, body, headers });
  } catch {
    say('The studio cannot be reached just now. Nothing was lost; try again in a moment.');
    return 0;
  }
  await show(answer, form);
  return answer.status;
}

/** This window's address, with the branch it shows even where the address leaves that open. */
function here() {
  const at = new URL(location.href);
  if (document.body.dataset.branch) at.searchParams.set('branch', document.body.dataset.branch);
  return at.href;
}

async function show(answer, form) {
  settle(form);
  const elsewhere = answer.headers.get('HX-Redirect') ?? answer.headers.get('HX-Location');
  if (elsewhere || answer.redirected) {
    location.assign(elsewhere ?? answer.url);
    return;
  }
  const text = await answer.text();
  const target = answer.ok ? document.body : document.getElementById('failure');
  const field = form?.elements[answer.headers.get('X-Field') ?? ''];
  if (!answer.ok && field instanceof HTMLElement) return beside(field, text);
  if (!answer.ok) return void swap(text, target, 'innerHTML');
  if (text.trim()) await swap(text, target, 'none');
  if (answer.headers.get('HX-Refresh') === 'true') location.reload();
}

const swap = (text, target, style) => htmx.swap({ text, target, sourceElement: target, swap: style });

/** The words of a refusal beside the field, or below the group of fields, that they are about. */
function beside(field, text) {
  const words = new DOMParser().parseFromString(text, 'text/html').querySelector('.failure span').textContent;
  const line = Object.assign(document.createElement('p'), { className: 'refusal', id: `refusal-${field.name}`, role: 'alert' });
  line.textContent = words;
  (field.closest('label') ?? field).after(line);
  field.setAttribute('aria-describedby', line.id);
  const typed = field.matches('fieldset') ? field.querySelector('input:not([type=hidden])') : field;
  typed.ariaInvalid = 'true';
  for (let at = field.closest('details'); at; at = at.parentElement.closest('details')) at.open = true;
  typed.focus();
}

function settle(form) {
  for (const line of form?.querySelectorAll('.refusal') ?? []) {
    const field = form.querySelector(`[aria-describedby="${line.id}"]`);
    field?.removeAttribute('aria-describedby');
    for (const each of form.querySelectorAll('[aria-invalid]')) each.ariaInvalid = null;
    line.remove();
  }
}

export function say(words) {
  const line = Object.assign(document.createElement('p'), { className: 'failure' });
  const close = Object.assign(document.createElement('button'), { type: 'button', className: 'quiet', textContent: 'Close' });
  close.dataset.dismiss = '';
  line.append(words, close);
  document.getElementById('failure').replaceChildren(line);
}

// What the page was made to say once is not said again when it is loaded again.
const at = new URL(location.href);
if (at.searchParams.has('moved')) {
  at.searchParams.delete('moved');
  history.replaceState(null, '', at);
}

document.addEventListener('click', (event) => {
  event.target.closest('[data-dismiss]')?.closest('.failure').remove();
});
