import * as z from 'zod/mini';
import { Timestamp } from '@/lib/model/primitives';
import { Settings } from '@/lib/model/settings';
import { Snapshot } from '@/lib/model/snapshot';

export const FORMAT = 'claimlight';
export const VERSION = 1;

/** The whole file, as `docs/claimlight-export.schema.json` describes it. */
export const ClaimlightFile = z.extend(Snapshot, {
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  exportedAt: Timestamp,
  /** The person's settings, in backups. */
  settings: z.optional(Settings),
});
