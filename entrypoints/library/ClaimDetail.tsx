import type { RefObject } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { ClaimPane } from '@/components/claim/ClaimPane';
import { Icon } from '@/components/controls/Icon';
import { IconButton } from '@/components/controls/IconButton';
import type { ClaimEditing } from '@/components/hooks/editing/claim-editing';
import { useClaimEditing } from '@/components/hooks/editing/use-claim-editing';
import { articleFacts } from '@/components/saved/saved-rows';
import { i18n } from '@/lib/i18n/i18n';
import { quoteLink } from '@/lib/model/quote-link';
import styles from './ClaimDetail.module.css';
import { History } from './History';
import type { LibraryParts } from './views';

interface Props extends LibraryParts {
  claimId: string;
  /** The claim takes the focus when it appears. */
  focused: boolean;
  headingRef: RefObject<HTMLHeadingElement | null>;
  /** Holds the claim's editing while it is open. */
  editingRef: { current: ClaimEditing | null };
  onClose: () => void;
  onDelete: (id: string) => void;
}

/** The claim that is open: its article, the way back to it, the editor, and its history. */
export function ClaimDetail(props: Props) {
  const { store, claimId, editingRef, headingRef, focused } = props;
  const subject = useMemo(() => ({ claimId, page: null, draft: null }), [claimId]);
  const editing = useClaimEditing(store, subject);
  const [history, setHistory] = useState(false);
  /** Whoever comes back from the history has the focus in the claim. */
  const [back, setBack] = useState(false);
  useEffect(() => {
    editingRef.current = editing;
    return () => {
      editingRef.current = null;
    };
  }, [editing, editingRef]);
  const claim = editing.claim.value;
  const shown = Boolean(claim);
  useEffect(() => {
    if (shown && !history && (focused || back)) headingRef.current?.focus({ preventScroll: true });
  }, [shown, focused, history, back]);
  const article = claim?.article;
  const leave = () => {
    setHistory(false);
    setBack(true);
  };
  return (
    <section class={styles.detail} data-pane aria-label={i18n.t('library_detail')}>
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
        {claim && (
          <IconButton
            icon="clock"
            label={i18n.t('history_title')}
            aria-pressed={history}
            onClick={() => (history ? leave() : setHistory(true))}
          />
        )}
        <IconButton icon="x" label={i18n.t('library_closedetail')} onClick={props.onClose} />
      </header>
      {history ? (
        <History {...props} onBack={leave} />
      ) : (
        <ClaimPane
          editing={editing}
          scales={props.scales}
          scale={props.scale}
          toast={props.toast}
          headingRef={headingRef}
          onDelete={props.onDelete}
          dated
        />
      )}
    </section>
  );
}
