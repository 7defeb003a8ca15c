import { build } from 'vite';
import { ROOT } from '@/tools/build';

/** Bundles a script of ours with all it imports, to be run inside a page. */
export async function bundle(entry: string): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': ROOT } },
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'bench' } },
  });
  const [chunk] = (Array.isArray(output) ? output : [output]) as { output: { code: string }[] }[];
  return chunk?.output[0]?.code ?? '';
}
