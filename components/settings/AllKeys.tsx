import { Dialog } from '@/components/controls/Dialog';
import { Key } from '@/components/controls/Keys';
import type { Shortcut } from '@/components/hooks/settings/use-shortcuts';
import { claimKeys, listKeys } from '@/components/page/surface-keys';
import { i18n } from '@/lib/i18n/i18n';
import styles from './keys.module.css';

type Entry = readonly [keys: readonly string[], text: string];

interface Props {
  shortcuts: readonly Shortcut[];
  /** Whether single letters are keys. */
  letters: boolean;
  onClose: () => void;
}

/** Every key there is, by where it works. */
export function AllKeys({ shortcuts, letters, onClose }: Props) {
  const lists: Entry[] = [...listKeys(), [['?'], i18n.t('options_allkeys')]];
  const works = ([keys]: Entry) => letters || keys.some((key) => key.length > 1);
  return (
    <Dialog
      title={i18n.t('keys_title')}
      width={790}
      onClose={onClose}
      foot={<p class={styles.footnote}>{i18n.t('options_keysnote')}</p>}
    >
      <div class={styles.columns}>
        <div>
          <Group
            title={i18n.t('options_keysbrowser')}
            entries={shortcuts
              .filter(({ keys }) => keys.length > 0)
              .map(({ keys, text }) => [keys, text])}
          />
          <Group title={i18n.t('options_keyslist')} entries={lists.filter(works)} />
        </div>
        <Group title={i18n.t('options_keysclaim')} entries={claimKeys().filter(works)} />
      </div>
    </Dialog>
  );
}

function Group({ title, entries }: { title: string; entries: readonly Entry[] }) {
  if (entries.length === 0) return null;
  return (
    <section class={styles.group}>
      <h3>{title}</h3>
      <dl>
        {entries.map(([keys, text]) => (
          <div key={text}>
            <dt>{text}</dt>
            <dd>
              {keys.map((key) => (
                <Key key={key} name={key} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
