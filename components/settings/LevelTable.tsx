import { useRef, useState } from 'preact/hooks';
import { classes } from '@/components/controls/classes';
import text from '@/components/controls/text.module.css';
import { i18n } from '@/lib/i18n/i18n';
import {
  changeLevel,
  FEWEST_LEVELS,
  type LevelPatch,
  moveLevel,
  scaleFault,
} from '@/lib/model/scale-edits';
import type { Scale } from '@/lib/model/verdict';
import { LevelLook } from './LevelLook';
import { LevelRow } from './LevelRow';
import table from './table.module.css';

interface Props {
  stored: Scale;
  /** The same scale in the reader's language. */
  shown: Scale;
  onPut: (scale: Scale) => void;
  onRemove: (levelId: string) => void;
  /** The level that has the focus. */
  onLook: (levelId: string | null) => void;
}

/** The levels of a scale: renamed in place, moved by dragging or by the arrow keys, taken away. */
export function LevelTable({ stored, shown, onPut, onRemove, onLook }: Props) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [looks, setLooks] = useState<string | null>(null);
  const [fault, setFault] = useState<{ level: string; text: string } | null>(null);
  const [drag, setDrag] = useState<{ from: number; to: number } | null>(null);
  const [said, setSaid] = useState('');

  /** Keeps what is sound; tells whether it was. */
  const change = (level: string, patch: LevelPatch): boolean => {
    const wrong = scaleFault(changeLevel(shown, level, patch));
    setFault(wrong && { level, text: i18n.t(FAULTS[wrong.fault]) });
    if (!wrong) onPut(changeLevel(stored, level, patch));
    return !wrong;
  };
  const move = (from: number, to: number) => {
    const moved = moveLevel(stored, from, to);
    if (moved === stored) return;
    onPut(moved);
    const word = shown.levels[from]?.word ?? '';
    setSaid(i18n.t('options_moved', [word, String(to + 1), String(shown.levels.length)]));
  };
  /** The place under a point, by the middles of the rows. */
  const placeAt = (y: number): number => {
    const rows = [...(body.current?.querySelectorAll('tr[data-level]') ?? [])];
    const below = rows.findIndex((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      return y < (top + bottom) / 2;
    });
    return below < 0 ? rows.length - 1 : below;
  };
  const looked = shown.levels.find(({ id }) => id === looks);
  return (
    <>
      <table class={classes(table.table, table.levels)} aria-label={i18n.t('options_levels')}>
        <colgroup>
          {(['grips', 'shapes', 'word', '', 'keys', 'acts'] as const).map((column) => (
            <col key={column} class={column && table[column]} />
          ))}
        </colgroup>
        <thead class={table.head}>
          <tr>
            <td />
            <th>{i18n.t('options_shape')}</th>
            <th>{i18n.t('options_word')}</th>
            <th>{i18n.t('options_meaning')}</th>
            <th>{i18n.t('options_key')}</th>
            <td />
          </tr>
        </thead>
        <tbody ref={body}>
          {shown.levels.map((level, i) => (
            <LevelRow
              key={level.id}
              level={level}
              fault={fault?.level === level.id ? fault.text : null}
              mark={markAt(drag, i)}
              isLast={shown.levels.length <= FEWEST_LEVELS}
              onChange={(patch) => change(level.id, patch)}
              onLooks={() => setLooks(level.id)}
              onRemove={() => onRemove(level.id)}
              onFocus={() => onLook(level.id)}
              onMove={(by) => move(i, i + by)}
              onDrag={(y) => setDrag({ from: i, to: placeAt(y) })}
              onDrop={(y) => {
                setDrag(null);
                if (y !== null) move(i, placeAt(y));
              }}
            />
          ))}
        </tbody>
      </table>
      <p class={text.hidden} role="status">
        {said}
      </p>
      {looked && (
        <LevelLook
          level={looked}
          scale={shown}
          onChange={(patch) => change(looked.id, patch)}
          onClose={() => setLooks(null)}
        />
      )}
    </>
  );
}

const FAULTS = {
  'no-word': 'options_noword',
  'same-word': 'options_sameword',
  'same-look': 'options_samelook',
} as const;

function markAt(drag: { from: number; to: number } | null, at: number) {
  if (!drag) return null;
  if (at === drag.from) return 'dragged';
  if (at !== drag.to) return null;
  return drag.to < drag.from ? 'before' : 'after';
}
