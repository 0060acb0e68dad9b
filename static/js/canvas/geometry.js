// Pure geometry of the board. Regions are {x, y, w, h} in 0..1 of the picture; points are [x, y]; a view is
// {x, y, zoom}: where the picture's corner lies on the stage, in pixels, and how large one picture pixel is.

export const LEAST = 0.02;
export const clamp = (value, low, high) => Math.min(high, Math.max(low, value));

const rounded = ({ x, y, w, h }) => {
  const four = (n) => Math.round(n * 1e4) / 1e4;
  return { x: four(x), y: four(y), w: four(w), h: four(h) };
};

/** The region between two corners, wherever they lie, kept inside the picture. */
export function between([ax, ay], [bx, by]) {
  const [left, right] = [clamp(Math.min(ax, bx), 0, 1), clamp(Math.max(ax, bx), 0, 1)];
  const [top, bottom] = [clamp(Math.min(ay, by), 0, 1), clamp(Math.max(ay, by), 0, 1)];
  return rounded({ x: left, y: top, w: right - left, h: bottom - top });
}

export const tooSmall = ({ w, h }) => w < LEAST || h < LEAST;

/** Moved by a share of the picture, never out of it. */
export const moved = ({ x, y, w, h }, dx, dy) => rounded({
  x: clamp(x + dx, 0, 1 - w), y: clamp(y + dy, 0, 1 - h), w, h,
});

/** Resized by one handle, named by its sides: n, e, s, w or two of them. */
export function resized({ x, y, w, h }, handle, dx, dy) {
  let [left, top, right, bottom] = [x, y, x + w, y + h];
  if (handle.includes('w')) left = clamp(left + dx, 0, right - LEAST);
  if (handle.includes('e')) right = clamp(right + dx, left + LEAST, 1);
  if (handle.includes('n')) top = clamp(top + dy, 0, bottom - LEAST);
  if (handle.includes('s')) bottom = clamp(bottom + dy, top + LEAST, 1);
  return rounded({ x: left, y: top, w: right - left, h: bottom - top });
}

const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** A region after an arrow key: one step, ten with Shift; Alt resizes from the lower right. null: not an arrow. */
export function nudged(region, { key, shiftKey, altKey }, step = 0.002) {
  if (!ARROWS[key]) return null;
  const [dx, dy] = ARROWS[key].map((n) => n * step * (shiftKey ? 10 : 1));
  return altKey ? resized(region, 'se', dx, dy) : moved(region, dx, dy);
}

/** The view that shows the whole picture in the middle, with a margin around it. */
export function fitted(stage, picture, margin = 24) {
  const room = (side) => Math.max(1, side - 2 * margin);
  const zoom = Math.min(room(stage.width) / picture.width, room(stage.height) / picture.height);
  return {
    x: (stage.width - picture.width * zoom) / 2, y: (stage.height - picture.height * zoom) / 2, zoom,
  };
}

/** Zoomed by a factor with the point under the pointer staying where it is. */
export function zoomed(view, [px, py], factor) {
  const zoom = clamp(view.zoom * factor, 0.05, 16);
  const by = zoom / view.zoom;
  return { x: px - (px - view.x) * by, y: py - (py - view.y) * by, zoom };
}

export const panned = (view, dx, dy) => ({ ...view, x: view.x + dx, y: view.y + dy });

/** A point of the stage as a share of the picture; it may lie outside 0..1. */
export const within = (view, picture, [px, py]) => [
  (px - view.x) / view.zoom / picture.width, (py - view.y) / view.zoom / picture.height,
];

/** How two fingers moved: the pan of their middle and the factor of their distance. */
export function pinched([a, b], [c, d]) {
  const middle = (p, q) => [(p[0] + q[0]) / 2, (p[1] + q[1]) / 2];
  const apart = (p, q) => Math.hypot(p[0] - q[0], p[1] - q[1]) || 1;
  const [from, to] = [middle(a, b), middle(c, d)];
  return { dx: to[0] - from[0], dy: to[1] - from[1], at: to, factor: apart(c, d) / apart(a, b) };
}

/** Where a finding's pin stands: on the upper right of its region, kept off the very edge. */
export const pinned = ({ x, y, w, h }) => [clamp(x + w, 0.02, 0.98), clamp(y + Math.min(h * 0.15, 0.04), 0.02, 0.98)];
