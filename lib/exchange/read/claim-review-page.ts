import type { Reader } from '@/lib/exchange/format';
import { UnreadableFile } from '@/lib/exchange/import-row';
import { ClaimReviews } from './claim-review';
import { jsonLdScripts } from './json-ld-scripts';

const NAME = 'ClaimReview';

/** A web page with ClaimReview in its scripts, or such a script alone. */
export const readClaimReviewPage: Reader = async function* (text, context) {
  const reviews = new ClaimReviews(context);
  for await (const json of jsonLdScripts(text)) {
    const script = { isOfReviews: false };
    try {
      yield* reviews.read(watched(json, script));
    } catch (error) {
      // Much that a page says of itself besides is unsound.
      const isDamaged = error instanceof UnreadableFile && error.problem === 'damaged';
      if (!isDamaged || script.isOfReviews) throw error;
    }
  }
  if (reviews.found === 0) throw new UnreadableFile('unknown');
};

/** The same text; notes whether it names reviews. */
async function* watched(text: AsyncIterable<string>, script: { isOfReviews: boolean }) {
  let last = '';
  for await (const piece of text) {
    last = last.slice(-NAME.length) + piece;
    script.isOfReviews ||= last.includes(NAME);
    yield piece;
  }
}
