import { describe, expect, test } from 'vitest';
import {
  articleItem,
  cite,
  citeInText,
  claimItem,
  paragraphItem,
  sourceItem,
  type CitationStyle,
} from '../../../../src/exports/index.ts';
import { articleWith, sourceOf, SOURCES } from './samples.ts';

const PAGE = 'https://scholium.example/articles/safe-havens/';
const article = articleWith(
  {},
  { rise: { quote: 'The river rose' }, clear: { quote: 'A trajectory becomes clear', paragraph: 'all' } },
);
const [rise, clear] = article.claims;

describe('a source is listed', () => {
  test.each<[string, keyof typeof SOURCES, CitationStyle, string]>([
    [
      'in APA with its date in full',
      'dated',
      'apa',
      'Agence France-Presse. (2025, September 4). Islamic State claims deadly suicide bombing at political rally in Quetta. HNGN. URL',
    ],
    [
      'in Chicago with the year first',
      'dated',
      'chicago',
      'Agence France-Presse. 2025. “Islamic State Claims Deadly Suicide Bombing at Political Rally in Quetta.” HNGN, September 4. URL.',
    ],
    [
      'in MLA with the month shortened',
      'dated',
      'mla',
      'Agence France-Presse. “Islamic State Claims Deadly Suicide Bombing at Political Rally in Quetta.” HNGN, 4 Sept. 2025, URL.',
    ],
    [
      'in APA with an inferred date called so',
      'inferred',
      'apa',
      '[Report on the Taliban’s answer about weapons reaching other groups]. (ca. 2023, August 14). Afghanistan International. URL',
    ],
    [
      'in Chicago with an inferred date in brackets',
      'inferred',
      'chicago',
      'Afghanistan International. [2023?]. “[Report on the Taliban’s Answer about Weapons Reaching Other Groups].” August 14. URL.',
    ],
    [
      'in MLA with an inferred date called so',
      'inferred',
      'mla',
      '“[Report on the Taliban’s Answer about Weapons Reaching Other Groups].” Afghanistan International, Circa 14 Aug. 2023, URL.',
    ],
    [
      'in APA undated, without «Retrieved» where no day is known',
      'undated',
      'apa',
      'Stanford University. (n.d.). [Mapping Militants profile: Tehrik-i-Taliban Pakistan]. URL',
    ],
    [
      'in Chicago undated',
      'undated',
      'chicago',
      'Stanford University. n.d. “[Mapping Militants Profile: Tehrik-i-Taliban Pakistan].” URL.',
    ],
    [
      'in MLA undated',
      'undated',
      'mla',
      '[Mapping Militants Profile: Tehrik-i-Taliban Pakistan]. Stanford University, URL.',
    ],
    [
      'in APA with its number',
      'report',
      'apa',
      'Secretary-General of the United Nations. (2025). Twenty first report of the Secretary-General on the threat posed by ISIL (Da’esh)… (S/2025/496). United Nations.',
    ],
    [
      'in Chicago with its number',
      'report',
      'chicago',
      'Secretary-General of the United Nations. 2025. Twenty First Report of the Secretary-General on the Threat Posed by ISIL (Da’esh)…. S/2025/496. United Nations.',
    ],
    [
      'in MLA with its number',
      'report',
      'mla',
      'Secretary-General of the United Nations. Twenty First Report of the Secretary-General on the Threat Posed by ISIL (Da’esh)…. S/2025/496, United Nations, Aug. 2025.',
    ],
    [
      'in APA with two writers, the outlet spelled as it spells itself',
      'authors',
      'apa',
      'Sayed, A., & Valle, R. (2025, June). [Extract on ISKP’s declaration of war against Baloch groups]. strategicstudyindia.com. URL',
    ],
    [
      'in Chicago with two writers',
      'authors',
      'chicago',
      'Sayed, Abdul, and Riccardo Valle. 2025. “[Extract on ISKP’s Declaration of War against Baloch Groups].” strategicstudyindia.com, June. URL.',
    ],
    [
      'in MLA with two writers',
      'authors',
      'mla',
      'Sayed, Abdul, and Riccardo Valle. “[Extract on ISKP’s Declaration of War against Baloch Groups].” strategicstudyindia.com, June 2025, URL.',
    ],
    [
      'in Chicago without English capitals where it is not English',
      'foreign',
      'chicago',
      'Azadi Radio (RFE/RL). 2023. “[Report on a statement of the Taliban spokesman about armed groups in Afghanistan].” URL.',
    ],
  ])('%s', (_, name, style, expected) => {
    const fields = SOURCES[name];
    const url = 'URL' in fields ? fields.URL : '';
    expect(cite(sourceItem(sourceOf(name, fields)), style, 'en').text).toBe(expected.replace('URL', url));
  });

  test('with the date of access where the source gives one', () => {
    const item = sourceItem(sourceOf('a', { ...SOURCES.undated, accessed: '2026-01-02' }));
    expect(cite(item, 'apa', 'en').text).toMatch(/Retrieved January 2, 2026, from http:/);
    expect(cite(item, 'chicago', 'en').text).toMatch(/Accessed January 2, 2026\. http:/);
    expect(cite(item, 'mla', 'en').text).toMatch(/Accessed 2 Jan\. 2026\.$/);
  });

  test('with British quotation marks for British readers', () => {
    const item = sourceItem(sourceOf('a', SOURCES.dated));
    expect(cite(item, 'chicago', 'en-GB').text).toContain('‘Islamic State Claims');
    expect(cite(item, 'chicago', 'en-PK').text).toContain('‘Islamic State Claims');
    expect(cite(item, 'chicago', 'en-US').text).toContain('“Islamic State Claims');
    expect(cite(item, 'chicago', 'fa').text).toContain('“Islamic State Claims');
  });
});

