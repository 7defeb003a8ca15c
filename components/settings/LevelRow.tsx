import { VerdictIcon } from '@/components/claim/VerdictIcon';
import verdict from '@/components/claim/verdict.module.css';
import { classes } from '@/components/controls/classes';
import { Icon } from '@/components/controls/Icon';
import { IconButton } from '@/components/controls/IconButton';
import { Key } from '@/components/controls/Keys';
import { i18n } from '@/lib/i18n/i18n';
import type { LevelPatch } from '@/lib/model/scale-edits';
import type { VerdictLevel } from '@/lib/model/verdict';
import { InPlace } from './InPlace';
import table from './table.module.css';

interface Props {
  level: VerdictLevel;
  /** What was wrong with the last change. */
  fault: string | null;
  /** While a level is dragged: this one is, or it would go before or after it. */
  mark: 'dragged' | 'before' | 'after' | null;
  /** None may be taken away any more. */
  isLast: boolean;
  /** Tells whether the change was sound. */
  onChange: (patch: LevelPatch) => boolean;
  onLooks: () => void;
  onRemove: () => void;
  onFocus: () => void;
  onMove: (by: 1 | -1) => void;
  /** It is dragged to this height of the window; dropped there, or nowhere (null). */
  onDrag: (y: number) => void;
  onDrop: (y: number | null) => void;
}

/** A level of a scale. */
export function LevelRow(props: Props) {
  const { level, fault, mark, isLast, onChange } = props;
  return (
    <>
      <tr
        data-level={level.id}
        class={classes(table.line, verdict[level.slot], mark && table[mark])}
        onFocusCapture={props.onFocus}
      >
        <td>
          <Grip {...props} />
        </td>
        <td>
          <button
            type="button"
            class={table.shape}
            aria-label={i18n.t('options_lookof', [level.word])}
            title={i18n.t('options_lookof', [level.word])}
            onClick={props.onLooks}
          >
            <VerdictIcon of={level.shape} size={18} />
          </button>
        </td>
        <td>
          <InPlace
            strong
            label={i18n.t('options_wordof', [level.word])}
            value={level.word}
            onChange={(word) => onChange({ word })}
          />
        </td>
        <td>
          <InPlace
            label={i18n.t('options_meaningof', [level.word])}
            value={level.meaning}
            placeholder={i18n.t('options_nomeaning')}
            onChange={(meaning) => onChange({ meaning })}
          />
        </td>
        <td>
          <Key name={level.key} />
        </td>
        <td>
          <IconButton
            icon="trash"
            label={i18n.t('options_removeof', [level.word])}
            disabled={isLast}
            onClick={props.onRemove}
          />
        </td>
      </tr>
      {fault && (
        <tr class={table.said}>
          <td colSpan={6} role="alert">
            {fault}
          </td>
        </tr>
      )}
    </>
  );
}

const STEPS: Record<string, 1 | -1> = { ArrowUp: -1, ArrowDown: 1 };

/** What a level is moved by: dragged, or with the arrow keys. */
function Grip({ level, onMove, onDrag, onDrop }: Props) {
  const label = i18n.t('options_move', [level.word]);
  return (
    <button
      type="button"
      class={table.grip}
      aria-label={label}
      title={label}
      onKeyDown={(event) => {
        const by = STEPS[event.key];
        if (!by) return;
        event.preventDefault();
        // The row is put elsewhere in the page, which takes its focus.
        const grip = event.currentTarget;
        onMove(by);
        requestAnimationFrame(() => grip.focus());
      }}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) onDrag(event.clientY);
      }}
      onPointerUp={(event) => onDrop(event.clientY)}
      onPointerCancel={() => onDrop(null)}
    >
      <Icon name="grip" />
    </button>
  );
}
