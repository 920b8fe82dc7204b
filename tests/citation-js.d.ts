/** Reads bibliographic formats. The package has no types of its own. @see https://citation.js.org/api/0.8/ */
declare module '@citation-js/core' {
  export const plugins: {
    readonly input: {
      /** Reads a text of any format that a plugin knows; unsaid formats and broken text throw. */
      readonly chain: (text: string, options: { readonly generateGraph: false }) => readonly unknown[];
    };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
