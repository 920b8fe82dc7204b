import type { Nodes, Root, RootContent } from 'mdast';
import { parse as parseToml } from 'smol-toml';
import { SKIP, visit } from 'unist-util-visit';
import { parse as parseYaml } from 'yaml';
import { imageName, parseMarkdown } from '../../corpus/index.ts';
import { isDate } from '../../figures/index.ts';
import { normalize } from '../../text/index.ts';
import { NAME_SEPARATOR } from '../found/byline.ts';
import { htmlToMdast, spokenText } from './html.ts';
import { NO_FIELDS, type FoundFields } from '../imported.ts';
import { languageOf } from '../found/language.ts';
import type { Draft } from './plain-text.ts';
import { blockToMarkdown, readsBack } from './to-markdown.ts';

/**
 * The text in a Markdown file of another program, with the fields of its frontmatter (YAML or TOML). Template
 * code, HTML, pictures of other places and definitions that nothing refers to are left out; every other block
 * stays as it is typed, where the strict reader takes it.
 */
export function draftFromMarkdown(source: string): { readonly draft: Draft; readonly source: string } {
  const { data, rest, matter, warning } = splitOther(source);
  const { markdown, removed } = withoutTemplates(rest);
  const tree = parseMarkdown(markdown);
  const altered = alter(tree);
  const { fields, used } = fieldsFrom(data);
  const blocks = [...tree.children];
  const [first] = blocks;
  const heading = first?.type === 'heading' && first.depth === 1 ? normalize(spokenText(first)) : null;
  if (heading !== null && (fields.title === null || fields.title === heading)) blocks.shift();
  const notes = blocks.filter((block) => block.type === 'footnoteDefinition');
  const kept: string[] = heading === null || blocks[0] === first ? [] : [heading];
  const written = blocks.flatMap((block) => {
    const typed = markdown.slice(block.position?.start.offset, block.position?.end.offset);
    const stays = !altered.has(block) && block.position !== undefined && readsBack(typed, block, notes);
    const text = stays ? typed : blockToMarkdown(block, notes);
    if (text === '') return [];
    kept.push(...(stays ? [typed] : [spokenText(block), ...addressesIn(block)]));
    return [text];
  });
  const body = written.join('\n\n');
  // Keys of fields that are used, and the fences, are no words; their values are in the fields.
  const rows = matter.split('\n').map((row) => {
    const key = /^([\w-]+)\s*[:=]/.exec(row)?.[1];
    return key !== undefined && used.has(key) ? '' : row.replace(/^(?:---|\+\+\+|\.\.\.)\s*$/, '');
  });
  const unused = new Set(rows.map((row) => row.trim()));
  const draft: Draft = {
    fields: { ...fields, title: fields.title ?? heading, lang: fields.lang ?? languageOf(body) },
    body,
    kept,
    reasonFor: (line) => {
      if (unused.has(line)) return 'frontmatter that is not used';
      if (line.length > 3 && removed.some((one) => one.includes(line))) return 'template code';
      if (/^<|>$/.test(line)) return 'HTML';
      if (line.startsWith('![')) return 'picture';
      return line.startsWith('[') ? 'definition' : 'not part of the text';
    },
    warnings: [
      ...(warning === null ? [] : [warning]),
      ...(written.length === 0 ? ['No paragraph was found in the file.'] : []),
    ],
  };
  return { draft, source: [...rows.slice(0, -1), rest].join('\n') };
}

function addressesIn(block: Nodes): readonly string[] {
  const found: string[] = [];
  visit(block, 'link', (node) => {
    if (spokenText(node) !== node.url) found.push(node.url);
  });
  return found;
}

interface Split {
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly rest: string;
  /** The frontmatter with its fences and a line break behind; empty where there is none. */
  readonly matter: string;
  readonly warning: string | null;
}

function splitOther(source: string): Split {
  const match =
    /^\uFEFF?(?<fence>---|\+\+\+)[ \t]*\n(?<matter>[\s\S]*?)(?<=\n)(?:\k<fence>|\.\.\.)[ \t]*(?:\n|$)/.exec(
      source,
    );
  const { fence, matter: inside } = match?.groups ?? {};
  if (match === null || inside === undefined) return { data: null, rest: source, matter: '', warning: null };
  const matter = match[0];
  const rest = source.slice(matter.length);
  try {
    const data: unknown = fence === '+++' ? parseToml(inside) : parseYaml(inside, { maxAliasCount: 50 });
    const isGroup = typeof data === 'object' && data !== null && !Array.isArray(data);
    return { data: isGroup ? (data as Split['data']) : {}, rest, matter, warning: null };
  } catch {
    return { data: {}, rest, matter, warning: 'The frontmatter cannot be read; its fields are not used.' };
  }
}

