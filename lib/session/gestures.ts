import type { Span } from '@/lib/model/span';
import type { Host } from './host';
import { watchPointer } from './pointer';
import { watchSelection } from './selection-bar';
import type { Stage } from './stage';

export interface GestureTargets {
  document: Document;
  host: Host;
  stage: Stage;
  saveLabel: string;
  /** The article text that a selection covers, or null. */
  spanOf(range: Range): Span | null;
  /** Saves selected text; resolves to a message when that failed. */
  save(span: Span): Promise<string | null>;
  open(key: string): void;
  closeCard(): void;
}

/** Listens to what a person does on the page: pointer, selection, keys. Ends with the signal. */
export function watchGestures(targets: GestureTargets, signal: AbortSignal): void {
  const { document, host, stage } = targets;
  const window = document.defaultView as Window;
  watchPointer(
    window,
    {
      claimAt: (point) => stage.claimAt(point),
      owns: (event) => host.owns(event),
      open: targets.open,
      hover: (key) => stage.hover(key),
    },
    signal,
  );
  watchSelection(
    {
      document,
      layer: () => host.top,
      spanOf: targets.spanOf,
      save: targets.save,
      label: targets.saveLabel,
    },
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
