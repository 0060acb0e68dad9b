// What pointers do on the board: drag and resize boxes, draw new ones, paint, pan, pinch. A second finger ends what
// the first began; once a pen was seen, fingers only move the view.
import { between, moved, panned, pinched, resized } from './geometry.js';
import { put, regionOf } from './boxes.js';

const EVENTS = ['pointerdown', 'pointermove', 'pointerup', 'pointercancel'];

export class Pointers {
  constructor(board) {
    this.board = board;
    this.down = new Map();
    for (const type of EVENTS) board.addEventListener(type, this);
  }

  handleEvent(event) { this[event.type](event); }

  pointerdown(event) {
    if (event.target.closest('.pin, a, button, input')) return;
    if (event.pointerType === 'pen') this.penSeen = true;
    this.down.set(event.pointerId, this.board.at(event));
    this.board.setPointerCapture(event.pointerId);
    if (this.down.size > 1) { this.drop(); return; }
    this.act = this.begin(this.toolOf(event), event);
    if (event.pointerType === 'mouse') event.preventDefault();
  }

  toolOf(event) {
    const { tool } = this.board;
    const finger = this.penSeen && event.pointerType === 'touch' && tool !== 'select';
    if (event.button === 1 || finger) return 'hand';
    if (event.pointerType === 'pen' && event.buttons & 32) return 'eraser';
    return tool;
  }

  begin(tool, event) {
    const { board } = this;
    const from = board.within(event);
    const box = event.target.closest?.('.box');
    if (tool === 'select' && box) return this.grab(box, event, from);
    if (tool === 'box') return { does: 'draw', from, box: board.begin(from), region: between(from, from) };
    if (['brush', 'eraser', 'mask'].includes(tool)) return board.paintable ? this.stroke(tool, event) : null;
    if (tool === 'select') document.activeElement?.closest('.box')?.blur();
    return { does: 'pan', from: board.at(event), view: board.view };
  }

  grab(box, event, from) {
    box.focus({ preventScroll: true });
    this.board.dragged = box;
    return { does: 'drag', box, from, handle: event.target.dataset.handle, was: regionOf(box) };
  }

  stroke(tool, event) {
    const { board } = this;
    const surface = board.surfaces[board.painting ?? 'layer'];
    const per = surface.kept.width / board.picture.width;
    const act = {
      does: 'paint', surface, points: [], pen: event.pointerType === 'pen', erases: tool === 'eraser',
      size: board.size / board.view.zoom * per, colour: board.colour,
    };
    this.extend(act, [event]);
    return act;
  }

  extend(act, events) {
    const { width, height } = act.surface.kept;
    for (const event of events) {
      const [x, y] = this.board.within(event);
      act.points.push([x * width, y * height, event.pressure || 0.5]);
    }
    act.surface.follow(act);
  }

  pointermove(event) {
    if (!this.down.has(event.pointerId)) return;
    if (this.down.size === 2) { this.pinch(event); return; }
    this.down.set(event.pointerId, this.board.at(event));
    if (this.act) this[this.act.does](event, this.act);
  }

  pinch(event) {
    const before = [...this.down.values()];
    this.down.set(event.pointerId, this.board.at(event));
    const { dx, dy, at, factor } = pinched(before, [...this.down.values()]);
    this.board.look(panned(this.board.view, dx, dy));
    this.board.zoom(factor, at);
  }

  pan(event, { from, view }) {
    const [x, y] = this.board.at(event);
    this.board.look(panned(view, x - from[0], y - from[1]));
  }

  drag(event, act) {
    const [x, y] = this.board.within(event);
    const by = [x - act.from[0], y - act.from[1]];
    put(act.box, act.handle ? resized(act.was, act.handle, ...by) : moved(act.was, ...by));
  }

  draw(event, act) {
    act.region = between(act.from, this.board.within(event));
    put(act.box, act.region);
  }

  paint(event, act) {
    const all = event.getCoalescedEvents?.() ?? [];
    this.extend(act, all.length ? all : [event]);
  }

  pointerup(event) {
    if (!this.down.delete(event.pointerId)) return;
    const { act, board } = this;
    this.act = null;
    board.dragged = null;
    if (!act) return;
    if (act.does === 'drag') this.settle(act);
    if (act.does === 'draw') board.drawn(act.box, act.region);
    if (act.does === 'paint') { act.surface.keep(act); board.tell('paint', { surface: act.surface }); }
  }

  settle({ box, was }) {
    const now = regionOf(box);
    const same = ['x', 'y', 'w', 'h'].every((side) => now[side] === was[side]);
    if (!same) this.board.tell('place', { box, region: now });
  }

  pointercancel(event) { this.down.delete(event.pointerId); this.drop(); }

  drop() {
    const { act } = this;
    this.act = null;
    this.board.dragged = null;
    if (act?.does === 'drag') put(act.box, act.was);
    if (act?.does === 'draw') act.box.remove();
    if (act?.does === 'paint') act.surface.follow(null);
  }
}
