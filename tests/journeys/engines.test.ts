import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drawnShare, type Stretch } from '../engines/drawn-line.ts';
import { engines, type Reader } from '../engines/readers.ts';
import { faultsOfLayout } from '../layout-faults.ts';
import { serve, type Served } from '../serve.ts';
import { FROZEN_SITE } from '../site/shared.ts';
import { articleOf } from './frozen.ts';

const RIVERS = articleOf('rivers');
const READING = '/articles/rivers/';
/** A text that names actors. */
const NAMES = '/articles/what-the-river-owes/';

/** How far from the top of the page an element stands, in CSS pixels, as an expression in a page. */
const top = (selector: string): string =>
  `document.querySelector('${selector}').getBoundingClientRect().top + scrollY`;
const inWindow = (selector: string): string =>
  `(({ top, bottom }) => top > -1 && bottom < innerHeight + 1)(document.querySelector('${selector}').getBoundingClientRect())`;

/** Words that stand in the twelfth paragraph alone. */
const CHAPTER = 'Chapter 5 of';

/** Whether words of one text node stand in the window, as an expression in a page. */
const seen = (words: string): string => `(() => {
  const walker = document.createTreeWalker(document.querySelector('[data-article-text]'), NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (walker.nextNode()) {
    const at = walker.currentNode.data.indexOf('${words}');
    if (at >= 0) { range.setStart(walker.currentNode, at); range.setEnd(walker.currentNode, at + ${words.length}); }
  }
  const { top, bottom } = range.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
})()`;

/** Pages with what is hard to set: long words, overlaps, text from right to left, nothing to say. */
const HARD = [
  '/articles/edges/',
  '/articles/bare/',
  '/articles/nahar/',
  '/articles/edges/claims/long-word/',
  '/claims/',
  '/sources/long-ledgers/',
  '/figures/',
] as const;

/** What comes to be true in a browser in its own time; engines are slow to start where others work beside them. */
const eventually = <T>(look: () => Promise<T>) => expect.poll(look, { timeout: 20_000 });

/** Of an element, in CSS pixels from the top left of the page. */
interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

