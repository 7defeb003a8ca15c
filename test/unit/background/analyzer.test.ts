import { expect, it, vi } from 'vitest';
import type { Engine } from '@/lib/analysis/engine';
import { createAnalyzer, TEXT_LIMIT } from '@/lib/background/analyzer';
import { ModelsUnusable } from '@/lib/background/models';
import { PageAnalysis } from '@/lib/model/page';
import { loadEngine } from '@/tools/engine/load-engine';

const TEXT =
  'The minister said on Monday that unemployment fell to 4 percent. It rained in the afternoon.';

const engine = loadEngine();

/** An analyzer over this way to analyse. */
const over = (analyze: Engine['analyze']) => createAnalyzer(async () => ({ ...engine, analyze }));

it('gives what the analysis says of a page, with its model', async () => {
  const blocks = [{ start: 0, end: TEXT.length, role: 'paragraph' as const }];
  const analyzer = createAnalyzer(async () => engine);
  const result = PageAnalysis.parse(await analyzer({ text: TEXT, blocks, threshold: 0.3 }));
  expect(result.language).toBe('en');
  expect(result.sentences).toHaveLength(2);
  expect(result.model).toBe(engine.model);
});

it('lights a sentence once that a pull quote repeats, where the text has it', async () => {
  const said =
    'Unemployment in the region fell to 4.1 percent in May, the office of statistics said.';
  const parts = [`“${said}”`, `${said} Nobody had expected that.`, said];
  const text = parts.join('\n\n');
  let start = 0;
  const blocks = parts.map((part) => {
    const block = { start, end: start + part.length, role: 'paragraph' as const };
    start = block.end + 2;
    return block;
  });
  const request = { text, blocks, threshold: 0.3 };
  const { claims } = PageAnalysis.parse(await createAnalyzer(async () => engine)(request));
  expect(engine.analyze(text, { blocks, threshold: 0.3 }).claims.length).toBeGreaterThan(1);
  expect(claims.map((claim) => blocks.findIndex(({ end }) => end > claim.start))).toEqual([1]);
});

it('runs once for the same request, again for another threshold, and forgets the oldest', async () => {
  const run = vi.fn(engine.analyze);
  const analyzer = over(run);
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
  const run = vi.fn<Engine['analyze']>(() => empty);
  const text = `${'a'.repeat(TEXT_LIMIT - 1)}\u{1F600} more`;
  const role = 'paragraph' as const;
  const blocks = [
    { start: 0, end: text.length, role },
    { start: TEXT_LIMIT, end: text.length, role },
  ];
  await over(run)({ text, blocks, threshold: 0.4 });
  const [given, options] = run.mock.calls[0] ?? [];
  expect(given).toBe('a'.repeat(TEXT_LIMIT - 1));
  expect(options?.blocks).toEqual([{ start: 0, end: TEXT_LIMIT - 1, role }]);
});

it('answers with a failure while the models cannot be used, and works as soon as they can', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  const load = vi.fn(async () => engine);
  load.mockRejectedValueOnce(new ModelsUnusable('the models cannot be used'));
  const analyzer = createAnalyzer(load);
  const request = { text: TEXT, blocks: [], threshold: 0.4 };
  expect(await analyzer(request)).toEqual({ error: 'model' });
  expect(said).toHaveBeenCalledOnce();
  expect(PageAnalysis.parse(await analyzer(request)).language).toBe('en');
});

it('does not take a fault of our own for a damaged model', async () => {
  const analyzer = createAnalyzer(() => Promise.reject(new TypeError('a fault')));
  await expect(analyzer({ text: TEXT, blocks: [], threshold: 0.4 })).rejects.toThrow('a fault');
});
