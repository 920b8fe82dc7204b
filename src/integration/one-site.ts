/** Where it is kept which site a process makes: the package may be loaded twice in it. */
interface Shared {
  scholiumSite?: string | undefined;
}

/**
 * Takes this process for the site in a folder, until `leaveProcess`: what pages are made from is kept once for a
 * process. Throws where another site has it. A development server that starts again keeps it, and so does whoever builds
 * the same site again.
 */
export function takeProcess(root: string): void {
  const shared = globalThis as Shared;
  if (shared.scholiumSite !== undefined && shared.scholiumSite !== root) {
    throw new Error(
      `This process makes the site in ${shared.scholiumSite} and cannot make that in ${root} at the same time: run \`astro build\` or \`astro dev\` for each in a process of its own.`,
    );
  }
  shared.scholiumSite = root;
}

/** Leaves this process to another site. */
export function leaveProcess(): void {
  (globalThis as Shared).scholiumSite = undefined;
}

/** Throws where a configuration has the integration twice, which would make every page twice. */
export function refuseTwice(integrations: readonly { readonly name: string }[]): void {
  if (integrations.filter(({ name }) => name === 'scholium').length > 1) {
    throw new Error(
      'The configuration of Astro has scholium() twice in `integrations`: a site has one content folder and one set of options. Leave one out; give another site a folder and a configuration of its own.',
    );
  }
}
