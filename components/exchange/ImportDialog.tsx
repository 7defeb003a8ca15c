import { useEffect, useRef } from 'preact/hooks';
import { Button } from '@/components/controls/Button';
import { classes } from '@/components/controls/classes';
import { Dialog } from '@/components/controls/Dialog';
import { NoticeBar } from '@/components/controls/NoticeBar';
import text from '@/components/controls/text.module.css';
import { saveReport } from '@/components/hooks/exchange/import-report';
import { type ImportFrom, useImport } from '@/components/hooks/exchange/use-import';
import { formatNumber } from '@/lib/i18n/format';
import { i18n } from '@/lib/i18n/i18n';
import { FileDrop } from './FileDrop';
import styles from './ImportDialog.module.css';
import { ImportFigures } from './ImportFigures';
import { ImportProgress } from './ImportProgress';
import { ImportRows } from './ImportRows';

interface Props {
  importFrom: ImportFrom;
  onClose: () => void;
}

/** Adds the claims of a file: how far it is, what came of it, which rows need a look, and back again. */
export function ImportDialog({ importFrom, onClose }: Props) {
  const { state, name, take, stop, write, another, undo } = useImport(importFrom);
  const body = useRef<HTMLDivElement>(null);
  const choosing = ['choose', 'problem', 'undone'].includes(state.at);
  const reports = 'reports' in state ? state.reports : [];
  const figures = 'figures' in state ? state.figures : undefined;
  const skipped = figures?.skipped ?? 0;
  const good = (figures?.added ?? 0) + (figures?.merged ?? 0);
  // Where the button was that has gone.
  useEffect(() => {
    if (document.activeElement === document.body) body.current?.focus();
  }, [state.at]);
  return (
    <Dialog
      title={i18n.t('import_title')}
      width={820}
      onClose={onClose}
      foot={
        <>
          <span class={classes(text.help, styles.safe)}>{i18n.t('import_safe')}</span>
          {reports.length > 0 && (
            <Button size="normal" icon="download" onClick={() => saveReport(name, reports)}>
              {i18n.t('import_report')}
            </Button>
          )}
          {state.at === 'working' && (
            <Button size="normal" onClick={stop}>
              {i18n.t('import_stop')}
            </Button>
          )}
          {state.at === 'planned' && (
            <>
              <Button size="normal" onClick={another}>
                {i18n.t('import_another')}
              </Button>
              {state.records > 0 && (
                <Button size="normal" variant="primary" onClick={() => write(state.write)}>
                  {goText(good, skipped)}
                </Button>
              )}
            </>
          )}
          {state.at === 'done' && (
            <>
              <Button size="normal" icon="undo" onClick={() => undo(state)}>
                {i18n.t('import_undo')}
              </Button>
              <Button size="normal" variant="primary" onClick={onClose}>
                {i18n.t('import_close')}
              </Button>
            </>
          )}
        </>
      }
    >
      <div class={styles.body} ref={body} tabIndex={-1}>
        {state.at === 'problem' && (
          <NoticeBar icon="warn" tone="bad">
            {i18n.t(`import_${state.problem === 'too-large' ? 'toolarge' : state.problem}`)}
          </NoticeBar>
        )}
        {'stuck' in state && (
          <NoticeBar icon="warn" tone="bad">
            {i18n.t('import_notundone')}
          </NoticeBar>
        )}
        {skipped > 0 && state.at === 'planned' && (
          <NoticeBar icon="warn" tone="lamp">
            {i18n.t('import_look', skipped, [formatNumber(skipped)])}
          </NoticeBar>
        )}
        {/* Always there, so that each message is spoken. */}
        <p role="status" class={state.at === 'undone' ? styles.said : text.hidden}>
          {state.at === 'working' && i18n.t(`import_now_${state.step}`)}
          {state.at === 'undone' && i18n.t('import_undone')}
          {state.at === 'planned' && i18n.t('import_plan', figureTexts(state.figures))}
          {state.at === 'done' &&
            !('stuck' in state) &&
            i18n.t('import_done', figureTexts(state.figures))}
        </p>
        {choosing ? <FileDrop onFile={take} /> : <b class={styles.name}>{name}</b>}
        {state.at === 'working' && <ImportProgress {...state} />}
        {state.at === 'planned' && <h3 class={text.label}>{i18n.t('import_planned')}</h3>}
        {'figures' in state && <ImportFigures figures={state.figures} />}
      </div>
      {reports.length > 0 && <ImportRows {...{ reports }} planned={state.at === 'planned'} />}
    </Dialog>
  );
}

const goText = (good: number, skipped: number): string => {
  if (good === 0) return i18n.t('import_gorest');
  const shown: [string] = [formatNumber(good)];
  return skipped > 0 ? i18n.t('import_keep', good, shown) : i18n.t('import_go', good, shown);
};

const figureTexts = ({
  added,
  merged,
  changed,
  skipped,
}: Parameters<typeof ImportFigures>[0]['figures']) =>
  [added, merged, changed, skipped].map(formatNumber) as [string, string, string, string];
