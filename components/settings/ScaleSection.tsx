import { useState } from 'preact/hooks';
import { Button } from '@/components/controls/Button';
import { ChoiceCards } from '@/components/controls/ChoiceCards';
import { ConfirmDialog } from '@/components/controls/ConfirmDialog';
import { NoticeBar } from '@/components/controls/NoticeBar';
import { offerUndo, type Undo } from '@/components/controls/offer-undo';
import type { ToastState } from '@/components/controls/toast-state';
import { CUSTOM, type ScaleEditing } from '@/components/hooks/settings/use-scale-editing';
import { formatNumber } from '@/lib/i18n/format';
import { i18n } from '@/lib/i18n/i18n';
import { addLevel, MOST_LEVELS } from '@/lib/model/scale-edits';
import type { Scale } from '@/lib/model/verdict';
import { LevelTable } from './LevelTable';
import { RemoveLevel } from './RemoveLevel';
import { Section } from './Section';
import { Failed } from './SettingRow';
import styles from './settings.module.css';
import table from './table.module.css';

/** Which scale verdicts are given on, and its levels. */
export function ScaleSection({ editing, toast }: { editing: ScaleEditing; toast: ToastState }) {
  const { stored, shown, use } = editing;
  const [failed, setFailed] = useState(false);
  const [going, setGoing] = useState<string | null>(null);
  const [dropping, setDropping] = useState(false);
  const [looked, setLooked] = useState<string | null>(null);
  const keep = async (act: Promise<boolean>) => setFailed(!(await act));
  const put = (scale: Scale) => void keep(editing.put(scale));
  /** Says what was done, or that it was not (null). */
  const tell = (undo: Undo | null, done: string) => {
    setFailed(undo === null);
    if (undo) offerUndo(toast, done, undo);
  };
  const remove = async (levelId: string, to: Parameters<ScaleEditing['remove']>[1]) => {
    const word = shown.levels.find(({ id }) => id === levelId)?.word ?? '';
    setGoing(null);
    tell(await editing.remove(levelId, to), i18n.t('options_levelremoved', [word]));
  };
  const reset = async () => {
    tell(await editing.reset(), i18n.t('options_scalereset', [shown.name]));
  };
  const drop = async () => {
    setDropping(false);
    tell(await editing.drop(), i18n.t('options_scaledropped', [shown.name]));
  };
  const add = () => {
    const longer = addLevel(stored, crypto.randomUUID(), i18n.t('options_newlevel'));
    if (longer) put(longer);
  };
  const rated = Object.values(use).reduce((sum, count) => sum + count, 0);
  const goingLevel = shown.levels.find(({ id }) => id === going);
  return (
    <Section id="scale" title={i18n.t('options_scale')} lead={i18n.t('options_scalelead')}>
      <ChoiceCards
        label={i18n.t('options_preset')}
        value={stored.id}
        options={cards(editing)}
        onChange={(id) => void keep(editing.choose(id))}
      />
      <div class={styles.box}>
        <LevelTable
          {...{ stored, shown }}
          onPut={put}
          onLook={setLooked}
          onRemove={(id) => ((use[id] ?? 0) > 0 ? setGoing(id) : void remove(id, null))}
        />
        <div class={table.foot}>
          <Button
            variant="quiet"
            icon="plus"
            disabled={shown.levels.length >= MOST_LEVELS}
            onClick={add}
          >
            {i18n.t('options_addlevel')}
          </Button>
          {editing.isChanged && (
            <Button variant="quiet" icon="undo" onClick={() => void reset()}>
              {i18n.t('options_resetscale')}
            </Button>
          )}
          {stored.id === CUSTOM && editing.scales.some(({ id }) => id === CUSTOM) && (
            <Button
              variant="quiet"
              icon="trash"
              onClick={() => (rated > 0 ? setDropping(true) : void drop())}
            >
              {i18n.t('options_dropscale')}
            </Button>
          )}
          <span>{i18n.t('options_unratedstays')}</span>
        </div>
      </div>
      <Failed failed={failed} />
      <UseNote {...{ shown, use }} of={looked} />
      {dropping && (
        <ConfirmDialog
          title={i18n.t('options_dropask', [shown.name])}
          text={i18n.t('options_droptext', rated, [formatNumber(rated)])}
          action={i18n.t('options_dropscale')}
          onConfirm={() => void drop()}
          onClose={() => setDropping(false)}
        />
      )}
      {goingLevel && (
        <RemoveLevel
          level={goingLevel}
          others={shown.levels.filter(({ id }) => id !== going)}
          claims={use[goingLevel.id] ?? 0}
          onRemove={(to) => void remove(goingLevel.id, to)}
          onClose={() => setGoing(null)}
        />
      )}
    </Section>
  );
}

/** Which claims hang on a level: that in focus, else the one that most have. */
function UseNote({
  shown,
  use,
  of,
}: {
  shown: Scale;
  use: Record<string, number>;
  of: string | null;
}) {
  const count = (id: string) => use[id] ?? 0;
  const most = [...shown.levels].sort((a, b) => count(b.id) - count(a.id))[0];
  const level = shown.levels.find(({ id }) => id === of && count(id) > 0) ?? most;
  if (!level || count(level.id) === 0) return null;
  return (
    <div class={table.note}>
      <NoticeBar icon="info" tone="lamp">
        {i18n.t('options_leveluse', count(level.id), [String(count(level.id)), level.word])}
      </NoticeBar>
    </div>
  );
}

const TEXTS = {
  truth: 'options_scaletruth',
  context: 'options_scalecontext',
  'yes-no': 'options_scaleyesno',
} as const;

function cards({ scales }: ScaleEditing) {
  const own = scales.map(({ id, name, levels }) => ({
    id,
    title: name,
    text:
      id === 'truth' || id === 'context' || id === 'yes-no'
        ? i18n.t(TEXTS[id])
        : levels.map(({ word }) => word).join(', '),
  }));
  if (scales.some(({ id }) => id === CUSTOM)) return own;
  return [
    ...own,
    { id: CUSTOM, title: i18n.t('options_custom'), text: i18n.t('options_customhelp') },
  ];
}
