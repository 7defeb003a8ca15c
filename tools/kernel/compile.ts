import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import asc from 'assemblyscript/asc';
import { ROOT } from '@/tools/build';

const SOURCE = 'lib/analysis/kernel/assembly/index.ts';
/** No runtime and no checks: the kernel has pointers only, and its callers allocate. */
const OPTIONS = [
  ...['-O3', '--converge', '--noAssert', '--enable', 'simd'],
  ...['--runtime', 'stub', '--use', 'abort='],
];

export const GENERATED = join(ROOT, 'lib/analysis/kernel/kernel.generated.ts');

/** Compiles the kernel. The same source and compiler give the same bytes. Throws with what the compiler said. */
export async function compileKernel(): Promise<Uint8Array> {
  const written = new Map<string, Uint8Array>();
  const { error, stderr } = await asc.main([SOURCE, ...OPTIONS, '--outFile', 'kernel.wasm'], {
    readFile: (name, base) => {
      try {
        return readFileSync(join(base === '.' ? ROOT : join(ROOT, base), name), 'utf8');
      } catch {
        return null;
      }
    },
    writeFile: (name, content) => {
      if (typeof content !== 'string') written.set(name, content);
    },
    listFiles: () => [],
  });
  const bytes = written.get('kernel.wasm');
  if (error || !bytes) throw new Error(`The kernel does not compile.\n${stderr.toString()}`);
  return bytes;
}

/** The module that ships the kernel. */
export const generatedModule = (bytes: Uint8Array): string =>
  [
    '// Written by `npm run build:kernel` from assembly/; a test compares.',
    '/** The compiled kernel in base64. */',
    'export const KERNEL =',
    `  '${Buffer.from(bytes).toString('base64')}';`,
    '',
  ].join('\n');
