import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { createAnalyzer } from '@/lib/background/analyzer';
import { handleMessages } from '@/lib/background/handlers';
import { type MessageName, protocol } from '@/lib/messages/protocol';
import { isAllowed, type MessageSender } from '@/lib/messages/sender';
import { createClaimStore } from '@/lib/store/claim-store';
import { type ClaimlightDatabase, createDatabase } from '@/lib/store/database';
import { FUZZ_TIMEOUT, fuzz } from '@/test/support/fuzz';
import { fakeTabs } from '@/test/unit/background/fake-tabs';
import { citation, draft, metadata, unwrap } from '@/test/unit/store/samples';
import { loadEngine } from '@/tools/engine/load-engine';
import { fromSchema, type Strings } from '@/tools/fuzz/from-schema';
import { editJson, jsonEdits } from '@/tools/fuzz/json-edits';
import { hostileText, proseText } from '@/tools/fuzz/texts';

const NAMES = Object.keys(protocol) as MessageName[];
const OWN = 'test-extension-id';
const PAGE = metadata().url;

/** Ids that records are given where a test makes them, and others that nothing has. */
const IDS = Array.from({ length: 6 }, (_, n) => `00000000-0000-4000-8000-00000000000${n}`);
const STRINGS: Strings = {
  ids: IDS,
  urls: [
    PAGE,
    `${PAGE}?utm_source=x`,
    'https://elsewhere.example/',
    'http://[::1]/',
    'https://news.example:444/a',
  ],
  texts: fc.oneof(hostileText, proseText, fc.constant(draft().quote)),
};

const sender: fc.Arbitrary<MessageSender> = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ id: OWN, url: PAGE, frameId: 0, tab: { id: 3 } }) },
  { weight: 4, arbitrary: fc.constant({ id: OWN, url: `chrome-extension://${OWN}/popup.html` }) },
  fc.constantFrom<MessageSender>(
    { id: OWN, url: `chrome-extension://${OWN}/card.html?token=1`, frameId: 9, tab: { id: 3 } },
    { id: OWN, url: PAGE, frameId: 5, tab: { id: 3 } },
    { id: OWN },
    { id: OWN, tab: { id: 3 }, frameId: 2 },
    { id: OWN, url: 'about:srcdoc', frameId: 0, tab: { id: 7 } },
    {
      id: OWN,
      url: `https://x.example/chrome-extension://${OWN}/popup.html`,
      frameId: 0,
      tab: { id: 3 },
    },
    { id: 'another-extension', url: `chrome-extension://${OWN}/popup.html` },
    { url: PAGE, tab: { id: 3 } },
    {},
  ),
);

/** What a message of the name holds, at times with a part that is wrong. */
const nearlyRight = fc.constantFrom(...NAMES).chain((name) => {
  const right = fromSchema(protocol[name].data, STRINGS);
  const wrong = fc.tuple(right, jsonEdits).map(([data, edits]) => editJson(data ?? null, edits));
  const data = fc.oneof(right, wrong, fc.jsonValue({ maxDepth: 3 }));
  return fc.record({ name: fc.constant(name), data, sender });
});

/** Refusals and failures that are meant, in words; what is none of these is a fault of ours. */
const MEANT = [
  /^message \S+ refused: (wrong sender|malformed|not from a tab)$/,
  /^message \S+: (nobody answered|the reply is not of the promised shape)$/,
  /^no page to (style|draw over)$/,
  // The browser's own words for a tab that is gone or closed to us.
  /^(No tab with id: |Could not establish connection|Cannot access contents of the page)/,
];

const engine = loadEngine();
let db: ClaimlightDatabase;
let stop: () => void;

beforeEach(async () => {
  fakeBrowser.reset();
  fakeTabs([5]);
  vi.spyOn(fakeBrowser.scripting, 'removeCSS').mockResolvedValue(undefined as never);
  vi.spyOn(fakeBrowser.sidePanel, 'open').mockResolvedValue(undefined as never);
  vi.spyOn(fakeBrowser.tabs, 'get').mockImplementation(async (id) => {
    throw new Error(`No tab with id: ${id}.`);
  });
  let made = 0;
  db = createDatabase(`claimlight-${crypto.randomUUID()}`);
  const store = createClaimStore(db, {});
  const ids = vi
    .spyOn(crypto, 'randomUUID')
    .mockImplementation(() => (IDS[made++] ?? IDS[0]) as never);
  const saved = unwrap(await store.saveDraft(draft()));
  unwrap(await store.addEvidence(saved.id, citation()));
  ids.mockRestore();
  stop = handleMessages({ store, analyzer: createAnalyzer(async () => engine), prepare: () => {} });
});
afterEach(() => {
  stop();
  db.close();
  vi.restoreAllMocks();
});

/** Delivers a message as the browser does: what goes back, or `silence` where nobody takes it. */
async function deliver(
  message: unknown,
  from: MessageSender,
): Promise<{ res?: unknown; err?: { message: string } } | 'silence'> {
  let answered: (answer: { res?: unknown }) => void = () => {};
  const answer = new Promise<{ res?: unknown }>((resolve) => {
    answered = resolve;
  });
  const taken = await fakeBrowser.runtime.onMessage.trigger(message, from as never, answered);
  return (taken as unknown[]).includes(true) ? answer : 'silence';
}

async function contents(): Promise<unknown> {
  return Promise.all(db.tables.map((table) => table.toArray()));
}

test('messages are answered as promised, or refused', { timeout: FUZZ_TIMEOUT }, async () => {
  await fuzz({
    name: 'messages',
    values: nearlyRight,
    runs: 1_500,
    async check({ name, data, sender }) {
      const { from, data: schema, reply } = protocol[name];
      const allowed = isAllowed(from, sender) && schema.safeParse(data ?? null).success;
      const before = allowed ? null : await contents();
      const answer = await deliver({ id: 1, type: name, data, timestamp: 1 }, sender);
      if (answer === 'silence') return;
      if (answer.err) {
        const { message } = answer.err;
        expect(
          MEANT.some((meant) => meant.test(message)),
          message,
        ).toBe(true);
      } else {
        expect(allowed).toBe(true);
        const { error } = reply.safeParse(answer.res ?? null);
        expect(error, `${name}: ${JSON.stringify(answer.res)?.slice(0, 500)}`).toBeUndefined();
      }
      if (before) expect(await contents()).toEqual(before);
    },
  });
});

test('what is no message at all is not answered', { timeout: FUZZ_TIMEOUT }, async () => {
  const envelope = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.record(
      {
        id: fc.jsonValue({ maxDepth: 0 }),
        type: fc.oneof(
          hostileText,
          fc.constantFrom('constructor', '__proto__', 'toString', 'page/found '),
        ),
        data: fc.jsonValue({ maxDepth: 1 }),
        timestamp: fc.oneof(fc.integer(), fc.jsonValue({ maxDepth: 0 })),
      },
      { requiredKeys: [], noNullPrototype: true },
    ),
  );
  await fuzz({
    name: 'envelopes',
    values: fc.tuple(envelope, sender),
    runs: 1_000,
    async check([message, from]) {
      const before = await contents();
      expect(await deliver(message, from)).toBe('silence');
      expect(await contents()).toEqual(before);
    },
  });
});
