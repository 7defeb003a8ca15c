// The peers are not dependencies: what the benchmark uses of them is declared here.

declare module '@apache-annotator/dom' {
  export function createTextQuoteSelectorMatcher(selector: {
    type: 'TextQuoteSelector';
    exact: string;
    prefix?: string;
    suffix?: string;
  }): (scope: Node) => AsyncIterable<Range>;
}

declare module 'dom-anchor-text-quote' {
  export function toRange(
    root: Node,
    selector: { exact: string; prefix?: string; suffix?: string },
    options?: { hint?: number },
  ): Range | null;
}
