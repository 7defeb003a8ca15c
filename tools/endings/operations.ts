import type { Session } from '@/tools/browsers/driver';
import { waitFor } from '@/tools/browsers/wait';
import { seeded } from '@/tools/mutate/random';

/** Longest time, in ms, between asking for something and the end of the background; a save takes about 15. */
const LATEST = 30;
/** How often the background is ended during an operation. */
const SHARE = 0.3;

/** What a person was told came of what they did, and what is on file in the end. */
export interface Account {
  operations: number;
  /** How often the background was ended, and how often an operation failed by that and was asked for again. */
  endings: number;
  failures: number;
  /** Words that were said to be saved, and those of saved claims; the same for what was dismissed. */
  saved: { told: string[]; kept: string[] };
  dismissed: { told: string[]; kept: string[] };
}

type Answer = { res?: { id?: string; error?: string } | boolean } | null;

/**
 * Saves, dismisses and takes back at random as the script in the article at `url` does, while the background
 * is ended at random; what fails is asked for again, as a person would. `seed` decides all but the timing.
 */
export async function endAtRandom(
  session: Session,
  url: string,
  operations: number,
  seed: number,
): Promise<Omit<Account, 'saved' | 'dismissed'> & { saved: string[]; dismissed: string[] }> {
  const random = seeded(seed);
  const inScript = await session.scriptOf?.(url);
  if (!inScript) throw new Error('no script of ours can be reached in this browser');
  const saved = new Set<string>();
  const dismissed = new Map<string, string>();
  let endings = 0;
  let failures = 0;
  const ask = async (type: string, data: unknown): Promise<Answer> => {
    const message = JSON.stringify({ id: 0, type, data, timestamp: 0 });
    const asked = inScript<Answer>(`chrome.runtime.sendMessage(${message}).catch(() => null)`);
    if (random.chance(SHARE)) {
      await new Promise((resolve) => setTimeout(resolve, random.below(LATEST)));
      await session.endBackground();
      endings += 1;
    }
    return asked;
  };
  /** Asks until it is answered. */
  const insist = (type: string, data: unknown) =>
    waitFor(
      `an answer to ${type}`,
      async () => {
        const answer = await ask(type, data);
        const { res } = answer ?? {};
        if (res && !(typeof res === 'object' && res.error)) return res;
        failures += 1;
        return null;
      },
      { timeout: 60_000, interval: 5 },
    );
  for (let n = 0; n < operations; n++) {
    const act = random.below(4);
    const [gone, id] = [...dismissed][0] ?? [];
    if (act === 0) {
      const quote = `dismissed ${n}`;
      const answer = await insist('claims/dismiss', { article: articleAt(url), quote });
      dismissed.set(quote, typeof answer === 'object' ? (answer.id ?? '') : '');
    } else if (act === 1 && gone !== undefined) {
      await insist('claims/undismiss', { id });
      dismissed.delete(gone);
    } else {
      // Now and then the same again, which has to stay one claim.
      const quote = act === 2 && saved.size > 0 ? random.pick([...saved]) : `saved ${n}`;
      await insist('claims/save', draftOf(url, quote));
      saved.add(quote);
    }
  }
  return { operations, endings, failures, saved: [...saved], dismissed: [...dismissed.keys()] };
}

const articleAt = (url: string) => ({
  ...{ url, urls: [url], title: 'Ministers agree on a budget', publisher: 'The Meridian' },
  ...{ authors: [], publishedAt: null, language: 'en' },
});

function draftOf(url: string, quote: string) {
  const start = Number(quote.slice(6)) * 100;
  return {
    article: articleAt(url),
    quote,
    anchor: {
      quote: { exact: quote, prefix: `${quote} after `, suffix: ' before' },
      position: { start, end: start + quote.length },
    },
    context: quote,
    ...{ detection: null, attribution: null, entities: [], quantities: [] },
    origin: 'selection',
  };
}