describe.each(engines())('in $name', ({ start }) => {
  describe.skipIf(start === null)('a reader', () => {
    let reader: Reader;
    let site: Served;
    let scriptless: Served;
    beforeAll(async () => {
      [reader, site, scriptless] = await Promise.all([
        start!(),
        serve(FROZEN_SITE),
        serve(FROZEN_SITE, { 'content-security-policy': "script-src 'none'" }),
      ]);
    });
    afterAll(async () => {
      await reader.close();
      await Promise.all([site.close(), scriptless.close()]);
    });

    /** Opens the reading page and waits for its tools. */
    async function read(hash = '', at: string = READING): Promise<void> {
      await reader.open(site.origin + at + hash);
      await eventually(() => reader.see(`document.querySelector('reading-tools:defined') !== null`)).toBe(
        true,
      );
    }

    test('sees definitions beside their words', async () => {
      await read();
      await reader.see(`document.querySelectorAll('main details').forEach((one) => { one.open = true; })`);
      const rows = await reader.see<readonly (readonly [string, Box, Box])[]>(
        `[...document.querySelectorAll('dt')].filter((term) => term.getClientRects().length > 0).map((term) => {
          let next = term.nextElementSibling;
          while (next && next.localName === 'dt') next = next.nextElementSibling;
          const of = (one) => (({ left, right, top, bottom }) => ({ left, right, top, bottom }))(one.getBoundingClientRect());
          return [term.textContent.trim(), of(term), of(next)];
        })`,
      );
      expect(rows.length).toBeGreaterThan(4);
      const apart = rows.filter(([, term, said]) => {
        const isBeside = said.top < term.bottom && said.bottom > term.top && said.left >= term.right - 1;
        const isBelow = said.top >= term.bottom - 1 && said.top - term.bottom < 24;
        return !isBeside && !isBelow;
      });
      expect(apart.map(([term]) => term)).toEqual([]);
    });

    test('sees the line under marks of each assessment from end to end, whole or in its pattern', async () => {
      await read('', NAMES);
      await reader.see(`(() => {
        const style = new CSSStyleSheet();
        style.replaceSync('mark, mark * { color: transparent !important; transition: none !important; }');
        document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];
      })()`);
      const marks = await reader.see<readonly (readonly [string, number])[]>(
        `[...new Map([...document.querySelectorAll('mark')].map((mark, i) => [mark.dataset.assessment, i]).reverse())]`,
      );
      expect(marks.length).toBeGreaterThan(5);
      for (const [assessment, i] of marks) {
        const stretch = await reader.see<Stretch>(`(() => {
          const mark = document.querySelectorAll('mark')[${i}];
          mark.scrollIntoView({ block: 'center', behavior: 'instant' });
          const [{ left, right, top, bottom }] = [...mark.getClientRects()].sort((a, b) => b.width - a.width);
          return { left, right, top: (top + bottom) / 2, bottom: bottom + 5 };
        })()`);
        const isPattern = ['partly-supported', 'unverified'].includes(assessment);
        const [least, most] = isPattern ? [0.35, 0.85] : [0.95, 1];
        await eventually(async () => {
          const share = await drawnShare(await reader.picture(), stretch);
          return share >= least && share <= most ? 'drawn' : `${assessment}: ${share}`;
        }).toBe('drawn');
      }
    });

    test('goes by keyboard from the words to their note and back to the same words', async () => {
      await read();
      await reader.press('j');
      await reader.press('j');
      const focused = `document.activeElement.getAttribute('href')`;
      await eventually(() => reader.see(focused)).toBe('#n-three');
      await reader.press('Enter');
      await eventually(() => reader.see(`document.querySelector('.note:has(#n-three)').open`)).toBe(true);
      await eventually(() => reader.see(inWindow('#n-three'))).toBe(true);
      await reader.see(`document.querySelector('.note:has(#n-three) [role=doc-backlink]').focus()`);
      await reader.press('Enter');
      await eventually(() => reader.see('location.hash')).toBe('#c-three');
      await eventually(() => reader.see(inWindow('#c-three'))).toBe(true);
    });

    test('opens every note of a wide page while the text stands still', async () => {
      await read();
      const tops = `[...document.querySelectorAll('[data-article-text] > *')].map((one) => Math.round((one.getBoundingClientRect().top + scrollY) * 10) / 10)`;
      const before = await reader.see(tops);
      const ids = await reader.see<readonly string[]>(
        `[...document.querySelectorAll('details.note [id^="n-"], [id^="n-"]')].map((one) => one.id)`,
      );
      expect(ids.length).toBeGreaterThan(0);
      for (const id of ids) {
        await reader.see(`document.getElementById('${id}').closest('details').open = true`);
        expect(await reader.see(tops)).toEqual(before);
      }
    });

    test('clicks marked words for their note, which closes by its head, by a click elsewhere and by Escape', async () => {
      await read();
      const isOpen = `document.querySelector('.note:has(#n-catch)').open`;
      const place = `Math.round(${top('#p4')})`;
      const before = await reader.see<number>(place);
      await reader.see(
        `document.querySelector('#c-catch').scrollIntoView({ block: 'center', behavior: 'instant' })`,
      );
      await reader.click('#c-catch');
      await eventually(() => reader.see(isOpen)).toBe(true);
      expect(Math.abs((await reader.see<number>(place)) - before)).toBeLessThan(2);
      await reader.click('.note:has(#n-catch) > summary .number');
      await eventually(() => reader.see(isOpen)).toBe(false);
      await reader.click('#c-catch');
      await eventually(() => reader.see(isOpen)).toBe(true);
      await reader.click('#p1s1');
      await eventually(() => reader.see(isOpen)).toBe(false);
      await reader.click('.noteref[href="#n-catch"]');
      await eventually(() => reader.see(isOpen)).toBe(true);
      expect(Math.abs((await reader.see<number>(place)) - before)).toBeLessThan(2);
      await reader.see(`(location.hash = '#n-catch', 0)`);
      await reader.press('Escape');
      await eventually(() => reader.see(isOpen)).toBe(false);
      await eventually(() => reader.see('location.hash')).toBe('');
      expect(
        await reader.see(
          `document.querySelector('#n-catch').checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })`,
        ),
      ).toBe(false);
    });

    test('comes back from a claim’s page to the place that was left, with the note open', async () => {
      await read();
      await reader.click('.note:has(#n-silt) > summary');
      await reader.see(
        `document.querySelector('#n-silt').scrollIntoView({ block: 'start', behavior: 'instant' })`,
      );
      const left = await reader.see<number>('scrollY');
      expect(left).toBeGreaterThan(0);
      await reader.see(`document.querySelector('#n-silt [data-part=page]').click()`);
      await eventually(() => reader.see('location.pathname')).toContain('/claims/silt/');
      await reader.see('history.back()');
      await eventually(() => reader.see('location.pathname')).toBe(`${FROZEN_SITE.base}${READING}`);
      await eventually(() => reader.see(`document.querySelector('.note:has(#n-silt)').open`)).toBe(true);
      await eventually(() => reader.see<boolean>(`Math.abs(scrollY - ${left}) < 2`)).toBe(true);
    });

    test('taps a name and learns who that is, and without a network that this cannot be said', async () => {
      await read('', NAMES);
      const tap = `document.querySelector('.text a[data-actor]').dispatchEvent(
        new PointerEvent('click', { pointerType: 'touch', bubbles: true, cancelable: true }))`;
      const said = `document.querySelector('.peek:popover-open')?.textContent ?? ''`;
      await reader.see(
        `(globalThis.asked = fetch, globalThis.fetch = () => Promise.reject(new TypeError()), 0)`,
      );
      await reader.see(tap);
      await eventually(() => reader.see(said)).toContain('could not be loaded');
      await reader.see(
        `(globalThis.fetch = asked, document.querySelector('.peek:popover-open').hidePopover())`,
      );
      await reader.see(tap);
      await eventually(() => reader.see(said)).toMatch(/· \d+ claims?/);
    });

    test('unfolds the legend over the margin while the text stands still, and has it printed as was asked', async () => {
      await read();
      const before = await reader.see<number>(top('#p1'));
      await reader.click('.legend > summary');
      await eventually(() =>
        reader.see(
          `[...document.querySelectorAll('.legend dt')].every((term) => term.getBoundingClientRect().height > 0)`,
        ),
      ).toBe(true);
      expect(await reader.see<number>(top('#p1'))).toBe(before);
      await reader.see(
        `(globalThis.print = () => { document.title = document.documentElement.dataset.print; dispatchEvent(new Event('afterprint')); }, 0)`,
      );
      // What is open lies over the tools below it.
      await reader.click('.legend > summary');
      await reader.click('.prints > summary');
      await reader.click('button[data-print=text]');
      await eventually(() => reader.see('document.title')).toBe('text');
      expect(await reader.see(`document.documentElement.dataset.print ?? ''`)).toBe('');
    });

    test('lands on exact words that stand further down than a window', async () => {
      const words = 'Chapter%206%20of%20the%20survey';
      await read(`#:~:text=${words}`);
      await eventually(() => reader.see(`scrollY > 0 && ${seen('Chapter 6 of')}`)).toBe(true);
    });

    test.each(
      ['', '?edition=2025-11-10'].flatMap((edition) =>
        ['p12', 'p12s1', ''].flatMap((id) =>
          ['', `:~:text=${CHAPTER.replaceAll(' ', '%20')}`].flatMap((words) =>
            id === '' && words === '' ? [] : [[edition, id, words] as const],
          ),
        ),
      ),
    )(
      'lands by edition, paragraph and exact words, each given or left out: %s#%s%s',
      async (edition, id, words) => {
        await reader.open(`${site.origin}${READING}${edition}#${id}${words}`);
        await eventually(() => reader.see(`document.querySelector('reading-tools:defined') !== null`)).toBe(
          true,
        );
        await eventually(() => reader.see(words === '' ? inWindow(`#${id}`) : seen(CHAPTER))).toBe(true);
        const notice = `document.querySelector('.edition-notice')?.textContent ?? ''`;
        if (edition !== '') await eventually(() => reader.see(notice)).toContain('stands as it did');
        else expect(await reader.see(notice)).toBe('');
      },
    );

    test('lands on a paragraph, a sentence and a note by their addresses', async () => {
      for (const id of ['p12', 'p12s1', 'n-silt']) {
        await read(`#${id}`);
        await eventually(() => reader.see(inWindow(`#${id}`))).toBe(true);
      }
      expect(await reader.see(`document.querySelector('.note:has(#n-silt)').open`)).toBe(true);
    });

    test('selects over all paragraphs and has the words of the author alone', async () => {
      await read();
      const selected = await reader.see<string>(
        `(getSelection().selectAllChildren(document.querySelector('article')), getSelection().toString())`,
      );
      const words = (text: string): string => text.replace(/\s+/g, ' ');
      expect(words(selected)).toContain(words(RIVERS.flat.text));
    });

    test('searches for words and follows the first hit to them', async () => {
      await reader.open(`${site.origin}/search/`);
      await eventually(() => reader.see(`document.querySelector('input[type=search]') !== null`)).toBe(true);
      await reader.type('input[type=search]', 'catch percent');
      const follow = `(() => {
        const hit = document.querySelector('main [href*="c-catch"]');
        hit?.click();
        return hit !== null;
      })()`;
      await eventually(() => reader.see(follow)).toBe(true);
      await eventually(() => reader.see('location.pathname')).toContain('/articles/rivers/');
      await eventually(() => reader.see(inWindow('#c-catch'))).toBe(true);
    });

    test.each(HARD)(
      'sees nothing of %s cut off, outside or over another at any width, with all notes closed and open',
      async (page) => {
        await reader.open(site.origin + page);
        const look = `(${faultsOfLayout.toString()})()`;
        const faults: string[] = [];
        for (const isOpen of [false, true]) {
          await reader.see(
            `document.querySelectorAll('main details').forEach((one) => { one.open ||= ${isOpen}; })`,
          );
          for (const width of [480, 768, 1440]) {
            await reader.widen(width);
            await eventually(() => reader.see('innerWidth')).toBe(width);
            const found = await reader.see<readonly string[]>(look);
            faults.push(...found.map((fault) => `${width} px, ${isOpen ? 'open' : 'closed'}: ${fault}`));
          }
        }
        await reader.widen(1280);
        expect(faults).toEqual([]);
      },
    );

    test('reads without script: text, notes that open, links there and back, and no tools that would do nothing', async () => {
      await reader.open(scriptless.origin + READING);
      const text = await reader.see<string>(`document.querySelector('[data-article-text]').textContent`);
      expect(text).toContain('The river rises in the northern hills.');
      expect(await reader.see(`document.querySelector('reading-tools:defined') === null`)).toBe(true);
      await reader.click('.noteref[href="#n-catch"]');
      await eventually(() => reader.see('location.hash')).toBe('#n-catch');
      await eventually(() => reader.see(inWindow('#n-catch'))).toBe(true);
      await reader.open(scriptless.origin + READING);
      const before = await reader.see<number>(top('#p4'));
      await reader.click('.note:has(#n-catch) > summary');
      expect(await reader.see(`document.querySelector('.note:has(#n-catch)').open`)).toBe(true);
      // Engines scroll by parts of a pixel and round where things stand.
      expect(Math.abs((await reader.see<number>(top('#p4'))) - before)).toBeLessThan(1);
    });
  });
});
