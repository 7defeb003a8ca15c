import { beforeEach, expect, it, vi } from 'vitest';
import { createToastState, STAY } from '@/components/controls/toast-state';

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

it('takes back one act after the other, the last first', () => {
  const toast = createToastState();
  const undone: string[] = [];
  toast.show('first', () => undone.push('first'));
  toast.show('second', () => undone.push('second'));
  toast.show('copied');
  expect(toast.undo()).toBe(true);
  expect(toast.message.value?.text).toBe('first');
  expect(toast.undo()).toBe(true);
  expect(undone).toEqual(['second', 'first']);
  expect(toast.message.value).toBeNull();
  expect(toast.undo()).toBe(false);
});

it('offers nothing that was done long ago, but for what is still in sight', () => {
  const toast = createToastState();
  const undone: string[] = [];
  toast.show('long ago', () => undone.push('long ago'));
  vi.advanceTimersByTime(STAY);
  toast.show('held', () => undone.push('held'));
  vi.advanceTimersByTime(2 * STAY);
  expect(toast.undo()).toBe(true);
  expect(toast.undo()).toBe(false);
  expect(undone).toEqual(['held']);
});

it('says what becomes of taking back, not what was done before', () => {
  const toast = createToastState();
  toast.show('first', () => {});
  toast.show('second', () => toast.show('That could not be undone'));
  toast.undo();
  expect(toast.message.value?.text).toBe('That could not be undone');
});
