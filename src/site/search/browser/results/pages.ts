import { hasAnyOf, indexForms, isStopWord, readWords } from '../../shared/words/index.ts';

/** A page of the site that its frame leads to. */
export interface FramePage {
  readonly name: string;
  readonly href: string;
}

/** What share of the words of a page’s name a question must have. */
const LEAST_OF_NAME = 0.5;

/** The pages that the head and foot of this one lead to, other than itself, whose name a question is. */
export function pagesNamed(question: string): readonly FramePage[] {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.site-header nav a, .site-footer a')];
  return links
    .filter((link) => link.origin === location.origin && link.hreflang === '' && link.ariaCurrent !== 'page')
    .map(({ textContent, href }) => ({ name: textContent.trim(), href }))
    .filter(({ name }) => isNamedBy(name, question));
}

/** Whether every word of a question is one of a name, and enough of the name is there. */
export function isNamedBy(name: string, question: string): boolean {
  const [asked, words] = [question, name].map((text) =>
    readWords(text).filter(({ forms: [first] }) => !isStopWord(first)),
  );
  if (asked === undefined || words === undefined || asked.length === 0) return false;
  const index = indexForms(words);
  const isShort = asked.length < LEAST_OF_NAME * words.length;
  // The beginning of a word is none yet: whoever types on is shown no page for each letter.
  return (
    !isShort && asked.every(({ forms }) => forms.some((form) => form.length > 3 && hasAnyOf(index, [form])))
  );
}
