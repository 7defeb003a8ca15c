import { useState } from 'preact/hooks';
import { Button } from '@/components/controls/Button';
import text from '@/components/controls/text.module.css';
import type { Relinking } from '@/components/hooks/editing/relink';
import { i18n } from '@/lib/i18n/i18n';
import type { Span } from '@/lib/model/span';
import styles from './FindAgain.module.css';

interface Props {
  wording: string;
  /** Where the page says it. */
  span: Span;
  /** Null where the claim cannot be put on the new words from here. */
  relinking: Relinking | null;
}

/** What the page says now where a claim was changed; its own words stand below as they were. */
export function NewWording({ wording, span, relinking }: Props) {
  const [taking, setTaking] = useState(false);
  const [problem, setProblem] = useState('');
  const take = async (from: Relinking) => {
    setTaking(true);
    const found = await from.at(span);
    const [candidate] = found ?? [];
    // The page may have changed again: only what was shown is taken.
    const same = candidate?.quote === wording;
    if (same) await from.link(candidate);
    setProblem(same ? '' : i18n.t(found ? 'detail_notshown' : 'relink_failed'));
    setTaking(false);
  };
  return (
    <section class={styles.again} aria-label={i18n.t('claim_wording')}>
      <div class={styles.candidate}>
        <p class={styles.differs}>{i18n.t('claim_wording')}</p>
        <blockquote class={text.quote}>
          {'“'}
          {wording}
          {'”'}
        </blockquote>
        {relinking && (
          <div class={styles.ways}>
            <Button variant="quiet" disabled={taking} onClick={() => void take(relinking)}>
              {i18n.t('relink_use')}
            </Button>
          </div>
        )}
        <div role="status">{problem && <p class={styles.none}>{problem}</p>}</div>
      </div>
    </section>
  );
}
