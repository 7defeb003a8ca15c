import type { Sentence } from '@/lib/analysis/sentences/split';
import { afterListMarker } from '@/lib/analysis/spans/trim';
import type { Token } from '@/lib/analysis/tokens/tokenize';
import type { EntityKind, Quantity } from '@/lib/model/analysis';
import { readDate } from './dates';
import { readMeasure } from './measures';

/** A date, amount, share or count found by grammar. */
export interface Measure extends Quantity {
  readonly kind: Extract<EntityKind, 'date' | 'money' | 'percent' | 'quantity'>;
  /** A date told from the day of writing ("last month"), which names no day of its own. */
  readonly relative: boolean;
  /** Where the amount itself begins, after a bound ("over $5") or "last"; for counts the start. */
  readonly core: number;
  /** A plain count of at most ten ("two countries", "three men"): a word of the story, no statistic. */
  readonly small: boolean;
}

/** A measure by its tokens; `to` is not included. */
export interface Found {
  readonly from: number;
  /** Token of the amount itself, after its bound. */
  readonly core: number;
  readonly to: number;
  readonly kind: Measure['kind'];
  readonly value: number;
  readonly bound: Quantity['bound'];
  readonly unit: string;
}

/** Finds dates, money, percentages and counted things in a sentence, in order, never overlapping. */
export function findQuantities(
  text: string,
  tokens: readonly Token[],
  sentence: Sentence,
): Measure[] {
  const measures: Measure[] = [];
  let at = afterListMarker(tokens, { from: sentence.first, to: sentence.last });
  while (at < sentence.last) {
    const found = readDateAt(tokens, at, sentence.last) ?? readMeasure(tokens, at, sentence);
    const start = tokens[found?.from ?? -1]?.start;
    const end = tokens[(found?.to ?? 0) - 1]?.end;
    if (!found || start === undefined || end === undefined) {
      at++;
      continue;
    }
    const { kind, value, bound, unit } = found;
    if ((measures.at(-1)?.end ?? 0) <= start) {
      const words = text.slice(start, end);
      measures.push({
        start,
        end,
        text: words,
        kind,
        value,
        bound,
        unit,
        relative: kind === 'date' && isRelative(words),
        core: kind === 'quantity' ? start : (tokens[found.core]?.start ?? start),
        small: isSmall(found),
      });
    }
    at = Math.max(found.to, at + 1);
  }
  return measures;
}

/** Units of measurement: two kilometres are a figure, two countries are not. */
const MEASURED =
  /^(?:(?:square|cubic) )?(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|km|kg|mph|kph|cm|mm|mw|gw|kwh|ft|lbs?|pounds|hectares|acres|tonnes|tons|kilograms|grams|litres|liters|miles?|met(?:re|er)s?|kilomet(?:re|er)s?|feet|inches|degrees|barrels|points?|times)$/;

const isSmall = ({ kind, value, bound, unit }: Found) =>
  kind === 'quantity' &&
  bound === 'exactly' &&
  value >= 0 &&
  value <= 10 &&
  Number.isInteger(value) &&
  !MEASURED.test(unit);

function isRelative(text: string): boolean {
  if (/(?:ago|earlier|later)$/i.test(text)) return true;
  return !/\d|\p{Lu}\p{L}{2}/u.test(text) || RELATIVE.test(text);
}

const RELATIVE =
  /^(?:yesterday|today|tomorrow|tonight|Yesterday|Today|Tomorrow|Tonight|TODAY|(?:[Ll]ast|[Nn]ext|[Tt]his|[Pp]ast) \p{Ll}+)$/u;

function readDateAt(tokens: readonly Token[], at: number, limit: number): Found | null {
  const to = readDate(tokens, at, limit);
  const core = to - at === 2 && /^(?:last|next|this)$/.test(tokens[at]?.lower ?? '') ? at + 1 : at;
  return to > 0 ? { from: at, core, to, kind: 'date', value: 0, bound: 'exactly', unit: '' } : null;
}
