import { afterEach, expect, test, vi } from 'vitest';
import {
  holdProcess,
  leaveProcess,
  type Making,
  refuseTwice,
  takeProcess,
} from '../../../src/integration/one-site.ts';

afterEach(() => leaveProcess());

const making = (root: string, isServed = false): Making => ({ root, isServed, abandon: vi.fn() });

test('a build that failed makes room for the next, of its own site and of another, and lets go of what it holds', () => {
  for (const root of ['/sites/a/', '/sites/b/']) {
    const [failed, next] = [making('/sites/a/'), making(root)];
    takeProcess(failed);
    takeProcess(next);
    expect([failed.abandon, next.abandon].map((abandon) => vi.mocked(abandon).mock.calls.length)).toEqual([
      1, 0,
    ]);
    expect(() => holdProcess(next)).not.toThrow();
    leaveProcess(next);
  }
});

test('of two builds at a time the first stops, and says what to do', () => {
  const [first, second] = [making('/sites/a/'), making('/sites/b/')];
  takeProcess(first);
  takeProcess(second);
  expect(() => holdProcess(first)).toThrow(
    /makes the site in \/sites\/b\/ and cannot make that in \/sites\/a\/ at the same time: .* in a process of its own/,
  );
  leaveProcess(first);
  expect(() => holdProcess(second)).not.toThrow();
});

test('a site that is served keeps its process from others, when its server starts again too, until it ends', () => {
  const [served, again, other] = [making('/sites/a/', true), making('/sites/a/', true), making('/sites/b/')];
  takeProcess(served);
  expect(() => takeProcess(other)).toThrow(
    /makes the site in \/sites\/a\/ and cannot make that in \/sites\/b\//,
  );
  takeProcess(again);
  leaveProcess(served);
  expect(() => takeProcess(other)).toThrow('at the same time');
  leaveProcess(again);
  expect(() => takeProcess(other)).not.toThrow();
});

test('a configuration that has the integration twice is refused', () => {
  expect(() => refuseTwice([{ name: 'scholium' }, { name: 'other' }])).not.toThrow();
  expect(() => refuseTwice([{ name: 'scholium' }, { name: 'scholium' }])).toThrow('has scholium() twice');
});
