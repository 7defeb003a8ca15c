import type { PageClaim } from '@/lib/model/page';
import { CardDesk } from './card-desk';
import { drawMarks } from './claim-marks';
import { Host } from './host';
import { Pill } from './pill';
import { SelectionBar } from './selection-bar';
import type { OverlayTexts } from './texts';
import type { Mount, Overlay, OverlayPage } from './types';

/** Starts to draw over a page, in the person's words. */
export function mountWith(texts: OverlayTexts): Mount {
  return (page) => mount(page, texts);
}

function mount(page: OverlayPage, texts: OverlayTexts): Overlay {
  const { document, signal } = page;
  const host = new Host(document, page.root, signal);
  const cards = new CardDesk(host, page, texts, signal);
  const pill = new Pill(document, () => host.top, texts, page, signal);
  const bar = new SelectionBar(document, () => host.top, texts, signal);
  host.onReturn = () => cards.restart();
  let claims: readonly PageClaim[] = [];
  let counted = false;

  const drawPill = () =>
    // An open card needs the corner.
    pill.show(counted && claims.length > 0 && !cards.isOpen ? texts.claims(claims.length) : null);
  const marks = () => {
    const saved = claims.filter((claim) => claim.slot !== null);
    // Nothing to show and nothing shown: the page stays without an element of ours.
    if (saved.length > 0 || host.present) drawMarks(saved, texts, page, host.margin);
  };
  cards.onChange = drawPill;

  return {
    show(shown, options) {
      claims = shown;
      counted = options.pill;
      marks();
      drawPill();
      cards.follow();
    },
    layout() {
      marks();
      cards.follow();
    },
    stepped(at) {
      const claim = claims[at];
      if (!claim) return;
      pill.announce(
        texts.position(at + 1, claims.length),
        texts.stepped(at + 1, claims.length, claim),
      );
    },
    select: (selected) => bar.show(selected),
    rename: (aliases) => cards.rename(aliases),
    cards,
  };
}
