/** @type {import('scholium').AddedExport} */
export default {
  name: 'Outline',
  text: 'The claims of each text, a line each, for who reads them aloud.',
  mediaType: 'text/plain',
  files: ({ corpus, urls }) =>
    corpus.articles.map((article) => ({
      path: `articles/${article.slug}/outline.txt`,
      content: article.claims
        .map((claim) => `${claim.claim} ${urls.claim(article.slug, claim.id)}\n`)
        .join(''),
    })),
};
