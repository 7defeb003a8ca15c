import { wordSet } from './word-set';

/** Words that begin a clause of their own. */
export const SUBORDINATORS =
  wordSet(`while because although though as if when whereas since after before
  unless until once whenever wherever so that whether why how lest provided despite amid`);
export const RELATIVES = wordSet('who which whose whom where that');
export const PREPOSITIONS =
  wordSet(`in on at by for from with to of about under over during through via
  into against among between within without toward towards across near since after before until despite
  amid upon per throughout beyond behind inside outside around following including regarding concerning
  unlike like besides alongside as beneath above below ahead because along`);
export const DETERMINERS =
  wordSet(`the a an this these those his her its their our my your some any no
  each every both all most many several few another other such one two three four five six seven eight
  nine ten`);
export const PRONOUNS = wordSet('he she they we i it you');

/** Adverbs that stand between a subject and its verb. */
export const MID_ADVERBS =
  wordSet(`also later repeatedly recently previously then still now again further
  earlier once twice always often never ever first instead however therefore though too even only just
  reportedly meanwhile today yesterday tonight thus perhaps already soon rather himself herself themselves
  itself`);

/** Words that begin what tells when, where, how or to whom something was said. */
export const ADVERBIALS =
  wordSet(`on in at during after before when yesterday today tonight tomorrow
  monday tuesday wednesday thursday friday saturday sunday via through earlier later last late early this
  as while following from by outside inside ahead amid over under upon without with to since about recently
  here there again then too angrily next`);

/** Nouns for one who speaks or for what is written, in lower case before a colon or after "said". */
export const SOURCE_NOUNS =
  wordSet(`report reports study survey poll police officials official minister
  president mayor experts expert scientists researchers analysts sources source media government ministry
  army military union court judge prosecutors prosecutor lawyer lawyers spokesman spokeswoman spokesperson
  witnesses pope king queen governor senator un nato eu who fbi cia doctors economists authorities chief
  charity company watchdog regulator leaders leader agency council bank`);
