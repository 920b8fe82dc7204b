const remembered = new Map<string, string>();

/** Keeps a reader’s choice for later visits; for this page only where storage is blocked or full. */
export function remember(key: string, value: string): void {
  remembered.set(key, value);
  try {
    localStorage.setItem(prefixed(key), value);
  } catch {
    // Blocked or full: the choice then lasts as long as the page.
  }
}

/** A choice made before; null where none was made or storage is blocked. */
export function recall(key: string): string | null {
  const here = remembered.get(key);
  if (here !== undefined) return here;
  try {
    return localStorage.getItem(prefixed(key));
  } catch {
    return null;
  }
}

/** Sites below different paths of one host share their storage. */
function prefixed(key: string): string {
  return `scholium:${key}`;
}
