// The studio page: every behaviour once, then the stream, when all of them listen.
import '../vendor/htmx.js';
import '../vendor/hx-sse.js';
import './behaviours/upsert.js';
import './canvas/board.js';
import './behaviours/sending.js';
import './behaviours/shelf.js';
import './behaviours/showing.js';
import './behaviours/strip.js';
import './behaviours/lighting.js';
import './behaviours/changes.js';
import './behaviours/painting.js';
import './behaviours/transport.js';
import './behaviours/words.js';
import './behaviours/previews.js';
import './behaviours/keys.js';
import './behaviours/stream.js';

document.body.dataset.ready = '1';
