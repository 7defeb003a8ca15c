import { ELEMENT_KEY, type ElementRef, type Marionette } from './marionette.ts';

/** Runs one piece of work at a time: Marionette has a single current tab and frame. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();

  take<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work, work);
    this.#last = turn.catch(() => {});
    return turn;
  }
}

/** A script of one of our documents, as seen from inside it. */
export type Where = 'page' | 'card';

/** Finds an element in our shadow root, which is closed to the page but not to the browser. */
const IN_OVERLAY = `
  const hosts = [...document.querySelectorAll('claimlight-root > div, dialog > [data-tone]')];
  const roots = hosts.map((host) => host.openOrClosedShadowRoot).filter(Boolean);`;

/** One tab of Firefox: every call first makes it, and the document wanted, the current one. */
export class FirefoxTab {
  constructor(
    readonly marionette: Marionette,
    readonly turns: Turns,
    readonly handle: string,
  ) {}

  /** Runs the work with the page's or the card's document as the current one. */
  in<T>(where: Where, work: (marionette: Marionette) => Promise<T>): Promise<T> {
    return this.turns.take(async () => {
      await this.marionette.send('WebDriver:SwitchToWindow', { handle: this.handle, focus: false });
      await this.marionette.send('WebDriver:SwitchToFrame', { id: null });
      if (where === 'card') {
        const frame = await this.#cardFrame();
        if (frame === undefined) throw new Error('no card is open');
        await this.marionette.send('WebDriver:SwitchToFrame', { element: frame[ELEMENT_KEY] });
      }
      return work(this.marionette);
    });
  }

  hasCard(): Promise<boolean> {
    return this.in('page', async () => (await this.#cardFrame()) !== undefined);
  }

  /** Elements of the overlay that match a CSS selector. */
  overlay(selector: string): Promise<ElementRef[]> {
    return privileged<ElementRef[]>(
      this.marionette,
      `${IN_OVERLAY} return roots.flatMap((root) => [...root.querySelectorAll(arguments[0])]);`,
      [selector],
    );
  }

  async #cardFrame(): Promise<ElementRef | undefined> {
    const frame = await privileged<ElementRef | null>(
      this.marionette,
      `${IN_OVERLAY}
      return roots.map((root) => root.querySelector('iframe#card')).find(Boolean) ?? null;`,
    );
    return frame ?? undefined;
  }
}

/** Runs a script in the document with the browser's own rights. */
function privileged<T>(marionette: Marionette, script: string, args: unknown[] = []): Promise<T> {
  return marionette.send<T>('WebDriver:ExecuteScript', { script, args, sandbox: 'system' });
}
