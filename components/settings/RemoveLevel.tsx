import { useRef, useState } from 'preact/hooks';
import { VerdictIcon } from '@/components/claim/VerdictIcon';
import verdict from '@/components/claim/verdict.module.css';
import { Button } from '@/components/controls/Button';
import { Dialog } from '@/components/controls/Dialog';
import { DialogFoot } from '@/components/controls/DialogFoot';
import { i18n } from '@/lib/i18n/i18n';
import type { VerdictLevel } from '@/lib/model/verdict';
import styles from './looks.module.css';

interface Props {
  level: VerdictLevel;
  others: readonly VerdictLevel[];
  /** How many claims have it. */
  claims: number;
  onRemove: (to: VerdictLevel | null) => void;
  onClose: () => void;
}

/** Asks what becomes of the claims of a level that is taken out of its scale. */
export function RemoveLevel({ level, others, claims, onRemove, onClose }: Props) {
  const [to, setTo] = useState<string | null>(null);
  const cancel = useRef<HTMLButtonElement>(null);
  const options = [...others, null];
  return (
    <Dialog
      alert
      width={460}
      title={i18n.t('options_removeask', [level.word])}
      onClose={onClose}
      focusRef={cancel}
      foot={
        <DialogFoot onCancel={onClose} cancelRef={cancel}>
          <Button
            size="normal"
            variant="primary"
            disabled={to === null}
            onClick={() => onRemove(others.find(({ id }) => id === to) ?? null)}
          >
            {i18n.t('options_removelevel')}
          </Button>
        </DialogFoot>
      }
    >
      <div class={styles.dialog}>
        <p>{i18n.t('options_removetext', claims)}</p>
        <div class={styles.targets} role="radiogroup" aria-label={i18n.t('options_removeto')}>
          {options.map((option) => (
            <label key={option?.id ?? ''} class={verdict[option?.slot ?? 'unrated'] ?? ''}>
              <input
                type="radio"
                name="level-target"
                checked={to === (option?.id ?? '')}
                onChange={() => setTo(option?.id ?? '')}
              />
              <span class={styles.swatch}>
                <VerdictIcon of={option?.shape ?? 'unrated'} size={18} />
              </span>
              {option?.word ?? i18n.t('verdict_unrated')}
            </label>
          ))}
        </div>
      </div>
    </Dialog>
  );
}
