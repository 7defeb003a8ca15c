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

/** Listens to what a person does on the page: pointer, selection, keys. Ends with the signal. */
export function watchGestures(targets: GestureTargets, signal: AbortSignal): void {
  const { document, stage } = targets;
  const window = document.defaultView as Window;
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
    (found) => stage.select(found && selected(targets, found)),
    signal,
  );
}

/** What can be done with selected text. */
function selected(
  { acts, open }: GestureTargets,
  { range, span, touch }: { range: Range; span: Span; touch: boolean },
): Selected {
  return {
    range,
    touch,
    async save() {
      const saved = await acts.saveSelection(span);
      if (typeof saved === 'string') return saved;
      open(saved.key);
      return null;
    },
    quote: () => acts.quoteOf(span),
  };
}
