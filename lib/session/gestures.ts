import type { Span } from '@/lib/model/span';
import type { Selected } from '@/lib/overlay/types';
import type { SessionActs } from './acts';
import { watchPointer } from './pointer';
import { watchSelection } from './selection';
import type { Stage } from './stage';

export interface GestureTargets {
  document: Document;
  stage: Stage;
  /** The article text that a selection covers, or null. */
  spanOf(range: Range): Span | null;
  acts: SessionActs;
  open(key: string): void;
}

/**
 * Listens to what a person does on the page, and in the frames that the article goes on in: pointer
 * and selection. Ends with the signal.
 */
export function watchGestures(targets: GestureTargets, signal: AbortSignal): void {
  const watched = new WeakSet<Document>();
  const watch = (document: Document) => {
    if (watched.has(document) || !document.defaultView) return;
    watched.add(document);
    watchDocument(document, document.defaultView, targets, signal);
  };
  watch(targets.document);
  targets.stage.onDocument = watch;
}

function watchDocument(
  document: Document,
  window: Window,
  targets: GestureTargets,
  signal: AbortSignal,
): void {
  const { stage } = targets;
  let last = 0;
  watchPointer(
    window,
    {
      claimAt: (point) => stage.claimAt(document, point),
      owns: (event) => stage.owns(event),
      open: targets.open,
      hover: (point) => stage.point(document, point),
    },
    signal,
  );
  watchSelection(
    document,
    targets.spanOf,
    async (found) => {
      const turn = ++last;
      const cite = found && (await targets.acts.citing());
      // Another selection may have come meanwhile, or this one gone.
      if (turn === last) stage.select(found && selected(targets, found, cite));
    },
    signal,
  );
}

/** What can be done with selected text. */
function selected(
  { acts, open, spanOf }: GestureTargets,
  { range, touch }: { range: Range; touch: boolean },
  cite: ((quote: string) => void) | null,
): Selected {
  return {
    range,
    touch,
    async save() {
      // The text before it may have grown since.
      const saved = await acts.saveSelection(spanOf(range));
      if (typeof saved === 'string') return saved;
      open(saved.key);
      return null;
    },
    quote: () => acts.quoteOf(spanOf(range)),
    cite: cite && (() => cite(range.toString().trim())),
  };
}
