import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { ClaimlightFile } from '@/lib/exchange/claimlight-file';
import { RECORD_SCHEMAS } from '@/lib/model/snapshot';

const PUBLISHED = new URL('../../../docs/claimlight-export.schema.json', import.meta.url);
const NAMES = {
  articles: 'Article',
  claims: 'Claim',
  sources: 'Source',
  evidence: 'Evidence',
  revisions: 'Revision',
  scales: 'Scale',
} as const;

/** The JSON Schema of the file, one definition a record, from the schemas that the code runs. */
function generate(): object {
  const metadata = z.registry<{ id: string }>();
  for (const table of Object.keys(NAMES) as (keyof typeof NAMES)[]) {
    metadata.add(RECORD_SCHEMAS[table], { id: NAMES[table] });
  }
  const schema = z.toJSONSchema(ClaimlightFile, {
    metadata,
    io: 'input',
    override({ zodSchema, jsonSchema }) {
      const def = zodSchema._zod.def as { format?: string };
      // What `protocol` of the URL check asks, in the words of JSON Schema.
      if (def.format === 'url') jsonSchema.pattern = '^[hH][tT][tT][pP][sS]?:';
    },
  });
  return { title: 'Claimlight JSON, version 1', ...schema };
}

// After a change of the model: UPDATE_SCHEMA=1 npx vitest run --project unit test/unit/exchange
it('docs/claimlight-export.schema.json is the schema that the code runs', () => {
  const generated = JSON.parse(JSON.stringify(generate()));
  if (process.env.UPDATE_SCHEMA) {
    writeFileSync(PUBLISHED, `${JSON.stringify(generated, null, 2)}\n`);
  }
  expect(JSON.parse(readFileSync(PUBLISHED, 'utf8'))).toEqual(generated);
});
