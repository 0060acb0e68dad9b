// Words as they come, into one Text node. `at` counts UTF-16 units, so an overlap is dropped and a gap is noticed;
// a gap is mended by connecting anew, as catch-up is from state.
const stream = document.getElementById('stream');

stream.addEventListener('text', ({ detail }) => {
  const { job, at, t } = JSON.parse(detail.data);
  const place = document.querySelector(`[data-text="${CSS.escape(job)}"]`);
  if (place) append(place, at, t);
});

function append(place, at, words) {
  if (!(place.firstChild instanceof Text)) place.replaceChildren(new Text(''));
  const node = place.firstChild;
  const have = node.length;
  if (at > have) { stream.dispatchEvent(new CustomEvent('gap')); return; }
  const fresh = words.slice(have - at);
  if (fresh) node.appendData(fresh);
}
