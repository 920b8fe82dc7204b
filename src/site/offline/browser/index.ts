import { pageData } from '../../frame/browser/index.ts';

/** How long the page is left alone after it has loaded, in milliseconds. */
const REST = 2000;

/**
 * Starts what keeps texts for reading without network: a text that is opened is kept when its page has come to
 * rest. Pages of a build that keeps none bear no mark.
 */
export function startOffline(): void {
  const list = document.querySelector<HTMLElement>('[data-part="kept"]');
  if (list !== null) import('./kept-texts.ts').then((loaded) => loaded.showKept(list)).catch(nothing);
  const { build } = document.documentElement.dataset;
  if (build === undefined || !('serviceWorker' in navigator)) return;
  // Whoever opened no text has nothing that could be older than the site.
  if (pageData().text === undefined && navigator.serviceWorker.controller === null) return;
  const keep = (): void => {
    import('./keeping.ts').then((loaded) => loaded.keepPage(build)).catch(nothing);
  };
  const rest = (): void => void setTimeout(keep, REST);
  if (document.readyState === 'complete') rest();
  else addEventListener('load', rest);
}

/** A part that does not come, or storage that is refused: the page reads as it always did. */
function nothing(): void {
  return;
}
