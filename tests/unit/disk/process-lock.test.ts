import fs, { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import path from 'node:path';
import { expect, test } from 'vitest';
import { releaseLock, takeLock } from '../../../src/disk/index.ts';
import { temporaryFolder } from '../../temporary.ts';

const newLock = (): string => path.join(temporaryFolder(), 'deep/lock');

test('a lock that nobody has is taken, is had by this process until it is given back, and is there to be taken again', () => {
  const lock = newLock();
  expect([takeLock(lock), takeLock(lock)]).toEqual(['taken', process.pid]);
  releaseLock(lock);
  expect(existsSync(lock)).toBe(false);
  expect(takeLock(lock)).toBe('taken');
});

test.each([
  ['of a process that lives', '1', 1],
  ['of a process that is no more', '999999999', 'taken'],
  ['of an earlier process with the number of this one', String(process.pid), 'taken'],
  ['that was half written', '', 'taken'],
  ['that holds no number', 'lock', 'taken'],
])('a lock %s', (_, held, taking) => {
  const lock = newLock();
  takeLock(lock);
  releaseLock(lock);
  writeFileSync(lock, held);
  expect(takeLock(lock)).toBe(taking);
  expect(readFileSync(lock, 'utf8')).toBe(taking === 'taken' ? String(process.pid) : held);
});

test('a lock that another process has by now stays when this one gives its own back', () => {
  const lock = newLock();
  takeLock(lock);
  writeFileSync(lock, '1');
  releaseLock(lock);
  expect(readFileSync(lock, 'utf8')).toBe('1');
});

test('a lock that another process takes over at the same moment stays with that one', () => {
  const lock = newLock();
  takeLock(lock);
  releaseLock(lock);
  writeFileSync(lock, '999999999');
  const real = fs.linkSync;
  fs.linkSync = (from, to) => {
    if (String(to).endsWith('.clearing')) writeFileSync(lock, '1');
    real(from, to);
  };
  syncBuiltinESMExports();
  try {
    expect(takeLock(lock)).toBe(1);
  } finally {
    fs.linkSync = real;
    syncBuiltinESMExports();
  }
  expect(readFileSync(lock, 'utf8')).toBe('1');
  expect(readdirSync(path.dirname(lock))).toEqual(['lock']);
});

test('a lock is taken over where a process that was about to do so is no more', () => {
  const lock = newLock();
  takeLock(lock);
  releaseLock(lock);
  for (const file of [lock, `${lock}.clearing`]) writeFileSync(file, '999999999');
  expect(takeLock(lock)).toBe('taken');
  expect(readdirSync(path.dirname(lock))).toEqual(['lock']);
});

test.each(['EPERM', 'ENOTSUP'])('a lock is taken on a disk that knows no links (%s)', (code) => {
  const lock = newLock();
  const real = fs.linkSync;
  fs.linkSync = () => {
    throw Object.assign(new Error(code), { code });
  };
  syncBuiltinESMExports();
  try {
    expect([takeLock(lock), takeLock(lock)]).toEqual(['taken', process.pid]);
  } finally {
    fs.linkSync = real;
    syncBuiltinESMExports();
  }
});
