import type { PageClaims } from './claims.ts';

/** Where a reader was on the page: part of the address, distance from the top in CSS pixels, ids of open notes. */
interface Place {
  readonly hash: string;
  readonly top: number;
  readonly open: readonly string[];
}

/** Brings readers who come back to the page, or load it again, to where they were, with the notes that were open. */
export function keepPlace(claims: PageClaims): void {
  const key = `scholium:place:${location.pathname}`;
  addEventListener('pagehide', () => {
    const open = [...claims.values()].filter(({ note }) => note.open).map(({ id }) => id);
    keep(key, { hash: location.hash, top: scrollY, open });
  });
  const [visit] = performance.getEntriesByType('navigation');
  if (!(visit instanceof PerformanceNavigationTiming) || !RETURNS.has(visit.type)) return;
  const place = kept(key);
  if (place?.hash !== location.hash) return;
  for (const id of place.open) {
    const note = claims.get(id)?.note;
    if (note !== undefined) note.open = true;
  }
  scrollTo(0, place.top);
}

const RETURNS: ReadonlySet<string> = new Set(['back_forward', 'reload']);

function keep(key: string, place: Place): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(place));
  } catch {
    // Blocked or full: who comes back begins where the browser puts them.
  }
}

function kept(key: string): Place | null {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null') as Place | null;
  } catch {
    return null;
  }
}
