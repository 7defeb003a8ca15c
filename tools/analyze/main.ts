import { readFileSync } from 'node:fs';
import type { Engine } from '@/lib/analysis/engine';
import { engineOrExit } from '@/tools/engine/load-engine';
import { UnusableInput } from '@/tools/unusable-input';
import { type CommandOptions, readOptions } from './options';
import { readHtml } from './read-html';

/** Prints the analysis of a text, a page or lines of JSON. Exit status 2 on unusable input. */
function main(args: readonly string[]) {
  try {
    const options = readOptions(args);
    const input = readInput(options.file);
    process.stdout.write(run(options, input, engineOrExit('analyze')));
  } catch (error) {
    if (!(error instanceof UnusableInput)) throw error;
    process.stderr.write(`analyze: ${error.message}\n`);
    process.exitCode = 2;
  }
}

function run({ html, jsonl, all }: CommandOptions, input: string, engine: Engine): string {
  const { analyze } = engine;
  if (jsonl) return analyzeLines(input, all, engine);
  if (!html) return `${JSON.stringify(analyze(input, { all }))}\n`;
  const { text, blocks } = readHtml(input);
  const { language, ...found } = analyze(text, { all, blocks });
  return `${JSON.stringify({ language, text, ...found })}\n`;
}

/** Each line `{"id", "text"}` gives one line with the same id. All lines are checked before any is printed. */
function analyzeLines(input: string, all: boolean, { analyze }: Engine): string {
  const rows = input
    .split('\n')
    .flatMap((line, i) => (line.trim() === '' ? [] : [readRow(line, i + 1)]));
  if (rows.length === 0) throw new UnusableInput('the input is empty');
  return rows
    .map(({ id, text }) => `${JSON.stringify({ id, ...analyze(text, { all }) })}\n`)
    .join('');
}

function readRow(line: string, number: number): { id: unknown; text: string } {
  let row: unknown;
  try {
    row = JSON.parse(line);
  } catch {
    throw new UnusableInput(`line ${number} is not JSON`);
  }
  if (typeof row !== 'object' || row === null || !('text' in row) || typeof row.text !== 'string') {
    throw new UnusableInput(`line ${number} has no "text"`);
  }
  return { id: 'id' in row ? row.id : null, text: row.text };
}

function readInput(file: string | undefined): string {
  const bytes = readBytes(file);
  const text = new TextDecoder('utf-8').decode(bytes);
  const damaged = (text.match(/\ufffd/g) ?? []).length;
  if (text.includes('\0') || damaged > text.length * 0.02 + 5)
    throw new UnusableInput('the input is not text');
  if (text.trim() === '') throw new UnusableInput('the input is empty');
  return text;
}

function readBytes(file: string | undefined): Buffer {
  try {
    return readFileSync(file === undefined || file === '-' ? 0 : file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    throw new UnusableInput(`cannot read ${file ?? 'standard input'} (${code})`);
  }
}

main(process.argv.slice(2));
