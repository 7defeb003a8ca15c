import { ExportDialog, type ExportScope } from '@/components/exchange/ExportDialog';
import { openExport } from '@/components/hooks/exchange/open-export';
import { useLatest } from '@/components/hooks/use-latest';
import { i18n } from '@/lib/i18n/i18n';
import { putPublisher, readPublisher } from '@/lib/settings/publisher';
import type { ClaimlightDatabase } from '@/lib/store/database';
import type { LibraryParts } from './views';

interface Props {
  parts: LibraryParts;
  /** Claims that may be exported: those chosen, those listed. All of them may be, too. */
  chosen: readonly string[];
  listed: readonly string[];
  total: number;
  /** Title of the one article that is listed, where it is one. */
  article: string;
  /** The claim that is open. */
  open: string | null;
  onClose: () => void;
}

/** The export dialog for what the claims view shows. */
export function ExportClaims({ parts, chosen, listed, total, article, open, onClose }: Props) {
  const { db } = parts;
  const known = useLatest(
    async () => ({ publisher: await readPublisher(), ofArticle: await articleOf(db, open) }),
    [],
  );
  // All of it is read from this device; nothing is shown until then, so that nothing jumps.
  if (!known.value && !known.failed) return null;
  const { publisher, ofArticle } = known.value ?? {};
  const all: ExportScope = { id: 'all', claimIds: null, count: total };
  const scopes: ExportScope[] = [
    { id: 'selected', claimIds: chosen, count: chosen.length },
    // What lists everything is "all": it takes what belongs to no claim, too.
    {
      id: 'view',
      claimIds: listed,
      count: listed.length === total ? 0 : listed.length,
      name: article,
    },
    ...(ofArticle && !article && ofArticle.count < total ? [ofArticle] : []),
    all,
  ];
  const offered = scopes.filter(({ count }) => count > 0);
  return (
    <ExportDialog
      scopes={offered.length > 0 ? offered : [all]}
      open={(claimIds, name) => openExport(db, claimIds, name)}
      {...(publisher ? { publisher } : {})}
      onPublisher={(next) => void putPublisher(next).catch(() => null)}
      onSaved={(name) => parts.toast.show(i18n.t('saved_exported', [name]))}
      onClose={onClose}
    />
  );
}

/** The claims of the article that a claim is of. */
async function articleOf(
  db: ClaimlightDatabase,
  claimId: string | null,
): Promise<ExportScope | undefined> {
  const claim = claimId ? await db.claims.get(claimId) : undefined;
  const article = claim && (await db.articles.get(claim.articleId));
  if (!article) return undefined;
  const claims = await db.claims.where('articleId').equals(article.id).toArray();
  const claimIds = claims.flatMap(({ id, deletedAt }) => (deletedAt === null ? id : []));
  return { id: 'article', claimIds, count: claimIds.length, name: article.title };
}
