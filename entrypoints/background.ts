import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { listenToAccess } from '@/lib/background/access';
import { createAnalyzer } from '@/lib/background/analyzer';
import { applySettings } from '@/lib/background/apply-settings';
import { colorBadges } from '@/lib/background/badge';
import { listenToCommands } from '@/lib/background/commands';
import { greet } from '@/lib/background/greet';
import { handleMessages } from '@/lib/background/handlers';
import { detectOpenPages } from '@/lib/background/inject';
import { createMenus, listenToMenus } from '@/lib/background/menus';
import { createEngineLoader } from '@/lib/background/models';
import { noteOpened } from '@/lib/settings/lost-records';
import { createClaimStore } from '@/lib/store/claim-store';
import { setDamagedAside } from '@/lib/store/damaged';
import { createDatabase } from '@/lib/store/database';
import { keepIndexCurrent } from '@/lib/store/index-keeper';

/**
 * Builds the parts and registers every listener on the first tick: the browser ends this script
 * when it is idle and starts it again for the next event, so nothing here may be needed later.
 */
export default defineBackground({
  type: 'module',
  main() {
    const loadEngine = createEngineLoader();
    const db = createDatabase(undefined, {
      onOpen: (isNew) => void noteOpened(isNew).catch(() => {}),
    });
    const store = createClaimStore(db);
    keepIndexCurrent(db);
    handleMessages({
      store,
      analyzer: createAnalyzer(loadEngine),
      // What goes wrong is said when an analysis is asked for.
      prepare: () => void loadEngine().catch(() => {}),
    });
    listenToCommands();
    listenToMenus(store);
    listenToAccess();
    applySettings();
    void colorBadges();
    browser.runtime.onStartup.addListener(() => void store.purge());
    browser.runtime.onInstalled.addListener(({ reason }) => {
      void detectOpenPages();
      void createMenus();
      void greet(reason).catch(() => {});
      // The new version may ask more of a record than the one that wrote it.
      if (reason === 'update') void setDamagedAside(db).catch(() => {});
    });
  },
});
