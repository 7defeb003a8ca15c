import type { PageClaim } from '@/lib/model/page';
import type { Bars } from './bars';
import type { CardDesk } from './card-desk';
import { type ClaimActs, claimItems, entityItems } from './claim-items';
import { copyQuoted } from './clipboard';
import { ICONS } from './icons';
import type { OverlayTexts } from './texts';
import type { Toast } from './toast';
import { type BarItem, complain, toolbar } from './toolbar';
import type { OverlayPage, Pointed, Quoted, SaveFailure, Selected } from './types';

/** The toolbars over claims, names and selected text, and what their buttons do. */
export class ClaimBars {
  readonly #page: OverlayPage;
  readonly #texts: OverlayTexts;
  readonly #bars: Bars;
  readonly #toast: Toast;
  readonly #cards: CardDesk;
  readonly #find: (key: string) => PageClaim | undefined;
  /** Whether single letters are keys for the claim that was stepped to. */
  letterKeys = true;

  constructor(parts: {
    page: OverlayPage;
    texts: OverlayTexts;
    bars: Bars;
    toast: Toast;
    cards: CardDesk;
    find(key: string): PageClaim | undefined;
  }) {
    this.#page = parts.page;
    this.#texts = parts.texts;
    this.#bars = parts.bars;
    this.#toast = parts.toast;
    this.#cards = parts.cards;
    this.#find = parts.find;
  }

  /** Shows the toolbar of a claim; null where the claim is not on the page. */
  showClaim(key: string, owner: 'hover' | 'step'): HTMLElement | null {
    const claim = this.#find(key);
    const range = this.#page.rangeOf(key);
    if (!claim || !range) return null;
    const stepped = owner === 'step';
    const { document } = this.#page;
    const texts = this.#texts;
    const { slot, score, sources, verdict } = claim;
    const keys = stepped ? { letters: this.letterKeys } : null;
    const look = JSON.stringify([key, slot, score, sources, verdict?.word, keys]);
    const acts: ClaimActs = {
      save: () => void this.save(key, owner),
      source: () => this.source(key),
      open: () => this.open(key),
      copy: () => void this.copy(this.#page.acts.quote(key)),
      dismiss: () => void this.#dismiss(key, owner),
    };
    const name = claim.slot === null ? texts.claimBar : texts.savedClaimBar;
    this.#bars.put(owner, look, range, () =>
      toolbar(document, name, claimItems(document, claim, texts, acts, keys), stepped),
    );
    return this.#bars.of(owner);
  }

  /** Shows what is pointed at; null where there is nothing to show. */
  showPointed(pointed: Pointed): HTMLElement | null {
    // All that the bar offers is in the open card.
    if ('key' in pointed)
      return pointed.key === this.#cards.key ? null : this.showClaim(pointed.key, 'hover');
    const { entity, range } = pointed;
    if (range.collapsed) return null;
    this.#bars.put('hover', JSON.stringify(entity), range, () => {
      const { document } = this.#page;
      const bar = toolbar(document, entity.name, entityItems(document, entity, this.#texts), false);
      bar.setAttribute('role', 'tooltip');
      return bar;
    });
    return this.#bars.of('hover');
  }

  /** Shows what can be done with selected text; null for none. */
  showSelection(selected: Selected | null): void {
    this.#bars.drop('selection');
    if (!selected) return;
    const { document } = this.#page;
    const texts = this.#texts;
    const items: BarItem[] = [
      {
        text: texts.saveAsClaim,
        icon: ICONS.plus,
        main: true,
        act: () => void this.#saveSelected(selected),
      },
      ...(selected.cite
        ? [{ text: texts.citePassage, icon: ICONS.link, act: () => this.#cite(selected) }]
        : []),
      'line',
      { label: texts.copy, icon: ICONS.copy, act: () => void this.copy(selected.quote()) },
    ];
    this.#bars.put(
      'selection',
      '',
      selected.range,
      () => toolbar(document, texts.selectionBar, items, true),
      selected.touch,
    );
  }

  open(key: string): void {
    this.#bars.drop('hover');
    this.#bars.drop('step');
    this.#cards.open(key);
  }

  /** Opens the card where a source is added. */
  source(key: string): void {
    this.#bars.drop('hover');
    this.#bars.drop('step');
    this.#cards.open(key, 'source');
  }

  async save(key: string, owner: 'hover' | 'step'): Promise<void> {
    if (this.#find(key)?.slot !== null) return;
    const failure = await this.#page.acts.save(key);
    if (failure) this.#fail(this.#bars.of(owner), failure);
  }

  async copy(quoted: Quoted | null): Promise<void> {
    const done = quoted !== null && (await copyQuoted(this.#page.document, quoted));
    this.#toast.show(done ? this.#texts.copied : this.#texts.copyFailed);
  }

  async #dismiss(key: string, owner: 'hover' | 'step'): Promise<void> {
    const undo = await this.#page.acts.dismiss(key);
    if (!undo) return this.#toast.show(this.#texts.dismissFailed);
    this.#bars.drop(owner);
    this.#toast.show(this.#texts.dismissed, async () => {
      if (!(await undo())) this.#toast.show(this.#texts.undoFailed);
    });
  }

  #cite({ cite }: Selected): void {
    this.#bars.drop('selection');
    cite?.();
  }

  async #saveSelected(selected: Selected): Promise<void> {
    const bar = this.#bars.of('selection');
    const button = bar?.querySelector<HTMLButtonElement>('.main');
    if (button) button.disabled = true;
    const failure = await selected.save();
    if (button) button.disabled = false;
    if (failure) return this.#fail(bar, failure);
    const { defaultView } = this.#page.document;
    defaultView?.getSelection()?.removeAllRanges();
    this.#bars.drop('selection');
  }

  /** Says in the bar what went wrong, or in a toast where the bar is gone. */
  #fail(bar: HTMLElement | null, failure: SaveFailure): void {
    const said = failure === 'full' ? this.#texts.saveFull : this.#texts.saveFailed;
    if (bar?.isConnected) {
      complain(bar, said);
      this.#bars.again();
    } else this.#toast.show(said);
  }
}
