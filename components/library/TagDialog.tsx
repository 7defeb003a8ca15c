import { useEffect, useRef, useState } from 'preact/hooks';
import { withTags } from '@/components/claim/tag-words';
import { Button } from '@/components/controls/Button';
import { Dialog } from '@/components/controls/Dialog';
import { DialogFoot } from '@/components/controls/DialogFoot';
import { Field } from '@/components/controls/Field';
import { i18n } from '@/lib/i18n/i18n';
import styles from './TagDialog.module.css';

/** Tags offered at most. */
const OFFERED = 8;

interface Props {
  count: number;
  /** Tags that were used before. */
  usedTags: () => Promise<string[]>;
  onTag: (tags: string[]) => void;
  onClose: () => void;
}

/** Asks for tags to add to the chosen claims. */
export function TagDialog({ count, usedTags, onTag, onClose }: Props) {
  const [typed, setTyped] = useState('');
  const [used, setUsed] = useState<string[]>([]);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    void usedTags().then(setUsed, () => []);
  }, []);
  const tags = withTags([], typed);
  const last = (typed.split(',').at(-1) ?? '').trim().toLowerCase();
  const offered = used.filter((tag) => tag.toLowerCase().startsWith(last) && !tags.includes(tag));
  const take = (tag: string) => {
    setTyped(
      [
        ...typed
          .split(',')
          .slice(0, -1)
          .map((part) => part.trim()),
        tag,
        '',
      ].join(', '),
    );
    field.current?.focus();
  };
  return (
    <Dialog
      width={420}
      title={i18n.t('bulk_tagtitle', count)}
      onClose={onClose}
      focusRef={field}
      foot={
        <DialogFoot onCancel={onClose}>
          <Button
            size="normal"
            variant="primary"
            disabled={tags.length === 0}
            onClick={() => onTag(tags)}
          >
            {i18n.t('bulk_tagdo')}
          </Button>
        </DialogFoot>
      }
    >
      <form
        class={styles.body}
        onSubmit={(event) => {
          event.preventDefault();
          if (tags.length > 0) onTag(tags);
        }}
      >
        <Field
          icon="tag"
          label={i18n.t('bulk_tags')}
          placeholder={i18n.t('bulk_tagsplaceholder')}
          value={typed}
          onInput={setTyped}
          inputRef={field}
        />
        {offered.length > 0 && (
          <ul class={styles.offered} aria-label={i18n.t('bulk_usedtags')}>
            {offered.slice(0, OFFERED).map((tag) => (
              <li key={tag}>
                <Button icon="plus" onClick={() => take(tag)}>
                  {tag}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </form>
    </Dialog>
  );
}
