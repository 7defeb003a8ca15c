import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { SelectionBar } from '@/lib/overlay/selection-bar';
import type { SaveFailure } from '@/lib/overlay/types';
import { watchSelection } from '@/lib/session/selection';
import { OVERLAY_TEXTS } from '@/test/support/overlay-texts';

let stop: AbortController;
const layer = document.createElement('div');
layer.style.cssText = 'position:fixed;inset:0;pointer-events:none';
const paragraph = document.createElement('p');
paragraph.textContent = 'The bridge was closed for nine weeks.';
const save = vi.fn<(span: { start: number; end: number }) => Promise<SaveFailure | null>>();

beforeEach(() => {
  stop = new AbortController();
  document.body.append(paragraph, layer);
  save.mockReset().mockResolvedValue(null);
  const bar = new SelectionBar(document, () => layer, OVERLAY_TEXTS, stop.signal);
  watchSelection(
    document,
    (range) =>
      paragraph.contains(range.startContainer)
        ? { start: range.startOffset, end: range.endOffset }
        : null,
    (found) =>
      bar.show(found && { range: found.range, save: () => save(found.span), quote: () => null }),
    stop.signal,
  );
});
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
const button = page.getByRole('button', { name: 'Save claim' });

test('selected text of the article is offered, and saved on a click', async () => {
  layer.style.pointerEvents = 'auto';
  select(4, 10);
  await expect.element(button).toBeVisible();
  await userEvent.click(button);
  expect(save).toHaveBeenCalledWith({ start: 4, end: 10 });
  await expect.element(button).not.toBeInTheDocument();
  expect(getSelection()?.isCollapsed).toBe(true);
});

test('when saving fails the bar stays and says so', async () => {
  layer.style.pointerEvents = 'auto';
  save.mockResolvedValue('other');
  select(4, 10);
  await userEvent.click(button);
  await expect.element(page.getByRole('alert')).toHaveTextContent('not saved');
  await expect.element(button).toBeEnabled();
});

test('a dropped selection takes the bar away', async () => {
  select(4, 10);
  await expect.element(button).toBeVisible();
  getSelection()?.removeAllRanges();
  await expect.element(button).not.toBeInTheDocument();
});
