import { expect, test, vi } from 'vitest';
import { guardPresses } from '@/entrypoints/card/guard-presses';

const isGuarded = () => 'guarded' in document.documentElement.dataset;

test('a card that is in sight again takes presses, even if its browser never says so by itself', async () => {
  let isVisible = false;
  const Own = IntersectionObserver;
  let looks = 0;
  /** Tells what is observed once, as Chromium does at times of a frame that was covered. */
  class ToldOnce extends Own {
    constructor(told: IntersectionObserverCallback, options?: IntersectionObserverInit) {
      super(([entry]) => {
        this.disconnect();
        looks += 1;
        const { isIntersecting } = entry as IntersectionObserverEntry;
        told([{ isIntersecting, isVisible } as IntersectionObserverEntry], this);
      }, options);
    }
  }
  vi.stubGlobal('IntersectionObserver', ToldOnce);
  const end = guardPresses(document, () => {});
  vi.unstubAllGlobals();
  await vi.waitFor(() => expect(looks).toBeGreaterThan(1), 5_000);
  expect(isGuarded()).toBe(true);
  isVisible = true;
  await vi.waitFor(() => expect(isGuarded()).toBe(false), 5_000);
  const before = looks;
  isVisible = false;
  await new Promise((resolve) => setTimeout(resolve, 700));
  // What is in sight is not asked again: each look keeps presses away for a moment.
  expect(looks).toBe(before);
  end();
});
