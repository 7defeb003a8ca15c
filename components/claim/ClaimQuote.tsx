import type { ComponentChildren, Ref } from 'preact';
import { useState } from 'preact/hooks';
import { Icon } from '@/components/controls/Icon';
import text from '@/components/controls/text.module.css';
import type { EditedClaim } from '@/components/hooks/editing/edited-claim';
import { i18n } from '@/lib/i18n/i18n';
import styles from './ClaimQuote.module.css';
import { EntityChip } from './EntityChip';
import { MarkedText } from './MarkedText';
import { WhyList } from './WhyList';

/** More names than this would push the verdict out of sight. */
const SHOWN_ENTITIES = 6;

interface Props {
  claim: EditedClaim;
  headingRef: Ref<HTMLHeadingElement>;
  /** Below the reasons: what to do about the light. */
  actions?: ComponentChildren;
}

/** What was said, who said it, the names in it, and why it is highlighted. */
export function ClaimQuote({ claim, headingRef, actions }: Props) {
  const [open, setOpen] = useState(false);
  const { attribution, contributions, reasons } = claim;
  // Dates say little by themselves.
  const shown = claim.entities.filter(({ kind }) => kind !== 'date');
  const names = new Map(shown.map((entity) => [entity.name, entity]));
  const triggers = contributions.flatMap(({ trigger }) => (trigger ? [trigger.text] : []));
  return (
    <section class={styles.section}>
      <h2 class={text.quote} tabIndex={-1} ref={headingRef}>
        {'“'}
        <MarkedText text={claim.quote} words={open ? triggers : []} />
        {'”'}
      </h2>
      <p class={styles.by}>
        {attribution ? (
          <>
            <b>{attribution.speaker.text}</b>, {i18n.t(`claim_${attribution.stance}`)}
          </>
        ) : (
          i18n.t('claim_bypage')
        )}
      </p>
      {names.size > 0 && (
        <div class={styles.entities}>
          {[...names.values()].slice(0, SHOWN_ENTITIES).map((entity) => (
            <EntityChip key={entity.name} kind={entity.kind} name={entity.text} />
          ))}
        </div>
      )}
      {(contributions.length > 0 || reasons.length > 0) && (
        <details
          class={styles.why}
          open={open}
          onToggle={(event) => setOpen(event.currentTarget.open)}
        >
          <summary>
            <Icon name="down" size={13} />
            {i18n.t('claim_why')}
          </summary>
          <WhyList contributions={contributions} reasons={reasons} />
          {actions}
        </details>
      )}
    </section>
  );
}
