import type { Host } from './host';

/** What keys do with the claim that was stepped to. */
export interface StepActs {
  step(by: 1 | -1): void;
  open(key: string): void;
  save(key: string): void;
  source(key: string): void;
  copy(key: string): void;
  /** The virtual focus is on this claim now; null when it ended. */
  moved(key: string | null): void;
}

/**
 * The virtual focus: highlights cannot take the focus, so while a claim is stepped to its keys are
 * heard here, and the page does not hear them. They work only while nothing of the page has the
 * focus. Escape, or pressing anywhere else, ends it.
 */
export class Stepper {
  readonly #document: Document;
  readonly #host: Host;
  readonly #acts: StepActs;
  #key: string | null = null;
  #opener: HTMLElement | null = null;
  /** Whether single letters are keys. */
  letterKeys = true;

  constructor(document: Document, host: Host, acts: StepActs, signal: AbortSignal) {
    this.#document = document;
    this.#host = host;
    this.#acts = acts;
    const window = document.defaultView as Window;
    window.addEventListener('keydown', (event) => this.#hear(event), { capture: true, signal });
    window.addEventListener(
      'pointerdown',
      (event) => {
        if (event.isTrusted && !host.owns(event)) this.end(false);
      },
      { capture: true, passive: true, signal },
    );
  }

  /** The claim that was stepped to. */
  get key(): string | null {
    return this.#key;
  }

  /** Puts the virtual focus on a claim. What has the real one gives it up until the end. */
  go(key: string): void {
    const active = deepActive(this.#document);
    if (active && !this.#host.owns(active)) {
      this.#opener = active;
      active.blur();
    }
    this.#key = key;
    this.#acts.moved(key);
  }

  /** Keys of claims changed. */
  rename(aliases: ReadonlyMap<string, string>): void {
    if (this.#key !== null) this.#key = aliases.get(this.#key) ?? this.#key;
  }

  /** Ends the stepping; `giveBack` whether the focus returns to what had it before. */
  end(giveBack: boolean): void {
    if (this.#key === null) return;
    this.#key = null;
    if (giveBack && this.#opener?.isConnected) this.#opener.focus({ preventScroll: true });
    this.#opener = null;
    this.#acts.moved(null);
  }

  #hear(event: KeyboardEvent): void {
    const key = this.#key;
    if (key === null || !event.isTrusted || event.isComposing) return;
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const active = deepActive(this.#document);
    if (active && !this.#host.owns(active)) return;
    const ours = this.#host.active;
    if (ours?.matches('iframe')) return;
    // A button of ours that has the focus is pressed with these; but the pill's, which brought the
    // person here, say that Enter opens the claim.
    const press = event.key === ' ' || (event.key === 'Enter' && !ours?.closest('.pill'));
    if (ours && press) return;
    const act = this.#actOf(event.key, key);
    if (!act) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    act();
  }

  #actOf(pressed: string, key: string): (() => void) | undefined {
    const acts = this.#acts;
    const keys: Record<string, () => void> = {
      j: () => acts.step(1),
      ArrowDown: () => acts.step(1),
      k: () => acts.step(-1),
      ArrowUp: () => acts.step(-1),
      Enter: () => acts.open(key),
      c: () => acts.save(key),
      s: () => acts.source(key),
      y: () => acts.copy(key),
      Escape: () => this.end(true),
    };
    if (pressed.length === 1 && !this.letterKeys) return undefined;
    const name = pressed.length === 1 ? pressed.toLowerCase() : pressed;
    return Object.hasOwn(keys, name) ? keys[name] : undefined;
  }
}

/** The element that has the focus, also inside open shadow roots; null for none. */
function deepActive(document: Document): HTMLElement | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  const none = active === document.body || active === document.documentElement;
  return active instanceof HTMLElement && !none ? active : null;
}
