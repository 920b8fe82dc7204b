import { shortened } from '../../report/index.ts';
import { normalize } from '../../text/index.ts';
import { pathBelow } from './addresses.ts';
import { documentOf, type Look } from './look.ts';
import type { Article, Claim } from './shapes.ts';
import { differenceOf, plain, slice, squeezed, textOf } from './words.ts';

/** The pages of a text in every language, which are returned as what their addresses begin with. */
export async function verifyReadingPages(
  look: Look,
  article: Article,
  text: string,
  claims: readonly Claim[],
  base: string,
): Promise<readonly string[]> {
  const own = `articles/${article.slug}/`;
  const first = await documentOf(look, own);
  if (first === null) return [''];
  const others = [...first.querySelectorAll('link[rel=alternate][hreflang]')].flatMap((link) => {
    const at = pathBelow(link.getAttribute('href') ?? '', base);
    return at?.endsWith(own) === true ? [at.slice(0, -own.length)] : [];
  });
  const languages = [...new Set(['', ...others])];
  for (const language of languages) {
    const at = language + own;
    const document = language === '' ? first : await documentOf(look, at);
    if (document !== null) verifyReadingPage(look, at, document, text, claims);
  }
  return languages;
}

function verifyReadingPage(
  look: Look,
  at: string,
  document: Document,
  text: string,
  claims: readonly Claim[],
): void {
  const shown = [...document.querySelectorAll('[data-article-text]')].map(textOf).join('');
  const missed = differenceOf(normalize(text), normalize(shown));
  if (missed !== null) look.fault(at, `shows other words than article.txt: ${missed}`);
  const markedOf = new Map<string, string>();
  for (const mark of document.querySelectorAll('mark[data-claims]'))
    for (const id of new Set((mark.getAttribute('data-claims') ?? '').split(' ')))
      markedOf.set(id, (markedOf.get(id) ?? '') + textOf(mark));
  for (const claim of claims) {
    const marked = normalize(markedOf.get(claim.id) ?? '');
    const slices = claim.places.map(({ start, end }) => normalize(slice(text, start, end)));
    if (squeezed(marked) !== squeezed(slices.join('')))
      look.fault(at, `marks other words for the claim ${claim.id}: “${shortened(marked, 60)}”`);
    for (const id of [`c-${claim.id}`, `n-${claim.id}`])
      if (document.getElementById(id) === null)
        look.fault(at, `lacks #${id}, an address of the claim ${claim.id}`);
    for (const { paragraph, start, end } of claim.places) {
      const block = document.getElementById(paragraph);
      if (block === null) look.fault(at, `lacks #${paragraph}, on which the claim ${claim.id} stands`);
      else if (!squeezed(textOf(block)).includes(squeezed(slice(text, start, end))))
        look.fault(at, `has other words at #${paragraph} than the claim ${claim.id} quotes there`);
    }
  }
}

/** The page of a claim in a language, named by what its addresses begin with, shows the claim’s words. */
export async function verifyClaimPage(
  look: Look,
  claim: Claim,
  language: string,
  base: string,
): Promise<void> {
  const own = pathBelow(claim.url, base);
  if (own === null) {
    if (language === '')
      look.fault('claims.json', `has an address of the claim ${claim.id} outside of the site`);
    return;
  }
  const at = language + own;
  const document = await documentOf(look, at);
  if (document === null) return;
  const shown = plain(textOf(document.body));
  const halves = Object.values(claim.attribution ?? {});
  const words = { quote: [claim.quote].flat(), claim: [claim.claim], reason: [claim.reason, ...halves] };
  for (const [name, parts] of Object.entries(words))
    for (const part of parts)
      if (!shown.includes(plain(part)))
        look.fault(at, `does not show the ${name} of the claim ${claim.id} as claims.json has it`);
}
