import { Host } from './host';
import { Toast } from './toast';

/** The element that stands for us in a page; a reader that is there has made it already. */
const ROOT_TAG = 'claimlight-root';

/**
 * Says something over a page, whether or not it is read. When the message goes, or `end` aborts, all
 * that was put into the page for it goes with it.
 */
export function showNotice(
  document: Document,
  message: { text: string; undoText: string; undo: (() => void) | undefined },
  end: AbortController,
): void {
  const there = document.querySelector<HTMLElement>(ROOT_TAG);
  const root = there ?? document.createElement(ROOT_TAG);
  if (!there) root.style.setProperty('display', 'contents', 'important');
  const host = new Host(
    document,
    () => {
      if (!root.isConnected) document.documentElement.append(root);
      return root;
    },
    end.signal,
  );
  const { top } = host;
  const toast = new Toast(document, () => top, message.undoText, end.signal);
  toast.show(message.text, message.undo);
  const gone = new MutationObserver(() => top.hasChildNodes() || end.abort());
  gone.observe(top, { childList: true });
  end.signal.addEventListener('abort', () => {
    gone.disconnect();
    if (!root.hasChildNodes()) root.remove();
  });
}
