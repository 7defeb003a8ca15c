import type { Article } from './article';
import type { Claim } from './claim';

/** A saved claim of another article that says what a claim of a page says. */
export interface SeenClaim {
  claim: Pick<Claim, 'id' | 'quote' | 'verdict' | 'createdAt'>;
  article: Pick<Article, 'publisher' | 'publishedAt' | 'url' | 'title'>;
}

/** A claim of a page that is looked for among those saved from other articles. */
export interface SoughtClaim {
  /** Names it in the answer. */
  key: string;
  quote: string;
}
