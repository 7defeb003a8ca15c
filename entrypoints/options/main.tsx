import '@/components/tokens.css';
import '@/components/base.css';
import { openDatabase } from '@/components/hooks/open-database';
import { mount } from '@/components/mount';
import { send } from '@/lib/messages/client';
import { createClaimStore } from '@/lib/store/claim-store';
import { Options } from './Options';

const db = openDatabase();
const store = createClaimStore(db, {
  // Nobody listens while the background sleeps with no page open, and then nobody needs to know.
  onChange: (change) => void send('claims/changed', change).catch(() => null),
});

mount(<Options db={db} store={store} />);
