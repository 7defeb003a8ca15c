import { setTimeout as rest } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import {
  closeCard,
  NUMBER,
  openArticle,
  openCard,
  painted,
  rate,
  waitForPaint,
  waitForVerdict,
  waitForWords,
} from '@/test/support/e2e/article';
import { walk } from '@/test/support/e2e/walk';
import type { PageHandle } from '@/tools/browsers/driver';
import { textPlace } from '@/tools/browsers/highlights';
import { readPageState } from '@/tools/browsers/page-state';
import { waitFor } from '@/tools/browsers/wait';

const BRIDGE = '18,400 vehicles';
const REEF = '31 percent';
const MILL = '640 people';

/** Longer than a reading is put off at most, which a busy machine makes dear, in ms. */
const PATIENT = { timeout: 70_000 };
vi.setConfig({ testTimeout: 240_000 });

const isLit = async (page: PageHandle, words: string) =>
  (await painted(page)).some((text) => text.includes(words));

const lit = (page: PageHandle, words: string) =>
  waitFor(`"${words}" to be lit`, () => isLit(page, words), PATIENT);

const unlit = (page: PageHandle, words: string) =>
  waitFor(`"${words}" not to be lit`, async () => !(await isLit(page, words)), PATIENT);

/** Counts the frames in which nothing of ours is painted; call what it gives back for the number. */
async function watchGaps(page: PageHandle): Promise<() => Promise<number>> {
  await page.evaluate(`void (() => {
    window.gaps = 0;
    const look = () => {
      const any = [...CSS.highlights].some(([name, ranges]) => name.startsWith('claimlight-') &&
        [...ranges].some((range) => !range.collapsed && range.startContainer.isConnected));
      if (!any) window.gaps++;
      window.looking = requestAnimationFrame(look);
    };
    look();
  })()`);
  return () => page.evaluate<number>('(cancelAnimationFrame(window.looking), window.gaps)');
}

const run = (page: PageHandle, script: string) => page.evaluate(`void (${script})`);

