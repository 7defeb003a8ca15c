import '@/components/tokens.css';
import '@/components/base.css';
import './card.css';
import { subjectOf } from '@/components/hooks/page/page-claim';
import { openRecords } from '@/components/hooks/records/open-records';
import { mount } from '@/components/mount';
import { i18n } from '@/lib/i18n/i18n';
import { readSettings } from '@/lib/settings/settings';
import { Card, CardNotice } from './Card';
import { connectCard } from './connect-card';
import { followTheme } from './follow-theme';

/** Shows the claim this card was opened for. A page that frames us by itself gets nothing. */
async function open(): Promise<void> {
  const link = await connectCard(location.search);
  if (!link) return;
  document.documentElement.dataset.theme = link.theme;
  followTheme(link);
  // A sandboxed page keeps its frames, ours too, from any storage; no change could be kept.
  if (self.origin === 'null') {
    mount(<CardNotice text={i18n.t('saved_failed')} onClose={link.close} onLeave={link.onLeave} />);
    return;
  }
  const [subject, settings] = await Promise.all([subjectOf(link.key), readSettings()]);
  const { store } = openRecords();
  mount(<Card {...{ store, link, subject, settings }} />);
}

void open();
