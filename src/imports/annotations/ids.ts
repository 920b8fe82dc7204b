/** The id in the address of a page of a source or an actor; null in any other. */
export function idIn(address: string, folder: 'sources' | 'actors'): string | null {
  return new RegExp(`/${folder}/([a-z0-9-]{1,64})/$`).exec(address)?.[1] ?? null;
}

/** An id of the first words, that no claim has. */
export function freeId(words: string, taken: ReadonlySet<string>): string {
  const ascii =
    words
      .normalize('NFKD')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  const stem = ascii.slice(0, 5).join('-').slice(0, 56).replace(/-+$/, '') || 'note';
  for (let n = 1; ; n++) {
    const id = n === 1 ? stem : `${stem}-${n}`;
    if (!taken.has(id)) return id;
  }
}
