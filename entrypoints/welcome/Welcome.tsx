import { browser } from 'wxt/browser';
import { useAllSites } from '@/components/hooks/page/use-all-sites';
import { useApplyTheme } from '@/components/hooks/settings/theme';
import { useSettings } from '@/components/hooks/settings/use-settings';
import { useShortcuts } from '@/components/hooks/settings/use-shortcuts';
import { FirstRun } from '@/components/welcome/FirstRun';
import { News } from '@/components/welcome/News';
import { updateSettings } from '@/lib/settings/settings';

/** The page that opens once after installing; with `news`, what a larger update brought. */
export function Welcome({ news }: { news: boolean }) {
  const settings = useSettings();
  useApplyTheme(settings?.theme ?? 'system');
  const { granted, ask } = useAllSites();
  const shortcuts = useShortcuts();
  if (news) return <News onOptions={() => void browser.runtime.openOptionsPage()} />;
  if (!settings) return null;
  return (
    <FirstRun
      settings={settings}
      granted={granted}
      stepKeys={shortcuts.find(({ name }) => name === 'next-claim')?.keys ?? []}
      onStart={async (highlight) => {
        // In the very turn of the click, or browsers take it for no wish of a person's.
        const allowed = highlight === 'articles' && !granted ? ask() : null;
        await updateSettings({ highlight });
        return (await allowed) ?? true;
      }}
      onImport={() => {
        const url = browser.runtime.getURL('/options.html#data' as '/options.html');
        void browser.tabs.create({ url });
      }}
    />
  );
}
