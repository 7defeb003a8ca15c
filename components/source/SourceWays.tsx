import { useState } from 'preact/hooks';
import { Button } from '@/components/controls/Button';
import { Icon } from '@/components/controls/Icon';
import { i18n } from '@/lib/i18n/i18n';
import { linkOnClipboard } from './clipboard-link';
import styles from './SourceWays.module.css';
import type { Offer } from './use-offers';

interface Props {
  /** What is offered now. */
  offer: Offer;
  onOffer: (offer: Offer) => void;
  onLink: (link: string) => void;
}

/** The ways to a source besides typing: an open tab, the clipboard, a source that was used before. */
export function SourceWays({ offer, onOffer, onLink }: Props) {
  const [problem, setProblem] = useState('');
  const toggle = (wanted: 'tabs' | 'used') => {
    setProblem('');
    onOffer(offer === wanted ? 'matches' : wanted);
  };
  const paste = async () => {
    const found = await linkOnClipboard();
    if ('link' in found) onLink(found.link);
    setProblem('problem' in found ? found.problem : '');
  };
  return (
    <>
      <div class={styles.ways}>
        <Button
          variant="quiet"
          icon="folder"
          aria-expanded={offer === 'tabs'}
          onClick={() => toggle('tabs')}
        >
          {i18n.t('source_opentab')}
        </Button>
        <Button variant="quiet" icon="clipboard" onClick={() => void paste()}>
          {i18n.t('source_clipboard')}
        </Button>
        <Button
          variant="quiet"
          icon="history"
          aria-expanded={offer === 'used'}
          onClick={() => toggle('used')}
        >
          {i18n.t('source_usedbefore')}
        </Button>
      </div>
      {problem && (
        <p class={styles.problem} role="alert">
          <Icon name="warn" size={14} />
          <span>{problem}</span>
        </p>
      )}
    </>
  );
}
