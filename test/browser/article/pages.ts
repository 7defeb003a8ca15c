/** Sentences for test pages: enough for an article, each different. */
export function prose(sentences: number, topic = 'harbour'): string {
  const verbs = ['said', 'found', 'reported', 'warned', 'noted', 'agreed'];
  return Array.from(
    { length: sentences },
    (_, i) =>
      `The ${topic} authority ${verbs[i % verbs.length]} on day ${i + 1}, after a long review, that the ` +
      `work on pier ${i * 3 + 2} would cost ${i + 4} million, far more than planned.`,
  ).join(' ');
}

/** Paragraphs of such sentences. */
export function paragraphs(count: number, topic?: string): string {
  return Array.from({ length: count }, (_, i) => `<p>${prose(3 + (i % 3), topic)}</p>`).join('\n');
}

/** A document of its own from HTML, laid out, so that nothing of the test page is in it. */
export function open(html: string): Document {
  const frame = document.createElement('iframe');
  frame.style.width = '1000px';
  frame.style.height = '800px';
  document.body.append(frame);
  const opened = frame.contentDocument as Document;
  opened.open();
  opened.write(html.startsWith('<!') ? html : `<!doctype html><html lang="en">${html}</html>`);
  opened.close();
  return opened;
}
