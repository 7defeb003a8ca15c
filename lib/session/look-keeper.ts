import type { Tone } from '@/lib/painting/tints';
import type { Look, SessionClient } from './client';

const DOCUMENT_NODE = 9;

/** Keeps the look of the highlights in line with the page's ground, the settings and the article's trees. */
export class LookKeeper {
  readonly #set: SessionClient['setLook'];
  readonly #styled: WeakSet<Node>;
  #look: Look = { dark: false, strength: 3, frames: false };

  /** The document comes with the look that is given without asking. */
  constructor(document: Document, set: SessionClient['setLook']) {
    this.#set = set;
    this.#styled = new WeakSet([document]);
  }

  /**
   * Asks for a look where it is another one or trees are new that need it: documents in frames and, in
   * Firefox, shadow roots. Returns new documents in frames.
   */
  keep(tone: Tone, strength: Look['strength'], trees: readonly Node[]): Document[] {
    const fresh = trees.filter((tree) => !this.#styled.has(tree));
    for (const tree of fresh) this.#styled.add(tree);
    // A document in a frame is of another window's class.
    const documents = fresh.filter(({ nodeType }) => nodeType === DOCUMENT_NODE) as Document[];
    const frames = this.#look.frames || documents.length > 0;
    const dark = tone === 'dark';
    const before = this.#look;
    this.#look = { dark, strength, frames };
    const isNew = import.meta.env.FIREFOX ? fresh.length > 0 : documents.length > 0;
    if (isNew || dark !== before.dark || strength !== before.strength) {
      const shadowRoots = trees.filter(({ nodeType }) => nodeType !== DOCUMENT_NODE);
      this.#set(this.#look, shadowRoots as ShadowRoot[]).catch(() => {});
    }
    return documents;
  }
}
