import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import type { ExportFormatId } from '@/components/hooks/exchange/open-export';
import { useKeys } from '@/components/hooks/use-keys';
import { FormatMenu, type OfferedFormat } from '@/components/saved/FormatMenu';
import { formatNumber } from '@/lib/i18n/format';
import { i18n } from '@/lib/i18n/i18n';
import type { PageClaim } from '@/lib/model/page';

interface Props {
  claims: readonly PageClaim[];
  formats: readonly OfferedFormat[];
  onExport: (ids: readonly string[], format: ExportFormatId) => Promise<void>;
}

/** Exports what is saved of a page. E opens the formats. */
export function ExportPage({ claims, formats, onExport }: Props) {
  const ids = claims.flatMap(({ claimId }) => claimId ?? []);
  const open = useRef<() => void>(null);
  useKeys({ e: () => (ids.length > 0 && open.current ? open.current() : false) });
  return (
    <FormatMenu
      formats={formats}
      text={i18n.t('saved_export')}
      title={i18n.t('export_claimsas', ids.length, [formatNumber(ids.length)])}
      disabled={ids.length === 0}
      openRef={open as RefObject<() => void>}
      onChoose={(format) => void onExport(ids, format)}
    />
  );
}
