import type { SpeakerStance } from '@/lib/model/analysis';
import { inflect, type VerbForms } from './inflect';
import { wordSet } from './word-set';

/**
 * How a verb of saying takes what is said: `plain` with or without "that" ("said prices fell"),
 * `clause` only where "that", a quotation or a finite clause shows it ("found that"), `that` only with
 * "that" or a quotation ("continued"), `object` as a
 * noun phrase ("denied the charge"), `depict` as a noun phrase and its description ("called it a lie").
 */
type SpeechFrame = 'plain' | 'clause' | 'that' | 'object' | 'depict';

export interface SpeechVerb {
  readonly stance: SpeakerStance;
  readonly frame: SpeechFrame;
  readonly form: keyof VerbForms;
}

const VERBS: readonly (readonly [SpeechFrame, SpeakerStance, string])[] = [
  [
    'plain',
    'asserts',
    `say/said tell/told state announce report add warn explain declare insist note remark testify assert
     comment tweet write/wrote/writing complain reply respond observe stress emphasize emphasise caution
     reiterate contend lament boast joke concede retort counter divulge proclaim quip muse exclaim gush bemoan profess opine
     tease shout yell marvel blog surmise`,
  ],
  [
    'clause',
    'asserts',
    `claim argue confirm acknowledge admit+ reveal conclude maintain predict disclose affirm indicate promise
     vow pledge forecast/forecast estimate advise agree find/found show hope expect reason clarify calculate
     certify attest swear/swore recommend`,
  ],
  [
    'that',
    'asserts',
    `post recall continue point demand urge read/read mention inform quote signal determine establish project
     recount repeat underline underscore learn discover assure remind boast charge stipulate specify assess
     publish hold/held`,
  ],
  [
    'clause',
    'hedges',
    'suggest speculate hint imply fear suspect guess doubt theorize theorise allege believe think/thought feel/felt worry',
  ],
  ['object', 'denies', 'deny reject dispute refute dismiss contradict'],
  ['clause', 'asks', 'ask question wonder inquire enquire query'],
  [
    'depict',
    'asserts',
    'accuse blame call describe characterize characterise condemn criticize criticise praise denounce slam+ cite',
  ],
];

/** Every form of a verb that reports words, with the stance it gives its speaker and how it is built. */
export const SPEECH: ReadonlyMap<string, SpeechVerb> = new Map(
  VERBS.flatMap(([frame, stance, words]) =>
    words
      .trim()
      .split(/\s+/)
      .flatMap((word): [string, SpeechVerb][] => {
        const forms = inflect(word);
        return (['gerund', 'base', 'third', 'past'] as const).map((form) => [
          forms[form],
          { stance, frame, form },
        ]);
      }),
  ),
);

/** The stance that a form of a verb of saying gives its speaker. */
export const SPEECH_VERBS: ReadonlyMap<string, SpeakerStance> = new Map(
  [...SPEECH].map(([word, { stance }]) => [word, stance]),
);

/** Forms that are nouns as often as verbs: they report only before "that", a quotation or a clause. */
export const NOUN_FORMS =
  wordSet(`claims reports notes states comments questions fears promises demands
  hopes doubts estimates forecasts calls remarks replies vows pledges charges finds shows points posts
  cautions projects queries signals claim report note state comment question fear promise demand hope
  doubt estimate forecast remark reply vow pledge charge find show point post thought thinks dispute
  disputes praise blame blames`);

/** Nouns for words said, each with its stance: "the minister's claim that ...". */
export const SPEECH_NOUNS: ReadonlyMap<string, SpeakerStance> = new Map([
  ...wordEntries(
    `claim claims statement statements announcement assertion assertions assurance assurances warning
     warnings accusation accusations charge complaint complaints finding findings conclusion admission
     prediction predictions insistence report reports contention argument arguments testimony declaration
     confirmation remark remarks comment comments acknowledgement revelation revelations`,
    'asserts',
  ),
  ...wordEntries(
    `allegation allegations suggestion suggestions belief beliefs fear fears speculation theory suspicion
     suspicions`,
    'hedges',
  ),
  ...wordEntries('denial denials', 'denies'),
]);

function wordEntries(words: string, stance: SpeakerStance): [string, SpeakerStance][] {
  return [...wordSet(words)].map((word) => [word, stance]);
}
