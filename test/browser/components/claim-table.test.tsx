import axe from 'axe-core';
import { useMemo, useRef, useState } from 'preact/hooks';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ClaimTable } from '@/components/library/ClaimTable';
import { orderOf, readRequest } from '@/components/library/claim-query';
import type { RowGridHandle } from '@/components/library/grid/use-row-grid';
import { extendTo, NOTHING, toggleAll, toggleRow } from '@/components/library/selection';
import type { ClaimMatch } from '@/lib/model/listing';
import { PRESET_SCALES } from '@/lib/model/scales';
import { mount } from '@/test/support/components/mount';

const rowsOf = (count: number): ClaimMatch[] =>
  Array.from({ length: count }, (_, i) => ({
    claim: {
      id: `id-${i}`,
      articleId: 'article',
      quote: `claim number ${i}`,
      verdict:
        i % 2 ? null : { scale: 'truth', value: 'half', note: '', at: '2024-06-01T12:00:00Z' },
      note: '',
      tags: [],
      state: 'found',
      createdAt: '2024-06-01T12:00:00.000Z',
      updatedAt: '2024-06-01T12:00:00.000Z',
      detection: { score: 0.9, kinds: ['statistic'] },
      attribution: null,
    },
    article: {
      id: 'article',
      url: 'https://harbourpost.example/a',
      urls: [],
      title: 'Council',
      publisher: 'Harbour Post',
      authors: [],
      publishedAt: null,
      language: 'en',
      firstSeenAt: '2024-06-01T12:00:00.000Z',
      lastSeenAt: '2024-06-01T12:00:00.000Z',
    },
    publisher: 'Harbour Post',
    sources: 1,
    stances: ['supports'],
    foundIn: null,
  }));

interface Options {
  rows?: ClaimMatch[] | undefined;
  layout?: 'table' | 'list';
  onOpen?: (id: string) => void;
  onOrder?: (order: { by: string; down: boolean }) => void;
}

function Table({ rows, layout = 'table', onOpen = () => {}, onOrder = () => {} }: Options) {
  const handle = useRef<RowGridHandle>(null);
  const [selection, setSelection] = useState(NOTHING);
  const ids = useMemo(() => rows?.map(({ claim }) => claim.id), [rows]);
  const byId = useMemo(() => new Map(rows?.map((row) => [row.claim.id, row])), [rows]);
  const order = orderOf(readRequest(new URLSearchParams()));
  Object.assign(window, { table: handle });
  return (
    <main style="display: flex; flex-direction: column; height: 500px; width: 900px">
      <ClaimTable
        {...{ ids, layout, order, selection, handle, onOpen, onOrder }}
        rowOf={(id) => byId.get(id)}
        busy={false}
        onRange={() => {}}
        onPointer={() => {}}
        scales={PRESET_SCALES}
        listed=""
        searched="number"
        current={null}
        onFocus={() => {}}
        onSelect={(id, extend) =>
          setSelection(extend ? extendTo(selection, id, ids ?? []) : toggleRow(selection, id))
        }
        onSelectAll={() => setSelection(toggleAll(selection, ids ?? []))}
      />
    </main>
  );
}

const grid = () => page.getByRole('grid', { name: 'Saved claims' });
const move = (step: number) =>
  (window as unknown as { table: { current: RowGridHandle } }).table.current.move(step);
const focused = () => document.activeElement?.getAttribute('aria-rowindex');

test('a hundred thousand claims make a short document that tells its length', async () => {
  mount(<Table rows={rowsOf(100_000)} />);
  await expect.element(page.getByText('claim number 3', { exact: true })).toBeVisible();
  await expect.element(grid()).toHaveAttribute('aria-rowcount', '100001');
  expect(document.querySelectorAll('[data-row]').length).toBeLessThan(30);
});

test('the focus goes row by row, by pages and to the end, and every row says its place', async () => {
  mount(<Table rows={rowsOf(1_000)} />);
  await expect.element(page.getByText('claim number 3', { exact: true })).toBeVisible();
  move(1);
  await expect.poll(focused).toBe('2');
  move(1);
  await expect.poll(focused).toBe('3');
  await userEvent.keyboard('{End}');
  await expect.poll(focused).toBe('1001');
  await expect.element(page.getByText('claim number 999')).toBeVisible();
  await userEvent.keyboard('{Home}');
  await expect.poll(focused).toBe('2');
  expect(document.querySelectorAll('[data-row][tabindex="0"]')).toHaveLength(1);
});

test('rows are chosen one, up to here, and all; a click opens', async () => {
  const onOpen = vi.fn();
  mount(<Table rows={rowsOf(50)} onOpen={onOpen} />);
  const boxes = page.getByRole('checkbox', { name: 'Select claim' });
  await boxes.nth(0).click();
  await boxes.nth(3).click({ modifiers: ['Shift'] });
  await expect
    .poll(() => document.querySelectorAll('[data-row][aria-selected="true"]').length)
    .toBe(4);
  const all = page.getByRole('checkbox', { name: 'Select all' });
  expect((all.element() as HTMLInputElement).indeterminate).toBe(true);
  expect(onOpen).not.toHaveBeenCalled();
  await page.getByText('claim number 2', { exact: true }).click();
  expect(onOpen).toHaveBeenCalledWith('id-2');
  move(1);
  await expect.poll(focused).not.toBeNull();
  await userEvent.keyboard('{Control>}a{/Control}');
  await expect.poll(() => (all.element() as HTMLInputElement).checked).toBe(true);
});

test('a head says how its column is ordered, and turns it round', async () => {
  const onOrder = vi.fn();
  mount(<Table rows={rowsOf(5)} onOrder={onOrder} />);
  const added = page.getByRole('columnheader', { name: 'Added' });
  await expect.element(added).toHaveAttribute('aria-sort', 'descending');
  await page.getByRole('button', { name: 'Added' }).click();
  expect(onOrder).toHaveBeenLastCalledWith({ by: 'added', down: false });
  await page.getByRole('button', { name: 'Verdict' }).click();
  expect(onOrder).toHaveBeenLastCalledWith({ by: 'verdict', down: false });
});

test('while claims are read the table is busy, with grey rows', async () => {
  mount(<Table rows={undefined} />);
  await expect.element(grid()).toHaveAttribute('aria-busy', 'true');
  expect(document.querySelectorAll('[data-row]')).toHaveLength(0);
  expect(document.querySelectorAll('[aria-hidden="true"] i').length).toBeGreaterThan(0);
});

test.each(['table', 'list'] as const)(
  'nothing is wrong for screen readers in the %s',
  async (layout) => {
    mount(<Table rows={rowsOf(40)} layout={layout} />);
    await expect.element(page.getByText('claim number 3', { exact: true })).toBeVisible();
    const { violations } = await axe.run(document.querySelector('main') as Element, {
      rules: { region: { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  },
);
