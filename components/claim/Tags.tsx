import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '@/components/controls/Button';
import { Icon } from '@/components/controls/Icon';
import { i18n } from '@/lib/i18n/i18n';
import styles from './Tags.module.css';

interface Props {
  tags: readonly string[];
  onChange: (tags: string[]) => void;
  /** Whether the field for a new tag is open. */
  adding: boolean;
  onAdding: (adding: boolean) => void;
}

/** A claim's tags, each removable, and a field for the next one. */
export function Tags({ tags, onChange, adding, onAdding }: Props) {
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const cancelled = useRef(false);
  useEffect(() => {
    if (adding) field.current?.focus();
  }, [adding]);
  const add = () => {
    const fresh = typed
      .split(',')
      .map((tag) => tag.trim().replace(/^#/, ''))
      .filter((tag) => tag && !tags.some((old) => old.toLowerCase() === tag.toLowerCase()));
    setTyped('');
    if (fresh.length > 0) onChange([...tags, ...fresh]);
  };
  const close = () => {
    // Taking the focused field away blurs it, too.
    if (!cancelled.current) add();
    cancelled.current = false;
    onAdding(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' || event.key === ',') {
      event.preventDefault();
      add();
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      cancelled.current = true;
      setTyped('');
      onAdding(false);
      requestAnimationFrame(() => opener.current?.focus());
    } else if (event.key === 'Backspace' && !typed) onChange(tags.slice(0, -1));
  };
  return (
    <fieldset class={styles.tags} aria-label={i18n.t('tag_label')}>
      {tags.map((tag) => (
        <span key={tag} class={styles.tag}>
          {tag}
          <button
            type="button"
            aria-label={i18n.t('tag_remove', [tag])}
            onClick={() => onChange(tags.filter((other) => other !== tag))}
          >
            <Icon name="x" size={11} />
          </button>
        </span>
      ))}
      {adding ? (
        <input
          ref={field}
          class={styles.field}
          aria-label={i18n.t('tag_new')}
          value={typed}
          maxLength={60}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          onBlur={close}
        />
      ) : (
        <Button variant="quiet" icon="plus" buttonRef={opener} onClick={() => onAdding(true)}>
          {i18n.t('tag_add')}
        </Button>
      )}
    </fieldset>
  );
}
