import '@/components/tokens.css';
import '@/components/base.css';
import './popup.css';
import { mount } from '@/components/mount';
import { openSidePanel } from '@/lib/background/side-panel';
import { Popup } from './Popup';

// The page's claims come from the page, so the popup shows them while the store is still being fetched. The
// editor and the saved claims are the larger half of the popup, and nobody needs them before choosing them.
const parts = {
  records: import('./open-store'),
  detail: import('./Detail'),
  saved: import('@/components/saved/SavedPanel'),
};

mount(<Popup parts={parts} search={location.search} openPanel={openSidePanel} />);
