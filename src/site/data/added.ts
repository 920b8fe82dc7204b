import exported from 'virtual:scholium/exports';
import { addedFiles, dataFiles, type Added } from '../../exports/index.ts';
import { publishedSite } from '../frame/index.ts';

/** What the site’s own exports make, besides the package’s files; made anew each time. */
export function addedData(): readonly Added[] {
  if (exported.length === 0) return [];
  const published = publishedSite();
  const taken = dataFiles(published).map(({ path }) => path);
  return addedFiles(exported, published, taken);
}
