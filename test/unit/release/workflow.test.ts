import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '@/tools/build';

const workflow = readFileSync(join(ROOT, '.github/workflows/check.yml'), 'utf8');
/** The jobs by their names. */
const jobs = new Map(
  workflow
    .slice(workflow.indexOf('\njobs:\n') + '\njobs:\n'.length)
    .split(/^ {2}(?=\w)/m)
    .filter(Boolean)
    .map((text) => [text.slice(0, text.indexOf(':')), text]),
);

describe('the workflow', () => {
  it('uses other people’s actions by the hash of what was looked at', () => {
    const used = [...workflow.matchAll(/uses: (\S+)/g)].map(([, name]) => name);
    expect(used.length).toBeGreaterThan(3);
    for (const name of used) expect(name).toMatch(/@[0-9a-f]{40}$/);
  });

  it('may write in one job alone, which runs nothing of packages', () => {
    expect(workflow).toMatch(/^permissions:\n {2}contents: read\njobs:/m);
    const writing = [...jobs].filter(([, text]) => text.includes(': write'));
    expect(writing.map(([name]) => name)).toEqual(['release']);
    expect(jobs.get('release')).not.toMatch(/npm|npx|checkout/);
  });

  it('leaves no key behind for what it runs', () => {
    const checkouts = workflow.match(
      /actions\/checkout@.+\n +with:\n +persist-credentials: false/g,
    );
    expect(checkouts).toHaveLength(workflow.split('actions/checkout@').length - 1);
  });

  it('checks everything before it makes packages, and makes them twice before it hands them out', () => {
    expect(jobs.get('check')).toContain('.ci/run');
    expect(jobs.get('packages')).toContain('needs: check');
    expect(jobs.get('packages')).toContain('npm run --silent release -- --verify --tag');
    expect(jobs.get('release')).toContain('needs: packages');
  });
});
