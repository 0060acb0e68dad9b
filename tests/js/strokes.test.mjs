// Strokes: what they touch and how they are laid on a canvas; the canvas here only writes down what it is told.
import assert from 'node:assert/strict';
import test from 'node:test';
import { draw, pairs, touched } from '../../static/js/canvas/strokes.js';

const STROKE = { points: [[10, 10, 0.5], [20, 30, 0.5]], size: 4, colour: '#f00', pen: false, erases: false };

function paper() {
  const told = [];
  const tell = (name) => (...values) => { told.push([name, ...values]); };
  const names = ['save', 'restore', 'beginPath', 'closePath', 'moveTo', 'lineTo', 'quadraticCurveTo', 'stroke', 'fill'];
  return { told, ...Object.fromEntries(names.map((name) => [name, tell(name)])) };
}

test('what a stroke touches reaches beyond its points by its size', () => {
  assert.deepEqual(touched(STROKE), [6, 6, 18, 28]);
});

test('neighbouring points come in pairs', () => assert.deepEqual([...pairs([1, 2, 3])], [[1, 2], [2, 3]]));

test('an eraser takes away, a brush lays on', () => {
  const sheet = paper();
  draw(sheet, { ...STROKE, erases: true });
  assert.equal(sheet.globalCompositeOperation, 'destination-out');
  draw(sheet, STROKE);
  assert.equal(sheet.globalCompositeOperation, 'source-over');
});

test('a single touch of the mouse leaves a dot', () => {
  const sheet = paper();
  draw(sheet, { ...STROKE, points: [[5, 6, 0.5]] });
  assert.deepEqual(sheet.told.filter(([name]) => name === 'lineTo'), [['lineTo', 5, 6]]);
  assert.equal(sheet.lineCap, 'round');
});

const width = (pressure) => {
  const sheet = paper();
  const points = Array.from({ length: 20 }, (_, n) => [n * 10, 50, pressure]);
  draw(sheet, { ...STROKE, points, size: 40, pen: true });
  const ys = sheet.told.filter(([name]) => name === 'lineTo').map(([, , y]) => y);
  return Math.max(...ys) - Math.min(...ys);
};

test('a pen pressed harder draws a wider stroke', () => assert.ok(width(0.9) > width(0.2) * 1.3));
