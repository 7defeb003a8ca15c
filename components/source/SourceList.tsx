import type { Ref } from 'preact';
import { useState } from 'preact/hooks';
import text from '@/components/controls/text.module.css';
import type { ToastState } from '@/components/controls/toast-state';
import type { ClaimEditing } from '@/components/hooks/claim-editing';
import type { EditedClaim } from '@/components/hooks/edited-claim';
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
          {sources.map(({ evidence, source }) =>
            evidence.id === edited ? (
              <EditSource
                key={evidence.id}
                evidence={evidence}
                source={source}
                onCancel={() => setEdited(null)}
                onKeep={(patch) => {
                  setEdited(null);
                  void editing.updateSource(evidence.id, patch);
                }}
              />
            ) : (
              <SourceItem
                key={evidence.id}
                evidence={evidence}
                source={source}
                onEdit={() => setEdited(evidence.id)}
                onRemove={() => void remove(evidence.id)}
              />
            ),
          )}
        </ul>
      )}
      <AddSource
        linkRef={linkRef}
        onAdd={(input, onEnd) => void editing.addSource(input, onEnd)}
        onCancel={() => editing.cancelSource()}
        stanceOf={(url) => sources.find(({ source }) => samePage(source.url, url))?.evidence.stance}
      />
    </section>
  );
}

/** Whether two addresses lead to one page, give or take how they were reached. */
function samePage(a: string, b: string): boolean {
  const bare = (url: string) => {
    const { host, pathname } = new URL(url);
    return host + pathname;
  };
  return a === b || bare(a) === bare(b);
}
