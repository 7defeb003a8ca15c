import { Button } from '@/components/controls/Button';
import { EmptyState } from '@/components/controls/EmptyState';
import { formatNumber } from '@/lib/i18n/format';
import { i18n } from '@/lib/i18n/i18n';
import type { PageState } from '@/lib/model/page';

export interface NoticeActions {
  onRead: () => void;
  onAlways: () => void;
  onSaved: () => void;
  /** Lowers the threshold, so that weaker claims are shown, too. */
  onWeaker: () => void;
  /** Asks the browser for access, in the click's own turn. */
  onAllow: () => void;
}

interface Props extends NoticeActions {
  state: PageState;
  threshold: number;
  /** What the site's own rule or the settings say: pages are read only when asked for. */
  onlyOnClick: boolean;
}

/** Why a page shows no claims, and what can be done. */
export function PageNotice({
  state,
  threshold,
  onlyOnClick,
  onRead,
  onAlways,
  onSaved,
  onWeaker,
  onAllow,
}: Props) {
  const always = state.host && (
    <Button variant="quiet" onClick={onAlways}>
      {i18n.t('notarticle_always', [state.host])}
    </Button>
  );
  const read = (
    <Button variant="primary" onClick={onRead}>
      {i18n.t('notarticle_read')}
    </Button>
  );
  switch (state.status) {
    case 'none-found':
      return (
        <EmptyState
          icon="search"
          title={i18n.t('none_title')}
          text={i18n.t('none_text', state.sentences, [formatNumber(state.sentences), threshold])}
        >
          {threshold > 0 && <Button onClick={onWeaker}>{i18n.t('none_weaker')}</Button>}
        </EmptyState>
      );
    case 'not-article':
      return (
        <EmptyState icon="file" title={i18n.t('notarticle_title')} text={i18n.t('notarticle_text')}>
          {read}
          {always}
        </EmptyState>
      );
    case 'off':
      return (
        <EmptyState
          icon="file"
          title={onlyOnClick ? i18n.t('clickonly_title') : i18n.t('off_title', [state.host])}
          text={i18n.t(onlyOnClick ? 'clickonly_text' : 'off_text')}
        >
          {read}
          {always}
        </EmptyState>
      );
    case 'language':
      return (
        <EmptyState icon="globe" title={i18n.t('language_title')} text={i18n.t('language_text')} />
      );
    case 'failed':
    case 'no-model':
      return (
        <EmptyState
          icon="warn"
          title={i18n.t('failed_title')}
          text={i18n.t(state.status === 'failed' ? 'failed_text' : 'failed_model')}
        >
          <Button onClick={onRead}>{i18n.t('failed_retry')}</Button>
        </EmptyState>
      );
    case 'no-access':
      return (
        <EmptyState
          icon="lock"
          title={i18n.t('access_title', [state.host])}
          text={i18n.t('access_text')}
        >
          <Button variant="primary" onClick={onAllow}>
            {i18n.t('access_allow', [state.host])}
          </Button>
        </EmptyState>
      );
    default:
      return (
        <EmptyState icon="lock" title={i18n.t('forbidden_title')} text={i18n.t('forbidden_text')}>
          <Button onClick={onSaved}>{i18n.t('forbidden_saved')}</Button>
        </EmptyState>
      );
  }
}
