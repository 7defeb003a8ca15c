import { loadEngine } from '@/tools/engine/load-engine';

// One fresh process: says when it was ready and when it had read its first text, in ms since it began.
// Arguments: the text, and the folder of the model files or nothing to load none and read nothing.

const [text = '', folder] = process.argv.slice(2);
const began = performance.now();
const engine = folder ? loadEngine(folder) : undefined;
const ready = performance.now();
engine?.analyze(text);
const read = performance.now();
process.stdout.write(JSON.stringify({ began, ready, read }));
