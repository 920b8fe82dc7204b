/** How long a message stays, in milliseconds: enough to read a short sentence twice. */
const STAYS = 6000;

/** Screen readers miss a text that enters a region in the same moment as another change. */
const PAUSE = 60;

/** Height of the foot of the window, in CSS pixels: a message of two lines and a finger’s room. */
const FOOT = 96;

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
  region.className = how === 'seen' ? `told${isUsedBelow() ? ' above' : ''}` : 'visually-hidden';
  setTimeout(() => (region.textContent = message), PAUSE);
  clearing = setTimeout(() => (region.textContent = ''), STAYS);
}

/** Whether what the reader uses stands at the foot of the window, where messages stand. */
function isUsedBelow(): boolean {
  const { activeElement } = document;
  return (activeElement?.getBoundingClientRect().bottom ?? 0) > innerHeight - FOOT;
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
