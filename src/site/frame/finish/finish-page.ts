import { hashOf } from './hash.ts';
import { tightenPolicy, type Held } from './policy.ts';
import { tagsIn } from './tags.ts';

/** A change of a page: what stands from one offset to another gives way to something else. */
interface Change {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** What was found in a page, by offsets in it. */
interface Found {
  readonly held: Held;
  /** Where a policy that governs everything may stand: after what tells the encoding of the page. */
  readonly first: number;
  /** The element of the policy and what it says; null where the page has none, as in development. */
  readonly policy: (Omit<Change, 'text'> & { readonly content: string }) | null;
  /** Ends of the names of the tags that load modules. */
  readonly modules: readonly number[];
}

/**
 * A page as it is sent. Its security policy stands before all that it governs and allows what the page itself holds,
 * and nothing of other pages. Its scripts are fetched behind all that it is drawn with: nothing needs them to be read,
 * and browsers fetch modules before fonts.
 * @see https://www.w3.org/TR/CSP3/#meta-element
 * @see https://html.spec.whatwg.org/multipage/urls-and-fetching.html#fetch-priority-attributes
 */
export function finishPage(html: string): string {
  const { held, first, policy, modules } = look(html);
  const changes: Change[] = modules.map((at) => ({ from: at, to: at, text: ' fetchpriority="low"' }));
  if (policy !== null) {
    const content = tightenPolicy(policy.content, held).replaceAll('"', '&#34;');
    const text = `<meta http-equiv="content-security-policy" content="${content}">`;
    changes.push({ from: first, to: first, text }, { from: policy.from, to: policy.to, text: '' });
  }
  let finished = '';
  let at = 0;
  for (const { from, to, text } of changes.sort((a, b) => a.from - b.from)) {
    finished += html.slice(at, from) + text;
    at = to;
  }
  return finished + html.slice(at);
}

/** Scripts of these types are data, which no policy is asked about. */
const DATA = /^application\/|^importmap$|^speculationrules$/;

function look(html: string): Found {
  const hashes = new Set<string>();
  const modules: number[] = [];
  const has = { scripts: false, scriptFiles: false, styleFiles: false, dataPictures: false, manifest: false };
  let first = 0;
  let policy: Found['policy'] = null;
  for (const { name, from, to, attributes, inner } of tagsIn(html, TELLING)) {
    if (name === 'head' || (name === 'meta' && 'charset' in attributes)) first = to;
    else if (name === 'meta' && attributes['http-equiv']?.toLowerCase() === 'content-security-policy')
      policy ??= { from, to, content: attributes['content'] ?? '' };
    else if (name === 'style') {
      hashes.add(hashOf(inner));
      if (/url\(["']?data:/i.test(inner)) has.dataPictures = true;
    } else if (name === 'script' && !DATA.test(attributes['type'] ?? '')) {
      has.scripts = true;
      if (attributes['src'] === undefined) hashes.add(hashOf(inner));
      else {
        has.scriptFiles = true;
        if (attributes['type'] === 'module' && !('fetchpriority' in attributes))
          modules.push(from + '<script'.length);
      }
    } else if (name === 'link') {
      const rel = (attributes['rel'] ?? '').toLowerCase().split(/\s+/);
      if (rel.includes('stylesheet')) has.styleFiles = true;
      if (rel.includes('manifest')) has.manifest = true;
      if (rel.includes('icon') && isData(attributes['href'])) has.dataPictures = true;
    } else if (isData(attributes['src']) || isData(attributes['srcset'])) has.dataPictures = true;
  }
  return { held: { ...has, hashes }, first, policy, modules };
}

/** Elements that say what a policy must allow, or where it stands. */
const TELLING: ReadonlySet<string> = new Set([
  ...['head', 'meta', 'style', 'script', 'link'],
  ...['img', 'source', 'input'],
]);

function isData(address: string | undefined): boolean {
  return /^\s*data:/i.test(address ?? '');
}
