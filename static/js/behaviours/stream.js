// The connection: starts when everything listens, tries the first connect again (hx-sse does not), treats 4xx as
// final, notices a dead line by missed pings, and starts over when words went missing.
import htmx from '../../vendor/htmx.js';

const stream = document.getElementById('stream');
const PING = Number(stream.dataset.ping || 15) * 1000;
const net = (state) => { document.body.dataset.net = state; };
let opened = false;
let gap = false;
let tries = 0;
let heard = performance.now();

const reader = () => stream._htmx?.sse?.reader;
const go = () => { if (!stream._htmx?.sse) htmx.trigger(stream, 'go'); };

function retry() {
  if (opened) return;
  net('off');
  setTimeout(go, Math.min(8000, 250 * 2 ** tries++) * (0.7 + Math.random() * 0.6));
}

const hear = () => { heard = performance.now(); };
stream.addEventListener('htmx:sse:after:connection', () => { opened = true; hear(); net('on'); });
stream.addEventListener('htmx:sse:before:message', hear);
stream.addEventListener('htmx:error', retry);
stream.addEventListener('htmx:response:error', ({ detail }) => {
  if (detail.ctx.response.status >= 500) retry(); else net('gone');
});
stream.addEventListener('htmx:sse:error', ({ detail }) => {
  net('off');
  if (detail.status >= 400 && detail.status < 500) { detail.connection.gone = true; net('gone'); }
});
stream.addEventListener('htmx:sse:before:connection', (event) => {
  const { connection } = event.detail;
  if (connection.gone) event.preventDefault();
  if (gap) connection.lastEventId = ''; // back to the page's own number: all that changed since, from state
  gap = false;
});
stream.addEventListener('htmx:sse:close', ({ detail }) => net(detail.reason === 'message' ? 'end' : 'off'));
stream.addEventListener('gap', () => { gap = true; reader()?.cancel(); });

// A dead line raises no error: after two and a half missed pings the reader is let go and hx-sse connects again.
setInterval(() => {
  if (!reader() || document.hidden || performance.now() - heard < 2.5 * PING) return;
  hear();
  reader().cancel();
}, 500);

if (stream._htmx) go(); else document.addEventListener('htmx:after:process', go, { once: true });
