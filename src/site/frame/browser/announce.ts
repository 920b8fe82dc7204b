/** How long a message stays, in milliseconds: enough to read a short sentence twice. */
const STAYS = 6000;

/** Screen readers miss a text that enters a region in the same moment as another change. */
const PAUSE = 60;

let regions: readonly HTMLElement[] | null = null;
let next = 0;
let clearing: ReturnType<typeof setTimeout> | undefined;

/**
 * Says something to whoever listens and, unless `heard` only, to whoever looks. Two live regions take
 * turns, because screen readers drop a text that is put where it stood before.
 */
export function announce(message: string, how: 'seen' | 'heard' = 'seen'): void {
  regions ??= createRegions();
  for (const region of regions) region.textContent = '';
  const region = regions[next % regions.length];
  next++;
  clearTimeout(clearing);
  if (region === undefined) return;
  region.className = how === 'seen' ? 'told' : 'visually-hidden';
  setTimeout(() => (region.textContent = message), PAUSE);
  clearing = setTimeout(() => (region.textContent = ''), STAYS);
}

/** Makes the regions ready: a region that is new with its text is often not read. */
export function prepareAnnouncements(): void {
  regions ??= createRegions();
}

function createRegions(): readonly HTMLElement[] {
  return [0, 1].map(() => {
    const region = document.createElement('p');
    region.setAttribute('role', 'status');
    region.className = 'visually-hidden';
    document.body.append(region);
    return region;
  });
}
