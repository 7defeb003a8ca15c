import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { ClaimPane } from '@/components/claim/ClaimPane';
import { classes } from '@/components/controls/classes';
import { IconButton } from '@/components/controls/IconButton';
import { KeyList } from '@/components/controls/KeyList';
import { NoticeBar } from '@/components/controls/NoticeBar';
import { offerUndo } from '@/components/controls/offer-undo';
import { SheetHandle } from '@/components/controls/SheetHandle';
import { Toast } from '@/components/controls/Toast';
import { createToastState } from '@/components/controls/toast-state';
import type { ClaimSubject } from '@/components/hooks/editing/edited-claim';
import { useClaimEditing } from '@/components/hooks/editing/use-claim-editing';
import { useApplyPreferences } from '@/components/hooks/settings/theme';
import { useScales } from '@/components/hooks/settings/use-scales';
import { useSettings } from '@/components/hooks/settings/use-settings';
import { useKeys } from '@/components/hooks/use-keys';
import { cardKeys } from '@/components/page/surface-keys';
import { StoreFailed, StoreNotice } from '@/components/saved/StoreNotice';
import { i18n } from '@/lib/i18n/i18n';
import { send } from '@/lib/messages/client';
import type { Settings } from '@/lib/model/settings';
import type { ClaimStore } from '@/lib/store/types';
import styles from './Card.module.css';
import type { CardLink } from './connect-card';
import { guardPresses } from './guard-presses';
import { useDrag } from './use-drag';
import { useHeight } from './use-height';
import { usePeek } from './use-peek';

interface Props {
  store: ClaimStore;
  link: CardLink;
  /** Null when the claim went from the page while the card was opening. */
  subject: ClaimSubject | null;
  /** The settings as they were when the card opened. */
  settings: Settings;
}

/** The card over the article: a dialog that leaves the page usable. */
export function Card({ subject, ...rest }: Props) {
  if (subject) return <ClaimCard {...rest} subject={subject} />;
  const { close, onLeave } = rest.link;
  return <CardNotice text={i18n.t('claim_gone')} onClose={close} onLeave={onLeave} />;
}

interface NoticeProps {
  text: string;
  onClose: () => void;
  onLeave?: CardLink['onLeave'];
}

/** A card that has no claim to show, and why. */
export function CardNotice({ text, onClose, onLeave }: NoticeProps) {
  const button = useRef<HTMLButtonElement>(null);
  useKeys({ Escape: onClose });
  useEffect(() => onLeave?.(onClose), [onLeave, onClose]);
  useEffect(() => button.current?.focus(), []);
  return (
    <div class={styles.alone} role="alertdialog" aria-label={text}>
      <NoticeBar icon="info">{text}</NoticeBar>
      <IconButton icon="x" label={i18n.t('claim_close')} buttonRef={button} onClick={onClose} />
    </div>
  );
}

function ClaimCard({ store, link, subject, ...opened }: Props & { subject: ClaimSubject }) {
  const settings = useSettings() ?? opened.settings;
  useApplyPreferences(settings);
  const toast = useMemo(createToastState, []);
  const editing = useClaimEditing(store, subject);
  const { scales, failed } = useScales(store);
  const heading = useRef<HTMLHeadingElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const card = useRef<HTMLDivElement>(null);
  const close = async () => {
    if (await editing.leave()) link.close();
  };
  const [keys, setKeys] = useState(false);
  useKeys({ '?': () => setKeys(true), Escape: () => void close() });
  const leave = useRef(close);
  leave.current = close;
  // The person asked for it on the page.
  useEffect(() => link.onLeave(() => void leave.current()), [link]);
  useEffect(() => guardPresses(document, () => toast.show(i18n.t('claim_covered'))), [toast]);
  const { sheet, peeking, setOpen } = usePeek(card, link.focus === 'source');
  const { dragging, onDrag } = useDrag(link.resize);
  useHeight(card, body, link.resize, peeking, dragging);
  const shown = Boolean(editing.claim.value) && !editing.unreadable.value;
  useEffect(() => {
    if (shown && link.focus === 'heading') heading.current?.focus({ preventScroll: true });
  }, [shown, link]);
  const openPanel = async () => {
    const opened = await send('panel/open', null).catch(() => false);
    if (opened) await close();
    else toast.show(i18n.t('panel_failed'));
  };
  const remove = async (id: string) => {
    const result = await store.remove(id);
    if (!result.ok) return toast.show(i18n.t('claim_failother'));
    offerUndo(toast, i18n.t('claim_deleted', 1), async () => (await store.restore(id)).ok);
  };
  return (
    <div
      class={classes(styles.card, peeking && styles.peeking)}
      ref={card}
      role="dialog"
      aria-label={i18n.t('claim_dialog')}
    >
      {sheet && (
        <SheetHandle
          open={!peeking}
          onOpen={setOpen}
          onClose={() => void close()}
          onDrag={onDrag}
        />
      )}
      <StoreNotice class={styles.notice} />
      {failed && !editing.unreadable.value && (
        <div class={styles.notice}>
          <StoreFailed />
        </div>
      )}
      <ClaimPane
        {...{ editing, scales, toast }}
        scale={settings.scale}
        headingRef={heading}
        bodyRef={body}
        onDelete={(id) => void remove(id)}
        sunken
        atSource={link.focus === 'source'}
        {...(peeking ? { onOpen: () => setOpen(true) } : {})}
        actions={
          <>
            {/* Firefox takes a click in a frame of a page for none of ours, and opens nothing. */}
            {!import.meta.env.FIREFOX && (
              <IconButton
                icon="panel"
                label={i18n.t('card_panel')}
                onClick={() => void openPanel()}
              />
            )}
            <IconButton icon="x" label={i18n.t('claim_close')} onClick={() => void close()} />
          </>
        }
      />
      <Toast state={toast} />
      {keys && <KeyList entries={cardKeys()} onClose={() => setKeys(false)} />}
    </div>
  );
}
