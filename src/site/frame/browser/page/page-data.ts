import { directionOf } from '../../../../text/index.ts';
import { bind, fillFor, type ScriptMessages } from '../../../messages/shared/index.ts';
import type { PageData } from '../../shared/page-data.ts';
import { part } from './page-parts.ts';

let data: PageData | undefined;
let messages: ScriptMessages | undefined;

/** What the page tells its scripts. */
export function pageData(): PageData {
  data ??= JSON.parse(part(document, 'script[data-part="page"]', HTMLScriptElement).text) as PageData;
  return data;
}

/** What scripts say, in the language of the page. */
export function pageMessages(): ScriptMessages {
  const { lang } = document.documentElement;
  messages ??= bind(pageData().messages, lang, fillFor(directionOf(lang)));
  return messages;
}
