import { writeFileSync } from 'node:fs';
import { compileKernel, GENERATED, generatedModule } from './compile.ts';

// `npm run build:kernel`: compiles the kernel of the taggers anew.

const bytes = await compileKernel();
writeFileSync(GENERATED, generatedModule(bytes));
console.log(`${bytes.length} bytes of WebAssembly`);
