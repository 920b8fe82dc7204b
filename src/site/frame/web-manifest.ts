import { directionOf } from '../../text/index.ts';
import { messagesFor } from '../messages/index.ts';
import { loadCorpus } from './corpus/corpus.ts';
import { FIRST_LANGUAGE } from './settings/languages.ts';
import { taglineOf } from './tagline.ts';
import { urls } from './address/urls.ts';

/** Colours of the site’s paper in the light, as in the styles: a device shows them before the first page is there. */
const PAPER = '#fdfcf9';

/**
 * The site as something that a device can put among its programs, in the site’s first language.
 * @see https://www.w3.org/TR/appmanifest/
 */
export function webManifest(): string {
  const language = FIRST_LANGUAGE;
  const { name } = loadCorpus().site;
  const { words } = taglineOf({ language, messages: messagesFor(language) });
  return JSON.stringify({
    id: urls.root(),
    name,
    description: words,
    lang: language,
    dir: directionOf(language),
    start_url: urls.home(),
    scope: urls.root(),
    display: 'minimal-ui',
    background_color: PAPER,
    theme_color: PAPER,
    icons: [{ src: urls.icon(), sizes: 'any', type: 'image/svg+xml' }],
  });
}
