import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { SaveFailure } from '@/lib/overlay/types';
import { watchSelection } from '@/lib/session/selection';
import { soon } from '@/test/support/soon';
import { type FakePage, mountOver } from './page';

let fake: FakePage;
let stop: AbortController;
const paragraph = document.createElement('p');
paragraph.textContent = 'The bridge was closed for nine weeks.';
const save = vi.fn<(span: { start: number; end: number }) => Promise<SaveFailure | null>>();

beforeEach(() => {
  stop = new AbortController();
  document.body.replaceChildren(paragraph);
  save.mockReset().mockResolvedValue(null);
  fake = mountOver(paragraph, [], stop.signal);
  watchSelection(
    document,
    (range) =>
      paragraph.contains(range.startContainer)
        ? { start: range.startOffset, end: range.endOffset }
        : null,
    (found) =>
      fake.overlay.select(
        found && {
          range: found.range,
          touch: found.touch,
          save: () => save(found.span),
          quote: () => null,
          cite,
        },
      ),
    stop.signal,
  );
});
const cite: (() => void) | null = null;
afterEach(() => {
  stop.abort();
  getSelection()?.removeAllRanges();
});

const select = (start: number, end: number) =>
  getSelection()?.setBaseAndExtent(
    paragraph.firstChild as Text,
    start,
    paragraph.firstChild as Text,
    end,
  );
const shown = () => fake.query('[role=toolbar][aria-label="Selected text"]');
const button = () => fake.query<HTMLButtonElement>('.main');

test('selected text of the article is offered beside it, and saved on a click', async () => {
  select(4, 10);
  await soon(() => expect(shown()).not.toBeNull());
  await soon(() => {
    const bar = shown()?.getBoundingClientRect() as DOMRect;
    const line = getSelection()?.getRangeAt(0).getBoundingClientRect() as DOMRect;
    expect(bar.bottom <= line.top || bar.top >= line.bottom).toBe(true);
    expect(Math.min(Math.abs(bar.bottom - line.top), Math.abs(bar.top - line.bottom))).toBeLessThan(
      12,
    );
  });
  await userEvent.click(button() as HTMLElement);
  expect(save).toHaveBeenCalledWith({ start: 4, end: 10 });
  await soon(() => expect(shown()).toBeNull());
  expect(getSelection()?.isCollapsed).toBe(true);
});

test('when saving fails the bar stays and says so', async () => {
  save.mockResolvedValue('other');
  select(4, 10);
  await soon(() => expect(button()).not.toBeNull());
  await userEvent.click(button() as HTMLElement);
  await soon(() => expect(fake.query('[role=alert]')?.textContent).toContain('not saved'));
  expect(button()?.disabled).toBe(false);
});

test('a dropped selection takes the bar away', async () => {
  select(4, 10);
  await soon(() => expect(shown()).not.toBeNull());
  getSelection()?.removeAllRanges();
  await soon(() => expect(shown()).toBeNull());
});
