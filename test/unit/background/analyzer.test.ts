import { expect, it, vi } from 'vitest';
import { analyze } from '@/lib/analysis/analyze';
import { createAnalyzer, TEXT_LIMIT } from '@/lib/background/analyzer';
import { PageAnalysis } from '@/lib/model/page';

const TEXT =
  'The minister said on Monday that unemployment fell to 4 percent. It rained in the afternoon.';

it('gives what the analysis says of a page, with its model', async () => {
  const blocks = [{ start: 0, end: TEXT.length, role: 'paragraph' as const }];
  const result = PageAnalysis.parse(await createAnalyzer()({ text: TEXT, blocks, threshold: 0.3 }));
  expect(result.language).toBe('en');
  expect(result.sentences).toHaveLength(2);
  expect(result.model).not.toBe('');
});

it('runs once for the same request, again for another threshold, and forgets the oldest', async () => {
  const run = vi.fn(analyze);
  const analyzer = createAnalyzer(run);
  const request = (n: number, threshold = 0.4) => ({ text: `${TEXT} ${n}`, blocks: [], threshold });
  const first = await analyzer(request(0));
  expect(await analyzer(request(0))).toBe(first);
  expect(run).toHaveBeenCalledTimes(1);
  await analyzer(request(0, 0.9));
  expect(run).toHaveBeenCalledTimes(2);
  for (let n = 1; n <= 8; n += 1) await analyzer(request(n));
  await analyzer(request(0));
  expect(run).toHaveBeenCalledTimes(11);
});

it('cuts a text off at its limit, with its blocks, between whole characters', async () => {
  const empty = { language: 'und', sentences: [], entities: [], claims: [] };
  const run = vi.fn<typeof analyze>(() => empty);
  const text = `${'a'.repeat(TEXT_LIMIT - 1)}\u{1F600} more`;
  const role = 'paragraph' as const;
  const blocks = [
    { start: 0, end: text.length, role },
    { start: TEXT_LIMIT, end: text.length, role },
  ];
  await createAnalyzer(run)({ text, blocks, threshold: 0.4 });
  const [given, options] = run.mock.calls[0] ?? [];
  expect(given).toBe('a'.repeat(TEXT_LIMIT - 1));
  expect(options?.blocks).toEqual([{ start: 0, end: TEXT_LIMIT - 1, role }]);
});