function fieldsFrom(data: Split['data']): {
  readonly fields: FoundFields;
  /** Keys whose value is a field now. */
  readonly used: ReadonlySet<string>;
} {
  const used = new Set<string>();
  if (data === null) return { fields: NO_FIELDS, used };
  const keys = new Map(Object.keys(data).map((key) => [key.toLowerCase().replace(/[-_ ]/g, ''), key]));
  const pick = (...names: readonly string[]): string | null => {
    for (const name of names) {
      const key = keys.get(name);
      const text = key === undefined ? null : textIn(data[key]);
      if (key === undefined || text === null) continue;
      // A list or a group holds more than the words that are taken from it.
      if (typeof data[key] !== 'object' || data[key] instanceof Date) used.add(key);
      return text;
    }
    return null;
  };
  const url = pick(
    'canonicalurl',
    'canonical',
    'originalurl',
    'externalurl',
    'sourceurl',
    'url',
    'link',
    'permalink',
  );
  const published = pick(
    'published',
    'publishdate',
    'publishedat',
    'publishedon',
    'pubdate',
    'date',
    'created',
  );
  const day = /^\d{4}(?:-\d{2}(?:-\d{2})?)?/.exec(published ?? '')?.[0] ?? null;
  const lang = pick('lang', 'language', 'locale', 'languagecode');
  const fields = {
    title: pick('title', 'headline'),
    standfirst: pick('standfirst', 'subtitle', 'subheading', 'dek', 'deck', 'lede', 'tagline'),
    author: pick('author', 'authors', 'byline', 'by', 'creator'),
    authorDescriptions: [pick('authordescription', 'authorbio', 'bio')].filter((one) => one !== null),
    publication: pick('publication', 'site', 'sitename', 'publisher', 'source', 'newspaper', 'journal'),
    url: url !== null && /^https?:\/\/\S+$/.test(url) ? url : null,
    published: day !== null && isDate(day) ? day : null,
    lang: lang !== null && /^[a-z]{2,3}(?:[-_][a-z0-9]+)*$/i.test(lang) ? lang.replaceAll('_', '-') : null,
  };
  return { fields, used };
}

/** A value of frontmatter as text: lists joined, groups by their name. */
function textIn(value: unknown): string | null {
  if (typeof value === 'string') return normalize(value) === '' ? null : normalize(value);
  if (typeof value === 'number') return String(value);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (Array.isArray(value)) {
    const texts = value.map(textIn).filter((text) => text !== null);
    return texts.length === 0 ? null : texts.join(NAME_SEPARATOR);
  }
  if (typeof value === 'object' && value !== null && 'name' in value) return textIn(value.name);
  return null;
}

/** Code of templates that generators fill in, and what tells them where a summary ends. */
const TEMPLATES = [
  /\{\{[<%][\s\S]{0,2000}?[>%]\}\}/g,
  /\{%[\s\S]{0,2000}?%\}/g,
  /\{\{[\s\S]{0,400}?\}\}/g,
  /^\{:[^}\n]*\}[ \t]*$/gm,
  /\{[:#.][\w\s."'=#:-]*\}/g,
  /^:{3,}.*$/gm,
  /^\[(?:toc|\[_TOC_\])\]\s*$/gim,
  /^(?:import|export)\s[^\n]*(?:from\s+['"][^'"\n]+['"]|=>|\{)[^\n]*$/gm,
  /<!--[\s\S]*?-->/g,
];

function withoutTemplates(source: string): {
  readonly markdown: string;
  readonly removed: readonly string[];
} {
  const removed: string[] = [];
  let markdown = source.replace(/<(https?:\/\/[^\s<>]+)>/g, '$1');
  for (const pattern of TEMPLATES) {
    markdown = markdown.replace(pattern, (match) => {
      removed.push(match);
      return '';
    });
  }
  return { markdown, removed };
}

/** Changes what the strict reader would refuse; gives the top-level blocks that are no longer as they were typed. */
function alter(tree: Root): ReadonlySet<Nodes> {
  const altered = new Set<Nodes>();
  const definitions = new Map<string, string>();
  visit(tree, 'definition', ({ identifier, url }) => {
    if (!definitions.has(identifier)) definitions.set(identifier, url);
  });
  for (const block of [...tree.children]) {
    visit({ type: 'root', children: [block] } as Root, (node, index, parent) => {
      if (parent === undefined || index === undefined) return;
      const siblings = (parent.type === 'root' ? tree : parent).children as RootContent[];
      const at = parent.type === 'root' ? siblings.indexOf(block) : index;
      const replace = (...nodes: readonly RootContent[]): [typeof SKIP, number] => {
        altered.add(block);
        siblings.splice(at, 1, ...nodes);
        return [SKIP, index + (parent.type === 'root' ? 1 : nodes.length)];
      };
      switch (node.type) {
        case 'html':
          if (/^<br\s*\/?>$/i.test(node.value)) return replace({ type: 'break' });
          return replace(...(parent.type === 'root' ? htmlToMdast(node.value).children : []));
        case 'definition':
          return replace();
        case 'image':
          return imageName(node.url) !== null && parent.type === 'paragraph' && parent.children.length === 1
            ? undefined
            : replace();
        case 'imageReference':
          return replace();
        case 'linkReference': {
          const url = definitions.get(node.identifier);
          return /^https?:/i.test(url ?? '') && url !== undefined
            ? replace({ type: 'link', url, children: node.children })
            : replace(...node.children);
        }
        case 'link':
          if (!/^(?:https?:\/\/|#)/i.test(node.url) || node.children.length === 0)
            return replace(...node.children);
          if (node.title) {
            node.title = null;
            altered.add(block);
          }
          return;
        case 'code':
          if (node.lang) {
            node.lang = null;
            node.meta = null;
            altered.add(block);
          }
          return;
        default:
          return;
      }
    });
  }
  return altered;
}
