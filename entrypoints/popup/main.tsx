import '@/components/tokens.css';
import '@/components/base.css';
import './popup.css';
import { mount } from '@/components/mount';
import { openSidePanel } from '@/lib/background/side-panel';
import { Popup } from './Popup';

/** A page that has not answered after so many ms is not waited for. */
const PATIENCE = 300;

// The page's claims come from the page, so the popup shows them before it fetches the store. The editor and the
// saved claims are the larger half of the popup, and nobody needs them before choosing them.
let onShown = () => {};
const shown = new Promise<void>((resolve) => {
  onShown = resolve;
  setTimeout(resolve, PATIENCE);
});
const parts = {
  records: shown.then(() => import('./open-store')),
  detail: shown.then(() => import('./Detail')),
  saved: shown.then(() => import('@/components/saved/SavedPanel')),
};

mount(<Popup parts={parts} search={location.search} openPanel={openSidePanel} onShown={onShown} />);
