import { afterEach, expect, test } from 'vitest';
import HIGHLIGHTS from '@/entrypoints/highlights.content.css?inline';
import DARK from '@/entrypoints/highlights-dark.content.css?inline';
import LINES from '@/entrypoints/highlights-lines.content.css?inline';
import LINES_DARK from '@/entrypoints/highlights-lines-dark.content.css?inline';
import { allHighlights } from '@/lib/painting/highlight-names';
import { devtools } from '@/test/support/devtools';

const style = document.createElement('style');
const text = document.createElement('p');
afterEach(async () => {
  style.remove();
  await devtools.send('Emulation.setEmulatedMedia', { media: '' });
});

/** The names whose highlight paints anything. */
const painted = () =>
  allHighlights().filter((name) => {
    const { backgroundColor, textDecorationLine } = getComputedStyle(text, `::highlight(${name})`);
    return backgroundColor !== 'rgba(0, 0, 0, 0)' || textDecorationLine !== 'none';
  });

/** As the background puts them on a page, by its ground and the kind of marks. */
const LOOKS = {
  light: [HIGHLIGHTS],
  dark: [HIGHLIGHTS, DARK],
  'lines on light': [HIGHLIGHTS, LINES],
  'lines on dark': [HIGHLIGHTS, DARK, LINES, LINES_DARK],
};

test.each(Object.entries(LOOKS))(
  'paper shows the page as it was published: %s',
  async (_, sheets) => {
    style.textContent = sheets.join('\n');
    document.head.append(style);
    text.textContent = 'Rents rose.';
    document.body.append(text);
    expect(painted().length).toBeGreaterThan(8);
    await devtools.send('Emulation.setEmulatedMedia', { media: 'print' });
    expect(painted()).toEqual([]);
  },
);

test('the sheets go on top of one another, in whatever order the browser has them', () => {
  document.body.append(text);
  document.head.append(style);
  const claim = (sheets: string[]) => {
    style.textContent = sheets.join('\n');
    const { backgroundColor, textDecorationColor, textDecorationLine } = getComputedStyle(
      text,
      '::highlight(claimlight-claim-3)',
    );
    return [backgroundColor, textDecorationLine, textDecorationColor];
  };
  for (const sheets of Object.values(LOOKS)) {
    expect(claim([...sheets].reverse())).toEqual(claim(sheets));
  }
  expect(new Set(Object.values(LOOKS).map((sheets) => claim(sheets).join())).size).toBe(4);
});
