import styles from './MarkedText.module.css';

/** Splits a text at every occurrence of the words; odd parts are the occurrences. */
export function splitAtWords(text: string, words: readonly string[]): string[] {
  const wanted = words.map((word) => word.trim()).filter(Boolean);
  if (wanted.length === 0) return [text];
  const escaped = wanted
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return text.split(new RegExp(`(${escaped.join('|')})`, 'giu'));
}

/** A text in which some words are lit. */
export function MarkedText({ text, words }: { text: string; words: readonly string[] }) {
  return (
    <>
      {splitAtWords(text, words).map((part, i) =>
        i % 2 ? (
          <mark key={i} class={styles.mark}>
            {part}
          </mark>
        ) : (
          part
        ),
      )}
    </>
  );
}
