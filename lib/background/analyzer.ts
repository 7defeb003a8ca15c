import type { Engine } from '@/lib/analysis/engine';
import type { Block } from '@/lib/model/analysis';
import type { AnalysisFailure, PageAnalysis } from '@/lib/model/page';
import { sha256 } from './digest';
import { ModelsUnusable } from './models';
import { withoutRepeats } from './repeats';

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

/**
 * Makes the analysis that all tabs share. Its memory is a convenience that may be lost any time.
 * Without usable models the answer is a failure, and the next request tries again.
 */
export function createAnalyzer(
  loadEngine: () => Promise<Engine>,
): (request: AnalysisRequest) => Promise<PageAnalysis | AnalysisFailure> {
  const kept = new Map<string, PageAnalysis>();
  return async (request) => {
    const { text, blocks } = within(TEXT_LIMIT, request);
    const content = JSON.stringify([text, blocks, request.threshold]);
    const [engine, key] = await Promise.all([
      loadEngine().catch(explain),
      sha256(new TextEncoder().encode(content)),
    ]);
    if (!engine) return { error: 'model' };
    const known = kept.get(key);
    const result = known ?? analyzed(engine, { text, blocks, threshold: request.threshold });
    // The order of a Map is its age: the least lately used comes first.
    kept.delete(key);
    kept.set(key, result);
    for (const oldest of [...kept.keys()].slice(0, -KEPT)) kept.delete(oldest);
    return result;
  };
}

function analyzed(engine: Engine, { text, blocks, threshold }: AnalysisRequest): PageAnalysis {
  const analysis = engine.analyze(text, { blocks, threshold, all: true });
  const claims = withoutRepeats(analysis.claims, text, blocks);
  return { ...analysis, claims, model: engine.model };
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

/** Leaves what is wrong with the models where developers look. */
function explain(error: unknown): undefined {
  if (!(error instanceof ModelsUnusable)) throw error;
  console.error(error.message, error.cause);
}
