import { useEffect, useRef } from 'preact/hooks';
import { useLive } from '@/components/hooks/use-live';
import { ClaimHistory } from '@/components/library/ClaimHistory';
import { StoreFailed } from '@/components/saved/StoreNotice';
import { i18n } from '@/lib/i18n/i18n';
import { readChange } from '@/lib/model/revision';
import type { LibraryParts } from './views';

interface Props extends LibraryParts {
  claimId: string;
  onBack: () => void;
}

/** The history of the open claim, read as it grows. */
export function History({ db, store, scales, toast, claimId, onBack }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const found = useLive(async () => {
    const claim = await db.claims.get(claimId);
    const revisions = await store.revisions(claimId);
    const changes = revisions.map((revision) => ({ ...revision, change: readChange(revision) }));
    const cited = changes.flatMap(({ change }) =>
      change?.field === 'evidence' ? [(change.to ?? change.from)?.sourceId ?? ''] : [],
    );
    const sources = await db.sources.bulkGet([...new Set(cited)]);
    const titles = new Map(sources.map((source) => [source?.id, source?.title || source?.url]));
    return { createdAt: claim?.createdAt ?? '', changes, titles };
  }, [claimId]);
  useEffect(() => heading.current?.focus(), []);
  const restore = async (revisionId: string, what: 'value' | 'all') => {
    const act = what === 'all' ? store.restoreState : store.restoreValue;
    const result = await act(revisionId);
    toast.show(i18n.t(result.ok ? 'history_restored' : 'history_failed'));
  };
  return (
    <>
      {found.failed && <StoreFailed />}
      <ClaimHistory
        entries={found.value?.changes ?? []}
        createdAt={found.value?.createdAt ?? ''}
        titles={found.value?.titles ?? new Map()}
        scales={scales}
        headingRef={heading}
        onRestore={(id, what) => void restore(id, what)}
        onBack={onBack}
      />
    </>
  );
}
