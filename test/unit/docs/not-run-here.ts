/**
 * The scripts of package.json that `commands.test.ts` does not run itself: where what they do is run in
 * `npm test`, by a file and words in it; or why it is not.
 */
export const RUN_ELSEWHERE: Record<string, readonly [file: string, words: string]> = {
  start: ['tools/check/main.ts', "'tools/demo/main.ts', '--headless'"],
  test: ['.ci/run', 'npm test'],
  build: ['tools/demo/main.ts', 'buildExtension(browser)'],
  'build:firefox': ['tools/demo/main.ts', 'buildExtension(browser)'],
  zip: ['tools/release/packages.ts', "['zip', 'zip:firefox']"],
  'zip:firefox': ['tools/release/packages.ts', "['zip', 'zip:firefox']"],
  release: ['tools/check/main.ts', 'makeFromSources(ROOT)'],
  licences: ['tools/check/notices.ts', 'thirdParty(packages)'],
  format: ['tools/check/main.ts', "'ci', '--colors=off'"],
  samples: ['test/unit/exchange/samples.test.ts', 'madeFiles()'],
  'build:kernel': ['test/unit/analysis/kernel.test.ts', 'compileKernel()'],
  shots: ['test/e2e/surfaces.test.ts', 'SCENES'],
  fuzz: ['test/unit/fuzz/import.test.ts', 'await fuzz('],
  prepare: ['.ci/run', 'npm run --silent prepare'],
};

export const NOT_RUN: Record<string, string> = {
  dev: 'goes on until it is ended',
  'dev:firefox': 'goes on until it is ended',
  bench: 'takes minutes to an hour, and measures nothing beside other tests',
  soak: 'takes half an hour',
  endings: 'takes a quarter of an hour; test/e2e/killing.test.ts tries the same briefly',
};
