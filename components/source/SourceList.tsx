import type { Ref } from 'preact';
import { useState } from 'preact/hooks';
import text from '@/components/controls/text.module.css';
import type { ToastState } from '@/components/controls/toast-state';
import type { ClaimEditing } from '@/components/hooks/editing/claim-editing';
import type { EditedClaim } from '@/components/hooks/editing/edited-claim';
import { citedAs } from '@/components/hooks/editing/lookups';
import { i18n } from '@/lib/i18n/i18n';
import { AddSource } from './AddSource';
import { BalanceCount } from './BalanceCount';
import { EditSource } from './EditSource';
import { SourceItem } from './SourceItem';
import styles from './SourceList.module.css';

interface Props {
  sources: EditedClaim['sources'];
  editing: ClaimEditing;
  toast: ToastState;
  linkRef: Ref<HTMLInputElement>;
}

/** The sources of a claim, in order, and the way to add one. */
export function SourceList({ sources, editing, toast, linkRef }: Props) {
  const [edited, setEdited] = useState<string | null>(null);
  const remove = (id: string) =>
    editing.removeSource(id, (evidence) =>
      toast.show(i18n.t('source_removed'), () => void editing.restoreSource(evidence)),
    );
  const ids = sources.map(({ evidence }) => evidence.id);
  const moves = (at: number) =>
    ([-1, 1] as const)
      .filter((by) => ids[at + by] !== undefined)
      .map((by) => {
        const order = ids.toSpliced(at, 1).toSpliced(at + by, 0, String(ids[at]));
        return [by, () => void editing.orderSources(order)] as const;
      });
  const mark = (id: string, opens: boolean) =>
    editing.updateFacts(id, { notOpenedAt: opens ? null : new Date().toISOString() });
  return (
    <section class={styles.section}>
      <div class={styles.head}>
        <h3 class={text.label}>{i18n.t('source_label')}</h3>
        {sources.length > 0 ? (
          <BalanceCount stances={sources.map(({ evidence }) => evidence.stance)} />
        ) : (
          <span class={text.help}>{i18n.t('source_none')}</span>
        )}
      </div>
      {sources.length > 0 && (
        <ul class={styles.list}>
          {sources.map(({ evidence, source }, at) =>
            evidence.id === edited ? (
              <EditSource
                key={evidence.id}
                evidence={evidence}
                source={source}
                onCancel={() => setEdited(null)}
                onKeep={({ facts, ...patch }) => {
                  setEdited(null);
                  void editing.updateFacts(source.id, facts);
                  void editing.updateSource(evidence.id, patch);
                }}
              />
            ) : (
              <SourceItem
                key={evidence.id}
                evidence={evidence}
                source={source}
                moves={moves(at)}
                onEdit={() => setEdited(evidence.id)}
                onRemove={() => void remove(evidence.id)}
                onOpens={(opens) => void mark(source.id, opens)}
              />
            ),
          )}
        </ul>
      )}
      <AddSource
        typed={editing.source}
        linkRef={linkRef}
        lookups={editing.lookups}
        onAdd={(input, onEnd) => editing.addSource(input, onEnd)}
        onCancel={() => editing.cancelSource()}
        citedAs={(url) => citedAs(sources, url)}
      />
    </section>
  );
}
