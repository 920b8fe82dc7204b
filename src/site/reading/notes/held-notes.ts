import type { Corpus } from '../../../corpus/index.ts';
import { Refusal } from '../../../report/index.ts';
import type { BuiltPages } from '../../frame/index.ts';

/**
 * Makes sure that every claim has its note on the page of its text, for a site whose own component shows notes: words of the text,
 * search and other pages lead there. Throws where one lacks, saying what the component must show.
 */
export function holdNotes(pages: BuiltPages, corpus: Corpus): void {
  for (const { slug, claims } of corpus.articles) {
    const folder = `articles/${slug}/`;
    const html = claims.length === 0 ? '' : pages.read(folder);
    const missing = claims.filter(({ id }) => !html.includes(`id="n-${id}"`)).map(({ id }) => id);
    if (missing.length > 0)
      throw new Refusal(
        `The page ${folder} has no note on ${missing.join(', ')}, to which words of the text lead. The component Note of this site shows the package’s, <Note {...Astro.props} />, or an element with the id \`n-\` and that of the claim: id={\`n-\${claim.id}\`}.`,
      );
  }
}
