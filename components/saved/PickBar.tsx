import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '@/components/controls/Button';
import { Field } from '@/components/controls/Field';
import { IconButton } from '@/components/controls/IconButton';
import type { ExportFormatId } from '@/components/hooks/exchange/open-export';
import { formatNumber } from '@/lib/i18n/format';
import { i18n } from '@/lib/i18n/i18n';
import { FormatMenu, type OfferedFormat } from './FormatMenu';
import styles from './PickBar.module.css';

interface Props {
  count: number;
  formats: readonly OfferedFormat[];
  /** Opens the formats, for the key that does so. */
  exportRef: RefObject<() => void>;
  onEnd: () => void;
  onTag: (tag: string) => void;
  onExport: (format: ExportFormatId) => void;
  onDelete: () => void;
}

/** What can be done with the claims that are picked. */
export function PickBar(props: Props) {
  const { count, formats, exportRef, onEnd, onTag, onExport, onDelete } = props;
  const [tag, setTag] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const asked = useRef(false);
  const asking = tag !== null;
  useEffect(() => {
    if (asking) field.current?.focus();
    else if (asked.current) opener.current?.focus();
    asked.current = asking;
  }, [asking]);
  const addTag = () => {
    if (!tag?.trim()) return;
    onTag(tag.trim());
    setTag(null);
  };
  if (asking) {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setTag(null);
      else if (event.key === 'Enter' && event.target === field.current) addTag();
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: it listens for its field.
      <div class={styles.bar} onKeyDown={onKeyDown}>
        <div class={styles.tag}>
          <Field
            label={i18n.t('tag_new')}
            icon="tag"
            value={tag}
            onInput={setTag}
            inputRef={field}
          />
        </div>
        <Button onClick={addTag} disabled={!tag.trim()}>
          {i18n.t('picked_addtag')}
        </Button>
        <IconButton icon="x" label={i18n.t('source_cancel')} onClick={() => setTag(null)} />
      </div>
    );
  }
  return (
    <div class={styles.bar}>
      <IconButton icon="x" label={i18n.t('picked_end')} onClick={onEnd} />
      <span class={styles.count} role="status">
        {i18n.t('picked_count', count, [formatNumber(count)])}
      </span>
      <Button
        variant="quiet"
        icon="tag"
        buttonRef={opener}
        disabled={count === 0}
        onClick={() => setTag('')}
      >
        {i18n.t('tag_add')}
      </Button>
      <FormatMenu
        formats={formats}
        text={i18n.t('saved_export')}
        title={i18n.t('export_claimsas', count, [formatNumber(count)])}
        disabled={count === 0}
        openRef={exportRef}
        onChoose={onExport}
      />
      <IconButton
        icon="trash"
        label={i18n.t('picked_delete')}
        disabled={count === 0}
        onClick={onDelete}
      />
    </div>
  );
}
