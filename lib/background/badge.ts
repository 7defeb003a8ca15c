import { browser } from 'wxt/browser';
import { i18n } from '@/lib/i18n/i18n';
import { statusText } from '@/lib/i18n/status-text';
import type { PageReport, PageStatus } from '@/lib/model/page';

/** The button as the manifest has it, on every page that is not read: an outline in grey. */
const ICON_OFF = { 16: '/icon/off-16.png', 32: '/icon/off-32.png', 48: '/icon/off-48.png' };
const ICON = { 16: '/icon/16.png', 32: '/icon/32.png', 48: '/icon/48.png', 128: '/icon/128.png' };
/** Lamp and its ink: readable on light and dark toolbars. */
const GROUND = '#ffc83d';
const INK = '#16181f';
/** A badge has room for four characters. */
const MOST = 999;

const LIT: readonly PageStatus[] = ['on', 'none-found', 'reading'];

/** Shows on a tab's button how its page stands. Browsers drop this when the tab navigates. */
export async function showBadge(tabId: number, report: PageReport): Promise<void> {
  const title = `${i18n.t('extension_name')}: ${statusText(report)}`;
  // The tab may be gone before its report is handled.
  await Promise.allSettled([
    browser.action.setBadgeText({ tabId, text: badgeText(report) }),
    browser.action.setTitle({ tabId, title }),
    browser.action.setIcon({ tabId, path: LIT.includes(report.status) ? ICON : ICON_OFF }),
  ]);
}

/** Gives the badges of all tabs their colours. */
export async function colorBadges(): Promise<void> {
  await Promise.allSettled([
    browser.action.setBadgeBackgroundColor({ color: GROUND }),
    browser.action.setBadgeTextColor({ color: INK }),
  ]);
}

/** Shows that a page is not read because of the settings. */
export async function showOff(tabId: number): Promise<void> {
  await showBadge(tabId, { status: 'off', claims: 0, saved: 0 });
}

function badgeText({ status, claims }: PageReport): string {
  if (status === 'failed' || status === 'no-model') return '!';
  // While a page is read again its number stands.
  if (status === 'reading' && claims === 0) return '…';
  if (!LIT.includes(status)) return '';
  return claims > MOST ? `${MOST}+` : String(claims);
}
