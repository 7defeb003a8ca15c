import { expect, test } from 'vitest';
import { CLAIM, NUMBER, openArticle, painted } from '@/test/support/e2e/article';
import { walk } from '@/test/support/e2e/walk';
import { highlightTexts } from '@/tools/browsers/highlights';
import { readPageState } from '@/tools/browsers/page-state';
import { waitFor } from '@/tools/browsers/wait';

/** What stands around the story. */
const FURNITURE = [
  'Weather',
  'Live Markets',
  'Share.',
  'Exit mobile version',
  'Ines Halloran',
  'Most read',
  'Customs data',
  '300,000 readers',
  '214 partners',
  '90 percent',
  'Illustration',
  '40,000 copies',
];

walk('reading an article', (world) => {
  test('claims and entities of the sample article are painted', async () => {
    const page = await openArticle(world);
    const found = await highlightTexts(page);
    const claims = Object.entries(found).filter(([name]) => name.startsWith('claimlight-claim-'));
    expect(claims.flatMap(([, texts]) => texts)).toContain(CLAIM);
    expect(found['claimlight-entity-person']).toContain('Antony Blinken');
    expect(found['claimlight-entity-place']).toContain('Beijing');
    await page.close();
  });

  test('the claim over 100 entities has its number and its speaker', async () => {
    const page = await openArticle(world);
    const state = await readPageState(world.session, await page.url());
    const claim = state?.claims.find(({ quote }) => quote === CLAIM);
    expect(claim?.attribution?.speaker.text).toBe('Secretary of State Antony Blinken');
    expect(claim?.quantities.map(({ text }) => text)).toContain(NUMBER);
    expect(claim?.kinds).toContain('statistic');
    await page.close();
  });

  test('nothing but the story is painted', async () => {
    const page = await openArticle(world);
    const texts = await painted(page);
    for (const words of FURNITURE) {
      expect(texts.filter((text) => text.includes(words))).toEqual([]);
    }
    const outside = await page.evaluate<string[]>(`(() => {
      const story = document.querySelector('.story');
      const ranges = [...CSS.highlights].filter(([name]) => name.startsWith('claimlight-'))
        .flatMap(([, highlight]) => [...highlight]);
      return ranges.filter(({ startContainer, endContainer }) =>
        !story.contains(startContainer) || !story.contains(endContainer) ||
        startContainer.parentElement.closest('.newsletter')).map(String);
    })()`);
    expect(outside).toEqual([]);
    await page.close();
  });

  test("the page's own document stays as it was sent", async () => {
    const url = `${world.site.url}article.html`;
    const page = await openArticle(world);
    const sent = await (await fetch(url)).text();
    const [live, asSent] = await page.evaluate<[string, string]>(`(() => {
      const html = (root) => {
        const copy = root.cloneNode(true);
        for (const own of copy.querySelectorAll('claimlight-root')) own.remove();
        return copy.body.outerHTML + copy.head.innerHTML;
      };
      const fresh = new DOMParser().parseFromString(${JSON.stringify(sent)}, 'text/html');
      return [html(document), html(fresh)];
    })()`);
    expect(live).toBe(asSent);
    await page.close();
  });

  test('a link under a highlight is still a link', async () => {
    const page = await openArticle(world);
    await page.evaluate(
      'void document.querySelector(".story a").scrollIntoView({ block: "center" })',
    );
    const inside = await page.evaluate<boolean>(`(() => {
      const link = document.querySelector('.story a').firstChild;
      return [...CSS.highlights].some(([name, ranges]) => /claimlight-claim/.test(name) &&
        [...ranges].some((range) => {
          const live = new Range();
          live.setStart(range.startContainer, range.startOffset);
          live.setEnd(range.endContainer, range.endOffset);
          return live.intersectsNode(link);
        }));
    })()`);
    expect(inside).toBe(true);
    await page.click('link', 'sanctions');
    await waitFor('the link to lead on', async () =>
      (await page.url()).includes('home.html#sanctions'),
    );
    expect(await page.card()).toBeUndefined();
    await page.close();
  });

  test('a second article that comes without a new document is read in place of the first', async () => {
    const page = await openArticle(world, 'spa.html');
    await page.click('button', 'Accept');
    await page.click('link', 'Port Lindal counts a record year');
    await waitFor('claims of the second article alone', async () => {
      const texts = (await painted(page, 'claimlight-claim-')).join(' ');
      return texts.includes('1.4 million containers') && !texts.includes('Chinese');
    });
    // Off to a part of the site that is no article, and back to the same article.
    await page.evaluate(`(() => {
      const story = document.querySelector('.story');
      const kept = [...story.childNodes];
      story.replaceChildren('Latest');
      history.pushState({}, '', 'home.html');
      window.comeBack = () => { story.replaceChildren(...kept); history.pushState({}, '', 'port-lindal.html'); };
    })()`);
    await waitFor('the highlights to go', async () => {
      return (await painted(page, 'claimlight-')).length === 0;
    });
    await page.evaluate('window.comeBack()');
    await waitFor('the article to be lit again', async () => {
      const texts = await painted(page, 'claimlight-claim-');
      return texts.some((text) => text.includes('1.4 million containers'));
    });
    await page.close();
  });
});
