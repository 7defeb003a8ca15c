import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Button } from '@/components/controls/Button';
import { Dialog } from '@/components/controls/Dialog';
import { NoticeBar } from '@/components/controls/NoticeBar';
import { Select } from '@/components/controls/Select';
import text from '@/components/controls/text.module.css';
import { nothingHeld } from '@/components/hooks/exchange/nothing-held';
import {
  type ExportFormatId,
  type ExportWishes,
  OFFERED_FORMATS,
  type OpenExport,
} from '@/components/hooks/exchange/open-export';
import { useExportRun } from '@/components/hooks/exchange/use-export-run';
import { useLatest } from '@/components/hooks/use-latest';
import { formatBytes, formatNumber } from '@/lib/i18n/format';
import { i18n } from '@/lib/i18n/i18n';
import styles from './ExportDialog.module.css';
import { ExportPreview } from './ExportPreview';
import { FormatList } from './FormatList';
import { FIRST_WISHES, FormatWishes } from './FormatWishes';
import { PublisherFields } from './PublisherFields';

/** Claims that an export may be of: their ids, or null for everything. */
export interface ExportScope {
  id: 'view' | 'selected' | 'article' | 'all';
  claimIds: readonly string[] | null;
  count: number;
  /** What the claims are called in the name of the file; without it, how many there are. */
  name?: string;
}

interface Props {
  /** At least one; the first is chosen. */
  scopes: readonly ExportScope[];
  open: (claimIds: readonly string[] | null, name: string) => Promise<OpenExport>;
  /** Who publishes, as it was entered last; and who it is now, whenever a file is made. */
  publisher?: ExportWishes['publisher'];
  onPublisher?: (publisher: ExportWishes['publisher']) => void;
  /** The file is among the downloads. */
  onSaved: (name: string) => void;
  onClose: () => void;
}

/** Which claims, in which format: shows how the first of them will look before the file is made. */
export function ExportDialog(props: Props) {
  const { scopes, open, publisher, onPublisher, onSaved, onClose } = props;
  const [scopeId, setScopeId] = useState(scopes[0]?.id ?? 'all');
  const [format, setFormat] = useState<ExportFormatId>('markdown');
  const [wishes, setWishes] = useState(publisher ? { ...FIRST_WISHES, publisher } : FIRST_WISHES);
  const scope = scopes.find(({ id }) => id === scopeId);
  const offered = OFFERED_FORMATS.find(({ id }) => id === format);
  // Whoever saves before the claims are there waits for them, and for those of the scope chosen last.
  const opening = useMemo(() => open(scope?.claimIds ?? null, nameOf(scope)), [scopeId]);
  const opened = useLatest(() => opening, [opening]);
  const preview = useLatest(
    async () => opened.value?.preview(format, wishes),
    [opened.value, format, wishes],
  );
  const run = useExportRun({ opening, format, wishes, onSaved, onClose });
  const keepPublisher = () => {
    if (offered?.choices.some((choice) => choice === 'publisher')) onPublisher?.(wishes.publisher);
  };
  const chosen = useRef<HTMLInputElement>(null);
  const count = opened.value?.claims ?? scope?.count ?? 0;
  const empty = count === 0 || (preview.value?.format === format && preview.value.empty);
  useEffect(() => run.forget(), [scopeId, format, wishes]);
  const names = useMemo(
    () =>
      scopes.map(({ id, count: n }) => [id, i18n.t(`export_${id}`, [formatNumber(n)])] as const),
    [scopes],
  );
  const size = preview.value && !empty && formatBytes(preview.value.bytes);
  const failed = opened.failed || preview.failed;
  return (
    <Dialog
      title={i18n.t('export_title', count, [formatNumber(count)])}
      width={940}
      onClose={run.leave}
      focusRef={chosen}
      head={
        scopes.length > 1 && (
          <Select
            label={i18n.t('export_scope')}
            value={scopeId}
            options={names}
            onChange={setScopeId}
          />
        )
      }
      foot={
        <>
          <span class={text.help}>
            {preview.value?.fileName}
            {size && `, ${preview.value?.exact ? size : i18n.t('export_about', [size])}`}
          </span>
          <span class={text.grow} role="status">
            {run.copied && i18n.t('export_copied')}
          </span>
          <Button
            size="normal"
            icon="copy"
            disabled={empty || failed || run.busy}
            onClick={() => {
              keepPublisher();
              void run.copy();
            }}
          >
            {i18n.t('export_copy')}
          </Button>
          <Button
            size="normal"
            variant="primary"
            icon="download"
            disabled={empty || failed || run.busy}
            onClick={() => {
              keepPublisher();
              void run.save();
            }}
          >
            {empty
              ? nothingHeld((count > 0 && offered?.holds) || 'claims')
              : run.progress
                ? i18n.t('export_preparing', [
                    formatNumber(run.progress[0]),
                    formatNumber(run.progress[1]),
                  ])
                : i18n.t('export_save')}
          </Button>
        </>
      }
    >
      <div class={styles.parts}>
        <FormatList value={format} onChange={setFormat} chosenRef={chosen} />
        <div class={styles.side}>
          {(failed || run.problem) && (
            <NoticeBar icon="warn" tone="bad">
              {failed ? i18n.t('saved_failed') : run.problem}
            </NoticeBar>
          )}
          <div role="status">
            {run.leftOut.length > 0 && (
              <NoticeBar icon="info" tone="lamp">
                {i18n.t(
                  run.copied ? 'export_leftout_copied' : 'export_leftout',
                  run.leftOut.length,
                  [formatNumber(run.leftOut.length)],
                )}
              </NoticeBar>
            )}
          </div>
          {offered?.choices.some((choice) => choice === 'publisher') && (
            <PublisherFields
              publisher={wishes.publisher}
              onChange={(next) => setWishes({ ...wishes, publisher: next })}
            />
          )}
          <ExportPreview text={empty ? '' : preview.value?.text} count={count}>
            {offered && (
              <FormatWishes choices={offered.choices} wishes={wishes} onChange={setWishes} />
            )}
          </ExportPreview>
        </div>
      </div>
    </Dialog>
  );
}

/** What the claims are called in the name of the file. */
function nameOf(scope: ExportScope | undefined): string {
  if (!scope || scope.claimIds === null) return '';
  return scope.name || String(scope.count);
}
