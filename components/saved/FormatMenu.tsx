import type { RefObject } from 'preact';
import type { IconName } from '@/components/controls/icon-paths';
import { Menu } from '@/components/controls/Menu';
import type { ExportFormatId } from '@/components/hooks/exchange/open-export';
import { i18n } from '@/lib/i18n/i18n';

/** A format that claims can be exported in, as it is offered. */
export interface OfferedFormat {
  id: ExportFormatId;
  icon: IconName;
  name: string;
  /** File name extension, without the dot. */
  extension: string;
  /** The claims' sources only. */
  ofSources: boolean;
}

interface Props {
  formats: readonly OfferedFormat[];
  /** What the button says. */
  text: string;
  /** What the menu says it is about. */
  title: string;
  disabled?: boolean;
  openRef?: RefObject<() => void>;
  onChoose: (format: ExportFormatId) => void;
}

/** A button, and behind it the formats that claims can be exported in. */
export function FormatMenu({ formats, text, title, disabled = false, openRef, onChoose }: Props) {
  const inGroups = [
    ...formats.filter(({ ofSources }) => !ofSources),
    ...formats.filter(({ ofSources }) => ofSources),
  ];
  const firstOfSources = inGroups.find(({ ofSources }) => ofSources);
  return (
    <Menu
      label={title}
      side="above"
      icon="download"
      {...{ text, disabled }}
      {...(openRef ? { openRef } : {})}
      items={inGroups.map((format, index) => ({
        icon: format.icon,
        text: format.name,
        end: `.${format.extension}`,
        onChoose: () => onChoose(format.id),
        ...(index === 0 ? { head: title } : {}),
        ...(format === firstOfSources ? { head: i18n.t('export_onlysources') } : {}),
      }))}
    />
  );
}
