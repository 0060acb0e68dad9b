// The board: the picture in its well with boxes, pins and sheets to paint on. It shows what it is given and says by
// events what a person did: `place` {box, region} for a box, `draw` {region} for a new one, `paint` {surface}.
// Knows no steps and sends nothing.
import { between, fitted, panned, tooSmall, within, zoomed } from './geometry.js';
import { makeBox, mirrorBoxes, mirrorPins, onBoxKey, put } from './boxes.js';
import { Surface } from './surface.js';
import { Pointers } from './pointers.js';

class Board extends HTMLElement {
  connectedCallback() {
    if (this.world) return;
    this.picture = { width: +this.dataset.width, height: +this.dataset.height };
    this.world = this.querySelector('.world');
    this.image = this.querySelector('.shown');
    this.boxes = this.querySelector('.boxes');
    this.pins = this.querySelector('.pins');
    this.surfaces = { layer: new Surface(this.world, 'layer'), mask: new Surface(this.world, 'mask') };
    Object.assign(this, { colour: '#c8452d', size: 28, wanted: '', paintable: false });
    this.world.style.width = `${this.picture.width}px`;
    this.world.style.height = `${this.picture.height}px`;
    this.pick('select');
    this.fit();
    new ResizeObserver(() => { if (!this.handled) this.fit(); }).observe(this);
    this.pointers = new Pointers(this);
    this.addEventListener('wheel', (event) => this.onWheel(event), { passive: false });
    for (const type of ['keydown', 'keyup', 'focusout']) this.addEventListener(type, (event) => this.onKey(event));
  }

  // The view

  look(view, handled = true) {
    this.view = view;
    this.handled = handled;
    this.world.style.transform = `translate(${view.x}px, ${view.y}px) scale(${view.zoom})`;
    this.style.setProperty('--one', 1 / view.zoom);
    this.world.classList.toggle('near', view.zoom > 3);
  }

  fit() {
    const { width, height } = this.getBoundingClientRect();
    const margin = width < 500 ? 10 : 28;
    if (width && height) this.look(fitted({ width, height }, this.picture, margin), false);
  }

  zoom(factor, at) {
    const { width, height } = this.getBoundingClientRect();
    this.look(zoomed(this.view, at ?? [width / 2, height / 2], factor));
  }

  onWheel(event) {
    event.preventDefault();
    if (event.shiftKey) this.look(panned(this.view, -event.deltaX - event.deltaY, 0));
    else this.zoom(Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.0015)), this.at(event));
  }

  at(event) {
    const { left, top } = this.getBoundingClientRect();
    return [event.clientX - left, event.clientY - top];
  }

  within(event) { return within(this.view, this.picture, this.at(event)); }

  // What it shows

  /** The picture under everything: decoded first, the newest wins. `dim` when it is only a hint of what came later. */
  async show(source, dim = false) {
    this.wanted = source;
    if (source && !await this.decoded(source)) return;
    if (this.wanted !== source) return;
    if (source && this.image.getAttribute('src') !== source) this.image.src = source;
    this.image.hidden = !source;
    this.image.classList.toggle('dim', dim);
    this.dataset.shows = source;
  }

  async decoded(source) {
    if (this.image.getAttribute('src') === source && this.image.complete) return true;
    const image = new Image();
    image.src = source;
    return image.decode().then(() => true, () => false);
  }

  mirror(lines, findings) {
    mirrorBoxes(this.boxes, lines, this.dragged);
    mirrorPins(this.pins, findings);
  }

  /** Which step's paint lies on the sheets; nothing can be painted while `size` is null. */
  async lay(size, layer, mask) {
    this.paintable = Boolean(size);
    if (size) for (const surface of Object.values(this.surfaces)) surface.resize(size.width, size.height);
    await Promise.all([this.surfaces.layer.adopt(layer), this.surfaces.mask.adopt(mask)]);
  }

  // What a person does

  pick(tool) {
    this.tool = tool;
    this.dataset.tool = tool;
    if (tool === 'brush') this.painting = 'layer';
    if (tool === 'mask') this.painting = 'mask';
  }

  tell(type, detail) { this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true })); }

  begin(corner) {
    const box = this.boxes.appendChild(makeBox('new'));
    box.dataset.fresh = '1';
    put(box, { ...between(corner, corner) });
    return box;
  }

  drawn(box, region) {
    box.remove();
    if (!tooSmall(region)) this.tell('draw', { region });
  }

  onKey(event) {
    if (onBoxKey(event, (box, region) => this.tell('place', { box, region }))) event.preventDefault();
  }
}

customElements.define('pentimento-board', Board);