describe('the article', () => {
  test.each<[CitationStyle, string, string]>([
    [
      'apa',
      'Tareen, T. K. (n.d.). Safe havens and spillovers [Opinion]. <i>Pakistan Today</i>. Retrieved November 9, 2025, from LINK',
      '(Tareen, n.d.)',
    ],
    [
      'chicago',
      'Tareen, Tariq Khan. n.d. “Safe Havens and Spillovers.” Opinion. <i>Pakistan Today</i>. Accessed November 9, 2025. LINK.',
      '(Tareen, n.d.)',
    ],
    [
      'mla',
      'Tareen, Tariq Khan. “Safe Havens and Spillovers.” Opinion. <i>Pakistan Today</i>, LINK. Accessed 9 Nov. 2025.',
      '(Tareen)',
    ],
  ])('is cited in %s', (style, html, inText) => {
    const item = articleItem(article, PAGE);
    const link =
      '<a href="https://www.pakistantoday.com.pk/?p=393359" rel="noopener external">https://www.pakistantoday.com.pk/?p=393359</a>';
    expect(cite(item, style, 'en').html).toBe(html.replace('LINK', link));
    expect(citeInText(item, style, 'en').text).toBe(inText);
  });
});

describe('a passage', () => {
  test.each<[CitationStyle, string, string, string]>([
    ['apa', '(Tareen, n.d., para. 4)', '(Tareen, n.d., para. 2)', '(Tareen, n.d., paras. 3, 5)'],
    ['chicago', '(Tareen, n.d., para. 4)', '(Tareen, n.d., para. 2)', '(Tareen, n.d., paras. 3, 5)'],
    ['mla', '(Tareen, par. 4)', '(Tareen, par. 2)', '(Tareen, pars. 3, 5)'],
  ])('is cited in the text by its paragraph, in %s', (style, paragraph, one, several) => {
    const items = [
      paragraphItem(article, article.paragraphs[3]!, `${PAGE}#p4`),
      claimItem(article, rise!, `${PAGE}claims/rise/`),
      claimItem(article, clear!, `${PAGE}claims/clear/`),
    ];
    expect(items.map((item) => citeInText(item, style, 'en').text)).toEqual([paragraph, one, several]);
  });

  test.each<[CitationStyle, string]>([
    ['apa', 'Tareen, T. K. (n.d.). Safe havens and spillovers [Opinion]. Pakistan Today. URL'],
    ['chicago', 'Tareen, Tariq Khan. n.d. “Safe Havens and Spillovers.” Opinion. Pakistan Today. URL.'],
    ['mla', 'Tareen, Tariq Khan. “Safe Havens and Spillovers.” Opinion. Pakistan Today, URL.'],
  ])('is listed as the article at an address of its own, in %s', (style, expected) => {
    const paragraph = paragraphItem(article, article.paragraphs[3]!, `${PAGE}#p4`);
    const claim = claimItem(article, rise!, `${PAGE}claims/rise/`);
    expect(cite(paragraph, style, 'en').text).toBe(expected.replace('URL', `${PAGE}#p4`));
    expect(cite(claim, style, 'en').text).toBe(expected.replace('URL', `${PAGE}claims/rise/`));
  });

  test('keeps a number in the title that looks like a locator', () => {
    const numbered = articleWith({ title: 'The 900001 and 900003 rivers' });
    const item = { ...paragraphItem(numbered, numbered.paragraphs[1]!, PAGE), author: [] };
    expect(citeInText(item, 'mla', 'en').text).toBe('(“The 900001 and 900003 Rivers,” par. 2)');
  });
});

describe('text that looks like markup', () => {
  const item = sourceItem(
    sourceOf('a', {
      ...SOURCES.undated,
      title: '<i>Tags</i> & <script>alert(1)</script> x² ™',
      URL: `https://example.org/?a='b'&c="d"`,
    }),
  );

  test('stands in citations as it was written', () => {
    expect(cite(item, 'apa', 'en').text).toBe(
      `Stanford University. (n.d.). <i>Tags</i> & <script>alert(1)</script> x² ™. https://example.org/?a='b'&c="d"`,
    );
  });

  test('is text in HTML', () => {
    expect(cite(item, 'apa', 'en').html).toBe(
      'Stanford University. (n.d.). <i>&#60;i&#62;Tags&#60;/i&#62; &#38; &#60;script&#62;alert(1)&#60;/script&#62; x² ™</i>. ' +
        '<a href="https://example.org/?a=&#39;b&#39;&#38;c=&#34;d&#34;" rel="noopener external">https://example.org/?a=&#39;b&#39;&#38;c=&#34;d&#34;</a>',
    );
  });

  test('is text in Markdown', () => {
    expect(cite(item, 'apa', 'en').markdown).toBe(
      'Stanford University. (n.d.). *\\<i\\>Tags\\</i\\> \\& \\<script\\>alert(1)\\</script\\> x² ™*. ' +
        `<https://example.org/?a='b'&c=%22d%22>`,
    );
  });
});

test('a note of the editors is no part of a citation', () => {
  const item = sourceItem(sourceOf('a', { ...SOURCES.dated, note: 'publisher: Somebody Else' }));
  for (const style of ['apa', 'chicago', 'mla'] as const) {
    expect(cite(item, style, 'en').text).not.toContain('Somebody Else');
  }
});

test('works of one writer and year are cited each by itself, without letters behind the year', () => {
  const item = sourceItem(sourceOf('a', SOURCES.dated));
  const texts = [item, { ...item, title: 'Another report' }].map((one) => cite(one, 'chicago', 'en').text);
  expect(texts.map((text) => text.slice(0, 27))).toEqual(Array(2).fill('Agence France-Presse. 2025.'));
});
