import { FORMAT, VERSION } from '@/lib/exchange/claimlight-file';
import type { Writer } from '@/lib/exchange/format';
import { RECORD_TABLES } from '@/lib/model/snapshot';

/**
 * Claimlight JSON: every record as it is stored, so that writing and reading gives the same
 * records. One record a line, so that two files can be compared line by line.
 */
export const writeClaimlight: Writer = async function* (records, { exportedAt, settings }) {
  const head = { format: FORMAT, version: VERSION, exportedAt, ...(settings && { settings }) };
  yield JSON.stringify(head, null, 2).slice(0, -2);
  for (const table of RECORD_TABLES) {
    let between = `,\n  ${JSON.stringify(table)}: [`;
    let end = `${between}]`;
    for await (const record of records.table(table)) {
      yield `${between}\n    ${JSON.stringify(record)}`;
      between = ',';
      end = '\n  ]';
    }
    yield end;
  }
  yield '\n}\n';
};
