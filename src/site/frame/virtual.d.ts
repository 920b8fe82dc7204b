declare module 'virtual:scholium/styles';

declare module 'virtual:scholium/logo' {
  /** Address of the site’s logo; undefined where it has none. */
  const logo: string | undefined;
  export default logo;
}

declare module 'virtual:scholium/exports' {
  // Within the declaration: a file that imports at its top declares no modules.
  import type { AddedExport } from '../../exports/index.ts';

  /** What the site makes for others besides the package’s files. */
  const added: readonly AddedExport[];
  export default added;
}
