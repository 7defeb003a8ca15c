import { browser } from 'wxt/browser';
import { i18n } from '@/lib/i18n/i18n';
import { statusText } from '@/lib/i18n/status-text';
import type { PageReport } from '@/lib/model/page';

const ICON = { 16: '/icon/16.png', 32: '/icon/32.png', 48: '/icon/48.png', 128: '/icon/128.png' };
const ICON_OFF = { 32: '/icon/off-32.png' };

/** Shows on a tab's button how its page stands. Browsers drop this when the tab navigates. */
export async function showBadge(tabId: number, report: PageReport): Promise<void> {
  const lit = ['on', 'none-found', 'reading'].includes(report.status);
  const text = lit && report.claims > 0 ? String(report.claims) : '';
  const name = i18n.t('extension_name');
  // The tab may be gone before its report is handled.
  await Promise.allSettled([
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setTitle({ tabId, title: `${name}: ${statusText(report)}` }),
    browser.action.setIcon({ tabId, path: lit ? ICON : ICON_OFF }),
  ]);
}

/** Shows that a page is not read because of the settings. */
export async function showOff(tabId: number): Promise<void> {
  await showBadge(tabId, { status: 'off', claims: 0, saved: 0 });
}
