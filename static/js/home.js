// The home page: examples fill the field, Enter sends it, pictures are renamed, trashed and restored.
import './behaviours/sending.js';
import './behaviours/intent.js';
import './behaviours/shelf.js';

document.body.dataset.ready = '1';
