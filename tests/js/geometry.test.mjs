// The board's geometry: `node --test tests/js`.
import assert from 'node:assert/strict';
import test from 'node:test';
import {
  between, clamp, fitted, moved, nudged, panned, pinched, pinned, resized, tooSmall, within, zoomed,
} from '../../static/js/canvas/geometry.js';

const BOX = { x: 0.2, y: 0.3, w: 0.4, h: 0.2 };
const inside = ({ x, y, w, h }) => x >= 0 && y >= 0 && x + w <= 1.0001 && y + h <= 1.0001;

test('a region between two corners is the same from whichever corner it is drawn', () => {
  assert.deepEqual(between([0.6, 0.5], [0.2, 0.3]), BOX);
  assert.deepEqual(between([0.2, 0.5], [0.6, 0.3]), BOX);
});

test('a region drawn over the edge ends at the edge', () => {
  assert.deepEqual(between([-0.5, 0.5], [0.5, 1.7]), { x: 0, y: 0.5, w: 0.5, h: 0.5 });
});

test('a box that is moved keeps its size and stays in the picture', () => {
  assert.deepEqual(moved(BOX, 5, -5), { x: 0.6, y: 0, w: 0.4, h: 0.2 });
});

test('each handle moves its own sides and no other', () => {
  assert.deepEqual(resized(BOX, 'se', 0.1, 0.1), { x: 0.2, y: 0.3, w: 0.5, h: 0.3 });
  assert.deepEqual(resized(BOX, 'nw', 0.1, 0.1), { x: 0.3, y: 0.4, w: 0.3, h: 0.1 });
  assert.deepEqual(resized(BOX, 'n', 0.9, 0.1), { x: 0.2, y: 0.4, w: 0.4, h: 0.1 });
});

test('no handle turns a box inside out or takes it out of the picture', () => {
  for (const handle of ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw']) {
    for (const by of [-3, -0.4, 0.4, 3]) {
      const box = resized(BOX, handle, by, by);
      assert.ok(inside(box) && box.w >= 0.0199 && box.h >= 0.0199, `${handle} ${by}`);
    }
  }
});

test('arrow keys move, with Shift ten times as far, with Alt they resize', () => {
  assert.equal(nudged(BOX, { key: 'ArrowRight' }).x, 0.202);
  assert.equal(nudged(BOX, { key: 'ArrowUp', shiftKey: true }).y, 0.28);
  assert.equal(nudged(BOX, { key: 'ArrowDown', altKey: true }).h, 0.202);
});

test('other keys are not for boxes', () => assert.equal(nudged(BOX, { key: 'a' }), null));

test('a drawn box too small to mean anything is noticed', () => {
  assert.ok(tooSmall({ w: 0.5, h: 0.01 }));
  assert.ok(!tooSmall(BOX));
});

const PICTURE = { width: 1000, height: 500 };

test('the whole picture fits in the middle of the stage', () => {
  assert.deepEqual(fitted({ width: 548, height: 400 }, PICTURE), { x: 24, y: 75, zoom: 0.5 });
});

test('a stage without room still has a view', () => {
  assert.ok(fitted({ width: 0, height: 0 }, PICTURE).zoom > 0);
});

test('the point under the pointer stays where it is when zooming', () => {
  const view = { x: 10, y: 20, zoom: 0.5 };
  const at = [210, 120];
  const near = within(zoomed(view, at, 3), PICTURE, at).map((n) => Math.round(n * 1e6));
  assert.deepEqual(near, within(view, PICTURE, at).map((n) => Math.round(n * 1e6)));
});

test('zooming ends somewhere in both directions', () => {
  assert.equal(zoomed({ x: 0, y: 0, zoom: 1 }, [0, 0], 1e9).zoom, 16);
  assert.equal(zoomed({ x: 0, y: 0, zoom: 1 }, [0, 0], 1e-9).zoom, 0.05);
});

test('panning moves the view and nothing else', () => {
  assert.deepEqual(panned({ x: 1, y: 2, zoom: 3 }, 4, 5), { x: 5, y: 7, zoom: 3 });
});

test('two fingers pan with their middle and zoom with their distance', () => {
  const pinch = pinched([[0, 0], [10, 0]], [[0, 5], [30, 5]]);
  assert.deepEqual(pinch, { dx: 10, dy: 5, at: [15, 5], factor: 3 });
});

test('two fingers on one spot do not divide by nothing', () => {
  assert.ok(Number.isFinite(pinched([[1, 1], [1, 1]], [[1, 1], [1, 1]]).factor));
});

test('a pin stands inside the picture even for a region at its corner', () => {
  for (const n of pinned({ x: 0.9, y: 0, w: 0.1, h: 0.05 })) assert.ok(n >= 0.02 && n <= 0.98);
});

test('clamp keeps a number between two others', () => assert.deepEqual([clamp(-1, 0, 1), clamp(2, 0, 1)], [0, 1]));
