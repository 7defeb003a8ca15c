import '@/components/tokens.css';
import '@/components/base.css';
import './card.css';
import { render } from 'preact';
import { subjectOf } from '@/components/hooks/page-claim';
import { send } from '@/lib/messages/client';
import { readSettings } from '@/lib/settings/settings';
import { createClaimStore } from '@/lib/store/claim-store';
import { createDatabase } from '@/lib/store/database';
import { Card } from './Card';
import { connectCard } from './connect-card';

/** Shows the claim this card was opened for. A page that frames us by itself gets nothing. */
async function open(): Promise<void> {
  const link = await connectCard(location.search);
  if (!link) return;
  document.documentElement.dataset.theme = link.theme;
  const [subject, settings] = await Promise.all([
    subjectOf(link.key),
    readSettings().catch(() => null),
  ]);
  const store = createClaimStore(createDatabase(), {
    onChange: (change) => void send('claims/changed', change).catch(() => null),
  });
  const app = document.getElementById('app') as HTMLElement;
  render(<Card {...{ store, link, subject }} scale={settings?.scale ?? 'truth'} />, app);
}

void open();
