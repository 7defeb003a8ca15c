import fc from 'fast-check';
import type { ZodMiniType } from 'zod/mini';

/** Strings that a schema's format asks for; the same few again and again, so that records refer to each other. */
export interface Strings {
  ids: readonly string[];
  urls: readonly string[];
  texts: fc.Arbitrary<string>;
}

/** The part of a schema's definition that is read here. */
interface Definition {
  type: string;
  shape?: Record<string, ZodMiniType>;
  element?: ZodMiniType;
  options?: ZodMiniType[];
  entries?: Record<string, string>;
  values?: unknown[];
  innerType?: ZodMiniType;
  valueType?: ZodMiniType;
  format?: string;
}

/**
 * Values of a schema's shape. Its checks beyond type and format are not looked at: some values are near
 * what it takes, and refused. Throws for kinds of schemas that no message has.
 */
export function fromSchema(schema: ZodMiniType, strings: Strings): fc.Arbitrary<unknown> {
  const of = (inner: ZodMiniType | undefined) => fromSchema(inner as ZodMiniType, strings);
  const def = schema._zod.def as unknown as Definition;
  switch (def.type) {
    case 'object': {
      const fields = Object.entries(def.shape ?? {}).map(
        ([key, field]) => [key, of(field)] as const,
      );
      return fc
        .record(Object.fromEntries(fields), { noNullPrototype: true })
        .map((value) => withoutUndefined(value));
    }
    case 'array':
      return fc.array(of(def.element), { maxLength: 3 });
    case 'record':
      return fc.dictionary(strings.texts, of(def.valueType), { maxKeys: 3, noNullPrototype: true });
    case 'union':
      return fc.oneof(...(def.options ?? []).map(of));
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries ?? {}));
    case 'literal':
      return fc.constantFrom(...(def.values ?? []));
    case 'optional':
    case 'default':
    case 'prefault':
      return fc.option(of(def.innerType), { nil: undefined });
    case 'nullable':
      return fc.option(of(def.innerType));
    case 'readonly':
    case 'catch':
      return of(def.innerType);
    case 'null':
      return fc.constant(null);
    case 'boolean':
      return fc.boolean();
    case 'number':
      return def.format === 'safeint' ? fc.oneof(fc.nat(400), fc.maxSafeNat()) : numbers;
    case 'string':
      return stringOf(def.format, strings);
    case 'unknown':
      return fc.jsonValue({ maxDepth: 1 });
    default:
      throw new Error(`no values for a schema of the type ${def.type}`);
  }
}

const numbers = fc.oneof(
  fc.nat(400),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

function stringOf(format: string | undefined, { ids, urls, texts }: Strings): fc.Arbitrary<string> {
  if (format === 'guid') return fc.constantFrom(...ids);
  if (format === 'url') return fc.constantFrom(...urls);
  if (format === 'datetime')
    return fc.constantFrom('2024-06-01T12:00:00.000Z', '1999-12-31T23:59:59Z');
  return fc.oneof(texts, fc.constantFrom(...urls, ...ids, 'en', '2024-05-30', ''));
}

/** Messages cross a wire that knows no `undefined`. */
const withoutUndefined = (value: object) =>
  Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined));
