import { pageData } from './page-data.ts';

/** The package’s faces, as the styles name them; a page knows those of its language only. */
const FACES = ['Source Serif 4 Variable', 'Source Sans 3 Variable', 'Nastaliq', 'Naskh'];
/** A letter of each script that one of them is for. */
const LETTERS = 'aا';
/** How long the page is left alone after it has loaded, in milliseconds. */
const REST = 1000;

/**
 * A narrow screen is drawn without the site’s faces when a reader comes to the site: fetches them when the
 * page is there, for the next one; those that a page has already are not asked for again. Not for readers
 * who save data.
 */
export function fetchFaces(): void {
  if (savesData()) return;
  const { withoutFaces = [] } = pageData();
  const faces = FACES.filter((face) => !withoutFaces.includes(face));
  addEventListener('load', () => {
    // A face that does not come is asked for by the next page.
    setTimeout(
      () => void Promise.allSettled(faces.map((face) => document.fonts.load(`1em '${face}'`, LETTERS))),
      REST,
    );
  });
}

/** @see https://wicg.github.io/savedata/#savedata-attribute */
function savesData(): boolean {
  return 'connection' in navigator && (navigator.connection as { saveData?: boolean }).saveData === true;
}
