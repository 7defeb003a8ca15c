import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { peekEnd } from './use-peek';

/**
 * Reports how high the card would like to be, in CSS px: its body unscrolled, or only its beginning
 * while it peeks, and all around it. Reports nothing while it is `held` at another height.
 * Who opened the card decides how much of that it gets.
 */
export function useHeight(
  card: RefObject<HTMLElement | null>,
  body: RefObject<HTMLElement | null>,
  report: (height: number) => void,
  peeking: boolean,
  held: boolean,
): void {
  useLayoutEffect(() => {
    if (held) return;
    let last = 0;
    const measure = () => {
      const scroller = body.current?.parentElement;
      if (!card.current || !body.current || !scroller) return;
      const around = card.current.offsetHeight - scroller.offsetHeight;
      const end = peeking ? peekEnd(card.current)?.getBoundingClientRect().bottom : undefined;
      const inside =
        end === undefined
          ? body.current.offsetHeight
          : end - body.current.getBoundingClientRect().top;
      const height = Math.ceil(inside + around);
      if (height !== last) report(height);
      last = height;
    };
    const watch = new ResizeObserver(measure);
    // The body comes and goes with the claim, so the card is looked through whenever it changes.
    const attach = () => {
      if (body.current) watch.observe(body.current);
      measure();
    };
    const changes = new MutationObserver(attach);
    if (card.current) changes.observe(card.current, { childList: true, subtree: true });
    attach();
    return () => {
      watch.disconnect();
      changes.disconnect();
    };
  }, [card, body, report, peeking, held]);
}
