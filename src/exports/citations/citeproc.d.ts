/** The part of citeproc-js that the project uses; the package ships no types. */
declare module 'citeproc' {
  /** What the processor asks its host for. */
  interface Sys {
    /** The XML of a locale by its BCP 47 tag. */
    retrieveLocale(lang: string): string;
    /** A CSL-JSON item by its id. */
    retrieveItem(id: string): object;
  }

  interface CitationItem {
    readonly id: string;
    readonly locator?: string;
    readonly label?: string;
  }

  interface Engine {
    /** Makes these the items of the bibliography. */
    updateItems(ids: readonly string[]): void;
    /** HTML of the entries; an entry that the style leaves out is missing. False when the style has none. */
    makeBibliography(): readonly [object, readonly string[]] | false;
    /** HTML of a citation in the text, without a trace in the processor’s state. */
    makeCitationCluster(items: readonly CitationItem[]): string;
  }

  const CSL: {
    /** `forceLang` makes `lang` stand above the default locale of the style. */
    readonly Engine: new (sys: Sys, style: string, lang: string, forceLang: boolean) => Engine;
  };
  export default CSL;
}
