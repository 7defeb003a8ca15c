import * as z from 'zod/mini';
import { Timestamp } from '@/lib/model/primitives';
import { Settings } from '@/lib/model/settings';
import { Snapshot } from '@/lib/model/snapshot';
import { Dismissal } from '@/lib/model/verdict';

export const FORMAT = 'claimlight';
/**
 * Raised when an earlier reader would take a file for something it is not. What earlier readers pass over, as
 * `settings` and `dismissals` were once, leaves it as it is.
 */
export const VERSION = 1;

/** The whole file, as `docs/claimlight-export.schema.json` describes it. */
export const ClaimlightFile = z.extend(Snapshot, {
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  exportedAt: Timestamp,
  /** What was said to be no claim; earlier files have none. */
  dismissals: z.optional(z.array(Dismissal)),
  /** The person's settings, in backups. */
  settings: z.optional(Settings),
});
