import { adoptStyle, pageData, trustedHtml } from '../../../frame/browser/index.ts';
import type { ReadingMessages } from '../../../messages/shared/index.ts';
import { addressedId, notice } from '../notice.ts';
import style from './edition-diff.css?inline';

/**
 * On a page that was opened by a link with `?edition=`, says what became of the passage that the link leads to
 * since then: nothing, or the words that changed, with the text as it stood.
 */
export function sayEdition(text: HTMLElement, messages: ReadingMessages): void {
  const asked = new URLSearchParams(location.search).get('edition');
  if (asked === null) return;
  adoptStyle(style);
  const target = targetBlock(text);
  const line = notice('edition-notice', target);
  const first = pageData().text?.since;
  const editions = [...document.querySelectorAll<HTMLAnchorElement>('a[data-edition]')];
  if (!isEdition(asked) || (first !== undefined && compare(asked, first) < 0)) {
    line.textContent = messages.noEdition({ edition: asked.slice(0, 40) });
    return;
  }
  const edition = editions.find((one) => compare(one.dataset['edition'] ?? '', asked) > 0);
  if (edition === undefined) {
    line.textContent = messages.sameAsThen;
    return;
  }
  const link = document.createElement('a');
  link.textContent = messages.asItStood;
  link.href = edition.href + (target === null ? '' : `#${target.id}`);
  void changesSince(edition.href).then(
    (changes) => {
      const own = target === null ? undefined : changes.get(target.id);
      if (own !== undefined) {
        line.append(`${messages.changedSince} `, link);
        own.classList.add('edition-diff');
        own.dataset['apparatus'] = '';
        line.after(own);
      } else line.append(`${target === null ? messages.correctedSince : messages.sameAsThen} `, link);
    },
    () => line.append(`${messages.correctedSince} `, link),
  );
}

/** The paragraph that the address leads to: by itself, one of its sentences, or the words of a claim. */
function targetBlock(text: HTMLElement): HTMLElement | null {
  const id = addressedId();
  if (id === '') return null;
  const target =
    document.getElementById(id.replace(/^n-/, 'c-')) ?? document.getElementById(id.replace(/s\d+$/, ''));
  if (target === null || !text.contains(target)) return null;
  for (let at: HTMLElement | null = target; at !== null && at !== text; at = at.parentElement)
    if (/^p\d+[a-z]*$/.test(at.id)) return at;
  return null;
}

/** What was corrected from an edition to now, by the ids of paragraphs: its words with what changed. */
async function changesSince(href: string): Promise<ReadonlyMap<string, HTMLElement>> {
  const response = await fetch(href);
  if (!response.ok) throw new Error(`${href}: ${response.status}`);
  const html = await response.text();
  // The head of the page has styles, which the policy of this one would refuse. Words of content have no quotation
  // marks in attributes and no angle in text: only the page’s own tag is written so.
  const main = trustedHtml('scholium-edition', html.slice(Math.max(0, html.indexOf('<main id="main"'))));
  const page = new DOMParser().parseFromString(main, 'text/html');
  const found = [...page.querySelectorAll<HTMLElement>('[data-to-now] [data-changed]')];
  return new Map(found.map((one) => [one.dataset['changed'] ?? '', document.importNode(one, true)]));
}

/** Whether something is the name of an edition: a day that there was, with a number behind it or none. */
function isEdition(name: string): boolean {
  const day = /^(\d{4}-\d{2}-\d{2})(?:-\d+)?$/.exec(name)?.[1];
  if (day === undefined) return false;
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

/** Names of editions in the order of time. */
function compare(a: string, b: string): number {
  const [dayA, dayB] = [a.slice(0, 10), b.slice(0, 10)];
  const number = (name: string): number => Number(name.slice(11) || '1');
  return dayA === dayB ? number(a) - number(b) : dayA < dayB ? -1 : 1;
}
