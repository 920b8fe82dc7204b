import { timingSafeEqual } from 'node:crypto';
import { isIP } from 'node:net';

/** What is looked at of a request; a header that is missing is undefined. */
export interface Caller {
  readonly method: string | undefined;
  readonly host: string | undefined;
  readonly origin: string | undefined;
  /** `Sec-Fetch-Site`, which pages cannot forge; older browsers do not send it. */
  readonly site: string | undefined;
  readonly type: string | undefined;
  readonly token: string | undefined;
  /** Address of the other end of the connection. */
  readonly remote: string | undefined;
}

/** What a request must fit. */
export interface Expected {
  readonly token: string;
  readonly isHttps: boolean;
  /** Names besides those of this machine under which the server may be reached. */
  readonly hosts: readonly string[];
}

/** Why a request is not answered. */
export interface Refusal {
  readonly status: 403 | 405 | 415;
  readonly message: string;
}

/**
 * Whether a request comes from a page of this very server, on this machine: null, or why it is refused. Any one
 * of the signs would do against the attacks that are known; all of them are asked for, for what is behind the
 * endpoint writes files.
 */
export function refuse(caller: Caller, { token, isHttps, hosts }: Expected): Refusal | null {
  const forbidden = (message: string): Refusal => ({ status: 403, message });
  if (caller.method !== 'POST') return { status: 405, message: 'Only POST is answered here.' };
  if (!isLoopback(caller.remote)) return forbidden('Annotating is open to this machine only.');
  const name = hostName(caller.host);
  if (name === null || !(isLocalName(name) || hosts.includes(name)))
    return forbidden('The server is not known under this name.');
  if (caller.origin !== `${isHttps ? 'https' : 'http'}://${caller.host ?? ''}`)
    return forbidden('The request does not come from a page of this server.');
  if (caller.site !== undefined && caller.site !== 'same-origin')
    return forbidden('The request comes from another site.');
  if (!/^application\/json\s*(?:;|$)/i.test(caller.type ?? ''))
    return { status: 415, message: 'Only JSON is read here.' };
  if (!sameText(caller.token ?? '', token)) return forbidden('The token is not that of this server.');
  return null;
}

function isLoopback(address: string | undefined): boolean {
  return address !== undefined && /^(?:127\.|::1$|::ffff:127\.)/.test(address);
}

/** A name that leads to this machine wherever it is asked for, so that no other server can take it over. */
function isLocalName(name: string): boolean {
  if (isIP(name.replace(/^\[|\]$/g, '')) !== 0) return isLoopback(name.replace(/^\[|\]$/g, ''));
  return name === 'localhost' || name.endsWith('.localhost');
}

function hostName(host: string | undefined): string | null {
  if (host === undefined || !/^[^/@\\\s?#]+$/.test(host)) return null;
  const address = `http://${host}`;
  return URL.canParse(address) ? new URL(address).hostname : null;
}

function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
