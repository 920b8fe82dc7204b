import type { CorrectionMessages } from '../../messages/shared/index.ts';

/** Where readers ask for a correction; null for a way that there is not. */
export interface CorrectionWays {
  /** An e-mail address. */
  readonly mailto: string | null;
  /** Address of a form that takes `title` and `body`, as those of issues do. */
  readonly url: string | null;
}

/** What a correction is about. */
export interface CorrectionSubject {
  /** In a line. */
  readonly about: string;
  /** The lasting address. */
  readonly link: string;
  readonly quote: string;
  /** SHA-256 of the text in which the words stand; left out where they stand in none. */
  readonly textSha256?: string | undefined;
}

/** A link that begins a request for a correction. */
export interface CorrectionLink {
  readonly name: string;
  readonly href: string;
}

/**
 * UTF-16 units of the title and of the quote, at most. A letter can take nine bytes in an address, and mail programs
 * and hosts drop what is longer than some 8,000.
 */
const LONGEST = { about: 100, quote: 400 } as const;

/**
 * The links by which a reader asks for a correction, with all that it is about filled in: to the form first, then by
 * e-mail; none where the site takes none.
 */
export function correctionLinks(
  { url, mailto }: CorrectionWays,
  { about, link, quote, textSha256 }: CorrectionSubject,
  messages: CorrectionMessages,
): readonly CorrectionLink[] {
  const title = messages.title({ about: shorten(about, LONGEST.about) });
  const body = [
    messages.about({ link, quote: shorten(quote, LONGEST.quote) }),
    ...(textSha256 === undefined ? [] : [messages.text({ hash: textSha256 })]),
    messages.ask,
  ].join('\n\n');
  return [
    ...(url === null ? [] : [{ name: messages.form, href: formAddress(url, title, body) }]),
    ...(mailto === null
      ? []
      : [{ name: url === null ? messages.form : messages.mail, href: mailAddress(mailto, title, body) }]),
  ];
}

function formAddress(url: string, title: string, body: string): string {
  const address = new URL(url);
  const filled = `title=${encode(title)}&body=${encode(body)}`;
  address.search = address.search === '' ? filled : `${address.search}&${filled}`;
  return address.href;
}

/** @see https://www.rfc-editor.org/rfc/rfc6068#section-5 */
function mailAddress(mailto: string, subject: string, body: string): string {
  const to = encode(mailto).replace('%40', '@');
  return `mailto:${to}?subject=${encode(subject)}&body=${encode(body.replaceAll('\n', '\r\n'))}`;
}

/** A half of a pair of code units, which has no bytes, becomes the sign for what is unknown. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

function shorten(text: string, longest: number): string {
  const words = text.replace(/\s+/g, ' ').trim();
  if (words.length <= longest) return words;
  const space = words.lastIndexOf(' ', longest);
  return `${words.slice(0, space > 0 ? space : longest)} …`;
}
