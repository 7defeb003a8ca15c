import { signal } from '@preact/signals';
import { createRef, type RefObject } from 'preact';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { VirtualList, type VirtualListHandle } from '@/components/controls/VirtualList';
import { mount } from '@/test/support/components/mount';
import { soon } from '@/test/support/soon';

interface Item {
  id: string;
  head?: true;
  lines: number;
}

/** Heads before every tenth row; rows are one to three lines high. */
const ITEMS: Item[] = Array.from({ length: 10_000 }, (_, i) => ({
  id: `row ${i}`,
  lines: (i % 3) + 1,
})).flatMap((row, i) => (i % 10 ? [row] : [{ id: `head ${i / 10}`, head: true, lines: 1 }, row]));

const keyOf = ({ id }: Item) => id;
const isHead = ({ head }: Item) => head === true;

interface Options {
  items?: Item[];
  handle?: RefObject<VirtualListHandle>;
  onEnd?: () => void;
  style?: string;
}

function List({ items = ITEMS, style = '', ...rest }: Options) {
  return (
    <div style={`display: flex; height: 400px; width: 300px; ${style}`}>
      <VirtualList
        label="Numbers"
        items={items}
        keyOf={keyOf}
        isHead={isHead}
        estimate={() => 20}
        render={({ id, head, lines }) =>
          head ? (
            <h2>{id}</h2>
          ) : (
            <button
              type="button"
              data-row
              style={`display: block; font-size: 1em; height: ${lines * 1.5}em`}
            >
              {id}
            </button>
          )
        }
        {...rest}
      />
    </div>
  );
}

const rows = () => page.getByRole('listitem').elements() as HTMLElement[];
const scroller = () => rows()[0]?.closest<HTMLElement>('[style*="scroll-padding"]') as HTMLElement;
const rowNamed = (name: string) => page.getByRole('button', { name, exact: true });

/** Rows in page order lie one below the other, without gaps or overlaps but for heads between. */
function expectNoOverlap() {
  const boxes = rows().map((row) => row.getBoundingClientRect());
  for (const [i, box] of boxes.entries()) {
    const next = boxes[i + 1];
    if (next) expect(next.top).toBeGreaterThanOrEqual(box.bottom - 1);
  }
}

test('of ten thousand rows only those in sight exist, each with its place and height', async () => {
  mount(<List />);
  await expect.element(rowNamed('row 0')).toBeVisible();
  expect(rows().length).toBeLessThan(60);
  expect(rows()[0]?.getAttribute('aria-posinset')).toBe('1');
  expect(rows()[0]?.getAttribute('aria-setsize')).toBe('10000');
  await soon(() => expect(new Set(rows().map((r) => r.offsetHeight)).size).toBe(3));
  expectNoOverlap();
  scroller().scrollTop = 5_000;
  await soon(() => expect(rowNamed('row 0').query()).toBeNull());
  expectNoOverlap();
});

test('the head of what is in sight stays at the top', async () => {
  mount(<List />);
  await expect.element(rowNamed('row 0')).toBeVisible();
  scroller().scrollTop = 3_000;
  await soon(() => {
    const top = scroller().getBoundingClientRect().top;
    const heads = page.getByRole('heading').elements();
    const stuck = heads.find((head) => Math.abs(head.getBoundingClientRect().top - top) < 2);
    expect(stuck?.textContent).toMatch(/head [1-9]/);
  });
});

test('keys move the focus to rows that did not exist, and it stays there while scrolling', async () => {
  const handle = createRef<VirtualListHandle>();
  mount(<List handle={handle as RefObject<VirtualListHandle>} />);
  await expect.element(rowNamed('row 0')).toBeVisible();
  expect(handle.current?.move(1)).toBe(true);
  await expect.element(rowNamed('row 0')).toHaveFocus();
  expect(handle.current?.move(-1)).toBe(false);
  await userEvent.keyboard('{End}');
  await expect.element(rowNamed('row 9999')).toHaveFocus();
  await expect.element(rowNamed('row 9999')).toBeInViewport();
  handle.current?.move(-1);
  await expect.element(rowNamed('row 9998')).toHaveFocus();
  await userEvent.keyboard('{Home}');
  await expect.element(rowNamed('row 0')).toHaveFocus();
  await userEvent.keyboard('{PageDown}');
  await expect.element(rowNamed('row 0')).not.toHaveFocus();
  handle.current?.focus(5_000);
  await expect.element(rowNamed('row 5000')).toHaveFocus();
  scroller().scrollTop = 0;
  await expect.element(rowNamed('row 0')).toBeInViewport();
  await expect.element(rowNamed('row 5000')).toHaveFocus();
  expect(rows().length).toBeLessThan(60);
  handle.current?.move(1);
  await expect.element(rowNamed('row 5001')).toHaveFocus();
  await expect.element(rowNamed('row 5001')).toBeInViewport();
});

test('the focus stays with its row when others come before it or go', async () => {
  const handle = createRef<VirtualListHandle>();
  const items = signal(ITEMS);
  const Changing = () => (
    <List items={items.value} handle={handle as RefObject<VirtualListHandle>} />
  );
  mount(<Changing />);
  await expect.element(rowNamed('row 0')).toBeVisible();
  handle.current?.focus(30);
  await expect.element(rowNamed('row 30')).toHaveFocus();
  items.value = [...ITEMS.slice(0, 5), ...ITEMS.slice(8)];
  await soon(() => expect(rows()[0]?.getAttribute('aria-setsize')).toBe('9997'));
  await expect.element(rowNamed('row 30')).toHaveFocus();
  handle.current?.move(1);
  await expect.element(rowNamed('row 31')).toHaveFocus();
});

test('the end is told when it comes near', async () => {
  const onEnd = vi.fn();
  mount(<List onEnd={onEnd} />);
  await expect.element(rowNamed('row 0')).toBeVisible();
  expect(onEnd).not.toHaveBeenCalled();
  scroller().scrollTop = 10_000_000;
  await soon(() => expect(onEnd).toHaveBeenCalled());
});

test('from right to left and with text twice as large nothing is cut or laid over', async () => {
  mount(<List style="direction: rtl; font-size: 200%" />);
  await expect.element(rowNamed('row 0')).toBeVisible();
  await soon(() => expect(rows()[2]?.offsetHeight).toBeGreaterThan(100));
  expectNoOverlap();
  const box = rowNamed('row 0').element().getBoundingClientRect();
  expect(box.right).toBeCloseTo(rows()[0]?.getBoundingClientRect().right ?? 0, 0);
  scroller().scrollTop = 2_000;
  await soon(() => expect(rowNamed('row 0').query()).toBeNull());
  expectNoOverlap();
});
