// One sheet to paint on, over the picture: a canvas that keeps what is painted and one above it for the stroke being
// drawn. `layer` is a person's own paint with alpha; `mask` is kept as grey, light where changes may happen.
import { draw, touched } from './strokes.js';

const RUBY = '#e23c4c';

export class Surface {
  constructor(world, name) {
    this.name = name;
    this.kept = sheet(world, name);
    this.live = sheet(world, `${name} live`);
    this.context = this.kept.getContext('2d');
    this.source = '';
  }

  /** Sets the pixels; what was painted goes. */
  resize(width, height) {
    if (this.kept.width === width && this.kept.height === height) return;
    for (const canvas of [this.kept, this.live]) Object.assign(canvas, { width, height });
    this.source = '';
  }

  follow(stroke) {
    const context = this.live.getContext('2d');
    context.clearRect(0, 0, this.live.width, this.live.height);
    if (stroke) draw(context, this.tinted({ ...stroke, erases: false, colour: stroke.erases ? '#fff8' : stroke.colour }));
  }

  keep(stroke) {
    this.follow(null);
    draw(this.context, this.tinted(stroke));
    return touched(stroke);
  }

  tinted(stroke) {
    return this.name === 'mask' && !stroke.erases ? { ...stroke, colour: RUBY } : stroke;
  }

  /** Shows what the studio keeps: the image at this address, or nothing. */
  async adopt(source) {
    if (source === this.source) return;
    this.source = source;
    const image = source && await decoded(source);
    if (this.source !== source) return; // something newer came meanwhile
    this.context.clearRect(0, 0, this.kept.width, this.kept.height);
    if (!image) return;
    this.context.drawImage(image, 0, 0, this.kept.width, this.kept.height);
    if (this.name === 'mask') this.fromGrey();
  }

  fromGrey() {
    const { width, height } = this.kept;
    const pixels = this.context.getImageData(0, 0, width, height);
    for (let n = 0; n < pixels.data.length; n += 4) pixels.data[n + 3] = pixels.data[n];
    this.context.putImageData(pixels, 0, 0);
    this.context.globalCompositeOperation = 'source-in';
    this.context.fillStyle = RUBY;
    this.context.fillRect(0, 0, width, height);
    this.context.globalCompositeOperation = 'source-over';
  }

  /** PNG of the whole sheet, as the studio keeps it. */
  async png() {
    const canvas = this.name === 'mask' ? this.grey() : this.kept;
    return new Promise((resolve) => { canvas.toBlob(resolve, 'image/png'); });
  }

  grey() {
    const { width, height } = this.kept;
    const canvas = Object.assign(document.createElement('canvas'), { width, height });
    const context = canvas.getContext('2d');
    context.drawImage(this.kept, 0, 0);
    context.globalCompositeOperation = 'source-in';
    context.fillStyle = '#fff';
    context.fillRect(0, 0, width, height);
    context.globalCompositeOperation = 'destination-over';
    context.fillStyle = '#000';
    context.fillRect(0, 0, width, height);
    return canvas;
  }
}

function sheet(world, names) {
  const canvas = document.createElement('canvas');
  canvas.className = `sheet ${names}`;
  canvas.setAttribute('aria-hidden', 'true');
  world.querySelector('.boxes').before(canvas);
  return canvas;
}

async function decoded(source) {
  const image = new Image();
  image.src = source;
  return image.decode().then(() => image, () => null);
}
