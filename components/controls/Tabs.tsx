import { useRef } from 'preact/hooks';
import styles from './Tabs.module.css';

interface Props<T extends string> {
  label: string;
  value: T;
  tabs: readonly { id: T; text: string; count?: number | undefined }[];
  onChange: (value: T) => void;
}

/** Ids that tie a tab to its panel. */
export const tabId = (id: string) => `tab-${id}`;
export const panelId = (id: string) => `panel-${id}`;

/** A tab list after the ARIA pattern: arrows, Home and End move, and moving chooses. */
export function Tabs<T extends string>({ label, value, tabs, onChange }: Props<T>) {
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const at = tabs.findIndex((tab) => tab.id === value);
    const forward = getComputedStyle(list.current as Element).direction === 'rtl' ? -1 : 1;
    const to = { ArrowRight: at + forward, ArrowLeft: at - forward, Home: 0, End: tabs.length - 1 }[
      event.key
    ];
    const next = to === undefined ? undefined : tabs[(to + tabs.length) % tabs.length];
    if (!next) return;
    event.preventDefault();
    onChange(next.id);
    list.current?.querySelector<HTMLElement>(`#${tabId(next.id)}`)?.focus();
  };
  return (
    <div class={styles.tabs} role="tablist" aria-label={label} ref={list} onKeyDown={move}>
      {tabs.map(({ id, text, count }) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={tabId(id)}
          aria-selected={id === value}
          aria-controls={panelId(id)}
          tabIndex={id === value ? 0 : -1}
          onClick={() => onChange(id)}
        >
          {text}
          {count !== undefined && <span>{count}</span>}
        </button>
      ))}
    </div>
  );
}
