import type { ComponentChildren } from 'preact';
import { SaveState } from '@/components/claim/SaveState';
import { Button } from '@/components/controls/Button';
import { KeysButton } from '@/components/controls/KeysButton';
import type { ClaimEditing } from '@/components/hooks/editing/claim-editing';
import { hasFailed } from '@/components/hooks/editing/save-status';
import { i18n } from '@/lib/i18n/i18n';
import styles from './PanelFoot.module.css';

interface Props {
  /** Of the claim that is open. */
  editing: ClaimEditing | null;
  onKeys: () => void;
  onLibrary: () => void;
  /** Before the way to the library: what can be exported. */
  children?: ComponentChildren;
}

/** How the open claim is kept, and the ways out. Never scrolls away. */
export function PanelFoot({ editing, onKeys, onLibrary, children }: Props) {
  const status = editing?.status.value;
  return (
    <footer class={styles.foot}>
      {editing && status !== undefined ? (
        <SaveState status={status} />
      ) : (
        <KeysButton onClick={onKeys} />
      )}
      <span class={styles.gap} />
      {editing && status && hasFailed(status) ? (
        <Button onClick={() => void editing.retry()}>{i18n.t('claim_tryagain')}</Button>
      ) : editing && status !== 'saved' && editing.claim.value ? (
        <Button
          variant="primary"
          disabled={status === 'saving'}
          onClick={() => void editing.save()}
        >
          {i18n.t('claim_save')}
        </Button>
      ) : (
        children
      )}
      <Button variant="quiet" icon="book" onClick={onLibrary}>
        {i18n.t('library_open')}
      </Button>
    </footer>
  );
}
