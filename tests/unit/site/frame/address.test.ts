import { expect, test } from 'vitest';
import { readAddress } from '../../../../src/site/frame/address/address.ts';

test.each([
  ['a host', { SCHOLIUM_SITE: 'https://example.org' }, 'https://example.org', '/'],
  ['a host with a port and a slash', { SCHOLIUM_SITE: 'http://localhost:4321/' }, 'http://localhost:4321', '/'],
  ['a path in the address', { SCHOLIUM_SITE: 'https://example.org/reading/' }, 'https://example.org', '/reading/'],
  ['a path of its own', { SCHOLIUM_SITE: 'https://example.org', SCHOLIUM_BASE: 'a/b' }, 'https://example.org', '/a/b/'],
  ['the same path twice', { SCHOLIUM_SITE: 'https://example.org/a', SCHOLIUM_BASE: '/a/' }, 'https://example.org', '/a/'],
  ['a path with a space', { SCHOLIUM_SITE: 'https://example.org', SCHOLIUM_BASE: '/my site' }, 'https://example.org', '/my%20site/'],
  ['a path in Urdu', { SCHOLIUM_SITE: 'https://example.org/متن' }, 'https://example.org', '/%D9%85%D8%AA%D9%86/'],
  ['a host beyond ASCII', { SCHOLIUM_SITE: 'https://bücher.example' }, 'https://xn--bcher-kva.example', '/'],
  ['an empty path', { SCHOLIUM_SITE: 'https://example.org', SCHOLIUM_BASE: '' }, 'https://example.org', '/'],
])('%s is read', (_, settings, site, base) => {
  expect(readAddress(settings)).toEqual({ site, base, warnings: [] });
}); // prettier-ignore

test.each([{}, { SCHOLIUM_SITE: '' }, { SCHOLIUM_SITE: ' ' }])(
  'no address is said, not made up: %o',
  (settings) => {
    const { site, warnings } = readAddress(settings);
    expect(site).toBeUndefined();
    expect(warnings.join()).toContain('SCHOLIUM_SITE is not set');
  },
);

test.each([
  'example.org',
  'ftp://example.org',
  'https://',
  'https://example.org/?a=b',
  'https://example.org/#top',
  'https://user@example.org',
])('%s is refused by the name of the setting', (given) => {
  expect(() => readAddress({ SCHOLIUM_SITE: given })).toThrow(/^SCHOLIUM_SITE: /);
});

test('two paths that differ are refused', () => {
  const settings = { SCHOLIUM_SITE: 'https://example.org/a', SCHOLIUM_BASE: '/b' };
  expect(() => readAddress(settings)).toThrow('give the path once');
});
