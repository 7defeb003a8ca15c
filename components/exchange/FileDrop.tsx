import { useRef, useState } from 'preact/hooks';
import { Button } from '@/components/controls/Button';
import { classes } from '@/components/controls/classes';
import { Icon } from '@/components/controls/Icon';
import { i18n } from '@/lib/i18n/i18n';
import styles from './FileDrop.module.css';

/** A place to drop a file, and a button to choose one. */
export function FileDrop({ onFile }: { onFile: (file: File) => void }) {
  const [over, setOver] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button is the first.
    <div
      class={classes(styles.drop, over && styles.over)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer?.files[0];
        if (file) onFile(file);
      }}
    >
      <Icon name="upload" size={22} />
      <p>{i18n.t('import_drop')}</p>
      <Button size="normal" variant="primary" onClick={() => field.current?.click()}>
        {i18n.t('import_choose')}
      </Button>
      <input
        ref={field}
        type="file"
        hidden
        aria-label={i18n.t('import_choose')}
        accept=".json,.jsonld,.csv,.html,.htm,application/json,application/ld+json,text/csv,text/html"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          // The same file chosen again is a change, too.
          event.currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
    </div>
  );
}
