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
  closeCard(): void;
}

/** Listens to what a person does on the page: pointer, selection, keys. Ends with the signal. */
export function watchGestures(targets: GestureTargets, signal: AbortSignal): void {
  const { document, stage } = targets;
  const window = document.defaultView as Window;
  watchPointer(
    window,
    {
      claimAt: (point) => stage.claimAt(point),
      owns: (event) => stage.owns(event),
      open: targets.open,
      hover: (key) => stage.hover(key),
    },
    signal,
  );
  watchSelection(
    document,
    targets.spanOf,
    (found) => stage.select(found && selected(targets, found)),
    signal,
  );
  window.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted) return;
      if (event.key === 'Escape') targets.closeCard();
      // The claim stepped to has the focus as far as a reader can see; nothing else may have it.
      const idle = document.activeElement === document.body;
      if (event.key === 'Enter' && idle && stage.focused) targets.open(stage.focused);
    },
    { signal },
  );
}

/** What can be done with selected text. */
function selected(
  { acts, open }: GestureTargets,
  { range, span }: { range: Range; span: Span },
): Selected {
  return {
    range,
    async save() {
      const saved = await acts.saveSelection(span);
      if (typeof saved === 'string') return saved;
      open(saved.key);
      return null;
    },
    quote: () => acts.quoteOf(span),
  };
}
