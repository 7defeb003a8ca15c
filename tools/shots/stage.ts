import type { Session } from '@/tools/browsers/driver';
import { PLAIN_HOST } from '@/tools/browsers/driver';
import { waitForHighlights } from '@/tools/browsers/highlights';
import { SAMPLE_ARTICLE } from '@/tools/server/sample';
import type { PageServer } from '@/tools/server/serve';
import { fillIn } from './acts.ts';
import { putRecords } from './sample/put.ts';
import { sampleRecords } from './sample/records.ts';
import type { Stage } from './scene.ts';

/** Opens the sample article; nothing is saved yet. */
export async function openStage(session: Session, { url }: PageServer): Promise<Stage> {
  const site = new URL(url);
  // A name reads better in pictures than an address of four numbers.
  site.hostname = PLAIN_HOST;
  const article = await session.openPage(`${site.href}${SAMPLE_ARTICLE}`);
  await waitForHighlights(article);
  await article.click('button', 'Accept');
  return { session, site: site.href, article };
}

/** Saves the sample data, and some claims of the open article as a reader would. */
export async function fillStage({ session, article }: Stage): Promise<void> {
  const ours = await session.openExtensionPage('popup.html');
  // The extension makes its tables itself.
  await ours.click('tab', /^Saved/);
  await putRecords(ours, sampleRecords());
  // As by somebody who has just made a backup; else a reminder is in every picture.
  await ours.evaluate('chrome.storage.local.set({ backup: new Date().toISOString() })');
  await ours.close();
  await article.toFront();
  await fillIn(article);
}

/** Leaves nothing open over the article when a scene has failed halfway. */
export async function tidyStage({ article }: Stage): Promise<void> {
  await article.toFront();
  await article.emulate({ theme: 'light' });
  await article.reload();
  await waitForHighlights(article);
  await article.click('button', 'Accept');
}
