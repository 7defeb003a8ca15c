import { describe, expect, it } from 'vitest';
import { writeMarkdown } from '@/lib/exchange/write/markdown';
import { golden, written } from './files';
import { sample } from './sample';

describe('Markdown', () => {
  it('reads like notes, with every word shown as it is', async () => {
    expect(await written(writeMarkdown, sample)).toBe(golden('sample.md'));
  });

  it('leaves out notes and passages when asked to', async () => {
    const text = await written(writeMarkdown, sample, { notes: false, passages: false });
    for (const word of ['HYPERLINK', 'table 4', 'not adjusted', '3.1 percent'])
      expect(text).not.toContain(word);
    expect(text).toContain('Half true');
  });
});
