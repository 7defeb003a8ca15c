import * as z from 'zod/mini';
import { WebUrl } from './primitives';
import { SourceInput } from './source';

/** An open tab whose page may become a source. */
export const OpenTab = z.object({ id: z.int(), title: z.string(), url: WebUrl });
export type OpenTab = z.infer<typeof OpenTab>;

/** A page as a source, from what it says of itself, and the words of it that a person selected. */
export const TabSource = z.object({ source: SourceInput, quote: z.string() });
export type TabSource = z.infer<typeof TabSource>;
