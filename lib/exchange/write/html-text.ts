const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Words from anywhere as text or attribute of HTML. Control characters, which HTML forbids, go. */
export const escaped = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/g, '')
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);

/** The same with its line breaks kept as paragraphs. */
export const paragraphs = (text: string): string =>
  text
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${escaped(line)}</p>`)
    .join('');

/**
 * A link that tells nobody where it was followed from; what is no address of the web becomes plain
 * text. One that shows its address already is `bare`: on paper the others have theirs beside them.
 */
export const anchor = (text: string, address: string): string =>
  /^https?:\/\//i.test(address)
    ? `<a href="${escaped(address)}" rel="noreferrer"${text === address ? ' class="bare"' : ''}>${escaped(text)}</a>`
    : escaped(text);