walk('pages that live', (world) => {
  test('parameters, paths and fragments that change under the same text leave it lit', async () => {
    const page = await openArticle(world, 'port-lindal.html');
    const gaps = await watchGaps(page);
    for (const to of ['?utm_source=list', '?scroll=900', 'port-lindal-record.html', '#comments']) {
      await run(page, `history.replaceState({}, '', ${JSON.stringify(to)})`);
      await rest(400);
    }
    await run(page, `history.pushState({}, '', 'port-lindal.html?photo=2')`);
    await rest(2_500);
    expect(await gaps()).toBe(0);
    expect(await isLit(page, '1.4 million containers')).toBe(true);
    await page.close();
  });

  test('routes in the fragment lead to articles of their own', async () => {
    const list = await world.session.openPage(`${world.site.url}hash-routes.html#all`);
    const opened = Date.now();
    const page = await openArticle(world, 'hash-routes.html');
    await lit(page, BRIDGE);
    await run(page, `location.hash = '#/story/reef'`);
    await lit(page, REEF);
    await unlit(page, BRIDGE);
    await run(page, `location.hash = '#!/story/bridge'`);
    await lit(page, BRIDGE);
    await unlit(page, REEF);
    await run(page, 'history.go(-1)');
    await lit(page, REEF);
    await page.close();

    // A list that no look of the first seconds took for an article.
    await list.toFront();
    await rest(Math.max(0, opened + 6_000 - Date.now()));
    expect(await painted(list)).toEqual([]);
    await list.click('link', 'Coral returns to the Amsel reef');
    await lit(list, REEF);
    await list.close();
  });

  test('a document that is written anew is read anew, and answers as before', async () => {
    const page = await openArticle(world, 'rewritten.html');
    await lit(page, BRIDGE);
    await closeCard(page, await openCard(page, BRIDGE));
    await run(page, 'rewrite()');
    await lit(page, REEF);
    await unlit(page, BRIDGE);
    await closeCard(page, await openCard(page, REEF));
    // What follows a change listens again, too.
    await run(
      page,
      `document.querySelector('p').append(' The number of divers rose by 12 percent to 6,100 in May.')`,
    );
    await lit(page, '12 percent to 6,100');
    await page.close();
  });

  test('of articles that are appended while scrolling the one in view is read, and keeps its claims', async () => {
    const page = await openArticle(world, 'infinite.html');
    await lit(page, BRIDGE);
    await run(page, 'appendNext()');
    await run(page, 'appendNext()');
    await rest(2_000);
    expect(await isLit(page, BRIDGE)).toBe(true);
    expect(await isLit(page, REEF)).toBe(false);

    await run(page, `document.querySelectorAll('article')[1].scrollIntoView()`);
    await lit(page, REEF);
    await unlit(page, BRIDGE);
    await rate(page, REEF, 'True');

    await run(page, `document.querySelectorAll('article')[2].scrollIntoView()`);
    await lit(page, MILL);
    await run(page, `document.querySelectorAll('article')[0].scrollIntoView()`);
    await lit(page, BRIDGE);
    const first = await readPageState(world.session, await page.url());
    expect(first?.url).toMatch(/infinite\.html$/);
    expect(first?.claims.filter(({ claimId }) => claimId !== null)).toEqual([]);
    await page.toFront();

    await run(page, `document.querySelectorAll('article')[1].scrollIntoView()`);
    await waitForPaint(page, 'claimlight-verdict-true', REEF);
    const second = await readPageState(world.session, await page.url());
    expect(second).toMatchObject({ title: 'Coral returns to the Amsel reef' });
    expect(second?.url).toMatch(/reef\.html$/);
    expect(second?.claims.filter(({ claimId }) => claimId !== null)).toHaveLength(1);
    await page.close();
  });

  test('text that is unfolded, opened or loaded late is lit', async () => {
    const page = await openArticle(world, 'unfold.html');
    expect(await isLit(page, '25 million euros')).toBe(false);
    await page.click('button', 'Read more');
    await lit(page, '25 million euros');
    expect(await isLit(page, '38 percent')).toBe(false);
    await run(page, `document.querySelector('details').open = true`);
    await lit(page, '38 percent');
    await run(page, 'loadLate()');
    await lit(page, '17 people');
    await run(page, `document.querySelector('details').open = false`);
    await unlit(page, '38 percent');
    await page.close();
  });

  test('reports that come in above move neither the page nor the claim whose card is open', async () => {
    const page = await openArticle(world, 'live-blog.html');
    const claim = '23,000 households';
    await lit(page, claim);
    const card = await openCard(page, claim);
    await card.click('radio', 'Half true');
    await waitForWords(card, 'Saved on this device');
    const top = () =>
      page.evaluate<number>(`[...document.querySelectorAll('p')]
        .find((p) => p.textContent.includes('${claim}')).getBoundingClientRect().top`);
    const gaps = await watchGaps(page);
    for (let report = 1; report <= 3; report++) {
      // The page itself keeps its place, as browsers do.
      const before = await top();
      await run(page, 'insertUpdate()');
      const after = await top();
      await lit(page, `${report * 40} calls`);
      expect(await top()).toBe(after);
      expect(Math.abs(after - before)).toBeLessThan(2_000);
    }
    expect(await gaps()).toBe(0);
    const open = await page.card();
    expect(open && (await open.checked('radio', 'Half true'))).toBe(true);
    await waitForPaint(page, 'claimlight-focus', claim);
    await page.close();
  });

  test.each([
    'hydrate',
    'renderAnew',
    'reorder',
    'splitText',
    'normalize',
    'replaceBody',
    'readingView',
    'rewrite',
  ])('an article is lit as before after %s', async (act) => {
    const page = await openArticle(world, 'hydrate.html');
    const before = (await painted(page)).sort();
    await run(page, `acts.${act}()`);
    const isSame = async () =>
      JSON.stringify((await painted(page)).sort()) === JSON.stringify(before);
    await waitFor('the same highlights', isSame, PATIENT);
    // The page is still followed, and a claim can still be opened.
    await run(
      page,
      `(() => {
      const p = [...document.querySelectorAll('p')].find((p) => p.textContent.includes('31 percent'));
      p.textContent = p.textContent.replace('31 percent', '33 percent');
    })()`,
    );
    await lit(page, '33 percent');
    // A document that was opened for writing has lost every listener, ours with them.
    if (act === 'rewrite') return page.close();
    const { middle } = await textPlace(page, '33 percent');
    await page.clickAt(middle);
    await waitFor('a card', () => page.card());
    return page.close();
  });

  test('a page that is put into another language is let go, and taken up again with the original', async () => {
    const page = await openArticle(world, 'translate-like.html');
    const before = await painted(page);
    await rate(page, BRIDGE, 'False');
    await run(page, 'translate()');
    await waitFor('the highlights to go', async () => (await painted(page)).length === 0, PATIENT);
    await waitFor('the other language to be known', async () => {
      const state = await readPageState(world.session, await page.url());
      return state?.status === 'language' && state.language === 'de';
    });
    await page.toFront();
    await run(page, 'showOriginal()');
    await waitFor(
      'the highlights to come back',
      async () => (await painted(page)).length === before.length,
      PATIENT,
    );
    await waitForPaint(page, 'claimlight-verdict-false', BRIDGE);
    // The claim was not put down as gone meanwhile.
    const again = await readPageState(world.session, await page.url());
    const saved = again?.claims.filter(({ claimId }) => claimId !== null);
    expect(saved?.map(({ state: found }) => found)).toEqual(['found']);
    await page.close();
  });

  test('a page that was gone back to is still lit, and knows what was saved meanwhile', async () => {
    const page = await openArticle(world, 'port-lindal.html');
    await run(page, 'window.remembered = true');
    await page.goto(`${world.site.url}home.html`);
    const other = await openArticle(world, 'port-lindal.html');
    const card = await openCard(other, '1.4 million containers');
    await card.click('radio', 'Mostly true');
    await waitForWords(card, 'Saved on this device');
    await other.close();
    await page.toFront();
    await run(page, 'history.back()');
    await waitFor('the article', async () => (await page.url()).endsWith('port-lindal.html'));
    await waitForPaint(page, 'claimlight-verdict-mostly-true', '1.4 million containers');
    const again = await openCard(page, '1.4 million containers');
    await waitForVerdict(again, 'Mostly true');
    await page.close();
  });

  test('a page that is only being prepared is read once it is gone to', async () => {
    const page = await world.session.openPage(`${world.site.url}prerender.html`);
    await rest(3_000);
    await page.click('link', 'The notice');
    await waitFor('the article', async () => (await page.url()).includes('article.html'));
    await lit(page, NUMBER);
    await page.close();
  });

  test('a page that changes without end stays lit', async () => {
    const page = await openArticle(world, 'churn.html?churn=outside,slot,body,count');
    await lit(page, BRIDGE);
    await rest(3_000);
    const gaps = await watchGaps(page);
    await rest(3_000);
    expect(await gaps()).toBe(0);
    expect(await isLit(page, BRIDGE)).toBe(true);
    await page.close();
  });
});
