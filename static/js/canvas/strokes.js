// Strokes on a 2D canvas. A stroke is {points: [x, y, pressure][], size, colour, erases, pen}, in the canvas's own
// pixels. A mouse draws round-capped lines; a pen draws an outline that follows its pressure.
import { getStroke } from '../../vendor/perfect-freehand.js';

const PEN = { thinning: 0.6, simulatePressure: false, smoothing: 0.5, streamline: 0.35, last: true };

export function draw(context, stroke) {
  context.save();
  context.globalCompositeOperation = stroke.erases ? 'destination-out' : 'source-over';
  context.fillStyle = context.strokeStyle = stroke.colour;
  if (stroke.pen) fill(context, getStroke(stroke.points, { ...PEN, size: stroke.size }));
  else line(context, stroke);
  context.restore();
}

function fill(context, outline) {
  context.beginPath();
  for (const [x, y] of outline) context.lineTo(x, y);
  context.closePath();
  context.fill();
}

function line(context, { points, size }) {
  context.lineWidth = size;
  context.lineCap = context.lineJoin = 'round';
  context.beginPath();
  context.moveTo(points[0][0], points[0][1]);
  for (const [from, to] of pairs(points)) {
    context.quadraticCurveTo(from[0], from[1], (from[0] + to[0]) / 2, (from[1] + to[1]) / 2);
  }
  const end = points.at(-1);
  context.lineTo(end[0], end[1]);
  context.stroke();
}

export function* pairs(points) {
  for (let n = 1; n < points.length; n++) yield [points[n - 1], points[n]];
}

/** The part of the canvas that a stroke touches: [x, y, width, height]. */
export function touched({ points, size }) {
  const xs = points.map((p) => p[0]);
  const ys = points.map((p) => p[1]);
  const [left, top] = [Math.min(...xs) - size, Math.min(...ys) - size];
  return [left, top, Math.max(...xs) + size - left, Math.max(...ys) + size - top].map(Math.round);
}
