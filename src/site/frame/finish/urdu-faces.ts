import naskh from '@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-arabic-wght-normal.woff2?url';
import nastaliq from '@fontsource-variable/noto-nastaliq-urdu/files/noto-nastaliq-urdu-arabic-wght-normal.woff2?url';

/** Letters that the faces are asked for: Arabic script with its forms, and what joins or directs them. */
const RANGE = 'U+600-6FF,U+750-77F,U+870-88E,U+890-8FF,U+200C-200F,U+FB50-FDFF,U+FE70-FEFC';

/**
 * Style with the faces of pages in Urdu: for the text Nastaliq, for the interface Naskh. A face of the device
 * comes before ours, which only devices that have none fetch. Other faces wait for the next page rather than move a
 * line; these take their place within the first three seconds, for a device without them shows boxes for letters of
 * Urdu.
 * @see https://drafts.csswg.org/css-fonts/#font-display-desc
 */
export const URDU_FACES = [
  face('Nastaliq', nastaliq, ['Noto Nastaliq Urdu', 'Jameel Noori Nastaleeq', 'Urdu Typesetting']),
  face('Naskh', naskh, ['Noto Naskh Arabic', 'Noto Naskh Arabic UI']),
].join('');

function face(family: string, address: string, ofDevices: readonly string[]): string {
  const sources = [...ofDevices.map((name) => `local('${name}')`), `url('${address}') format('woff2')`];
  return `@font-face{font-family:'${family}';font-display:fallback;font-weight:400 700;src:${sources.join()};unicode-range:${RANGE}}`;
}
