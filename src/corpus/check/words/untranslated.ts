import { createIssue, type Issue } from '../../../report/index.ts';
import type { ParsedContent } from '../../read/parse/parsed.ts';
import type { InLanguages, OwnTerms } from '../../terms.ts';

/** The lists of terms that a site can add to. */
const LISTS = ['genres', 'kinds', 'standings'] as const;

/** Of a term, what is said to readers. */
const FIELDS = ['name', 'within', 'definition'] as const;

/**
 * Reports, as term-untranslated, words of a site’s own terms that are there in some languages of the site only, by their
 * BCP 47 tags. Words that are the same in all languages are missing in none.
 */
export function findUntranslated({ site }: ParsedContent, languages: readonly string[]): readonly Issue[] {
  if (site?.written == null) return [];
  const { file, positionOf } = site.written;
  return LISTS.flatMap((list) =>
    site.fields[list].flatMap((term, i) =>
      FIELDS.flatMap((field) => {
        const words = term[field];
        const missing = isByLanguage(words) ? languages.filter((tag) => !Object.hasOwn(words, tag)) : [];
        if (missing.length === 0) return [];
        const message = `\`${field}\` of \`${term.id}\` among \`${list}\` has no words in ${missing.join(', ')}.`;
        return [createIssue('term-untranslated', file, positionOf([list, i, field]), message)];
      }),
    ),
  );
}

/** Whether some words of a site’s own terms differ by language, so that the site’s languages matter. */
export function areByLanguage(terms: OwnTerms): boolean {
  return LISTS.some((list) => terms[list].some((term) => FIELDS.some((field) => isByLanguage(term[field]))));
}

function isByLanguage(words: InLanguages | undefined): words is Readonly<Record<string, string>> {
  return words !== undefined && typeof words !== 'string';
}
