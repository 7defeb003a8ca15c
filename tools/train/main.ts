import { trainClaims } from './claims/main';
import { trainNames } from './names/main';

/** `npm run train -- names|claims ...`: rebuilds a model file from corpora named on the command line. */
const [model, ...args] = process.argv.slice(2);
if (model === 'names') process.exitCode = trainNames(args);
else if (model === 'claims') process.exitCode = trainClaims(args);
else {
  console.error('usage: npm run train -- names|claims DIR [options]');
  process.exitCode = 2;
}
