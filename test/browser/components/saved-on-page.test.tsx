import { expect, test } from 'vitest';
import { useSavedOnPage } from '@/components/hooks/records/saved-on-page';
import type { PageClaim, PageState } from '@/lib/model/page';
import { PRESET_SCALES } from '@/lib/model/scales';
import type { Scale, VerdictLevel } from '@/lib/model/verdict';
import { openStore, saveClaim } from '@/test/support/components/claims';
import { mount } from '@/test/support/components/mount';

const QUOTE = 'the tram line will halve commuting times';
const level = (id: string, patch: Partial<VerdictLevel> = {}): VerdictLevel => ({
  ...{ id, word: id, meaning: '', shape: 'true', slot: 'true', key: id[0] ?? '', rating: null },
  ...patch,
});
/** A scale one of whose levels has a shape that is not its colour's. */
const OWN: Scale = {
  id: 'own',
  name: 'Own',
  conclusion: false,
  levels: [level('plain'), level('odd', { shape: 'half' })],
};

test('a claim on a page has the look of its verdict as the store has it, not as the page had it', async () => {
  const { store } = openStore();
  expect(await store.putScale(OWN)).toMatchObject({ ok: true });
  const id = await saveClaim(store, QUOTE);
  const known = {
    ...{ key: 'a', claimId: id, quote: QUOTE, state: 'found', sources: 0, verdict: null },
    ...{ slot: 'true', shape: 'half' },
  } as unknown as PageClaim;
  const state = { claims: [known] } as unknown as PageState;
  let shown: PageState | null = null;
  const scales = [...PRESET_SCALES, OWN];
  function Probe() {
    shown = useSavedOnPage(store, state, scales);
    return null;
  }
  const look = () => {
    const { verdict, slot, shape } = (shown as PageState | null)?.claims[0] ?? {};
    return [verdict?.value, slot, shape];
  };
  await store.setVerdict(id, { scale: 'own', value: 'plain', word: 'plain' });
  mount(<Probe />);
  await expect.poll(look).toEqual(['plain', 'true', undefined]);
  await store.setVerdict(id, { scale: 'own', value: 'odd', word: 'odd' });
  await expect.poll(look).toEqual(['odd', 'true', 'half']);
  await store.setVerdict(id, null);
  await expect.poll(look).toEqual([undefined, 'unrated', undefined]);
});
