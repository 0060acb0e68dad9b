// The large field: an example fills it, Enter sends it (Shift+Enter makes a line), and it is sent only once.
const form = document.querySelector('[data-intent]');
const field = form.elements.intent;

document.addEventListener('click', (event) => {
  const example = event.target.closest('[data-example]');
  if (!example) return;
  field.value = example.textContent.trim();
  field.focus();
});

field.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  form.requestSubmit();
});

form.addEventListener('submit', (event) => {
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = '1';
});

// Coming back by the browser's own button finds the form as it was: it may be sent again.
addEventListener('pageshow', () => { delete form.dataset.sent; });
