import * as z from 'zod/mini';
import { STRENGTHS } from './lamp';

/**
 * What to do on one site: read every page that is asked for, the same but light claims alone, none, or
 * only when asked each time.
 */
export const SiteRule = z.enum(['always', 'claims', 'never', 'click']);
export type SiteRule = z.infer<typeof SiteRule>;

export const Settings = z.object({
  /**
   * `articles`: highlight articles by itself. `click`: only when the person asks. `listed`: only on
   * sites that a rule says it for; elsewhere as with `click`.
   */
  highlight: z.enum(['articles', 'click', 'listed']),
  /** Rules by host name, without `www.`; `*.name` is for that site and all below it. */
  sites: z.record(z.string(), SiteRule),
  /** Claims scoring below this (0..100) are not shown. */
  threshold: z.number().check(z.minimum(0), z.maximum(100)),
  entities: z.object({
    person: z.boolean(),
    organization: z.boolean(),
    place: z.boolean(),
    other: z.boolean(),
    quantity: z.boolean(),
  }),
  /** Whether saved claims get their verdict beside the text. */
  margin: z.boolean(),
  linesOnly: z.boolean(),
  /** How strongly claims are lit; 3 is the usual. */
  strength: z.literal([...STRENGTHS]),
  theme: z.enum(['system', 'light', 'dark']),
  /** Size of quotes in our own surfaces. */
  quoteSize: z.enum(['normal', 'large', 'largest']),
  pill: z.boolean(),
  /** Whether single characters are keys of ours. */
  letterKeys: z.boolean(),
  /** Id of the verdict scale offered for new verdicts. */
  scale: z.string(),
});
export type Settings = z.infer<typeof Settings>;

export const DEFAULT_SETTINGS: Settings = {
  highlight: 'articles',
  sites: {},
  threshold: 40,
  entities: { person: true, organization: true, place: true, other: true, quantity: false },
  margin: true,
  linesOnly: false,
  strength: 3,
  theme: 'system',
  quoteSize: 'normal',
  pill: true,
  letterKeys: true,
  scale: 'truth',
};
