declare module 'virtual:scholium/styles';

declare module 'virtual:scholium/logo' {
  /** Address of the site’s logo; undefined where it has none. */
  const logo: string | undefined;
  export default logo;
}

declare module 'virtual:scholium/exports' {
  /** What the site’s own modules export by default, each with the module: it is to be an `AddedExport`. */
  const exported: readonly { readonly file: string; readonly given: unknown }[];
  export default exported;
}
