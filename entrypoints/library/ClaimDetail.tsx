import { useEffect, useMemo, useRef } from 'preact/hooks';
import { ClaimPane } from '@/components/claim/ClaimPane';
import { Icon } from '@/components/controls/Icon';
import { IconButton } from '@/components/controls/IconButton';
import type { ClaimEditing } from '@/components/hooks/claim-editing';
import { useClaimEditing } from '@/components/hooks/use-claim-editing';
import { articleFacts } from '@/components/saved/saved-rows';
import { i18n } from '@/lib/i18n/i18n';
import { quoteLink } from '@/lib/model/quote-link';
import styles from './ClaimDetail.module.css';
import type { LibraryParts } from './views';

interface Props extends LibraryParts {
  claimId: string;
  onClose: () => void;
  onDelete: (id: string) => void;
  /** Holds the claim's editing while it is open. */
  editingRef?: { current: ClaimEditing | null };
}

/** The claim that is open: its article, the way back to it, and the editor. */
export function ClaimDetail(props: Props) {
  const { store, claimId, editingRef } = props;
  const subject = useMemo(() => ({ claimId, page: null, draft: null }), [claimId]);
  const editing = useClaimEditing(store, subject);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!editingRef) return;
    editingRef.current = editing;
    return () => {
      editingRef.current = null;
    };
  }, [editing, editingRef]);
  const claim = editing.claim.value;
  const article = claim?.article;
  return (
    <section class={styles.detail} aria-label={i18n.t('library_detail')}>
      <header class={styles.head}>
        <div class={styles.article}>
          {article && (
            <>
              <b>{article.title || article.url}</b>
              <small>{articleFacts(article)}</small>
            </>
          )}
        </div>
        {article && claim?.anchor && (
          <a
            href={quoteLink(article.url, claim.anchor)}
            target="_blank"
            rel="noreferrer"
            aria-label={i18n.t('library_openat')}
            title={i18n.t('library_openat')}
          >
            <Icon name="ext" />
          </a>
        )}
        <IconButton icon="x" label={i18n.t('library_closedetail')} onClick={props.onClose} />
      </header>
      <ClaimPane
        editing={editing}
        scales={props.scales}
        scale={props.scale}
        toast={props.toast}
        headingRef={heading}
        onDelete={props.onDelete}
      />
    </section>
  );
}
