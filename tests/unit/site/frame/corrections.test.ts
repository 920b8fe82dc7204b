import { expect, test } from 'vitest';
import { correctionLinks, type CorrectionSubject } from '../../../../src/site/frame/shared/corrections.ts';
import { messagesFor } from '../../../../src/site/messages/index.ts';

const messages = messagesFor('en').scripts.correction;
const SUBJECT: CorrectionSubject = {
  about: 'It fell by 40 % & more',
  link: 'https://rivers.example/articles/a/#c-fall',
  quote: 'fell by "40 percent" = a lot\nand more; ہے 🐟',
  textSha256: 'abc',
};
const BOTH = { mailto: 'a+b@rivers.example', url: 'https://forge.example/new?labels=x#top' };

/** The fields of the query of a link, as whoever receives it reads them. */
function fields(href: string): Readonly<Record<string, string>> {
  const query = href.slice(href.indexOf('?') + 1).replace(/#.*$/, '');
  const pairs = query.split('&').map((one) => one.split('=').map(decodeURIComponent) as [string, string]);
  return Object.fromEntries(pairs);
}

test('where a site takes no corrections there is no link', () => {
  expect(correctionLinks({ mailto: null, url: null }, SUBJECT, messages)).toEqual([]);
});

test('a form keeps its own query and fragment and gets title and body, percent-encoded', () => {
  const [form] = correctionLinks({ ...BOTH, mailto: null }, SUBJECT, messages);
  expect(form?.name).toBe('Suggest a correction');
  expect(form?.href).toMatch(/^https:\/\/forge\.example\/new\?labels=x&title=[^ +&"]+&body=[^ +&"]+#top$/);
  expect(fields(form?.href ?? '')).toEqual({
    labels: 'x',
    title: 'Correction: It fell by 40 % & more',
    body: [
      'https://rivers.example/articles/a/#c-fall',
      '“\u2068fell by "40 percent" = a lot and more; ہے 🐟\u2069”',
      'SHA-256 of the text: abc',
      'What is wrong:\n\n\nA source that others can open:',
    ].join('\n\n'),
  });
});

test('a letter has the same, its lines ended as mail ends them, and says what it is where there is a form too', () => {
  const [form, mail] = correctionLinks(BOTH, SUBJECT, messages);
  expect(mail?.name).toBe('Suggest a correction by e-mail');
  expect(mail?.href).toMatch(/^mailto:a%2Bb@rivers\.example\?subject=[^ +&"]+&body=[^ +&"]+$/);
  expect(mail?.href).toContain('%0D%0A%0D%0A');
  expect(mail?.href).not.toMatch(/(?<!%0D)%0A/);
  expect(fields(mail?.href ?? '')['body']?.replaceAll('\r\n', '\n')).toBe(fields(form?.href ?? '')['body']);
  const [alone] = correctionLinks({ ...BOTH, url: null }, SUBJECT, messages);
  expect(alone).toEqual({ name: 'Suggest a correction', href: mail?.href });
});

test('what stands in no text has no hash', () => {
  const { about, link, quote } = SUBJECT;
  const [form] = correctionLinks(BOTH, { about, link, quote }, messages);
  expect(fields(form?.href ?? '')['body']).not.toContain('SHA-256');
});

test('long words are cut after a word, and no address is longer than mail programs and hosts take', () => {
  const quote = 'پانی '.repeat(600);
  const links = correctionLinks(
    BOTH,
    { ...SUBJECT, about: quote, quote: `${quote}\uD83D` },
    messagesFor('ur').scripts.correction,
  );
  for (const { href } of links) expect(href.length).toBeLessThan(8000);
  expect(fields(links[0]?.href ?? '')['body']).toContain('پانی …“');
});

test('half a pair of code units is no reason to fail', () => {
  const [form] = correctionLinks(BOTH, { ...SUBJECT, quote: 'fish \uD83D' }, messages);
  expect(fields(form?.href ?? '')['body']).toContain('“fish \uFFFD”');
});
