import * as z from 'zod/mini';
import { ClaimlightFile, VERSION } from '@/lib/exchange/claimlight-file';
import { RECORD_SCHEMAS, type RecordTable } from '@/lib/model/snapshot';

const NAMES: Record<RecordTable, string> = {
  articles: 'Article',
  claims: 'Claim',
  sources: 'Source',
  evidence: 'Evidence',
  revisions: 'Revision',
  scales: 'Scale',
  dismissals: 'Dismissal',
};

/** The JSON Schema (2020-12) of Claimlight JSON, a definition a record, from the schemas that the code runs. */
export function exportSchema(): object {
  const metadata = z.registry<{ id: string }>();
  for (const [table, id] of Object.entries(NAMES) as [RecordTable, string][])
    metadata.add(RECORD_SCHEMAS[table], { id });
  const schema = z.toJSONSchema(ClaimlightFile, {
    metadata,
    io: 'input',
    override({ zodSchema, jsonSchema }) {
      const def = zodSchema._zod.def as { format?: string };
      if (def.format !== 'url') return;
      // What the check asks, in the words of JSON Schema. The address standard takes more than `uri`
      // does, letters of every script among it.
      jsonSchema.pattern = '^[hH][tT][tT][pP][sS]?:';
      delete jsonSchema.format;
    },
  });
  return JSON.parse(JSON.stringify({ title: `Claimlight JSON, version ${VERSION}`, ...schema }));
}
