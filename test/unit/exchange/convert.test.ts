import { expect, it } from 'vitest';
import { writeClaimlight } from '@/lib/exchange/write/claimlight';
import { writeCsv } from '@/lib/exchange/write/csv';
import { commandOf, testFolder } from '@/test/support/command';
import { written } from './files';
import { sample, unrated } from './sample';

// Each starts a Node of its own.

const convert = commandOf('tools/convert/main.ts');
const file = testFolder();

it('writes a file in another format, as the extension does', async () => {
  const path = file('sample.json', await written(writeClaimlight, sample));
  const { status, stdout, stderr } = convert([path, '--to', 'csv']);
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toBe(await written(writeCsv, sample));
});

it('reads standard input, and says what was left out', async () => {
  const { status, stdout, stderr } = convert(
    ['--to', 'claim-review', '--publisher', 'Desk', '--publisher-url', 'https://desk.example/'],
    await written(writeCsv, sample),
  );
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    author: { name: 'Desk' },
    creativeWorkStatus: 'Draft',
  });
  expect(stderr).toBe(`convert: left out (no-verdict): ${JSON.stringify(unrated.quote)}\n`);
});

it('writes nothing of a file with rows that cannot be taken, unless told to go on', () => {
  const path = file('rows.csv', 'quote,url\nit rained,https://a.example/\n,https://a.example/\n');
  const refused = convert([path, '--to', 'markdown']);
  expect([refused.status, refused.stdout]).toEqual([2, '']);
  expect(refused.stderr).toContain('row 3 (claims): quote, skipped');
  const kept = convert([path, '--to', 'markdown', '--keep-good']);
  expect(kept.status).toBe(0);
  expect(kept.stdout).toContain('> it rained');
});

it.each([
  [['--to', 'word'], '--to wants one of markdown,'],
  [['x.json', '--to', 'csv'], 'cannot read x.json (ENOENT)'],
  [['--to', 'csv', '--fast'], 'unknown option --fast'],
  [['--to', 'csv'], 'the file has no claims'],
])('ends with status 2 and one line for %j', (args, line) => {
  const { status, stdout, stderr } = convert(args);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain(line);
  expect(stderr.trim().split('\n')).toHaveLength(1);
});
