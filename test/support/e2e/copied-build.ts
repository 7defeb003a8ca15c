import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A copy of a build, for a walk that changes it; the walk removes it at its end. */
export function copyOf(build: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'claimlight-copy-'));
  cpSync(build, copy, { recursive: true });
  return copy;
}
