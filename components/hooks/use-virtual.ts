import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualizerOptions,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useState } from 'preact/hooks';

type Options = VirtualizerOptions<HTMLElement, HTMLElement>;
type Rows = Pick<Options, 'count' | 'estimateSize'> & Partial<Options>;

/** Rows made before the height of the scroller is known, in CSS px of them. */
const FIRST_HEIGHT = 600;

/**
 * Says which rows of a long list have to exist: those in sight of `scroller` and a few around them. The
 * component is made anew whenever that changes. Each row bears `data-index` and has
 * `virtual.measureElement` as its ref, so that its true height counts.
 */
export function useVirtual(
  scroller: RefObject<HTMLElement | null>,
  rows: Rows,
): Virtualizer<HTMLElement, HTMLElement> {
  const [, renew] = useReducer((times: number) => times + 1, 0);
  const options: Options = {
    getScrollElement: () => scroller.current,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    initialRect: { width: 0, height: FIRST_HEIGHT },
    overscan: 4,
    onChange: () => renew(null),
    ...rows,
  };
  const [virtual] = useState(() => new Virtualizer(options));
  virtual.setOptions(options);
  useLayoutEffect(() => virtual._didMount(), [virtual]);
  useLayoutEffect(() => virtual._willUpdate());
  return virtual;
}
