import { basename } from 'node:path';
import { readText } from '@/tools/train/corpus';
import { evaluateClaims } from './evaluate-claims';
import { evaluateEntities } from './evaluate-entities';
import { evaluateLabels } from './evaluate-labels';
import { evaluateSentences } from './evaluate-sentences';

/**
 * Prints the figures of the analysis on CoNLL files (`.conll`), annotated articles (`.jsonl`) and labelled
 * sentences (`.tsv`), any of them gzipped.
 */
function main(files: readonly string[]) {
  if (files.length === 0) {
    process.stderr.write('usage: npm run eval -- FILE...\n');
    process.exitCode = 2;
    return;
  }
  for (const file of files) {
    const content = readText(file);
    const figures = evaluate(file, content);
    process.stdout.write(`${basename(file)}\n`);
    for (const [name, value] of Object.entries(figures)) {
      const shown = Number.isInteger(value) && value > 1 ? String(value) : value.toFixed(3);
      process.stdout.write(`  ${name.padEnd(36)} ${shown}\n`);
    }
  }
}

function evaluate(file: string, content: string): Record<string, number> {
  if (/\.jsonl(?:\.gz)?$/.test(file)) return evaluateClaims(content);
  if (/\.tsv(?:\.gz)?$/.test(file)) return evaluateLabels(content);
  return { ...evaluateEntities(content), ...evaluateSentences(content) };
}

main(process.argv.slice(2));
