/** The part of jsonld that the tests use; it comes without types. */
declare module 'jsonld' {
  interface Quad {
    subject: { value: string };
    predicate: { value: string };
    object: { value: string; datatype?: { value: string } };
  }
  interface Options {
    /** Refuses what would be left out or cannot be told as RDF, instead of leaving it out. */
    safe: boolean;
    documentLoader: (url: string) => Promise<{ documentUrl: string; document: unknown }>;
  }
  const processor: { toRDF(document: object, options: Options): Promise<Quad[]> };
  export default processor;
}
