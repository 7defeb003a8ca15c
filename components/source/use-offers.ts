import { useEffect, useState } from 'preact/hooks';
import type { ListOption } from '@/components/controls/Listbox';
import type { Lookups, UsedSource } from '@/components/hooks/editing/lookups';
import { openTabs, readTab } from '@/components/hooks/page/open-tabs';
import { i18n } from '@/lib/i18n/i18n';
import type { EvidenceStance } from '@/lib/model/source';
import type { OpenTab } from '@/lib/model/tab-source';
import { factsOf, isLink, type SourceDraft } from './source-draft';
import { stanceName } from './stances';

/** What a field for a source offers: sources that match what is typed, open tabs, or all sources. */
export type Offer = 'matches' | 'tabs' | 'used';

/** Sources offered at once: while typing, and when asked for. */
const MATCHES = 6;
const USED = 30;

export interface Offers {
  open: boolean;
  options: ListOption[];
  head?: string;
  note?: string;
  /** The draft that an option stands for; null where its tab is gone. */
  draftOf: (option: ListOption) => Promise<Partial<SourceDraft> | null>;
}

/** What is offered for a text in the field. `citedAs` tells what is on the claim already. */
export function useOffers(
  offer: Offer,
  text: string,
  lookups: Lookups,
  citedAs: (url: string) => EvidenceStance | undefined,
): Offers {
  const [tabs, setTabs] = useState<OpenTab[] | null>();
  const [used, setUsed] = useState<UsedSource[]>([]);
  const searched = text.trim() && !isLink(text) ? text : '';
  useEffect(() => {
    if (offer !== 'tabs') return;
    let current = true;
    setTabs(undefined);
    void openTabs().then((found) => current && setTabs(found));
    return () => {
      current = false;
    };
  }, [offer]);
  const most = offer === 'used' ? USED : searched && offer === 'matches' ? MATCHES : 0;
  useEffect(() => {
    let current = true;
    if (most === 0) setUsed([]);
    else void lookups.usedSources(searched, most).then((found) => current && setUsed(found));
    return () => {
      current = false;
    };
  }, [most, searched, lookups]);

  const onClaim = (url: string) => {
    const stance = citedAs(url);
    return stance && i18n.t('source_onclaim', [stanceName(stance)]);
  };
  if (offer === 'tabs') {
    const fits = (tab: OpenTab) =>
      `${tab.title}\n${tab.url}`.toLowerCase().includes(searched.toLowerCase().trim());
    const shown = tabs?.filter(fits) ?? [];
    return {
      open: true,
      head: i18n.t('source_fromtab'),
      ...(shown.length > 0 ? {} : { note: tabNote(tabs) }),
      options: shown.map(({ id, title, url }) => ({
        id: String(id),
        icon: 'globe',
        text: title || url,
        detail: onClaim(url) ?? new URL(url).hostname,
      })),
      async draftOf({ id }) {
        const tab = tabs?.find((other) => String(other.id) === id);
        if (!tab) return null;
        const [read, stance] = await Promise.all([readTab(tab.id), lookups.lastStance()]);
        // A page that cannot be read, as a PDF, has its address and a title all the same.
        if (!read) return { link: tab.url, title: tab.title, stance };
        const { source, quote } = read;
        return { link: source.url, ...factsOf(source), passage: quote, stance };
      },
    };
  }
  const note = offer === 'used' && used.length === 0 ? i18n.t('source_noneused') : undefined;
  return {
    open: offer === 'used' || used.length > 0,
    ...(offer === 'used' ? { head: i18n.t('source_usedbefore') } : {}),
    ...(note ? { note } : {}),
    options: used.map(({ source, claims }) => ({
      id: source.id,
      icon: 'file',
      text: source.title || source.url,
      detail: onClaim(source.url) ?? i18n.t('source_serves', claims),
    })),
    async draftOf({ id }) {
      const source = used.find((other) => other.source.id === id)?.source;
      return source ? { link: source.url, ...factsOf(source) } : null;
    },
  };
}

function tabNote(tabs: OpenTab[] | null | undefined): string {
  if (tabs === undefined) return i18n.t('source_tabslooking');
  return i18n.t(tabs === null ? 'source_tabsfailed' : 'source_notabs');
}
