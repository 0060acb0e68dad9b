// The history's strip follows: when another step comes to be shown, or its place changes, it is brought into sight.
const ROOM = 28; // pixels kept free around it, where its name stands
const timeline = document.querySelector('.timeline');

let last = '';
function follow() {
  const node = timeline.querySelector('.node[aria-current]');
  const place = node?.closest('li');
  const now = place ? `${place.id} ${place.style.left} ${place.style.top}` : last;
  if (now === last) return;
  last = now;
  const strip = timeline.querySelector('[data-strip]');
  const [box, seen] = [node.getBoundingClientRect(), strip.getBoundingClientRect()];
  strip.scrollLeft += by(box.left - seen.left, box.right - seen.left, strip.clientWidth);
  strip.scrollTop += by(box.top - seen.top, box.bottom - seen.top, strip.clientHeight);
}

/** How far to scroll until a stretch lies within 0 and `length`, with room on either side. */
function by(from, to, length) {
  if (from < ROOM / 2) return from - ROOM / 2;
  return Math.max(0, to + ROOM - length);
}

new MutationObserver(follow).observe(timeline, { subtree: true, childList: true, attributeFilter: ['aria-current', 'style'] });
follow();
