import { expect, it } from 'vitest';
import { readHypothesis } from '@/lib/exchange/read/hypothesis';
import { writeHypothesis } from '@/lib/exchange/write/hypothesis';
import { read, written } from './files';
import { rated, sample, unrated } from './sample';

const parsed = async () => JSON.parse(await written(writeHypothesis, sample));

it('names a user, without whom the client lets nothing be imported', async () => {
  const { export_userid: user, annotations } = await parsed();
  expect(user).toMatch(/^acct:[^@]+@.+/);
  for (const annotation of annotations) expect(annotation.user).toBe(user);
});

it('writes what the client keeps of an annotation: page, words, text and tags', async () => {
  const file = await parsed();
  expect(Object.keys(file)).toEqual([
    'export_date',
    'export_userid',
    'client_version',
    'annotations',
  ]);
  const [first, second] = file.annotations;
  expect(first).toMatchObject({ id: unrated.id, text: '', tags: [] });
  expect(second).toMatchObject({
    uri: 'https://news.example/2024/levy?a=1&b=2',
    tags: ['port', 'money & tax'],
    document: { title: ['Levy <up> & "running" [again]'] },
    target: [
      {
        source: 'https://news.example/2024/levy?a=1&b=2',
        selector: [
          {
            type: 'TextQuoteSelector',
            exact: 'the levy 🚢 "raised" 4% more',
            prefix: 'Mayor Ada Vane said ',
            suffix: '. Nobody objected',
          },
        ],
      },
    ],
  });
  expect(second.text.split('\n\n')).toEqual([
    '**Verdict: Half true**',
    'True of 2023 alone; see \\<b\\>table 4\\</b\\>.',
    '\\=HYPERLINK("https://evil.example")',
    'Refutes: [Harbour levy: 5 % \\& more {final}](<https://statistics.example/levy?year=2023&q=a#page=4>)',
    '> The levy raised\\\n> 3.1 percent.',
    'Context: [https://court.example/case/12](<https://court.example/case/12>)',
  ]);
});

it('reads what it wrote', async () => {
  const result = await read(readHypothesis, await written(writeHypothesis, sample), 13);
  if (typeof result === 'string') throw new Error(result);
  expect(result.reports).toEqual([]);
  expect(
    result.records.claims.map(({ id, quote, tags, origin }) => [id, quote, tags, origin]),
  ).toEqual([
    [unrated.id, unrated.quote, [], 'import'],
    [rated.id, rated.quote, rated.tags, 'import'],
  ]);
});

it('reads exports of the client and answers of its service; replies are reported', async () => {
  const annotation = {
    id: 'vGq1_x0EEe6',
    created: '2019-01-03T19:46:09.334539+00:00',
    updated: '2019-01-03T19:46:09.334539+00:00',
    user: 'acct:someone@hypothes.is',
    uri: 'https://a.example/story',
    text: 'Is that so?',
    tags: ['check'],
    document: { title: ['A story'] },
    target: [
      {
        source: 'https://a.example/story',
        selector: [
          { type: 'RangeSelector', startContainer: '/div[1]', startOffset: 0 },
          { type: 'TextPositionSelector', start: 1000, end: 1009 },
          { type: 'TextQuoteSelector', exact: 'it rained', prefix: 'and ', suffix: ' hard' },
        ],
      },
    ],
  };
  const reply = {
    ...annotation,
    id: 'r',
    references: ['vGq1_x0EEe6'],
    target: [{ source: annotation.uri }],
  };
  for (const key of ['annotations', 'rows']) {
    const file = { export_date: '2024-01-01', [key]: [annotation, reply] };
    const result = await read(readHypothesis, JSON.stringify(file));
    if (typeof result === 'string') throw new Error(result);
    expect(result.records.claims).toMatchObject([
      {
        quote: 'it rained',
        note: 'Is that so?',
        tags: ['check'],
        createdAt: '2019-01-03T19:46:09.334Z',
        anchor: {
          quote: { exact: 'it rained', prefix: 'and ', suffix: ' hard' },
          position: { start: 0, end: 0 },
        },
      },
    ]);
    expect(result.records.articles).toMatchObject([
      { url: 'https://a.example/story', title: 'A story' },
    ]);
    expect(result.reports).toMatchObject([{ row: 2, problem: 'quote', done: 'skipped' }]);
  }
  expect(await read(readHypothesis, '{"annotations":7}')).toBe('unknown');
});
