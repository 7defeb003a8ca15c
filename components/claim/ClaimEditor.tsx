import type { Ref } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ToastState } from '@/components/controls/toast-state';
import type { ClaimEditing } from '@/components/hooks/editing/claim-editing';
import type { EditedClaim } from '@/components/hooks/editing/edited-claim';
import type { Relinking } from '@/components/hooks/editing/relink';
import { useSeen } from '@/components/hooks/editing/use-seen';
import { openLibrary } from '@/components/hooks/records/open-library';
import { useKeys } from '@/components/hooks/use-keys';
import { SourceList } from '@/components/source/SourceList';
import { i18n } from '@/lib/i18n/i18n';
import type { Scale } from '@/lib/model/verdict';
import styles from './ClaimEditor.module.css';
import { ClaimNotices } from './ClaimNotices';
import { ClaimQuote } from './ClaimQuote';
import { Note } from './Note';
import { SeenBefore } from './SeenBefore';
import { Tags } from './Tags';
import { VerdictPicker } from './VerdictPicker';
import { WhyActions } from './WhyActions';

const NOWHERE: readonly string[] = [];

interface Props {
  claim: EditedClaim;
  editing: ClaimEditing;
  scales: readonly Scale[];
  /** Id of the scale offered where the claim has no verdict yet. */
  scale: string;
  toast: ToastState;
  headingRef: Ref<HTMLHeadingElement>;
  /** Null where no page is at hand to link the claim to. */
  relinking: Relinking | null;
  /** The focus starts where a source is added. */
  atSource?: boolean;
}

/**
 * The one editor of a claim, the same in card, popup, side panel and library: quote, verdict,
 * sources, note, tags. Its keys: the levels' own, 0 clears, S source, N note, T tag.
 */
export function ClaimEditor(props: Props) {
  const { claim, editing, scales, scale, toast, headingRef, relinking, atSource = false } = props;
  const link = useRef<HTMLInputElement>(null);
  const note = useRef<HTMLTextAreaElement>(null);
  const [adding, setAdding] = useState(false);
  const { verdict } = claim;
  const wanted = verdict?.scale ?? scale;
  const shown = scales.find(({ id }) => id === wanted) ?? scales[0];
  useEffect(() => {
    if (atSource) link.current?.focus();
  }, [atSource]);
  const { quote, article } = claim;
  const sought = useMemo(() => [{ key: '', quote }], [quote]);
  const { urls = NOWHERE, title = '' } = article ?? {};
  const seen = useSeen(editing.askSeen, sought, urls, title).get('');
  const clear = async () => {
    if (!verdict) return;
    await editing.setVerdict(verdict.scale, null);
    toast.show(i18n.t('verdict_cleared'), () => void editing.restoreVerdict(verdict));
  };
  useKeys({
    ...Object.fromEntries(
      (shown?.levels ?? []).map((level) => [
        level.key,
        () => shown && void editing.setVerdict(shown.id, level),
      ]),
    ),
    '0': () => (verdict ? void clear() : false),
    s: () => link.current?.focus(),
    n: () => note.current?.focus(),
    t: () => setAdding(true),
  });
  return (
    <>
      <ClaimNotices {...{ claim, editing, relinking }} />
      <ClaimQuote
        claim={claim}
        headingRef={headingRef}
        actions={
          editing.dismiss &&
          editing.id.value === null && <WhyActions dismiss={editing.dismiss} toast={toast} />
        }
      />
      {seen && !verdict && (
        <SeenBefore
          {...{ seen, scales }}
          onUse={(id, level) => void editing.setVerdict(id, level)}
          onOpen={(id) => void openLibrary(`#/claims?claim=${id}`)}
        />
      )}
      {shown && (
        <VerdictPicker
          scale={shown}
          chosen={verdict?.value ?? null}
          onChoose={(level) => void (level ? editing.setVerdict(shown.id, level) : clear())}
        >
          {verdict && (shown.conclusion || verdict.note) && (
            <Note
              of="conclusion"
              note={verdict.note}
              isRead={claim.isRead}
              onType={(text) => editing.typeConclusion(text)}
              onLeave={() => void editing.flush()}
            />
          )}
        </VerdictPicker>
      )}
      <SourceList sources={claim.sources} editing={editing} toast={toast} linkRef={link} />
      <section class={styles.section}>
        <Note
          of="note"
          note={claim.note}
          isRead={claim.isRead}
          onType={(text) => editing.typeNote(text)}
          onLeave={() => void editing.flush()}
          areaRef={note}
        />
        <Tags
          tags={claim.tags}
          onChange={(tags) => void editing.setTags(tags)}
          adding={adding && claim.isRead}
          onAdding={setAdding}
          usedTags={editing.lookups.usedTags}
        />
      </section>
    </>
  );
}
