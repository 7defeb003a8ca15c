import { wordSet } from '@/lib/analysis/lists/word-set';
import type { Token } from '@/lib/analysis/tokens/tokenize';

const CUES = wordSet(
  `in since by until till from before after during of between to and for fiscal year throughout circa
   early late mid into through both spring summer autumn fall winter than around about season`,
);
/** Words after which a year stands before its noun: "a 2019 report", "the 2020 election". */
const DETERMINERS =
  wordSet(`the a an this that its his her their our my every each 's ’s historic famous
  landmark disputed failed`);
const FOLLOWERS =
  /^(?:and|to|the|a|when|after|as|by|with|for|that|in|at|on|but|it|he|she|they|was|were|is|had|has|will|because|while|or|until|before)$/;
/** Nouns of which there can be two thousand. */
const COUNTED =
  /^(?:people|men|women|children|students|soldiers|troops|workers|police|officers|refugees|migrants|houses|homes|jobs|votes|seats|members|dollars|euros|pounds|rupees|tonnes|tons|miles|km|kilometers|kilometres|meters|metres|feet|hectares|acres|years|days|hours|cases|deaths|megawatts|mw|patients|fans|protesters|fighters|companies|schools|families|villages|tests|doses|passengers|residents|voters|prisoners|points)$/;

/**
 * Whether four figures are a year here: after a word of time, beside a bracket or comma, or before the noun
 * that they date ("its 2019 report").
 */
export function isYearHere(tokens: readonly Token[], at: number, limit: number): boolean {
  const before = tokens[at - 1];
  const after = at + 1 < limit ? tokens[at + 1] : undefined;
  if (before && /^[$£€¥#]$/.test(before.text)) return false;
  if (after && after.start === tokens[at]?.end && /^%/.test(after.text)) return false;
  if (after && COUNTED.test(after.lower)) return false;
  // "555-1234": the rest of a telephone number or code.
  const joined = before?.end === tokens[at]?.start && tokens[at - 2]?.end === before?.start;
  if (joined && /^[-–]$/.test(before?.text ?? '') && isCode(tokens[at - 2])) return false;
  const value = Number(tokens[at]?.text);
  const cued = before !== undefined && (CUES.has(before.lower) || /^[(,–—/-]$/.test(before.text));
  if (value >= 1400 && value <= 2100) {
    if (cued) return true;
    const dates = after?.kind === 'word' && /^\p{L}/u.test(after.text) && value >= 1800;
    return dates && (before === undefined || DETERMINERS.has(before.lower) || adjective(before));
  }
  const ends = after === undefined || after.kind === 'symbol' || FOLLOWERS.test(after.lower);
  return cued && ends && value > 1000;
}

const isCode = (token: Token | undefined) =>
  token !== undefined && /^\d{3,}$/.test(token.text) && !/^(?:1\d|20)\d\d$/.test(token.text);

const adjective = (token: Token) =>
  /(?:ian|ish|ese|can|ial|nal|ful|ous|ive)$/.test(token.lower) || /['’]s?$/.test(token.text);
