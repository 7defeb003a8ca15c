import { render } from 'preact';
import { useState } from 'preact/hooks';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Button } from '@/components/controls/Button';
import { Dialog } from '@/components/controls/Dialog';
import { PageClaims } from '@/components/page/PageClaims';
import type { PageState } from '@/lib/model/page';
import { draftOf, pageClaimOf } from '@/test/support/components/claims';
import { mount } from '@/test/support/components/mount';

/** A list of names, each a button that takes itself away. */
function Names({ first }: { first: string[] }) {
  const [names, setNames] = useState(first);
  return (
    <main>
      <h2 tabIndex={-1}>Names</h2>
      <ul>
        {names.map((name) => (
          <li key={name}>
            <Button onClick={() => setNames(names.filter((other) => other !== name))}>
              {name}
            </Button>
          </li>
        ))}
      </ul>
    </main>
  );
}

const named = (name: string) => page.getByRole('button', { name });

async function pressOn(name: string) {
  (named(name).element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
}

test('where the row with the focus goes, the next takes it, at the end the one before, then the heading', async () => {
  mount(<Names first={['Ada', 'Ben', 'Cleo']} />);
  await pressOn('Ben');
  await expect.element(named('Cleo')).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(named('Ada')).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('heading', { name: 'Names' })).toHaveFocus();
});

test('a row that is moved keeps the focus', async () => {
  let show: (names: string[]) => void = () => {};
  function Moved() {
    const [names, setNames] = useState(['Ada', 'Ben', 'Cleo']);
    show = setNames;
    return (
      <ul>
        {names.map((name) => (
          <li key={name}>
            <Button>{name}</Button>
          </li>
        ))}
      </ul>
    );
  }
  mount(<Moved />);
  (named('Ada').element() as HTMLElement).focus();
  // One of the two is taken out and put elsewhere.
  show(['Cleo', 'Ben', 'Ada']);
  await expect.poll(() => document.querySelector('li')?.textContent).toBe('Cleo');
  await expect.element(named('Ada')).toHaveFocus();
  (named('Cleo').element() as HTMLElement).focus();
  show(['Ben', 'Ada', 'Cleo']);
  await expect.poll(() => document.querySelector('li')?.textContent).toBe('Ben');
  await expect.element(named('Cleo')).toHaveFocus();
});

test('a focus that was let go of on purpose stays so', async () => {
  mount(<Names first={['Ada', 'Ben']} />);
  (named('Ada').element() as HTMLElement).focus();
  (document.activeElement as HTMLElement).blur();
  await new Promise((resolve) => setTimeout(resolve, 30));
  (named('Ben').element() as HTMLElement).click();
  await expect.element(named('Ben')).not.toBeInTheDocument();
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(document.activeElement).toBe(document.body);
});

function Slow({ act, stays }: { act: Promise<void>; stays: boolean }) {
  const [state, setState] = useState<'rest' | 'busy' | 'done'>('rest');
  const go = async () => {
    setState('busy');
    await act;
    setState(stays ? 'rest' : 'done');
  };
  return (
    <footer>
      <Button>First</Button>
      {state === 'done' ? (
        <Button>Copy</Button>
      ) : (
        <Button disabled={state === 'busy'} onClick={() => void go()}>
          Save
        </Button>
      )}
    </footer>
  );
}

test('a button that is disabled while it works has the focus again, or what takes its place', async () => {
  let end = () => {};
  const act = new Promise<void>((resolve) => {
    end = resolve;
  });
  mount(<Slow act={act} stays />);
  await pressOn('Save');
  await expect.element(named('Save')).toBeDisabled();
  end();
  await expect.element(named('Save')).toBeEnabled();
  await expect.element(named('Save')).toHaveFocus();
});

test('what takes the place of a button that was pressed takes its focus', async () => {
  let end = () => {};
  const act = new Promise<void>((resolve) => {
    end = resolve;
  });
  mount(<Slow act={act} stays={false} />);
  await pressOn('Save');
  await expect.element(named('Save')).toBeDisabled();
  end();
  await expect.element(named('Copy')).toHaveFocus();
});

test('a dialog keeps the focus to itself, and its opener that is gone leaves it to what is there', async () => {
  function Row({ onGone }: { onGone: () => void }) {
    const [open, setOpen] = useState(false);
    const done = () => {
      setOpen(false);
      onGone();
    };
    return (
      <>
        <Button onClick={() => setOpen(true)}>Ask</Button>
        {open && (
          <Dialog title="Sure" width={300} onClose={done}>
            <Names first={['Yes', 'No']} />
          </Dialog>
        )}
      </>
    );
  }
  function Rows() {
    const [gone, setGone] = useState(false);
    return (
      <main>
        {!gone && (
          <p>
            <Row onGone={() => setGone(true)} />
          </p>
        )}
        <Button>After</Button>
      </main>
    );
  }
  mount(<Rows />);
  await pressOn('Ask');
  await pressOn('Yes');
  await expect.element(named('No')).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.element(named('After')).toHaveFocus();
});

test('a dialog that was closed from outside does not close the one that comes after it', async () => {
  const onClose = vi.fn();
  const root = document.createElement('div');
  document.body.append(root);
  render(
    <Dialog title="One" width={300} onClose={onClose}>
      One
    </Dialog>,
    root,
  );
  render(null, root);
  root.remove();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(onClose).not.toHaveBeenCalled();
});

test('a claim of the page that is deleted leaves the focus in its place in the list', async () => {
  const rows = ['rents rose', 'trains are late', 'taxes fell'].map((quote, at) =>
    pageClaimOf(draftOf(quote), { key: quote, claimId: null, start: at * 100 }),
  );
  let show: (claims: typeof rows) => void = () => {};
  function List() {
    const [claims, setClaims] = useState(rows);
    show = setClaims;
    const state = { status: 'on', truncated: false } as PageState;
    return (
      <PageClaims
        {...{ state, claims }}
        scales={[]}
        seen={new Map()}
        focusAt={{ current: 1 }}
        onOpen={() => {}}
      />
    );
  }
  mount(<List />);
  await expect.element(named('trains are late')).toHaveFocus();
  show(rows.filter((_, at) => at !== 1));
  await expect.element(named('taxes fell')).toHaveFocus();
  // Deleted, it is found on the page again, under another key.
  show([rows[0], { ...rows[2], key: 'other' }] as typeof rows);
  await new Promise((resolve) => setTimeout(resolve, 200));
  await expect.element(named('taxes fell')).toHaveFocus();
});
