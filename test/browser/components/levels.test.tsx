import { useState } from 'preact/hooks';
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { SheetHandle } from '@/components/controls/SheetHandle';
import { LevelTable } from '@/components/settings/LevelTable';
import { PRESET_SCALES } from '@/lib/model/scales';
import type { Scale } from '@/lib/model/verdict';
import { mount } from '@/test/support/components/mount';

// What is dragged: levels of a scale, and the grip of a sheet.

const WORDS = ['True', 'Mostly true', 'Half true', 'Mostly false', 'False', 'Unverifiable'];

/** Above and below the middle of a row. */
const HIGH = { targetPosition: { x: 8, y: 3 } };
const LOW = { targetPosition: { x: 8, y: 22 } };

let kept: Scale[] = [];

function Levels() {
  const [scale, setScale] = useState(PRESET_SCALES[0] as Scale);
  return (
    <LevelTable
      stored={scale}
      shown={scale}
      onPut={(next) => {
        kept.push(next);
        setScale(next);
      }}
      onRemove={() => {}}
      onLook={() => {}}
    />
  );
}

const order = () =>
  [...document.querySelectorAll<HTMLInputElement>('tr[data-level] td:nth-child(3) input')].map(
    ({ value }) => value,
  );
const grip = (word: string) =>
  page.getByRole('button', { name: `Move ${word}; use arrow keys`, exact: true });

beforeEach(async () => {
  kept = [];
  await page.viewport(900, 700);
});

test('a level is dragged to another place, and its key goes along with the place', async () => {
  mount(<Levels />);
  expect(order()).toEqual(WORDS);
  await userEvent.dragAndDrop(grip('Mostly false'), grip('True'), HIGH);
  await expect
    .poll(order)
    .toEqual(['Mostly false', 'True', 'Mostly true', 'Half true', 'False', 'Unverifiable']);
  expect(kept).toHaveLength(1);
  expect(kept[0]?.levels.map(({ key }) => key)).toEqual(['1', '2', '3', '4', '5', '6']);
  await expect.element(page.getByRole('status')).toHaveTextContent('Mostly false');
  await userEvent.dragAndDrop(grip('Mostly false'), grip('Unverifiable'), LOW);
  await expect.poll(() => order().at(-1)).toBe('Mostly false');
});

test('with the arrow keys it moves a place at a time, keeps the focus, and stops at the ends', async () => {
  mount(<Levels />);
  (grip('Half true').element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowUp}');
  await expect.poll(order).toEqual(['True', 'Half true', 'Mostly true', ...WORDS.slice(3)]);
  await expect.element(page.getByRole('status')).toHaveTextContent('2');
  await expect.element(grip('Half true')).toHaveFocus();
  await userEvent.keyboard('{ArrowUp}');
  await expect.poll(() => order()[0]).toBe('Half true');
  await expect.element(grip('Half true')).toHaveFocus();
  await userEvent.keyboard('{ArrowUp}');
  expect(kept).toHaveLength(2);
  await userEvent.keyboard('{ArrowDown}');
  await expect.poll(() => order()[1]).toBe('Half true');
});

test('a sheet hears how far its grip is dragged, and what that comes to', async () => {
  const heard: (number | string | null)[] = [];
  mount(
    <div style="margin-top: 300px">
      <SheetHandle
        open={false}
        onOpen={(open) => heard.push(open ? 'open' : 'less')}
        onClose={() => heard.push('close')}
        onDrag={(up) => heard.push(up)}
      />
      <button type="button" style="position: fixed; top: 100px">
        high
      </button>
      <button type="button" style="position: fixed; top: 600px">
        low
      </button>
    </div>,
  );
  const handle = page.getByRole('button', { name: 'The whole claim' });
  await userEvent.dragAndDrop(handle, page.getByRole('button', { name: 'high' }));
  const ups = heard.filter((what) => typeof what === 'number');
  expect(Math.max(...ups)).toBeGreaterThan(150);
  expect(heard.slice(-2)).toEqual([null, 'open']);
  await userEvent.dragAndDrop(handle, page.getByRole('button', { name: 'low' }));
  expect(heard.slice(-2)).toEqual([null, 'close']);
  expect(heard.filter((what) => typeof what === 'number').at(-1)).toBeLessThan(-150);
});
