import { ROOT } from '@/tools/build';
import { differing, makeFromSources, makePackages } from './packages.ts';

// `npm run release`: the packages for both stores and the archive of sources, with their SHA-256.
// With `-- --verify`, all of them once more from that archive, to show that the bytes are the same.

const sums = await makePackages(ROOT);
for (const [name, sum] of sums) console.log(`${sum}  ${name}`);
if (process.argv.includes('--verify')) {
  const changed = differing(sums, await makeFromSources(ROOT));
  for (const name of changed) console.log(`${name} differs when it is made again.`);
  if (changed.length === 0) console.log('Made again from the sources, all are the same.');
  process.exitCode = changed.length === 0 ? 0 : 1;
}
