import { expect, test } from 'vitest';
import { emptyState } from '@/components/hooks/page/page-state';
import { PageClaims } from '@/components/page/PageClaims';
import type { PageClaim } from '@/lib/model/page';
import { PRESET_SCALES } from '@/lib/model/scales';
import { anchorOf, draftOf, pageClaimOf } from '@/test/support/components/claims';
import { renderInto } from '@/test/support/components/mount';

const [RENTS, TRAM, SNOW] = ['rents have risen', 'the tram opens', 'snow fell'].map((quote, i) =>
  pageClaimOf(draftOf(quote, { anchor: anchorOf(quote, i) })),
) as [PageClaim, PageClaim, PageClaim];
const saved = (claim: PageClaim, key: string): PageClaim => ({
  ...claim,
  ...{ key, claimId: crypto.randomUUID(), state: 'found' },
});

function list() {
  const draw = renderInto();
  const tab = { id: 1, windowId: 1, url: 'https://a.example/', title: '' };
  return (claims: PageClaim[], focusAt: { current: number | null }) =>
    draw(
      <PageClaims
        state={{ ...emptyState(tab), status: 'on', claims }}
        seen={new Map()}
        scales={PRESET_SCALES}
        onOpen={() => {}}
        {...{ claims, focusAt }}
      />,
    );
}

const focused = () => document.activeElement?.closest('[data-row]')?.textContent ?? '';

test('a row that is gone back to keeps the focus while its claim is deleted', async () => {
  const show = list();
  const focusAt = { current: 1 };
  show([RENTS, saved(TRAM, 's:1'), SNOW], focusAt);
  await expect.poll(focused).toContain(TRAM.quote);
  show([RENTS, TRAM, SNOW], focusAt);
  expect(focused()).toContain(TRAM.quote);
  await expect.poll(focused).toContain('Not saved');
});

test('where the last claim is gone, the one before it has the focus', async () => {
  const focusAt = { current: 2 };
  list()([RENTS, TRAM], focusAt);
  await expect.poll(focused).toContain(TRAM.quote);
  expect(focusAt.current).toBeNull();
});

test('two claims of one place have a row each, also when one of them goes', async () => {
  const show = list();
  const [one, other] = [saved(TRAM, 's:1'), saved(TRAM, 's:2')];
  const rows = () => document.querySelectorAll('[data-row]').length;
  show([one, other, SNOW], { current: null });
  await expect.poll(rows).toBe(3);
  show([other, SNOW], { current: null });
  await expect.poll(rows).toBe(2);
});
