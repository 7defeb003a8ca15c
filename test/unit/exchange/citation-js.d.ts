/** The part of citation.js that the tests use; it comes without types. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(data: string);
    /** The items as CSL-JSON. */
    data: Record<string, unknown>[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
