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

/** At most `most` whole numbers from `first` to `last`, evenly apart, the last one among them. */
export function wholeTicks(first: number, last: number, most: number): readonly number[] {
  const step = Math.max(1, Math.ceil((last - first + 1) / most));
  const count = Math.floor((last - first) / step) + 1;
  return Array.from({ length: count }, (_, i) => last - (count - 1 - i) * step);
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}
