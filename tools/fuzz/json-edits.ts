import fc from 'fast-check';
import { hostileText } from './texts.ts';

type Container = Record<string, unknown> | unknown[];

/** One change to a value as JSON holds it. `place` counts its members, modulo how many there are. */
export type JsonEdit =
  | { do: 'set'; place: number; value: unknown }
  | { do: 'drop'; place: number }
  | { do: 'swap'; place: number; with: number }
  | { do: 'again'; place: number; times: number }
  | { do: 'rename'; place: number; key: string };

const place = fc.nat(1 << 20);
const KEYS = ['__proto__', 'constructor', 'toString', 'id', 'length', '', 'then', '@type', 'url'];
const value = fc.oneof(
  hostileText,
  fc.constantFrom<unknown>(
    ...[null, true, false, 0, -1, 1e21, 2 ** 53, 0.5, '', ' ', [], {}, [[]], { toString: 1 }],
    ...['javascript:alert(1)', 'https://x.example/', 'not an address', 'https://[', '//x.example'],
    ...[
      '2024-02-30T00:00:00.000Z',
      '+275760-09-13T00:00:00.000Z',
      '0000-01-01T00:00:00Z',
      'x'.repeat(20_000),
    ],
  ),
  fc.jsonValue({ maxDepth: 2 }),
);

const jsonEdit: fc.Arbitrary<JsonEdit> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('set' as const), place, value }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('drop' as const), place }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('swap' as const), place, with: place }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('again' as const),
      place,
      times: fc.integer({ min: 1, max: 5 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('rename' as const),
      place,
      key: fc.constantFrom(...KEYS),
    }),
  },
);

/** A few changes, one after the other. */
export const jsonEdits: fc.Arbitrary<JsonEdit[]> = fc.array(jsonEdit, {
  minLength: 1,
  maxLength: 4,
});

/** A copy of the value with every change made, in order; still of nothing but what JSON holds. */
export function editJson(value: unknown, edits: readonly JsonEdit[]): unknown {
  const root = { value: structuredClone(value) };
  for (const edit of edits) edited(root, edit);
  return root.value;
}

function edited(root: { value: unknown }, edit: JsonEdit): void {
  const members = membersOf(root);
  const [holder, key] = pick(members, edit.place);
  switch (edit.do) {
    case 'set':
      put(holder, key, edit.value);
      break;
    case 'drop':
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else if (holder !== root) delete holder[key];
      break;
    case 'swap': {
      const [other, otherKey] = pick(members, edit.with);
      const mine = structuredClone((holder as Record<string, unknown>)[key]);
      put(holder, key, structuredClone((other as Record<string, unknown>)[otherKey]));
      put(other, otherKey, mine);
      break;
    }
    case 'again':
      if (Array.isArray(holder)) {
        const member = holder[Number(key)];
        for (let n = 0; n < edit.times; n++) holder.push(structuredClone(member));
      }
      break;
    case 'rename':
      if (!Array.isArray(holder) && holder !== root) {
        put(holder, edit.key, holder[key]);
        if (edit.key !== key) delete holder[key];
      }
  }
}

const pick = (members: [Container, string][], at: number) =>
  members[at % members.length] as [Container, string];

/** Every member of every object and list, from the outside in. */
function membersOf(root: Container): [Container, string][] {
  const members: [Container, string][] = [];
  const waiting: Container[] = [root];
  for (let holder = waiting.pop(); holder; holder = waiting.pop()) {
    for (const [key, value] of Object.entries(holder)) {
      members.push([holder, key]);
      if (typeof value === 'object' && value !== null) waiting.push(value as Container);
    }
  }
  return members;
}

/** Sets a member as `JSON.parse` would: `__proto__` is a name like any other. */
function put(holder: Container, key: string, value: unknown): void {
  Object.defineProperty(holder, key, {
    value,
    writable: true,
    enumerable: true,
    configurable: true,
  });
}
