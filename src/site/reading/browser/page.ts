import { pageData, pageMessages, type CitedText } from '../../frame/browser/index.ts';
import type { ReadingMessages } from '../../messages/shared/index.ts';

/** What the page of a text tells its tools: what they say, and what the text is cited as. */
export interface ReadingPage {
  readonly messages: ReadingMessages;
  readonly cited: CitedText;
}

/** Reads it. Throws on every other page. */
export function readPage(): ReadingPage {
  const { reading: messages } = pageMessages();
  const { text: cited } = pageData();
  if (messages === undefined || cited === undefined) throw new Error('The page tells nothing of its text');
  return { messages, cited };
}
