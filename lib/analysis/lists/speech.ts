import type { SpeakerStance } from '@/lib/model/analysis';

const forms = (words: string, stance: SpeakerStance) =>
  words
    .trim()
    .split(/\s+/)
    .map((word): [string, SpeakerStance] => [word, stance]);

/** Finite forms of verbs that report words, each with the stance it gives its speaker. */
export const SPEECH_VERBS: ReadonlyMap<string, SpeakerStance> = new Map([
  ...forms(
    `said says saying stated states stating announced announces announcing reported reports
     reporting added adds adding told tells telling warned warns warning claimed claims claiming
     argued argues arguing explained explains explaining declared declares declaring insisted
     insists insisting confirmed confirms confirming noted notes noting acknowledged acknowledges
     acknowledging admitted admits admitting wrote writes tweeted tweets posted revealed reveals
     concluded concludes emphasized emphasizes emphasised stressed stresses stressing alleged
     alleges alleging accused accuses commented comments remarked remarks testified testifies
     asserted asserts maintained maintains pointed observed observes conceded concedes complained
     complains promised promises vowed vows pledged pledges replied replies responded responds
     recalled recalls continued predicted predicts forecast forecasts estimated estimates
     cautioned cautions reiterated reiterates affirmed affirms indicated indicates disclosed
     discloses contended contends demanded demands urged urges advised advises called describes
     described agreed agrees ruled rules found finds shows showed believed believes thinks thought
     hopes hoped expects expected say think believe claim argue warn insist acknowledge admit predict
     contend allege expect hope tell explain show reads theorized theorised reasoned praised condemned criticized criticised quoted mentioned informed`,
    'asserts',
  ),
  ...forms(
    'deny denied denies denying rejected rejects rejecting disputed disputes refuted',
    'denies',
  ),
  ...forms(
    `suggest suggested suggests suggesting speculated speculates hinted hints implied implies feared fears
     suspected suspects guessed guesses doubted doubts wondered`,
    'hedges',
  ),
  ...forms('ask asked asks asking questioned questions wonders inquired', 'asks'),
]);

/** Verbs of the list that need "that" or a quotation before they count as reporting. */
export const WEAK_SPEECH_VERBS = new Set(
  `added adds adding found finds shows showed called describes described ruled rules posted agreed
   agrees hoped hopes expected expects thought thinks believed believes continued pointed
   demanded demands urged urges advised advises praised condemned criticized criticised quoted
   mentioned informed forecast forecasts fears feared suspected suspects doubted doubts maintained
   maintains notes states reports questions comments promises promised vowed vows pledged pledges
   estimates rejects rejected rejecting disputed disputes refuted accuses accused recalled recalls
   writes wrote concluded concludes describes revealed reveals indicated indicates indicating
   think believe argue warn insist acknowledge admit predict contend allege expect hope suggest ask
   suggested suggests suggesting deny acknowledged acknowledges admits admitted argues argued
   reads reasons asked asks asking show
   warning claims claim claimed claiming confirmed confirms confirming`.split(/\s+/),
);
