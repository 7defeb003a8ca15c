import '@/components/tokens.css';
import '@/components/base.css';
import { type ComponentChild, render } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { onTestFinished } from 'vitest';
import { ClaimPane } from '@/components/claim/ClaimPane';
import { Toast } from '@/components/controls/Toast';
import { createToastState } from '@/components/controls/toast-state';
import type { ClaimSubject } from '@/components/hooks/editing/edited-claim';
import { useClaimEditing } from '@/components/hooks/editing/use-claim-editing';
import { useLive } from '@/components/hooks/use-live';
import { keepFocus } from '@/components/keep-focus';
import { PRESET_SCALES } from '@/lib/model/scales';
import type { ClaimStore } from '@/lib/store/types';

/** Renders into the page as the extension's pages do it, with the focus kept; taken away when the test ends, or by the function it returns. */
export function mount(what: ComponentChild): () => void {
  const { draw, unmount } = place();
  draw(what);
  return unmount;
}

/** A place in the page that what is given last is drawn into; gone when the test ends. */
export const renderInto = (): ((what: ComponentChild) => void) => place().draw;

function place() {
  const root = document.createElement('div');
  root.style.cssText = 'width: 400px; height: 600px; display: flex; flex-direction: column';
  document.body.append(root);
  const draw = (what: ComponentChild) => render(what, root);
  const release = keepFocus(root);
  const unmount = () => {
    release();
    draw(null);
    root.remove();
  };
  onTestFinished(unmount);
  return { draw, unmount };
}

/** The editor as card and popup put it together. */
export function Pane(props: { store: ClaimStore; subject: ClaimSubject; scale?: string }) {
  const { store, subject, scale = 'truth' } = props;
  const scales = useLive(() => store.scales(), []).value ?? PRESET_SCALES;
  const toast = useMemo(createToastState, []);
  const editing = useClaimEditing(store, subject);
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <>
      <ClaimPane
        {...{ editing, toast, scales, scale }}
        headingRef={heading}
        onDelete={(id) => void store.remove(id)}
      />
      <Toast state={toast} />
    </>
  );
}
