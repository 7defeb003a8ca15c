import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findAttributions } from '@/lib/analysis/attribution/article';
import { findQuotations } from '@/lib/analysis/attribution/quotes';
import { claimSpan } from '@/lib/analysis/claims/span';
import { splitSentences } from '@/lib/analysis/sentences/split';
import { tokenize } from '@/lib/analysis/tokens/tokenize';
import type { Span } from '@/lib/model/span';
import { analyze } from '@/test/support/engine';
import { growth } from '@/test/support/growth';

interface GoldSentence {
  text: string;
  claim: string;
  speaker?: string;
  stance?: string;
  carried?: boolean;
}
interface GoldArticle {
  style: string;
  sentences: GoldSentence[];
}

const read = (name: string): GoldArticle[] =>
  JSON.parse(
    readFileSync(new URL(`../../fixtures/attribution/${name}.json`, import.meta.url), 'utf8'),
  );

function overlap(a: Span, b: Span): number {
  const both = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return both <= 0 ? 0 : both / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

/** Every sentence of the text with its claim, speaker and stance as found. */
function readings(text: string) {
  const tokens = tokenize(text);
  const sentences = splitSentences(text, tokens);
  const found = findAttributions(
    { text, tokens, sentences, names: [] },
    findQuotations(text, tokens),
  );
  const cut = ({ from, to }: { from: number; to: number }) => ({
    start: tokens[from]?.start ?? 0,
    end: tokens[to - 1]?.end ?? 0,
  });
  return sentences.map((sentence) => {
    const attributed = found.get(sentence) ?? null;
    return {
      sentence,
      claim: cut(claimSpan(tokens, sentence, attributed)),
      speaker: attributed && cut(attributed.speaker),
      stance: attributed?.stance,
    };
  });
}

function measure(name: string) {
  const spans: number[] = [];
  const speakers = { right: 0, found: 0, wanted: 0, stance: 0 };
  for (const { style, sentences } of read(name)) {
    const text = sentences.map((one) => one.text).join(style.startsWith('head') ? '\n\n' : ' ');
    const found = readings(text);
    let at = 0;
    for (const gold of sentences) {
      const start = text.indexOf(gold.text, at);
      at = start + gold.text.length;
      const own = found.find(({ sentence }) => sentence.start <= start && sentence.end > start);
      const from = start + gold.text.indexOf(gold.claim);
      spans.push(own ? overlap({ start: from, end: from + gold.claim.length }, own.claim) : 0);
      if (gold.speaker) speakers.wanted++;
      if (!own?.speaker) continue;
      speakers.found++;
      const said = text.slice(own.speaker.start, own.speaker.end);
      const shorter = Math.min(said.length, gold.speaker?.length ?? 0);
      const same = gold.speaker && (said.includes(gold.speaker) || gold.speaker.includes(said));
      if (!same || shorter < 2) continue;
      speakers.right++;
      if (own.stance === gold.stance) speakers.stance++;
    }
  }
  return {
    span: spans.reduce((sum, value) => sum + value, 0) / spans.length,
    speaker: (2 * speakers.right) / (speakers.found + speakers.wanted),
    stance: speakers.stance / speakers.right,
  };
}

test.each(['newswire', 'newswire-held-out'])('claims, speakers and stances of %s', (name) => {
  const { span, speaker, stance } = measure(name);
  expect(span).toBeGreaterThan(0.93);
  expect(speaker).toBeGreaterThan(0.93);
  expect(stance).toBeGreaterThan(0.93);
});

test.each([
  [
    'Food prices jumped 9 percent, raising concerns about poorer families.',
    'Food prices jumped 9 percent',
  ],
  ['A bomb hit the market, killing nine people.', 'A bomb hit the market, killing nine people'],
  ['CAIRO (AP) — The river rose two metres in a day.', 'The river rose two metres in a day'],
  ['It was reported that both sides had left early.', 'both sides had left early'],
  ['However, the army moved two ships to the port.', 'the army moved two ships to the port'],
  [
    'The road was closed for a week, but the army moved 40 trucks over it on 3 May.',
    'the army moved 40 trucks over it on 3 May',
  ],
  [
    'While the talks went on in Bern, rebels shelled the port of Ulm.',
    'rebels shelled the port of Ulm',
  ],
  ['He called the vote a "farce of the rich."', 'the vote a "farce of the rich."'],
  ['The dam was a “gift to the river”.', 'The dam was a “gift to the river”'],
  ['"Green Dawn" won 40 seats in the north.', '"Green Dawn" won 40 seats in the north'],
  ['"The dam held the whole river back."', 'The dam held the whole river back'],
  ['Anna Weiss said: "We lost 40 goats."', 'We lost 40 goats'],
  ["'Green Dawn' won 40 seats in 'Lower Ulm'.", "'Green Dawn' won 40 seats in 'Lower Ulm'"],
  ['3. Divers found 40 coins in the bay.', 'Divers found 40 coins in the bay'],
  ['12) Divers found 40 coins in the bay.', 'Divers found 40 coins in the bay'],
  ['* Divers found 40 coins in the bay.', 'Divers found 40 coins in the bay'],
  ['• Divers found 40 coins in the bay.', 'Divers found 40 coins in the bay'],
  ['-20 degrees were measured in Ulm in May.', '-20 degrees were measured in Ulm in May'],
])('%s', (text, claim) => {
  const [first] = readings(text);
  expect(text.slice(first?.claim.start, first?.claim.end)).toBe(claim);
});

test.each([
  ['commas and verbs', 'he, said, '],
  ['quotation marks', '"a '],
  ['claims within claims', "X's claim that "],
  ['clauses', ', while the man was, '],
  ['lone surrogates', '\ud800 said "'],
])('time stays linear in %s', (_, part) => {
  expect(growth(part, 40_000, readings)).toBeLessThan(9);
});

test('a sentence of nothing but quotation marks keeps some of them', () => {
  const text = `The minister said that it was in the house. ${'"'.repeat(200)}who `;
  for (const claim of analyze(text, { threshold: 0 }).claims) expect(claim.text).not.toBe('');
});
