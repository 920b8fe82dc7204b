import { hashText, type Article, type Source } from '../../../../src/corpus/index.ts';
import { ARTICLE_FIELDS, articleContent, markdown, onlyArticle, type ClaimInput } from '../../../content.ts';

/** Sources of the first article as they stood when the expected citations were written. */
export const SOURCES = {
  dated: {
    type: 'article-newspaper',
    title: 'Islamic State claims deadly suicide bombing at political rally in Quetta',
    author: [{ literal: 'Agence France-Presse' }],
    publisher: 'HNGN',
    'container-title': 'HNGN',
    issued: '2025-09-04',
    URL: 'https://www.hngn.com/articles/267900/20250904/islamic-state-claims-deadly-suicide-bombing-political-rally-quetta.htm',
    language: 'en',
    standing: 'repost',
    read: 'excerpt',
    note: 'AFP text carried by HNGN.',
  },
  inferred: {
    type: 'article-newspaper',
    title: '[Report on the Taliban’s answer about weapons reaching other groups]',
    publisher: 'Afghanistan International',
    issued: '2023-08-14?',
    URL: 'https://www.afintl.com/en/202308147210',
    language: 'en',
    standing: 'reporting',
    read: 'excerpt',
  },
  undated: {
    type: 'webpage',
    title: '[Mapping Militants profile: Tehrik-i-Taliban Pakistan]',
    publisher: 'Stanford University',
    URL: 'http://www.stanford.edu/group/mappingmilitants/cgi-bin/groups/print_view/105',
    language: 'en',
    standing: 'analysis',
    read: 'excerpt',
  },
  report: {
    type: 'report',
    title: 'Twenty first report of the Secretary-General on the threat posed by ISIL (Da’esh)…',
    author: [{ literal: 'Secretary-General of the United Nations' }],
    publisher: 'United Nations',
    issued: '2025-08',
    number: 'S/2025/496',
    language: 'en',
    standing: 'primary',
    read: 'not-opened',
  },
  authors: {
    type: 'article-magazine',
    title: '[Extract on ISKP’s declaration of war against Baloch groups]',
    author: [
      { family: 'Sayed', given: 'Abdul' },
      { family: 'Valle', given: 'Riccardo' },
    ],
    publisher: 'strategicstudyindia.com',
    'container-title': 'strategicstudyindia.com',
    issued: '2025-06',
    URL: 'https://www.strategicstudyindia.com/2025/06/iskp-declares-war-against-baloch.html?m=0',
    language: 'en',
    standing: 'repost',
    read: 'excerpt',
  },
  foreign: {
    type: 'article-newspaper',
    title: '[Report on a statement of the Taliban spokesman about armed groups in Afghanistan]',
    publisher: 'Azadi Radio (RFE/RL)',
    'container-title': 'Azadi Radio (RFE/RL)',
    issued: '2023',
    URL: 'https://da.azadiradio.com/amp/32351609.html',
    language: 'fa-AF',
    standing: 'reporting',
    read: 'excerpt',
  },
} as const satisfies Record<string, Omit<Source, 'id' | 'file'>>;

/** A source as the corpus gives it. */
export function sourceOf(id: string, fields: Omit<Source, 'id' | 'file'>): Source {
  return { ...fields, id, file: `content/sources/${id}.yaml` };
}

const TEXT = [
  'The first words.',
  'The river rose.',
  'A trajectory becomes clear.',
  'It rose again.',
  'A trajectory becomes clear.',
];

/** An article of five paragraphs, the third of which stands twice, with other frontmatter where asked for. */
export function articleWith(
  fields: Readonly<Record<string, unknown>> = {},
  claims: Readonly<Record<string, ClaimInput>> = {},
): Article {
  const body = TEXT.join('\n\n');
  const frontmatter = { ...ARTICLE_FIELDS, ...OP_ED, ...fields, textSha256: hashText(body) };
  return onlyArticle({
    ...articleContent('safe-havens', body, claims),
    'articles/safe-havens/article.md': markdown(frontmatter, body),
  });
}

/** How the op-ed is described. */
const OP_ED = {
  title: 'Safe havens and spillovers',
  author: { name: 'Tariq Khan Tareen', description: 'The writer is a freelance columnist' },
  publication: { name: 'Pakistan Today', url: 'https://www.pakistantoday.com.pk/?p=393359' },
  published: null,
  captured: '2025-11-09',
};
