import type { HighlightName } from '@/lib/painting/highlight-names';
import { Painter } from '@/lib/painting/painter';

// Runs inside a page: times our painter against the way highlights were made before browsers had an
// interface for them, which is to wrap each in an element.

/** Main-thread ms. */
export interface Cost {
  /** Scripts, and style and layout forced after them. */
  work: number;
  /** The same, with the painting of the next frame. */
  shown: number;
}

export interface PaintingRound {
  ours: { paint: Cost; clear: Cost };
  mark: { paint: Cost; clear: Cost };
}

const RANGES = 5_000;
const WORDS = 50_000;

interface Place {
  node: Text;
  start: number;
  end: number;
}

const WORDS_A_PARAGRAPH = 100;
const STYLE = 'background-color: rgb(255 200 61 / 0.31)';

/** Ranges are spread evenly; every one covers six words and lies in one text node. */
function buildPage(): Place[] {
  const words =
    'the council said on friday that about ninety more homes were sold than in spring'.split(' ');
  const style = document.createElement('style');
  style.textContent = `mark { all: unset; ${STYLE} } ::highlight(claimlight-claim-2) { ${STYLE} }`;
  document.head.append(style);
  const root = document.createElement('main');
  const places: Place[] = [];
  const each = WORDS / RANGES;
  for (let at = 0; at < WORDS; at += WORDS_A_PARAGRAPH) {
    const paragraph = document.createElement('p');
    let text = '';
    const starts: number[] = [];
    for (let i = 0; i < WORDS_A_PARAGRAPH; i++) {
      starts.push(text.length);
      text += `${words[(at + i * 7) % words.length]} `;
    }
    const node = document.createTextNode(text);
    for (let i = 0; i < WORDS_A_PARAGRAPH; i += each) {
      places.push({ node, start: starts[i] ?? 0, end: (starts[i + 6] ?? text.length) - 1 });
    }
    paragraph.append(node);
    root.append(paragraph);
  }
  document.body.replaceChildren(root);
  return places;
}

function rangeOf({ node, start, end }: Place): Range {
  const range = document.createRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  return range;
}

async function costOf(act: () => void | Promise<void>): Promise<Cost> {
  await calm();
  const started = performance.now();
  await act();
  void document.body.offsetHeight;
  const work = performance.now() - started;
  return { work, shown: work + (await nextFrame()) };
}

/** From the start of the next frame to the first task after it, in ms: waiting for the frame does not count. */
function nextFrame(): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      const started = performance.now();
      port1.onmessage = () => resolve(performance.now() - started);
      port2.postMessage(null);
    });
  });
}

/** Two frames and a moment: what went before is over. */
async function calm(): Promise<void> {
  await nextFrame();
  await nextFrame();
  await new Promise((resolve) => setTimeout(resolve, 100));
}

/** As libraries do it that are quick: by splitting text nodes, without ranges. */
function wrap(places: readonly Place[]): void {
  // Backwards, because splitting takes what follows out of the node.
  for (let index = places.length - 1; index >= 0; index--) {
    const { node, start, end } = places[index] as Place;
    node.splitText(end);
    const mark = document.createElement('mark');
    const middle = node.splitText(start);
    middle.replaceWith(mark);
    mark.append(middle);
  }
}

function unwrap(): void {
  const parents = new Set<Node>();
  for (const mark of Array.from(document.querySelectorAll('mark'))) {
    if (mark.parentNode) parents.add(mark.parentNode);
    mark.replaceWith(...Array.from(mark.childNodes));
  }
  for (const parent of parents) parent.normalize();
}

/** In a fresh page. The elements go first: a page that ever had ranges mutates more slowly. */
async function timeRound(): Promise<PaintingRound> {
  const wrapped = buildPage();
  const wrapping = await costOf(() => wrap(wrapped));
  if (document.querySelectorAll('mark').length !== RANGES) throw new Error('not all was wrapped');
  const unwrapping = await costOf(unwrap);

  const name: HighlightName = 'claimlight-claim-2';
  const painter = new Painter();
  const places = buildPage();
  const spans = places.map((_, index) => ({ start: index, end: index + 1 }));
  const paint = await costOf(() =>
    painter.paint(
      new Map([[name, spans]]),
      ({ start }) => [rangeOf(places[start] as Place)],
      // In one go: how long each slice is does not matter here.
      { pause: () => Promise.resolve() },
    ),
  );
  if (CSS.highlights.get(name)?.size !== RANGES) throw new Error('not all was painted');
  const clear = await costOf(() => painter.clear());
  return { ours: { paint, clear }, mark: { paint: wrapping, clear: unwrapping } };
}

Object.assign(globalThis, { timeRound });
