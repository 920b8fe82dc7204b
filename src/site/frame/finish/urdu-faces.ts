import naskh from '@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2?url';
import nastaliq from '@fontsource-variable/noto-nastaliq-urdu/files/noto-nastaliq-urdu-arabic-wght-normal.woff2?url';
import { inline } from './early.ts';

/** Letters that the faces are asked for: Arabic script with its forms, and what joins or directs them. */
const RANGE = 'U+600-6FF,U+750-77F,U+870-88E,U+890-8FF,U+200C-200F,U+FB50-FDFF,U+FE70-FEFC';

/** Faces of devices that have every letter of Urdu. */
const NASKH = ['Noto Naskh Arabic', 'Noto Naskh Arabic UI'];

/**
 * What stands behind all faces that a device may have, so that no letter of Urdu is a box: fetched only where none of
 * them has a letter that is asked for. It takes its place whenever it comes, for boxes cannot be read.
 */
const LAST = face('Urdu letters', naskh, [...NASKH, 'Geeza Pro', 'Segoe UI'], 'swap');

/**
 * Style with the faces of pages in Urdu: for the text Nastaliq, for the interface Naskh. A face of the device
 * comes before ours, which only devices that have none fetch. Other faces wait for the next page rather than move a
 * line; these take their place within the first three seconds, for a device without them shows boxes for letters of
 * Urdu.
 * @see https://drafts.csswg.org/css-fonts/#font-display-desc
 */
export const URDU_FACES = [
  face(
    'Nastaliq',
    nastaliq,
    ['Noto Nastaliq Urdu', 'Jameel Noori Nastaleeq', 'Urdu Typesetting'],
    'fallback',
  ),
  face('Naskh', naskh, NASKH, 'fallback'),
  LAST,
].join('');

/** The last face for pages in other languages: before those of the systems, which stand as in the base of all styles and may know some letters only. */
export const URDU_LETTERS = inline(
  `${LAST}@layer tokens{:root{--system-serif:'Urdu letters','Iowan Old Style',Georgia,serif;--system-sans:'Urdu letters',system-ui,sans-serif}}`,
);

const LETTERS = /[\u0600-\u06FF\u0750-\u077F\uFB50-\uFDFF\uFE70-\uFEFC]/;

/**
 * The HTML of a page with a face for letters of Arabic script where its main part has some and it has no such face
 * yet, as names on pages in other languages; else the same. What a language calls itself in the head of a page is no
 * reason: it stands on every page.
 */
export function withUrduLetters(html: string): string {
  const from = html.indexOf('<main');
  const head = html.indexOf('</head>');
  // A page whose policy does not allow the style is not framed as others are.
  const isAllowed =
    html.includes(URDU_LETTERS.hash) || !html.includes('http-equiv="content-security-policy"');
  if (from < 0 || head < 0 || !isAllowed || html.includes(LAST)) return html;
  if (!LETTERS.test(html.slice(from, html.indexOf('</main>')))) return html;
  return `${html.slice(0, head)}<style>${URDU_LETTERS.code}</style>${html.slice(head)}`;
}

function face(family: string, address: string, ofDevices: readonly string[], display: string): string {
  const sources = [...ofDevices.map((name) => `local('${name}')`), `url('${address}') format('woff2')`];
  return `@font-face{font-family:'${family}';font-display:${display};font-weight:400 700;src:${sources.join()};unicode-range:${RANGE}}`;
}
