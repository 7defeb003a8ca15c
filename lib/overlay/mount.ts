import type { PageClaim } from '@/lib/model/page';
import { Bars } from './bars';
import { CardDesk } from './card-desk';
import { ClaimBars } from './claim-bars';
import { Drawing } from './drawing';
import { Host } from './host';
import { Hover } from './hover';
import { Pill } from './pill';
import { Stepper } from './stepper';
import type { OverlayTexts } from './texts';
import { Toast } from './toast';
import { keepOnTop } from './top-layer';
import type { Mount, Overlay, OverlayPage, Pointed } from './types';

/** Starts to draw over a page, in the person's words. */
export function mountWith(texts: OverlayTexts): Mount {
  return (page) => mount(page, texts);
}

function mount(page: OverlayPage, texts: OverlayTexts): Overlay {
  const { document, signal } = page;
  const window = document.defaultView as Window;
  let claims: readonly PageClaim[] = [];
  let counted = false;
  const find = (key: string) => claims.find((claim) => claim.key === key);

  const host = new Host(document, page.root, signal);
  const layer = () => host.top;
  const cards = new CardDesk(host, page, texts);
  const toast = new Toast(document, layer, texts.undo, signal);
  const bars = new Bars(layer, signal);
  const acts = new ClaimBars({ page, texts, bars, toast, cards, find });
  const drawing = new Drawing(host, page, texts);
  const hover = new Hover<Pointed>(
    window,
    {
      same: samePointed,
      show: (at) => acts.showPointed(at),
      hide: () => bars.drop('hover'),
      scrolls: (area) => !(area instanceof Element) || area.contains(page.column()),
    },
    signal,
  );
  const stepper = new Stepper(
    document,
    host,
    {
      step: page.step,
      open: (key) => acts.open(key),
      save: (key) => void acts.save(key, 'step'),
      source: (key) => acts.source(key),
      copy: (key) => void acts.copy(page.acts.quote(key)),
      moved: () => turn(),
    },
    signal,
  );
  const pill = new Pill(
    document,
    layer,
    texts,
    {
      step: page.step,
      // Before any step the first claim is as good as another.
      open() {
        const key = stepper.key ?? claims[0]?.key;
        if (key !== undefined) acts.open(key);
      },
    },
    signal,
  );
  const stayOnTop = keepOnTop(document, host, page.column, () => cards.key !== null, signal);
  host.onReturn = () => cards.restart();
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.isTrusted && event.key === 'Escape' && cards.key !== null) cards.leave();
    },
    { signal },
  );

  /** Brings focus, toolbar and pill in line with what is open and stepped to. */
  const settle = () => {
    page.focus(cards.key ?? stepper.key);
    if (stepper.key !== null && cards.key === null) acts.showClaim(stepper.key, 'step');
    else bars.drop('step');
    // An open card needs the corner.
    const shown = counted && claims.length > 0 && cards.key === null;
    const at = claims.findIndex(({ key }) => key === stepper.key);
    const words = at < 0 ? texts.claims(claims.length) : texts.position(at + 1, claims.length);
    pill.show(shown ? words : null);
  };
  /** The person opened, closed or stepped to something. */
  const turn = () => {
    hover.end();
    settle();
  };
  cards.onChange = turn;
  cards.onFailure = () => toast.show(texts.noCard);
  const layout = () => {
    host.fit();
    drawing.draw(claims);
    cards.follow();
    bars.again();
  };
  host.onZoom = layout;

  return {
    owns: (target) => host.owns(target),
    show(shown, options) {
      claims = shown;
      counted = options.pill;
      drawing.margin = options.margin;
      stepper.letterKeys = options.letterKeys;
      acts.letterKeys = options.letterKeys;
      stayOnTop();
      layout();
      // A claim that is gone hears no keys.
      if (stepper.key !== null && !find(stepper.key)) stepper.end(true);
      hover.again();
      settle();
    },
    layout,
    stepped(key) {
      const at = claims.findIndex((claim) => claim.key === key);
      const claim = claims[at];
      if (!claim) return;
      // A card lies beside its own claim.
      if (cards.key !== key) cards.leave();
      stepper.go(key);
      pill.announce(texts.stepped(at + 1, claims.length, claim));
    },
    point: (pointed) => hover.over(pointed),
    select(selected) {
      if (selected) hover.end();
      acts.showSelection(selected);
    },
    rename(aliases) {
      cards.rename(aliases);
      stepper.rename(aliases);
    },
    cards,
  };
}

function samePointed(a: Pointed, b: Pointed): boolean {
  if ('key' in a) return 'key' in b && a.key === b.key;
  return 'entity' in b && a.entity.name === b.entity.name && a.entity.kind === b.entity.kind;
}
