import { useState } from 'preact/hooks';
import { Button } from '@/components/controls/Button';
import type { Candidate, Relinking } from '@/components/hooks/editing/relink';
import { i18n } from '@/lib/i18n/i18n';
import { CandidateText } from './CandidateText';
import styles from './FindAgain.module.css';

type Found = 'looking' | { candidates: Candidate[] | null; empty: string };

/**
 * For a claim without a place on the page: looks for it again, or takes what is selected there, and
 * shows what would be linked before it is.
 */
export function FindAgain({ relinking }: { relinking: Relinking }) {
  const [found, setFound] = useState<Found | null>(null);
  const look = async (looking: Promise<Candidate[] | null>, empty: string) => {
    setFound('looking');
    setFound({ candidates: await looking, empty });
  };
  return (
    <section class={styles.again} aria-label={i18n.t('relink_region')}>
      <div class={styles.ways}>
        <Button
          disabled={found === 'looking'}
          onClick={() => void look(relinking.lookAgain(), i18n.t('relink_none'))}
        >
          {i18n.t(found === 'looking' ? 'relink_looking' : 'relink_again')}
        </Button>
        <Button
          variant="quiet"
          disabled={found === 'looking'}
          onClick={() => void look(relinking.selected(), i18n.t('relink_noselection'))}
        >
          {i18n.t('relink_selected')}
        </Button>
      </div>
      <div role="status">
        {found !== null && found !== 'looking' && !found.candidates?.length && (
          <p class={styles.none}>{found.candidates ? found.empty : i18n.t('relink_failed')}</p>
        )}
        {found !== null &&
          found !== 'looking' &&
          found.candidates?.map((candidate) => (
            <CandidateText
              key={`${candidate.anchor.position.start}-${candidate.anchor.position.end}`}
              {...{ candidate, relinking }}
            />
          ))}
      </div>
    </section>
  );
}
