/**
 * Places for labels beside an axis: as near to where each wants to be as the gap between neighbours
 * allows, in the order of their wishes, between `top` and `bottom`. Where they cannot all fit, the gap
 * shrinks. The result has the order of the argument.
 */
export function spread(
  wishes: readonly number[],
  gap: number,
  top: number,
  bottom: number,
): readonly number[] {
  const room = wishes.length > 1 ? (bottom - top) / (wishes.length - 1) : gap;
  const between = Math.min(gap, room);
  const order = wishes.map((_, i) => i).sort((a, b) => (wishes[a] ?? 0) - (wishes[b] ?? 0) || a - b);
  // Labels that touch form a block, which stands where the mean of their wishes is.
  const blocks: { start: number; readonly members: number[] }[] = [];
  for (const index of order) {
    let block = { start: clamp(wishes[index] ?? 0, top, bottom), members: [index] };
    for (let last = blocks.at(-1); last !== undefined; last = blocks.at(-1)) {
      if (last.start + last.members.length * between <= block.start) break;
      blocks.pop();
      const members = [...last.members, ...block.members];
      const mean =
        members.reduce((sum, one, i) => sum + (wishes[one] ?? 0) - i * between, 0) / members.length;
      block = { start: clamp(mean, top, bottom - (members.length - 1) * between), members };
    }
    blocks.push(block);
  }
  const places = wishes.map(() => 0);
  for (const { start, members } of blocks) members.forEach((one, i) => (places[one] = start + i * between));
  return places;
}

/** A point, in pixels. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A label that wants to stand beside a spot. */
export interface SpotLabel extends Spot {
  readonly width: number;
  readonly height: number;
}

/** Where a label may stand beside its spot, best first: to the left or right of it, above or below; then a step off. */
const SIDES = [
  [0, -1],
  [-1, -1],
  [1, -1],
  [0, 1],
  [1, 0],
  [-1, 0],
  [-1, 1],
  [1, 1],
] as const;

/** Pixels from a spot to the label beside it. */
const BESIDE = 7;

/** Pixels by which a label steps off where it would hide something nearer to its spot, and what that costs in spots hidden. */
const STEPS = [
  { off: 0, cost: 0 },
  { off: 6, cost: 2.5 },
] as const;

/**
 * The middles of labels beside their spots, each where it hides the least of what is drawn, given as spots,
 * and of the labels before it, inside a frame where that is possible.
 */
export function placeBeside(
  labels: readonly SpotLabel[],
  drawn: readonly Spot[],
  frame: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number },
): readonly Spot[] {
  const taken: SpotLabel[] = [];
  for (const { x, y, width, height } of labels) {
    const sides = STEPS.flatMap((step) => SIDES.map(([across, down]) => ({ across, down, step })));
    const places = sides.map(({ across, down, step }) => {
      // Beside and above at once, a label may come nearer than straight beside.
      const near = step.off + (across !== 0 && down !== 0 ? 3 : BESIDE);
      const place = {
        x: x + across * (near + width / 2),
        y: y + down * ((across === 0 ? BESIDE + step.off : near) + height / 2),
        width,
        height,
      };
      const outside =
        place.x - width / 2 < frame.left ||
        place.x + width / 2 > frame.right ||
        place.y - height / 2 < frame.top ||
        place.y + height / 2 > frame.bottom;
      const hidden = drawn.filter((spot) => holds(place, spot)).length;
      const crossed = taken.filter((other) => overlap(place, other)).length;
      return { place, cost: step.cost + hidden + 100 * crossed + (outside ? 1000 : 0) };
    });
    const least = Math.min(...places.map(({ cost }) => cost));
    const best = places.find(({ cost }) => cost === least);
    if (best !== undefined) taken.push(best.place);
  }
  return taken.map(({ x, y }) => ({ x, y }));
}

/** Spots along a line, `step` pixels apart. */
export function alongLine(from: Spot, to: Spot, step = 2): readonly Spot[] {
  const count = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / step));
  return Array.from({ length: count + 1 }, (_, i) => ({
    x: from.x + ((to.x - from.x) * i) / count,
    y: from.y + ((to.y - from.y) * i) / count,
  }));
}

/** Spots all over a mark of a radius. */
export function overMark({ x, y }: Spot, radius: number): readonly Spot[] {
  const steps = [-1, 0, 1];
  return steps.flatMap((i) => steps.map((j) => ({ x: x + i * radius, y: y + j * radius })));
}

/**
 * At most `most` whole numbers from `first` to `last`, evenly apart, the last one among them. Those that are wanted take the
 * places of others that are nearer to them than any two are; of two that are nearer, the later.
 */
export function wholeTicks(
  first: number,
  last: number,
  most: number,
  wanted: readonly number[] = [],
): readonly number[] {
  const step = Math.max(1, Math.ceil((last - first + 1) / most));
  const count = Math.floor((last - first) / step) + 1;
  const evenly = Array.from({ length: count }, (_, i) => last - i * step);
  const within = wanted.filter((one) => one >= first && one <= last).sort((a, b) => b - a);
  const ticks: number[] = [];
  for (const one of [...within, ...evenly])
    if (ticks.every((tick) => Math.abs(tick - one) >= step)) ticks.push(one);
  return ticks.sort((a, b) => a - b);
}

function holds(label: SpotLabel, { x, y }: Spot): boolean {
  return Math.abs(x - label.x) < label.width / 2 + 2 && Math.abs(y - label.y) < label.height / 2 + 1;
}

function overlap(one: SpotLabel, other: SpotLabel): boolean {
  return (
    Math.abs(one.x - other.x) < (one.width + other.width) / 2 &&
    Math.abs(one.y - other.y) < (one.height + other.height) / 2
  );
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}
