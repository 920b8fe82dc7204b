import type { TrustedType } from '../../shared/trusted-types.ts';

/** The part of the Trusted Types interface that is used. @see https://www.w3.org/TR/trusted-types/ */
interface TrustedTypes {
  readonly createPolicy: (name: string, rules: Rules) => Rules;
}

type Make = (text: string) => string;

interface Rules {
  readonly createScriptURL: Make;
  readonly createHTML: Make;
}

const made = new Map<TrustedType, Rules>();

/** An address as pages with Trusted Types start a script from it; throws on any other than `allowed`. */
export function trustedAddress(name: TrustedType, address: string, allowed: string): string {
  const refuse = (): never => {
    throw new TypeError('Only one script may be started');
  };
  const rules = { createScriptURL: (url: string) => (url === allowed ? url : refuse()), createHTML: refuse };
  return rulesOf(name, rules).createScriptURL(address);
}

/** HTML that is only read, never shown, as pages with Trusted Types parse it. */
export function trustedHtml(name: TrustedType, html: string): string {
  const refuse = (): never => {
    throw new TypeError('No script may be started');
  };
  return rulesOf(name, { createScriptURL: refuse, createHTML: (text) => text }).createHTML(html);
}

/** The rules under a name, which a page may make once. */
function rulesOf(name: TrustedType, rules: Rules): Rules {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  const known = made.get(name) ?? trustedTypes?.createPolicy(name, rules) ?? rules;
  made.set(name, known);
  return known;
}
