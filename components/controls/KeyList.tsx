import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '@/lib/i18n/i18n';
import { IconButton } from './IconButton';
import styles from './KeyList.module.css';
import { Key } from './Keys';

export type KeyListEntry = readonly [keys: readonly string[], text: string];

interface Props {
  entries: readonly KeyListEntry[];
  onClose: () => void;
}

/** All keys of a surface, in a modal dialog. */
export function KeyList({ entries, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog class={styles.dialog} ref={dialog} aria-labelledby="keys-title" onClose={onClose}>
      <header>
        <h2 id="keys-title">{i18n.t('keys_title')}</h2>
        <IconButton
          icon="x"
          label={i18n.t('claim_close')}
          onClick={() => dialog.current?.close()}
        />
      </header>
      <dl>
        {entries.map(([keys, text]) => (
          <div key={text}>
            <dt>
              {keys.map((key) => (
                <Key key={key} name={key} />
              ))}
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </dialog>
  );
}
