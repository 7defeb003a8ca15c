import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { SHIPPED_MODELS } from '@/lib/analysis/models/manifest';
import { ROOT } from '@/tools/build';
import { engineOrExit } from '@/tools/engine/load-engine';
import { measureBrowser } from './browser.ts';
import { measureCold } from './cold.ts';
import { measureArticle, measureFlatness, measureSpeed } from './speed.ts';
import { readDocuments, textOf } from './texts.ts';

// `npm run bench -- [--browser] [FILE...]`: the speed of the analysis on one thread, over text, HTML or
// CoNLL files or else the sample articles. With --browser also in the background of Chromium.

const args = process.argv.slice(2);
const documents = readDocuments(args.filter((arg) => arg !== '--browser'));
const engine = engineOrExit('bench');
const article = textOf(documents, 1_000);

const speed = measureSpeed(engine, documents);
const flatness = measureFlatness(engine, documents);
const warm = measureArticle(engine, documents);
const cold = await measureCold(article);
const browser = args.includes('--browser') ? await measureBrowser(article) : null;
const models = Object.fromEntries(SHIPPED_MODELS.map(({ file, bytes }) => [file, bytes]));

const rows: [string, string][] = [
  [
    `whole analysis, against ${speed.peer}`,
    `${count(speed.whole)} words/s, ${times(speed.ratioWhole)}`,
  ],
  [
    `names alone, against ${speed.peer}`,
    `${count(speed.names)} words/s, ${times(speed.ratioNames)}`,
  ],
  [speed.peer, `${count(speed.compared)} words/s`],
  ...[...flatness].map(([size, time]): [string, string] => [
    `${count(size)} words`,
    `${time.toFixed(2)} µs a word`,
  ]),
  ['an article of 1,000 words, warm', `${warm.toFixed(2)} ms`],
  ['cold start in Node, without models', `${cold.readyWithout.toFixed(0)} ms`],
  ['cold start in Node, with models', `${cold.ready.toFixed(0)} ms`],
  ['of that, loading the models', `${cold.load.toFixed(1)} ms`],
  ['first article of 1,000 words after it', `${cold.firstText.toFixed(1)} ms`],
  ...Object.entries(models).map(([file, bytes]): [string, string] => [
    file,
    `${count(bytes)} bytes`,
  ]),
  ...(browser
    ? browser.map(({ name, ms }): [string, string] => [name, `${ms.toFixed(1)} ms`])
    : []),
];
console.log(`${engine.model}, ${count(speed.words)} words in ${speed.documents} documents`);
const load = loadavg()[0] ?? 0;
console.log(
  `Node ${process.versions.node}, ${cpus().length} x ${cpus()[0]?.model}, load ${load.toFixed(1)}\n`,
);
for (const [name, value] of rows) console.log(`${name.padEnd(48)} ${value}`);
console.log(`\n${write()}`);

function write(): string {
  const at = new Date().toISOString();
  const file = join('bench/results', `${at.replace(/[:.]/g, '-')}.json`);
  const machine = { node: process.versions.node, processor: cpus()[0]?.model, load };
  const result = { at, engine: engine.model, ...machine, speed, warm, cold, models, browser };
  mkdirSync(join(ROOT, 'bench/results'), { recursive: true });
  const json = { ...result, microsecondsByWords: Object.fromEntries(flatness) };
  writeFileSync(join(ROOT, file), `${JSON.stringify(json, null, 2)}\n`);
  return file;
}

function count(value: number): string {
  return Math.round(value).toLocaleString('en');
}

function times(ratio: number): string {
  return `${ratio.toFixed(1)} times as fast`;
}
