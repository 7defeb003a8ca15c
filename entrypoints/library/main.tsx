import '@/components/tokens.css';
import '@/components/base.css';
import { openDatabase } from '@/components/hooks/open-database';
import { mount } from '@/components/mount';
import { send } from '@/lib/messages/client';
import { createClaimStore } from '@/lib/store/claim-store';
import { keepIndexCurrent } from '@/lib/store/index-keeper';
import { Library } from './Library';

const db = openDatabase();
keepIndexCurrent(db);
const store = createClaimStore(db, {
  // Nobody listens while the background sleeps with no page open, and then nobody needs to know.
  onChange: (change) => void send('claims/changed', change).catch(() => null),
});

mount(<Library db={db} store={store} />);
