/** A stretch of text in one dress. */
export interface Run {
  readonly text: string;
  /** The address that the text, an address itself, leads to. */
  readonly href?: string;
  readonly italic: boolean;
  readonly bold: boolean;
  readonly raised: 'sup' | 'sub' | null;
}

type Dress = Omit<Run, 'text' | 'href'>;

const PLAIN: Dress = { italic: false, bold: false, raised: null };

/**
 * The runs of the HTML that the citation processor writes. Elements without a meaning here, such as
 * small capitals and the frame of an entry, leave their text.
 */
export function parseRuns(html: string): readonly Run[] {
  const runs: Run[] = [];
  const dresses: Dress[] = [PLAIN];
  for (const [, closing, name, attributes = '', text] of html.matchAll(/<(\/?)(\w+)([^>]*)>|([^<]+)/g)) {
    const dress = dresses.at(-1) ?? PLAIN;
    if (text !== undefined) runs.push({ ...dress, text: decode(text) });
    else if (closing === '/') dresses.pop();
    else dresses.push({ ...dress, ...change(name ?? '', attributes) });
  }
  return tidy(runs);
}

/** Plain text of runs. */
export function runsToText(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('');
}

/** HTML of runs: `i`, `b`, `sup`, `sub` and `a` only. */
export function runsToHtml(runs: readonly Run[]): string {
  return runs
    .map((run) => {
      const raised = wrap(run.raised, escapeHtml(run.text));
      if (run.href !== undefined)
        return `<a href="${escapeHtml(run.href)}" rel="noopener external">${raised}</a>`;
      return wrap(run.italic ? 'i' : null, wrap(run.bold ? 'b' : null, raised));
    })
    .join('');
}

/** CommonMark of runs, on one line; raised text stays level. */
export function runsToMarkdown(runs: readonly Run[]): string {
  const line = runs
    .map((run) => {
      if (run.href !== undefined) return `<${encodeAddress(run.href)}>`;
      const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(run.text) ?? [];
      const mark = words === '' ? '' : `${run.bold ? '**' : ''}${run.italic ? '*' : ''}`;
      return `${before}${mark}${escapeMarkdown(words)}${mark}${after}`;
    })
    .join('');
  return escapeLineStart(line);
}

/** Text for HTML, in an element or in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Text that CommonMark, and GitHub’s, shows as it is, on a line of its own. */
export function textToMarkdown(text: string): string {
  return escapeLineStart(escapeMarkdown(oneLine(text)));
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#&~|$@]|:(?=\/\/)|(?<=www)\./gi, '\\$&');
}

/** What would make a line a list or the one above it a heading. */
function escapeLineStart(line: string): string {
  return line.replace(/^(\d+)([.)])/, '$1\\$2').replace(/^([-+=])/, '\\$1');
}

/** An address without the characters that end one in Markdown, BibTeX and RIS; it means the same. */
export function encodeAddress(address: string): string {
  return address.replace(/[\s\p{Cc}<>{}\\^`|"]/gu, encodeURIComponent);
}

/** Text without line breaks and control characters. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029 ]+/gu, ' ').trim();
}

function change(name: string, attributes: string): Partial<Dress> {
  switch (name) {
    case 'i':
    case 'em':
      return { italic: true };
    case 'b':
      return { bold: true };
    case 'sup':
    case 'sub':
      return { raised: name };
    default:
      return {
        ...(/font-style: ?normal/.test(attributes) && { italic: false }),
        ...(/font-weight: ?normal/.test(attributes) && { bold: false }),
      };
  }
}

function decode(text: string): string {
  return text.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}

function wrap(name: string | null, html: string): string {
  return name === null || html === '' ? html : `<${name}>${html}</${name}>`;
}

/** Neighbours in the same dress as one run, without white space at the ends. */
function tidy(runs: readonly Run[]): readonly Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    const same = last?.italic === run.italic && last.bold === run.bold && last.raised === run.raised;
    if (same) joined.push({ ...run, text: (joined.pop()?.text ?? '') + run.text });
    else joined.push(run);
  }
  const trimmed = joined.map((run, i) => {
    const text = i === 0 ? run.text.trimStart() : run.text;
    return { ...run, text: i === joined.length - 1 ? text.trimEnd() : text };
  });
  return trimmed.filter((run) => run.text !== '');
}
