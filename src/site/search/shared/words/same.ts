/**
 * Whether a form of a text may be a form of the word that is asked for, as Pagefind finds it: it begins with
 * it, or both begin alike and differ in English endings only. Numbers and short words must be the same.
 */
export function isSameWord(asked: string, found: string): boolean {
  if (asked === found) return true;
  if (asked.length < 3 || /\d/.test(asked)) return false;
  if (found.startsWith(asked)) return true;
  let common = 0;
  while (common < asked.length && asked[common] === found[common]) common++;
  return common >= 3 && ENDINGS.has(asked.slice(common)) && ENDINGS.has(found.slice(common));
}

const ENDINGS: ReadonlySet<string> = new Set(
  ' s es e d ed ing ings er ers or ors ion ions ation ations ional y ies ied ying ly al ally ment ments ive ives ness ence ent ity'.split(
    ' ',
  ),
);
