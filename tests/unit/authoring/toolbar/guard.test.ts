import { expect, test } from 'vitest';
import { refuse, type Caller, type Expected } from '../../../../src/authoring/toolbar/guard.ts';

const TOKEN = 'a'.repeat(43);

const OWN: Caller = {
  method: 'POST',
  host: 'localhost:4321',
  origin: 'http://localhost:4321',
  site: 'same-origin',
  type: 'application/json',
  token: TOKEN,
  remote: '::1',
};

const EXPECTED: Expected = { token: TOKEN, isHttps: false, hosts: ['editors.example'] };

test.each<readonly [string, Partial<Caller>]>([
  ['a page of this server', {}],
  ['of a browser that does not say where a request comes from', { site: undefined }],
  ['by address', { host: '127.0.0.1:4321', origin: 'http://127.0.0.1:4321', remote: '127.0.0.1' }],
  ['by an address of the newer kind', { host: '[::1]:4321', origin: 'http://[::1]:4321' }],
  ['over a socket for both kinds of addresses', { remote: '::ffff:127.0.0.1' }],
  ['by a name that was configured', { host: 'editors.example', origin: 'http://editors.example' }],
  ['with the encoding of its JSON', { type: 'application/json; charset=utf-8' }],
])('answers %s', (_, caller) => {
  expect(refuse({ ...OWN, ...caller }, EXPECTED)).toBe(null);
});

test.each<readonly [string, number, Partial<Caller>]>([
  ['another method', 405, { method: 'GET' }],
  ['a question whether it may ask', 405, { method: 'OPTIONS' }],
  ['another machine', 403, { remote: '192.0.2.7' }],
  ['a connection that tells no address', 403, { remote: undefined }],
  ['no host', 403, { host: undefined }],
  [
    'a name that leads here by somebody’s doing',
    403,
    { host: 'evil.example', origin: 'http://evil.example' },
  ],
  [
    'a name that only begins like this machine',
    403,
    { host: 'localhost.evil.example', origin: 'http://localhost.evil.example' },
  ],
  [
    'a name that only ends like a configured one',
    403,
    { host: 'not-editors.example', origin: 'http://not-editors.example' },
  ],
  ['an address of another machine', 403, { host: '192.0.2.7:4321', origin: 'http://192.0.2.7:4321' }],
  [
    'a host that hides another',
    403,
    { host: 'localhost@evil.example', origin: 'http://localhost@evil.example' },
  ],
  ['no origin', 403, { origin: undefined }],
  ['a page that has none to tell', 403, { origin: 'null' }],
  ['another origin', 403, { origin: 'https://evil.example' }],
  ['another port', 403, { origin: 'http://localhost:3000' }],
  ['another scheme', 403, { origin: 'https://localhost:4321' }],
  ['an origin that only begins like its own', 403, { origin: 'http://localhost:4321.evil.example' }],
  ['another site', 403, { site: 'cross-site' }],
  ['another port of the same site', 403, { site: 'same-site' }],
  ['whoever typed the address', 403, { site: 'none' }],
  ['no type', 415, { type: undefined }],
  ['what a form can send', 415, { type: 'text/plain' }],
  ['a type that only begins like JSON', 415, { type: 'application/json-seq' }],
  ['no token', 403, { token: undefined }],
  ['an empty token', 403, { token: '' }],
  ['a token that is too long', 403, { token: `${TOKEN}a` }],
  ['another token of its length', 403, { token: 'é'.repeat(43) }],
])('refuses %s with %i', (_, status, caller) => {
  expect(refuse({ ...OWN, ...caller }, EXPECTED)).toMatchObject({ status });
});
