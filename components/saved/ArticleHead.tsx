import { Icon } from '@/components/controls/Icon';
import text from '@/components/controls/text.module.css';
import { i18n } from '@/lib/i18n/i18n';
import type { Article } from '@/lib/model/article';
import styles from './SavedList.module.css';
import { articleFacts } from './saved-rows';

/** Heads the saved claims of an article. */
export function ArticleHead({ article }: { article: Article }) {
  return (
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
      <small class={text.ellipsis}>{articleFacts(article)}</small>
    </div>
  );
}
