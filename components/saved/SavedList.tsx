import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { ClaimRow } from '@/components/claim/ClaimRow';
import { badgeOf } from '@/components/claim/levels';
import { classes } from '@/components/controls/classes';
import { Icon } from '@/components/controls/Icon';
import { moveRow } from '@/components/controls/row-keys';
import text from '@/components/controls/text.module.css';
import { useKeys } from '@/components/hooks/use-keys';
import { i18n } from '@/lib/i18n/i18n';
import type { Scale } from '@/lib/model/verdict';
import styles from './SavedList.module.css';
import { articleFacts, firstRows, foundText, groupByArticle, type SavedClaim } from './saved-rows';

/** Rows made at first, and added each time the list's end comes near. */
const STEP = 60;

interface Props {
  claims: readonly SavedClaim[];
  scales: readonly Scale[];
  /** The words searched for. */
  words: readonly string[];
  focusAt: { current: number | null };
  onOpen: (ids: string[], index: number) => void;
  onDelete: (id: string) => void;
}

/** Saved claims under their articles. Rows are made as they are scrolled to. */
export function SavedList({ claims, scales, words, focusAt, onOpen, onDelete }: Props) {
  const [count, setCount] = useState(STEP);
  const list = useRef<HTMLDivElement>(null);
  const end = useRef<HTMLDivElement>(null);
  const groups = useMemo(() => groupByArticle(claims), [claims]);
  const ids = useMemo(
    () => groups.flatMap(({ rows }) => rows.map(({ claim }) => claim.id)),
    [groups],
  );
  const more = count < ids.length;
  useEffect(() => {
    if (!end.current || !more) return;
    const nearEnd = new IntersectionObserver(
      ([entry]) => entry?.isIntersecting && setCount((old) => old + STEP),
      { root: list.current, rootMargin: '600px' },
    );
    nearEnd.observe(end.current);
    return () => nearEnd.disconnect();
  }, [more, count]);
  const move = (step: 1 | -1) => () => moveRow(list.current, step) && undefined;
  useKeys({
    j: move(1),
    k: move(-1),
    ArrowDown: move(1),
    ArrowUp: move(-1),
    Delete: () => {
      const id = (document.activeElement?.closest('[data-id]') as HTMLElement | null)?.dataset.id;
      if (!id) return false;
      if (!moveRow(list.current, 1)) moveRow(list.current, -1);
      onDelete(id);
    },
  });
  let position = 0;
  return (
    <section class={styles.list} ref={list} aria-label={i18n.t('saved_list')}>
      {firstRows(groups, count).map(({ article, rows }) => (
        <section key={article.id} class={styles.group}>
          <div class={styles.head}>
            <h2 class={text.ellipsis}>{article.title || article.url}</h2>
            <a
              href={article.url}
              target="_blank"
              rel="noreferrer"
              aria-label={i18n.t('claim_open')}
              title={i18n.t('claim_open')}
            >
              <Icon name="ext" size={14} />
            </a>
            <small>{articleFacts(article)}</small>
          </div>
          <ul>
            {rows.map((row) => {
              position += 1;
              const at = position;
              return (
                <SavedRow
                  key={row.claim.id}
                  {...{ row, scales, words, focusAt }}
                  at={at}
                  of={ids.length}
                  onOpen={() => onOpen(ids, at - 1)}
                />
              );
            })}
          </ul>
        </section>
      ))}
      <div ref={end} class={classes(more && styles.end)} />
    </section>
  );
}

interface RowProps {
  row: SavedClaim;
  scales: readonly Scale[];
  words: readonly string[];
  focusAt: { current: number | null };
  at: number;
  of: number;
  onOpen: () => void;
}

function SavedRow({ row, scales, words, focusAt, at, of, onOpen }: RowProps) {
  const { claim } = row;
  return (
    <ClaimRow
      id={claim.id}
      facts={{
        quote: claim.quote,
        score: claim.detection ? Math.round(claim.detection.score * 100) : null,
        kinds: claim.detection?.kinds ?? [],
        speaker: claim.attribution?.speaker.text ?? '',
        state: claim.state,
        sources: row.sources,
        badge: badgeOf(scales, claim.verdict),
      }}
      words={words}
      found={foundText(row)}
      position={at}
      size={of}
      focusAt={focusAt}
      onOpen={onOpen}
    />
  );
}
