import { i18n } from '@/lib/i18n/i18n';
import { Dialog } from './Dialog';
import styles from './KeyList.module.css';
import { Key } from './Keys';

export type KeyListEntry = readonly [keys: readonly string[], text: string];

interface Props {
  entries: readonly KeyListEntry[];
  onClose: () => void;
}

/** All keys of a surface, in a modal dialog. */
export function KeyList({ entries, onClose }: Props) {
  return (
    <Dialog title={i18n.t('keys_title')} width={340} onClose={onClose}>
      <dl class={styles.keys}>
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
    </Dialog>
  );
}
