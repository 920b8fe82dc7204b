import { expect, test } from 'vitest';
import { usePages } from '../pages.ts';
import { FROZEN_SITE } from '../site/shared.ts';

const { open, origin } = usePages(FROZEN_SITE);

const PLAIN = { javaScriptEnabled: false } as const;
const pathOf = (address: string): string => address.slice(origin().length);

test('an old address leads on at once, with script and without', async () => {
  for (const options of [{}, PLAIN]) {
    const page = await open('/sources/board-minutes/', options);
    await page.waitForURL('**/sources/ferry-minutes/');
  }
});

test('a link to a paragraph of a renamed text lands on the paragraph', async () => {
  const page = await open('/articles/the-crossing/#p2');
  await page.waitForURL('**/articles/ferry/#p2');
  expect(await page.locator(':target').getAttribute('id')).toBe('p2');
});

test('the address of a claim that was taken back says since when and why, and leads to the text', async () => {
  const page = await open('/articles/ferry/claims/toll/', PLAIN);
  expect(await page.locator('h1').innerText()).toBe('This claim was taken back');
  expect(await page.locator('main').innerText()).toMatch(/4 February 2026|February 4, 2026/);
  expect(await page.locator('main').innerText()).toContain('The text says nothing of a toll.');
  await page.getByRole('link', { name: 'The ferry' }).click();
  expect(pathOf(page.url())).toBe('/articles/ferry/');
});

test('in the text old ids of claims land on their words, and on what became of them', async () => {
  const page = await open('/articles/ferry/#c-first-boat', PLAIN);
  const around = await page.locator('#c-first-boat').evaluate((element) => element.parentElement?.textContent);
  expect(around).toBe('The Ferry Board opened the crossing in 1912');
  expect(await page.locator('#n-first-boat').evaluate((element) => element.closest('details')?.id)).toBe('note-opened');
  expect(await page.locator('#c-toll').innerText()).toContain('The text says nothing of a toll.');
}); // prettier-ignore

test('an edition shows the text as it stood, what was corrected, and what the notes said', async () => {
  const page = await open('/articles/ferry/editions/2026-02-03/', PLAIN);
  expect(await page.locator('#p2').innerText()).toContain('in the spring of 1950, and no bridge');
  expect(await page.locator('.text-changes del').first().innerText()).toContain('1950');
  expect(await page.locator('.text-changes ins').first().innerText()).toContain('1951');
  expect(await page.locator('section[aria-labelledby="said"]').innerText()).toContain('The crossing was opened in 1912.');
}); // prettier-ignore

test('a page that a link with an edition opens says what became of the passage since', async () => {
  const changed = await open('/articles/ferry/?edition=2026-01-15#p2');
  await expect.poll(() => changed.locator('.edition-notice').innerText()).toContain('was corrected');
  expect(await changed.locator('.edition-diff del').innerText()).toContain('1950');
  const same = await open('/articles/ferry/?edition=2026-01-15#p1s2');
  await expect.poll(() => same.locator('.edition-notice').innerText()).toContain('stands as it did');
  const now = await open('/articles/ferry/?edition=2026-02-03#p2');
  await expect.poll(() => now.locator('.edition-notice').innerText()).toContain('stands as it did');
  for (const never of ['2026-13-45', '1999-01-01', 'x<b>']) {
    const page = await open(`/articles/ferry/?edition=${encodeURIComponent(never)}#p2`);
    await expect.poll(() => page.locator('.edition-notice').innerText()).toContain(`no edition ${never}`);
  }
});

test('words that somebody ascribes to a text are checked: what was altered, with a link to where they stand', async () => {
  const page = await open('/quote/');
  const ask = async (words: string): Promise<void> => {
    await page.getByLabel('The words as you found them').fill(words);
    await page.getByRole('button', { name: 'Check' }).click();
  };
  const answer = (): Promise<string> => page.locator('.checked').innerText();
  await ask('The Ferry Board opened the crossing in 1921');
  await expect.poll(answer).toMatch(/^Altered\s+Number “1912” became “1921”/);
  expect(await page.locator('.checked .key').innerText()).toMatch(
    /^Struck out: as it was quoted\. Underlined: /,
  );
  const shown = page.locator('.checked blockquote').first();
  expect(await shown.locator('del').allInnerTexts()).toEqual(['1921']);
  expect(await shown.locator('ins').allInnerTexts()).toEqual(['1912']);
  const link = await page.locator('.checked a').getAttribute('href');
  expect(link).toMatch(/\/articles\/ferry\/\?edition=2026-02-03#p1:~:text=/);
  await ask('the ferry board opened the crossing');
  await expect
    .poll(answer)
    .toContain('Word for word; marks, capital letters or the notation of numbers differ');
  await ask('Purple elephants danced over the quiet moon');
  await expect.poll(answer).toContain('In no text here');
});

test('without script the page says what it needs', async () => {
  const page = await open('/quote/', PLAIN);
  expect(await page.locator('main').innerText()).toContain('by a script');
  expect(await page.locator('#quotation').isVisible()).toBe(false);
  expect(await page.locator('main').innerText()).not.toContain('What you paste');
});
