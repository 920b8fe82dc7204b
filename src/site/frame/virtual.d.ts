declare module 'virtual:scholium/styles';

declare module 'virtual:scholium/logo' {
  /** Address of the site’s logo; undefined where it has none. */
  const logo: string | undefined;
  export default logo;
}

declare module 'virtual:scholium/exports' {
  /** What the site makes for others besides the package’s files. */
  const added: readonly import('../../exports/index.ts').AddedExport[];
  export default added;
}
