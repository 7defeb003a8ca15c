import { useEffect, useState } from 'preact/hooks';
import text from './text.module.css';

/** Words for those who hear a page alone. They come a moment after their region does, or nobody would say them. */
export function Spoken({ words }: { words: string }) {
  const [said, setSaid] = useState('');
  useEffect(() => setSaid(words), [words]);
  return (
    <span class={text.hidden} role="status">
      {said}
    </span>
  );
}
