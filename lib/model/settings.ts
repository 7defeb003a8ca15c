import * as z from 'zod/mini';

/** What to do on one site: read every page that is asked for, none, or only when asked each time. */
export const SiteRule = z.enum(['always', 'never', 'click']);
export type SiteRule = z.infer<typeof SiteRule>;

export const Settings = z.object({
  /** `articles`: highlight articles by itself. `click`: only when the person asks. */
  highlight: z.enum(['articles', 'click']),
  /** Rules by host name, without `www.`. */
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
  linesOnly: z.boolean(),
  theme: z.enum(['system', 'light', 'dark']),
  pill: z.boolean(),
  /** Id of the verdict scale offered for new verdicts. */
  scale: z.string(),
});
export type Settings = z.infer<typeof Settings>;

export const DEFAULT_SETTINGS: Settings = {
  highlight: 'articles',
  sites: {},
  threshold: 40,
  entities: { person: true, organization: true, place: true, other: true, quantity: false },
  linesOnly: false,
  theme: 'system',
  pill: true,
  scale: 'truth',
};
