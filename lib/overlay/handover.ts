import type { Mount } from './types';

/**
 * Reader and overlay are two scripts in one isolated world, whose globals the page cannot see. The
 * later one leaves here what the earlier one needs.
 */
const world = globalThis as { claimlightOverlay?: Mount | undefined };

/** Offers the overlay to the reader of this page. */
export function offer(mount: Mount): void {
  world.claimlightOverlay = mount;
}

/** Takes the overlay that was offered last; undefined where none was. */
export function take(): Mount | undefined {
  const mount = world.claimlightOverlay;
  world.claimlightOverlay = undefined;
  return mount;
}
