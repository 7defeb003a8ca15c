import { afterEach, expect, test } from 'vitest';
import { cdp } from 'vitest/browser';
import HIGHLIGHTS from '@/entrypoints/highlights.content.css?inline';
import { allHighlights } from '@/lib/painting/highlight-names';
import { PageRoot } from '@/lib/session/page-root';

const stop = new AbortController();
const style = document.createElement('style');
const text = document.createElement('p');
const session = cdp() as unknown as {
  send(method: string, parameters: object): Promise<unknown>;
};
afterEach(async () => {
  stop.abort();
  style.remove();
  await session.send('Emulation.setEmulatedMedia', { media: '' });
});

/** The names whose highlight paints anything. */
const painted = () =>
  allHighlights().filter((name) => {
    const { backgroundColor, textDecorationLine } = getComputedStyle(text, `::highlight(${name})`);
    return backgroundColor !== 'rgba(0, 0, 0, 0)' || textDecorationLine !== 'none';
  });

test('paper shows the page as it was published, whatever its ground and the kind of marks', async () => {
  style.textContent = HIGHLIGHTS;
  document.head.append(style);
  text.textContent = 'Rents rose.';
  document.body.append(text);
  const root = new PageRoot(document, stop.signal);
  for (const [tone, lines] of [
    ['light', false],
    ['dark', false],
    ['dark', true],
  ] as const) {
    root.setLook(tone, lines);
    expect(painted().length).toBeGreaterThan(8);
    await session.send('Emulation.setEmulatedMedia', { media: 'print' });
    expect(painted()).toEqual([]);
    await session.send('Emulation.setEmulatedMedia', { media: '' });
  }
});
