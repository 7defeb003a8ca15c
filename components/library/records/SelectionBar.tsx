import type { ComponentChildren } from 'preact';
import { Button } from '@/components/controls/Button';
import { formatNumber } from '@/lib/i18n/format';
import { i18n } from '@/lib/i18n/i18n';

interface Props {
  count: number;
  onMerge: () => void;
  onClear: () => void;
  /** What else can be done with them. */
  children?: ComponentChildren;
}

/** What can be done with the records that are selected. */
export function SelectionBar({ count, onMerge, onClear, children }: Props) {
  return (
    <>
      <span role="status">{i18n.t('records_chosen', [formatNumber(count)])}</span>
      <Button disabled={count < 2} onClick={onMerge}>
        {i18n.t('records_merge')}
      </Button>
      {children}
      <Button variant="quiet" onClick={onClear}>
        {i18n.t('records_clear')}
      </Button>
    </>
  );
}
