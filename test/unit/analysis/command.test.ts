import { describe, expect, test } from 'vitest';
import { commandOf, testFolder } from '@/test/support/command';

const analyze = commandOf('tools/analyze/main.ts');
const file = testFolder();

const TEXT = 'The mayor of Oslo said that 30 people were hurt in 2019. I like it.';

test('text from standard input gives one JSON document in the order of the contract', () => {
  const { status, stdout } = analyze([], TEXT);
  expect(status).toBe(0);
  const result = JSON.parse(stdout);
  expect(Object.keys(result)).toEqual(['language', 'sentences', 'entities', 'claims']);
  expect(result.claims[0]).toMatchObject({
    text: '30 people were hurt in 2019',
    attribution: { speaker: { text: 'The mayor of Oslo' }, cue: { text: 'said' } },
  });
  expect(result.sentences).toHaveLength(1);
  expect(JSON.parse(analyze(['--all'], TEXT).stdout).sentences).toHaveLength(2);
});

test('lines of JSON keep their ids', () => {
  const lines = [
    { id: 'a', text: TEXT },
    { id: 7, text: 'Das ist nicht der Hund und die Katze.' },
  ];
  const path = file('rows.jsonl', lines.map((line) => JSON.stringify(line)).join('\n'));
  const { status, stdout } = analyze(['--jsonl', path]);
  const rows = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(status).toBe(0);
  expect(rows.map(({ id, language }) => [id, language])).toEqual([
    ['a', 'en'],
    [7, 'de'],
  ]);
});

test('a page gives its text too, and offsets count in it', () => {
  const path = file('page.html', `<html><body><nav>Menu</nav><p>${TEXT}</p></body></html>`);
  const { status, stdout } = analyze(['--html', path]);
  expect(status).toBe(0);
  const { text, claims } = JSON.parse(stdout);
  expect(text).toContain('The mayor of Oslo');
  expect(text.slice(claims[0].start, claims[0].end)).toBe(claims[0].text);
});

describe('what cannot be used ends with status 2 and one line', () => {
  test.each([
    ['a file that is not there', () => ['no/such/file']],
    ['an unknown option', () => ['--nope']],
    ['an empty file', () => [file('empty.txt', ' \n')]],
    ['a binary file', () => [file('binary', 'a\0b')]],
    ['a line that is no JSON', () => ['--jsonl', file('bad.jsonl', '{"id":1,"text":"x"}\n{')]],
    ['a row without text', () => ['--jsonl', file('no.jsonl', '{"id":1}')]],
    ['a page without text', () => ['--html', file('no.html', '<html><body></body></html>')]],
  ])('%s', (_, args) => {
    const { status, stdout, stderr } = analyze(args());
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
