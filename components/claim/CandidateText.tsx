import { useState } from 'preact/hooks';
import { Button } from '@/components/controls/Button';
import text from '@/components/controls/text.module.css';
import type { Candidate, Relinking } from '@/components/hooks/editing/relink';
import { i18n } from '@/lib/i18n/i18n';
import styles from './FindAgain.module.css';
import { MarkedText } from './MarkedText';

interface Props {
  candidate: Candidate;
  relinking: Relinking;
}

/** Text of the page that a claim may be linked to, what of it is new, and the button that does it. */
export function CandidateText({ candidate, relinking }: Props) {
  const { quote, added, removed } = candidate;
  const [linking, setLinking] = useState(false);
  const link = async () => {
    setLinking(true);
    await relinking.link(candidate);
    setLinking(false);
  };
  return (
    <div class={styles.candidate}>
      <blockquote class={text.quote}>
        {'“'}
        <MarkedText text={quote} words={added} />
        {'”'}
      </blockquote>
      <p class={styles.differs}>
        {removed.length + added.length === 0
          ? i18n.t('relink_same')
          : i18n.t('relink_differs', [removed.join(', ') || '–', added.join(', ') || '–'])}
      </p>
      <div class={styles.ways}>
        <Button variant="quiet" icon="target" onClick={() => void relinking.show(candidate)}>
          {i18n.t('detail_show')}
        </Button>
        <Button variant="primary" disabled={linking} onClick={() => void link()}>
          {i18n.t('relink_link')}
        </Button>
      </div>
    </div>
  );
}
