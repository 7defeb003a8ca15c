import '@/components/tokens.css';
import '@/components/base.css';
import './popup.css';
import { mount } from '@/components/mount';
import { openSidePanel } from '@/lib/background/side-panel';
import { send } from '@/lib/messages/client';
import { createClaimStore } from '@/lib/store/claim-store';
import { createDatabase } from '@/lib/store/database';
import { Popup } from './Popup';

const db = createDatabase();
const store = createClaimStore(db, {
  // Nobody listens while the background sleeps with no page open, and then nobody needs to know.
  onChange: (change) => void send('claims/changed', change).catch(() => null),
});

mount(<Popup {...{ db, store }} search={location.search} openPanel={openSidePanel} />);
