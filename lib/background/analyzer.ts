import { analyze, MODEL } from '@/lib/analysis/analyze';
import type { Block } from '@/lib/model/analysis';
import type { PageAnalysis } from '@/lib/model/page';

/** Longest text that is analysed, in UTF-16 code units; what follows is left out. */
export const TEXT_LIMIT = 5_000_000;
/** Results kept: a reload or a second tab of the same article costs nothing. */
const KEPT = 8;

export interface AnalysisRequest {
  text: string;
  blocks: Block[];
  /** Probability in 0..1 from which a sentence counts as a claim. */
  threshold: number;
}

/** Makes the analysis that all tabs share. Its memory is a convenience that may be lost any time. */
export function createAnalyzer(
  run: typeof analyze = analyze,
): (request: AnalysisRequest) => Promise<PageAnalysis> {
  const kept = new Map<string, PageAnalysis>();
  return async (request) => {
    const { text, blocks } = within(TEXT_LIMIT, request);
    const key = await digest(JSON.stringify([text, blocks, request.threshold]));
    const known = kept.get(key);
    const result = known ?? {
      ...run(text, { blocks, threshold: request.threshold, all: true }),
      model: MODEL,
    };
    // The order of a Map is its age: the least lately used comes first.
    kept.delete(key);
    kept.set(key, result);
    for (const oldest of [...kept.keys()].slice(0, -KEPT)) kept.delete(oldest);
    return result;
  };
}

/** Cuts a text and its blocks off at a length, not between the halves of a surrogate pair. */
function within(
  limit: number,
  { text, blocks }: AnalysisRequest,
): Omit<AnalysisRequest, 'threshold'> {
  const last = text.charCodeAt(limit - 1);
  const length = Math.min(text.length, last >= 0xd800 && last < 0xdc00 ? limit - 1 : limit);
  const clipped = blocks
    .filter(({ start, end }) => start < length && start <= end)
    .map((block) => ({ ...block, end: Math.min(block.end, length) }));
  return { text: text.slice(0, length), blocks: clipped };
}

async function digest(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
