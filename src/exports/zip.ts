/**
 * How archives are made, so that the same files give the same bytes: the format has local times, and the first
 * that it can hold is the same wherever an archive is made.
 */
export const ZIPPED = { level: 9, mtime: new Date(1980, 0, 1) } as const;
