import { Refusal } from '../report/index.ts';

/** A site that a process makes. */
export interface Making {
  /** Its folder. */
  readonly root: string;
  /** Whether it is served, until its server ends; a build may have failed when another site begins. */
  readonly isServed: boolean;
  /** Lets go of what it holds, when another site takes its place. */
  readonly abandon: () => void;
}

/** Where it is kept which site a process makes: the package may be loaded twice in it. */
interface Shared {
  scholiumSite?: Making | undefined;
}

/**
 * Takes this process for a site, until `leaveProcess`: what pages are made from is kept once for a process. A build
 * that has not ended has failed, of which nobody tells, and is abandoned; if it runs on, `holdProcess` stops it. Throws
 * where another site is served. A development server that starts again keeps its site.
 */
export function takeProcess(making: Making): void {
  const shared = globalThis as Shared;
  const before = shared.scholiumSite;
  if (before?.isServed === true && before.root !== making.root) throw new Refusal(atOnce(before, making));
  if (before?.isServed === false) before.abandon();
  shared.scholiumSite = making;
}

/** Throws where another site has taken the process since a site took it. */
export function holdProcess(making: Making): void {
  const { scholiumSite: now } = globalThis as Shared;
  if (now !== undefined && now !== making) throw new Refusal(atOnce(now, making));
}

/** Leaves this process to another site, if a site has it; whoever has it unless one is given. */
export function leaveProcess(making?: Making): void {
  const shared = globalThis as Shared;
  if (making === undefined || shared.scholiumSite === making) shared.scholiumSite = undefined;
}

function atOnce(now: Making, other: Making): string {
  return `This process makes the site in ${now.root} and cannot make that in ${other.root} at the same time: run \`astro build\` or \`astro dev\` for each in a process of its own, or one after the other.`;
}

/** Throws where a configuration has the integration twice, which would make every page twice. */
export function refuseTwice(integrations: readonly { readonly name: string }[]): void {
  if (integrations.filter(({ name }) => name === 'scholium').length > 1) {
    throw new Refusal(
      'The configuration of Astro has scholium() twice in `integrations`: a site has one content folder and one set of options. Leave one out; give another site a folder and a configuration of its own.',
    );
  }
}
