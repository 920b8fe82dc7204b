import { afterEach, expect, test } from 'vitest';
import { leaveProcess, refuseTwice, takeProcess } from '../../../src/integration/one-site.ts';

afterEach(leaveProcess);

test('a process makes one site at a time, and says of another what to do', () => {
  takeProcess('/sites/a/');
  expect(() => takeProcess('/sites/b/')).toThrow(
    /makes the site in \/sites\/a\/ and cannot make that in \/sites\/b\/ .* in a process of its own/,
  );
});

test('a development server that starts again keeps its site, and what has ended makes room for another', () => {
  takeProcess('/sites/a/');
  expect(() => takeProcess('/sites/a/')).not.toThrow();
  leaveProcess();
  expect(() => takeProcess('/sites/b/')).not.toThrow();
});

test('a configuration that has the integration twice is refused', () => {
  expect(() => refuseTwice([{ name: 'scholium' }, { name: 'other' }])).not.toThrow();
  expect(() => refuseTwice([{ name: 'scholium' }, { name: 'scholium' }])).toThrow('has scholium() twice');
});
