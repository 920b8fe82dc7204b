import { pageData } from '../../frame/browser/index.ts';
import { cachePrefix } from '../shared/list.ts';

/** Shows the texts that are kept on this device in a list of the page, which is hidden as long as there are none. */
export async function showKept(list: HTMLElement): Promise<void> {
  const { root } = pageData().addresses;
  const items: HTMLElement[] = [];
  for (const name of await caches.keys()) {
    if (!name.startsWith(cachePrefix(root))) continue;
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const { pathname } = new URL(request.url);
      const response = /articles\/[^/]+\/$/.test(pathname) ? await cache.match(request) : undefined;
      if (response === undefined) continue;
      const [, title = pathname] = /<h1[^>]*>([^<]+)/.exec(await response.text()) ?? [];
      items.push(toItem(pathname, title.replace(/&[^;]+;/g, (sign) => SIGNS[sign] ?? sign).trim()));
    }
  }
  list.querySelector('ul')?.replaceChildren(...items);
  list.hidden = items.length === 0;
}

/** What Astro writes for signs that mean something in HTML: a parser would be more than readers need to be sent. */
const SIGNS: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#34;': '"',
  '&#39;': "'",
  '&#x26;': '&',
  '&#x3C;': '<',
};

function toItem(path: string, title: string): HTMLElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = path;
  link.textContent = title;
  item.append(link);
  return item;
}
