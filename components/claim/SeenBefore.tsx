import { Button } from '@/components/controls/Button';
import { articleFacts } from '@/components/saved/saved-rows';
import { i18n } from '@/lib/i18n/i18n';
import type { SeenClaim } from '@/lib/model/seen';
import { levelOf, type Scale, type VerdictLevel } from '@/lib/model/verdict';
import { badgeOf } from './badge';
import styles from './SeenBefore.module.css';
import { VerdictBadge } from './VerdictBadge';

interface Props {
  seen: SeenClaim;
  scales: readonly Scale[];
  /** Gives the claim that is open the same verdict. */
  onUse: (scale: string, level: VerdictLevel) => void;
  /** Opens the claim that was saved before. */
  onOpen: (id: string) => void;
}

/** Says that a claim of another article says the same, and what came of it. */
export function SeenBefore({ seen, scales, onUse, onOpen }: Props) {
  const { claim, article } = seen;
  const { verdict } = claim;
  const level = verdict && levelOf(scales, verdict);
  return (
    <aside class={styles.seen} aria-label={i18n.t('seen_label')}>
      <span class={styles.head}>
        {i18n.t(verdict ? 'seen_checked' : 'seen_saved')}
        {verdict && <VerdictBadge badge={badgeOf(scales, verdict)} />}
        <span>{articleFacts(article)}</span>
      </span>
      <q class={styles.quote}>{claim.quote}</q>
      <span class={styles.acts}>
        {verdict && level && (
          <Button
            onClick={({ currentTarget }) => {
              const editor = currentTarget.closest('aside')?.parentElement;
              onUse(verdict.scale, level);
              // This box goes, and what comes to its place is the button that clears the verdict.
              requestAnimationFrame(() =>
                editor?.querySelector<HTMLElement>('[type="radio"]:checked')?.focus(),
              );
            }}
          >
            {i18n.t('seen_use')}
          </Button>
        )}
        <Button variant="quiet" onClick={() => onOpen(claim.id)}>
          {i18n.t('seen_open')}
        </Button>
      </span>
    </aside>
  );
}
