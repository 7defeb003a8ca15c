import { resolve } from 'node:path';
import { SAMPLE_SITE } from './sample.ts';
import { serve } from './serve.ts';

// Serves a folder of pages for reading them with the extension: `npm run serve -- [FOLDER]`.
const folder = resolve(process.argv[2] ?? SAMPLE_SITE);
const { url } = await serve(folder);
console.log(`${folder} is at ${url}`);
