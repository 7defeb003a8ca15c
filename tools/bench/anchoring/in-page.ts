import { describe } from '@/lib/anchoring/describe';
import { resolve } from '@/lib/anchoring/resolve';
import type { Anchor } from '@/lib/model/anchor';
import { makePage, type Page, type Told } from './page-text.ts';

// Runs inside a page: anchors the same claims in the same text, as it was and after edits.

export type Peer = 'ours' | '@apache-annotator/dom' | 'dom-anchor-text-quote';

export interface AnchoringTime {
  ms: number;
  /** Claims at another place than their own, or anywhere though they are gone. */
  wrong: number;
  /** Claims whose facts changed, anchored without a word. */
  silent: number;
  /** Claims of words that are there, not found. */
  missed: number;
}

interface Claim {
  anchor: Anchor;
  told: Told;
}

interface Anchored {
  range: Range | null;
  changed: boolean;
}

/** What the script of the peers leaves for this one. */
interface Peers {
  createTextQuoteSelectorMatcher(selector: {
    type: 'TextQuoteSelector';
    exact: string;
    prefix: string;
    suffix: string;
  }): (scope: Node) => AsyncIterable<Range>;
  toRange(root: Node, selector: Anchor['quote'], options: { hint: number }): Range | null;
}

const peers = () => (globalThis as unknown as { anchoringPeers: Peers }).anchoringPeers;

type Anchoring = (root: Element, claims: readonly Claim[]) => Promise<Anchored[]>;

/** Writes a version of the page into the document. */
function write(page: Page, version: 'before' | 'after'): Element {
  const root = document.createElement('article');
  for (const lines of page.paragraphs) {
    const told = lines.map((line) => line[version]).filter((text) => text !== '');
    if (told.length === 0) continue;
    const paragraph = document.createElement('p');
    for (const [i, text] of told.entries()) {
      const words = text.split(' ');
      const link = document.createElement('a');
      link.textContent = words.slice(0, 2).join(' ');
      paragraph.append(i > 0 ? ' ' : '', link, ` ${words.slice(2).join(' ')}`);
    }
    root.append(paragraph, '\n\n');
  }
  document.body.replaceChildren(root);
  return root;
}

/** Claims spread evenly over the page: every one a sentence. */
function claimsOf(page: Page, text: string, count: number): Claim[] {
  const all = page.paragraphs.flat();
  const step = all.length / count;
  let from = 0;
  const starts = all.map(({ before }) => {
    const start = text.indexOf(before, from);
    from = start + before.length;
    return start;
  });
  return Array.from({ length: count }, (_, i) => {
    const at = Math.floor(i * step);
    const told = all[at] as Told;
    const start = starts[at] as number;
    return { anchor: describe(text, { start, end: start + told.before.length }), told };
  });
}

const anchorings: Record<Peer, Anchoring> = {
  async ours(root, claims) {
    const text = root.textContent ?? '';
    const nodes: { node: Text; start: number }[] = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    let length = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      nodes.push({ node: node as Text, start: length });
      length += (node as Text).length;
    }
    const place = (offset: number): [Text, number] => {
      let low = 0;
      let high = nodes.length;
      while (high - low > 1) {
        const middle = (low + high) >> 1;
        if ((nodes[middle]?.start ?? 0) <= offset) low = middle;
        else high = middle;
      }
      const { node, start } = nodes[low] as (typeof nodes)[number];
      return [node, offset - start];
    };
    return claims.map(({ anchor }) => {
      const { state, span } = resolve(text, anchor);
      if (!span) return { range: null, changed: false };
      const range = document.createRange();
      range.setStart(...place(span.start));
      range.setEnd(...place(span.end));
      return { range, changed: state === 'changed' };
    });
  },
  async '@apache-annotator/dom'(root, claims) {
    const anchored: Anchored[] = [];
    for (const { anchor } of claims) {
      const matches = peers().createTextQuoteSelectorMatcher({
        type: 'TextQuoteSelector',
        ...anchor.quote,
      })(root);
      const first = await matches[Symbol.asyncIterator]().next();
      anchored.push({ range: first.done ? null : first.value, changed: false });
    }
    return anchored;
  },
  async 'dom-anchor-text-quote'(root, claims) {
    return claims.map(({ anchor }) => {
      let range: Range | null = null;
      try {
        range = peers().toRange(root, anchor.quote, { hint: anchor.position.start });
      } catch {
        // It throws where it does not find a part of the quote.
      }
      return { range, changed: false };
    });
  },
};

async function time(
  peer: Peer,
  { words, count, seed }: { words: number; count: number; seed: number },
  version: 'before' | 'after',
): Promise<AnchoringTime> {
  const page = makePage(words, seed);
  const text = write(page, 'before').textContent ?? '';
  const claims = claimsOf(page, text, count);
  const root = write(page, version);
  const started = performance.now();
  const anchored = await anchorings[peer](root, claims);
  const ms = performance.now() - started;
  let wrong = 0;
  let silent = 0;
  let missed = 0;
  for (const [i, { range, changed }] of anchored.entries()) {
    const { told } = claims[i] as Claim;
    const expected = version === 'before' ? 'found' : told.expected;
    const wanted = version === 'before' ? told.before : told.after;
    if (!range) missed += expected === 'gone' ? 0 : 1;
    else if (expected === 'gone' || !alike(range.toString(), wanted)) wrong++;
    else if (expected === 'changed' && !changed) silent++;
  }
  return { ms, wrong, silent, missed };
}

/** Whether a range shows the wanted sentence, give or take its ends. */
function alike(shown: string, wanted: string): boolean {
  const text = shown.trim();
  return (
    text.length > wanted.length * 0.7 &&
    text.length < wanted.length * 1.3 &&
    text.includes(wanted.slice(12, 44))
  );
}

Object.assign(globalThis, { timeAnchoring: time });
