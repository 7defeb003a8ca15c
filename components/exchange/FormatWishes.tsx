import { Check } from '@/components/controls/Check';
import type { ExportChoice, ExportWishes } from '@/components/hooks/exchange/open-export';
import { i18n } from '@/lib/i18n/i18n';
import styles from './FormatWishes.module.css';

interface Props {
  /** What the format has a use for. */
  choices: readonly ExportChoice[];
  wishes: ExportWishes;
  onChange: (wishes: ExportWishes) => void;
}

/** Everything, and nobody named as the publisher. */
export const FIRST_WISHES: ExportWishes = {
  notes: true,
  passages: true,
  embed: false,
  publisher: { name: '', url: '', page: '' },
};

/** What the chosen format can leave out or add. */
export function FormatWishes({ choices, wishes, onChange }: Props) {
  const checks = (['notes', 'passages', 'embed'] as const).filter((id) => choices.includes(id));
  if (checks.length === 0) return null;
  return (
    <div class={styles.wishes}>
      {checks.map((id) => (
        <Check
          key={id}
          checked={wishes[id]}
          onChange={(checked) => onChange({ ...wishes, [id]: checked })}
        >
          {i18n.t(`export_${id}`)}
        </Check>
      ))}
    </div>
  );
}
