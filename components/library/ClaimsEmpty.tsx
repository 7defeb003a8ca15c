import { Button } from '@/components/controls/Button';
import { EmptyState } from '@/components/controls/EmptyState';
import { i18n } from '@/lib/i18n/i18n';
import { type ClaimsRequest, countFilters, withoutFilters } from './claim-query';

interface Props {
  /** Nothing is saved at all. */
  none: boolean;
  request: ClaimsRequest;
  onChange: (request: ClaimsRequest) => void;
  onImport: () => void;
  onArticle: () => void;
}

/** Why no claim is listed, and the way on. */
export function ClaimsEmpty({ none, request, onChange, onImport, onArticle }: Props) {
  if (none) {
    return (
      <EmptyState icon="book" title={i18n.t('saved_emptytitle')} text={i18n.t('saved_emptytext')}>
        <Button variant="primary" size="normal" onClick={onArticle}>
          {i18n.t('library_openarticle')}
        </Button>
        <Button size="normal" icon="upload" onClick={onImport}>
          {i18n.t('library_import')}
        </Button>
      </EmptyState>
    );
  }
  const filters = countFilters(request);
  const { text } = request;
  return (
    <EmptyState
      icon="search"
      title={text ? i18n.t('saved_nomatch', [text]) : i18n.t('library_nofilter')}
      text={[
        text ? i18n.t('saved_nomatchtext') : '',
        filters === 0 ? '' : i18n.t(text ? 'filter_alsoon' : 'filter_areon', filters),
      ]
        .filter(Boolean)
        .join(' ')}
    >
      {text && (
        <Button onClick={() => onChange({ ...request, text: '' })}>{i18n.t('saved_clear')}</Button>
      )}
      {filters > 0 && (
        <Button onClick={() => onChange(withoutFilters(request))}>
          {i18n.t('filter_clearall')}
        </Button>
      )}
    </EmptyState>
  );
}
