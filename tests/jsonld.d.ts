declare module 'jsonld' {
  /** A document that a processor asks for by its address. */
  interface RemoteDocument {
    readonly contextUrl: null;
    readonly documentUrl: string;
    readonly document: object;
  }
  interface Options {
    readonly documentLoader: (url: string) => Promise<RemoteDocument>;
    /** Throws on keys that no context defines. */
    readonly safe?: boolean;
  }
  const jsonld: {
    readonly expand: (document: object, options: Options) => Promise<readonly object[]>;
    readonly compact: (document: object, context: object | string, options: Options) => Promise<object>;
  };
  export default jsonld;
}
