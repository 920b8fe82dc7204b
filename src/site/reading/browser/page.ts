import { pageData, pageMessages, type CitedText } from '../../frame/browser/index.ts';
import type { CorrectionMessages, ReadingMessages } from '../../messages/shared/index.ts';

/** What the page of a text tells its tools: what they say, and what the text is cited as. */
export interface ReadingPage {
  readonly messages: ReadingMessages;
  readonly cited: CitedText;
  /** What begins a request for a correction; undefined where the site takes none. */
  readonly correction: CorrectionMessages | undefined;
}

/** Reads it. Throws on every other page. */
export function readPage(): ReadingPage {
  const { reading: messages, correction } = pageMessages();
  const { text: cited } = pageData();
  if (messages === undefined || cited === undefined) throw new Error('The page tells nothing of its text');
  return { messages, cited, correction };
}
