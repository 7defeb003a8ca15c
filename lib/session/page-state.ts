import type { Entity } from '@/lib/model/analysis';
import type { ArticleMetadata } from '@/lib/model/article';
import { isOnPage } from '@/lib/model/on-page';
import type { PageClaim, PageEntity, PageReport, PageState, PageStatus } from '@/lib/model/page';
import { siteName } from '@/lib/model/site-name';
import type { Reading } from './reading';

/** Joins mentions to entities, most mentioned first, with the claims each belongs to. */
export function pageEntities(
  mentions: readonly Entity[],
  claims: readonly PageClaim[],
): PageEntity[] {
  // As the lists are narrowed to a name: whoever said it belongs to a claim, too.
  const inClaims = new Map<string, number>();
  for (const { entities } of claims.filter(isOnPage)) {
    for (const name of new Set(entities.map((entity) => entity.name))) {
      inClaims.set(name, (inClaims.get(name) ?? 0) + 1);
    }
  }
  const found = new Map<string, PageEntity>();
  for (const { kind, name } of mentions) {
    const id = `${kind}\n${name}`;
    let entity = found.get(id);
    if (!entity) {
      entity = { name, kind, mentions: 0, claims: inClaims.get(name) ?? 0 };
      found.set(id, entity);
    }
    entity.mentions++;
  }
  return [...found.values()].sort((a, b) => b.mentions - a.mentions);
}

/** The few facts the toolbar button shows. */
export function reportOf(state: PageState): PageReport {
  return {
    status: state.status,
    claims: state.claims.filter(isOnPage).length,
    saved: state.claims.filter((claim) => claim.claimId !== null).length,
  };
}

/** How a page stands, as popup and side panel show it. `reading` is null while there is none. */
export function pageState(
  status: PageStatus,
  hostname: string,
  article: ArticleMetadata,
  reading: Reading | null,
  claims: PageClaim[],
): PageState {
  return {
    url: article.url,
    host: siteName(hostname),
    title: article.title,
    status,
    language: reading?.analysis.language ?? 'und',
    sentences: reading?.analysis.sentences.length ?? 0,
    truncated: reading?.truncated ?? false,
    claims,
    entities: reading ? pageEntities(reading.analysis.entities, claims) : [],
  };
}

/** What a finished reading amounts to; null where there was no article. */
export function statusOf(reading: Reading | null, claims: readonly PageClaim[]): PageStatus {
  if (!reading) return 'not-article';
  if (reading.analysis.language !== 'en') return 'language';
  return claims.length > 0 ? 'on' : 'none-found';
}
