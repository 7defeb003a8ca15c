import { parseHTML } from 'linkedom';

/** A document without a layout, at an address. */
export function page(
  html: string,
  url = 'https://news.example.org/2024/05/harbour-wall',
): Document {
  const { document } = parseHTML(
    `<!doctype html>${html.includes('<body') ? `<html>${html}</html>` : `<html><body>${html}</body></html>`}`,
  );
  Object.defineProperty(document, 'URL', { value: url });
  return document as unknown as Document;
}

/** Running text, as an article has it. */
export function text(count: number): string {
  return Array.from(
    { length: count },
    (_, i) =>
      `<p>The harbour authority said on day ${i + 1}, after a long review, that the work on pier ${i * 3} would cost far more than planned, and that the council would have to decide by the end of the year.</p>`,
  ).join('');
}

export const ldJson = (value: unknown) =>
  `<script type="application/ld+json">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`;
