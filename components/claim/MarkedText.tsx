import { useMemo } from 'preact/hooks';
import { marksIn } from '@/lib/search/marks';
import { readQuery } from '@/lib/search/query';
import styles from './MarkedText.module.css';

/** A text in which some words are lit, wherever they stand. */
export function MarkedText({ text, words }: { text: string; words: readonly string[] }) {
  return <Marked parts={splitAtWords(text, words)} />;
}

interface FoundProps {
  text: string;
  /** What a person typed into a search field. */
  searched: string;
}

/** A text in which what was searched for is lit, as the search finds it. */
export function FoundText({ text, searched }: FoundProps) {
  return <Marked parts={useMemo(() => splitAtMarks(text, searched), [text, searched])} />;
}

function Marked({ parts }: { parts: readonly string[] }) {
  return (
    <>
      {parts.map((part, i) =>
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

/** Splits a text at every occurrence of the words; odd parts are the occurrences. */
function splitAtWords(text: string, words: readonly string[]): string[] {
  const wanted = words.map((word) => word.trim()).filter(Boolean);
  if (wanted.length === 0) return [text];
  const escaped = wanted
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return text.split(new RegExp(`(${escaped.join('|')})`, 'giu'));
}

/** Splits a text where it has what is searched for; odd parts are what was found. */
function splitAtMarks(text: string, searched: string): string[] {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of marksIn(text, readQuery(searched))) {
    parts.push(text.slice(at, start), text.slice(start, end));
    at = end;
  }
  return [...parts, text.slice(at)];
}
