import { SHIPPED_MODELS } from '@/lib/analysis/models/manifest';
import { engineOrExit } from '@/tools/engine/load-engine';
import { measureBrowser } from './browser.ts';
import { measureCold } from './cold.ts';
import type { Report } from './row.ts';
import { measureArticle, measureFlatness, measureSpeed } from './speed.ts';
import { readDocuments, textOf } from './texts.ts';

/**
 * The speed of the analysis on one thread, over text, HTML or CoNLL files or else the sample articles. With
 * `inBrowser` also in the background of Chromium.
 */
export async function benchAnalysis(files: readonly string[], inBrowser: boolean): Promise<Report> {
  const documents = readDocuments(files);
  const engine = engineOrExit('bench');
  const article = textOf(documents, 1_000);
  const speed = measureSpeed(engine, documents);
  const flatness = measureFlatness(engine, documents);
  const warm = measureArticle(engine, documents);
  const cold = await measureCold(article);
  const browser = inBrowser ? await measureBrowser(article) : [];
  const peer = { peer: speed.compared, peerName: speed.peer, unit: 'words/s', more: true };
  return {
    title: `analysis, ${engine.model}, ${speed.words} words in ${speed.documents} documents`,
    rows: [
      { name: 'whole analysis', ours: speed.whole, ...peer },
      { name: 'names alone', ours: speed.names, ...peer },
      ...[...flatness].map(([size, time]) => ({
        name: `${size.toLocaleString('en')} words`,
        ours: time,
        unit: 'µs a word',
      })),
      { name: 'an article of 1,000 words, warm', ours: warm, unit: 'ms' },
      { name: 'cold start in Node', ours: cold.ready, unit: 'ms' },
      { name: 'cold start in Node, without models', ours: cold.readyWithout, unit: 'ms' },
      { name: 'of that, loading the models', ours: cold.load, unit: 'ms' },
      { name: 'first article of 1,000 words after it', ours: cold.firstText, unit: 'ms' },
      ...SHIPPED_MODELS.map(({ file, bytes }) => ({ name: file, ours: bytes, unit: 'bytes' })),
      ...browser.map(({ name, ms }) => ({ name, ours: ms, unit: 'ms' })),
    ],
  };
}
