import { useEffect, useRef, useState } from 'preact/hooks';
import { classes } from '@/components/controls/classes';
import table from './table.module.css';

interface Props {
  label: string;
  value: string;
  placeholder?: string;
  strong?: boolean;
  /** Called once when the text is done; tells whether it is taken. What is not goes back. */
  onChange: (value: string) => boolean;
}

/** Text that is changed where it stands: Enter or leaving keeps it, Escape brings the old back. */
export function InPlace({ label, value, placeholder, strong = false, onChange }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  // What was kept comes back as the value.
  useEffect(() => setTyped(null), [value]);
  const finish = () => {
    if (typed === null) return;
    const text = typed.trim();
    if (text === value || !onChange(text)) setTyped(null);
  };
  return (
    <input
      class={classes(table.plain, strong && table.strong)}
      aria-label={label}
      placeholder={placeholder ?? ''}
      ref={field}
      value={typed ?? value}
      onInput={(event) => setTyped(event.currentTarget.value)}
      onBlur={finish}
      onKeyDown={(event) => {
        if (event.isComposing) return;
        if (event.key === 'Enter') finish();
        else if (event.key === 'Escape' && typed !== null) {
          setTyped(null);
          event.preventDefault();
          event.stopPropagation();
        }
      }}
    />
  );
}
