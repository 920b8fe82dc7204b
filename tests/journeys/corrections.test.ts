import { expect, test } from 'vitest';
import { usePages } from '../pages.ts';
import { FROZEN_SITE } from '../site/shared.ts';
import { articleOf } from './frozen.ts';

const { open, origin } = usePages(FROZEN_SITE);
const ferry = articleOf('ferry');
const PLAIN = { javaScriptEnabled: false } as const;
const HOST = 'https://scholium.example/base';

/** What a link fills in: the fields of its query. */
function filled(href: string | null): Readonly<Record<string, string>> {
  const [, query = ''] = (href ?? '').split('?');
  const pairs = query.split('&').map((one) => one.split('=').map(decodeURIComponent) as [string, string]);
  return Object.fromEntries(pairs);
}

test.each([
  [
    'a claim',
    '/articles/ferry/claims/spring/',
    '/articles/ferry/#c-spring',
    'the spring of 1951, and no bridge',
  ],
  ['a source', '/sources/ferry-minutes/', '/sources/ferry-minutes/', null],
  ['an actor', '/actors/ferry-board/', '/actors/ferry-board/', null],
])(
  'without script the page of %s asks for a correction with its address and words filled in',
  async (_, at, link, quote) => {
    const page = await open(at, PLAIN);
    const form = await page
      .getByRole('link', { name: 'Suggest a correction', exact: true })
      .getAttribute('href');
    expect(form).toMatch(/^https:\/\/forge\.example\/varda\/issues\/new\?labels=correction&title=/);
    const mail = await page
      .getByRole('link', { name: 'Suggest a correction by e-mail' })
      .getAttribute('href');
    expect(mail).toMatch(/^mailto:corrections@varda\.example\?subject=/);
    const { title, body } = filled(form);
    expect(title).toMatch(/^Correction: \S/);
    expect(body).toContain(`${HOST}${link}`);
    expect(filled(mail)['body']).toBe(body?.replaceAll('\n', '\r\n'));
    if (quote !== null) {
      expect(body).toContain(`“${quote}”`);
      expect(body).toContain(ferry.textSha256);
    }
  },
);

test('an open note and the menu of a paragraph ask for a correction of their words', async () => {
  const page = await open('/articles/ferry/#n-spring', { permissions: ['clipboard-write'] });
  const note = page.locator('.note[open] .note-links');
  const ofNote = filled(
    await note.getByRole('link', { name: 'Suggest a correction' }).first().getAttribute('href'),
  );
  expect(ofNote['title']).toBe('Correction: It was spring.');
  expect(ofNote['body']).toContain('“the spring of 1951, and no bridge”');
  expect(ofNote['body']).toContain(ferry.textSha256);
  await page.locator('#p1 .pilcrow').click();
  const link = page.locator('.peek').getByRole('link', { name: 'Suggest a correction' }).first();
  const ofParagraph = filled(await link.getAttribute('href'));
  expect(ofParagraph['title']).toBe('Correction: ¶ 1, The ferry');
  expect(ofParagraph['body']).toContain(`${origin()}/articles/ferry/#p1`);
  expect(ofParagraph['body']).toContain(`“${ferry.paragraphs[0]?.text}”`);
});

test('the page of corrections lists each change after the first, newest first, and says where to ask', async () => {
  const page = await open('/corrections/', PLAIN);
  const items = await page.locator('main .of-changes > li').allInnerTexts();
  expect(items).toHaveLength(4);
  expect(items[0]).toContain('This claim was taken back');
  expect(items[1]).toContain('The text was corrected');
  expect(items[2]?.replace(/\s+/g, ' ')).toBe(
    '3 February 2026 Claim 3 It was spring. The season is told apart from the month',
  );
  expect(items.join()).not.toContain('First published');
  const said = await page.locator('main').innerText();
  expect(said).not.toContain('Nothing has been changed');
  expect(said).toContain('Say what is wrong');
  expect(await page.locator('main a[href="mailto:corrections@varda.example"]').count()).toBe(1);
  expect(await page.locator('main a[href^="https://forge.example/varda/issues/new"]').count()).toBe(1);
});

test('the method page has the site’s own words on its way of working, and the meaning of the terms', async () => {
  const page = await open('/method/', PLAIN);
  const headings = await page.locator('main h2').allInnerTexts();
  expect(headings[0]).toBe('How we look');
  const contents = page.locator('.folio-side a');
  expect(await contents.allInnerTexts()).toEqual(headings);
  expect(await contents.first().getAttribute('href')).toBe(
    `#${await page.locator('main h2').first().getAttribute('id')}`,
  );
  expect(headings).toContain('What an assessment means');
  expect(await page.locator('#editor-mira').innerText()).toBe('Mira Sol');
  expect(await page.locator('main').innerText()).toContain('“Unverified” and “Opinion” carry no number.');
  expect(await page.locator('main a', { hasText: 'one after the other' }).getAttribute('href')).toBe(
    'https://forge.example/varda/wiki',
  );
});

test('a claim’s page and each note say who wrote the note, when it was reviewed and when it changed', async () => {
  const claim = await open('/articles/ferry/claims/spring/', PLAIN);
  const byline = 'Mira Sol · Reviewed 3 February 2026 · Changed 3 February 2026';
  expect((await claim.locator('main').innerText()).replace(/\s+/g, ' ')).toContain(byline);
  const reading = await open('/articles/ferry/', PLAIN);
  const bylines = await reading
    .locator('.note-body > .meta')
    .evaluateAll((all) =>
      all.map((one) => [one.parentElement?.id, one.textContent.replace(/\s+/g, ' ').trim()]),
    );
  expect(bylines).toHaveLength(ferry.claims.length);
  expect(bylines).toContainEqual(['n-spring', byline]);
  expect(bylines.every(([, said]) => / · Reviewed \d/.test(said ?? ''))).toBe(true);
});

test('pages are in the name of their site, and its notes under its licence', async () => {
  const page = await open('/ur/', PLAIN);
  expect(await page.title()).toBe('The Varda Reader');
  expect(await page.locator('h1').innerText()).toBe('دریا کے بارے میں کیا کہا جاتا ہے');
  expect(await page.locator('.site-footer a[rel~=license]').getAttribute('href')).toBe(
    'https://creativecommons.org/licenses/by-sa/4.0/',
  );
  expect(await page.locator('meta[property="og:site_name"]').getAttribute('content')).toBe(
    'The Varda Reader',
  );
});
