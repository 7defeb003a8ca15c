import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '@/components/controls/Button';
import { Icon } from '@/components/controls/Icon';
import { Listbox, type ListOption } from '@/components/controls/Listbox';
import { useCombobox } from '@/components/controls/use-combobox';
import { i18n } from '@/lib/i18n/i18n';
import styles from './Tags.module.css';
import { completions, withTags } from './tag-words';

interface Props {
  tags: readonly string[];
  onChange: (tags: string[]) => void;
  adding: boolean;
  onAdding: (adding: boolean) => void;
  /** Every tag that was ever used; asked for when one is added. */
  usedTags: () => Promise<string[]>;
}

/** Tags of a claim. A field takes new ones: Enter or a comma adds, and what was used before completes. */
export function Tags({ tags, onChange, adding, onAdding, usedTags }: Props) {
  const [typed, setTyped] = useState('');
  const [used, setUsed] = useState<string[]>([]);
  const field = useRef<HTMLInputElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const cancelled = useRef(false);
  useEffect(() => {
    if (!adding) return;
    // Not every browser tells that a field which was taken away lost the focus.
    cancelled.current = false;
    field.current?.focus();
    let current = true;
    void usedTags().then((found) => current && setUsed(found));
    return () => {
      current = false;
    };
  }, [adding]);
  const options = adding
    ? completions(used, typed, tags).map((tag) => ({ id: tag, text: tag }))
    : [];
  const add = (text = typed) => {
    const all = withTags(tags, text);
    setTyped('');
    if (all.length > tags.length) onChange(all);
  };
  const close = () => {
    // Taking the focused field away blurs it, too.
    if (!cancelled.current) add();
    cancelled.current = false;
    onAdding(false);
  };
  const cancel = () => {
    cancelled.current = true;
    setTyped('');
    onAdding(false);
    requestAnimationFrame(() => opener.current?.focus());
  };
  const remove = (tag: string) => {
    onChange(tags.filter((other) => other !== tag));
    opener.current?.focus();
  };
  const choose = ({ text }: ListOption) => add(text);
  const list = useCombobox(options, options.length > 0, { choose, close: cancel });
  const onKeyDown = (event: KeyboardEvent) => {
    if (list.onKey(event)) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      add();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      cancel();
    } else if (event.key === 'Backspace' && !typed && tags.length > 0) onChange(tags.slice(0, -1));
  };
  return (
    <>
      <fieldset class={styles.tags} aria-label={i18n.t('tag_label')}>
        {tags.map((tag) => (
          <span key={tag} class={styles.tag}>
            {tag}
            <button
              type="button"
              aria-label={i18n.t('tag_remove', [tag])}
              onClick={() => remove(tag)}
            >
              <Icon name="x" size={11} />
            </button>
          </span>
        ))}
        {adding ? (
          <input
            ref={field}
            class={styles.field}
            autocomplete="off"
            aria-label={i18n.t('tag_new')}
            value={typed}
            maxLength={60}
            {...list.attributes}
            onInput={({ currentTarget: { value } }) => {
              // Not by its key: keyboards on screens name none.
              if (value.includes(',')) add(value);
              else setTyped(value);
            }}
            onKeyDown={onKeyDown}
            onBlur={close}
          />
        ) : (
          <Button variant="quiet" icon="plus" buttonRef={opener} onClick={() => onAdding(true)}>
            {i18n.t('tag_add')}
          </Button>
        )}
      </fieldset>
      {options.length > 0 && (
        <Listbox
          id={list.listId}
          label={i18n.t('tag_offers')}
          active={list.active}
          options={options}
          onChoose={choose}
        />
      )}
    </>
  );
}
