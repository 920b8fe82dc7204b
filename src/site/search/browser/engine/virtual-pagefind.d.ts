/** Pagefind’s own script, which the search integration adds to what scripts may import. */
declare module 'virtual:pagefind' {
  /** Opens an index. @see https://pagefind.app/docs/api/ */
  export const createInstance: (options: { basePath: string; baseUrl: string }) => unknown;
}
