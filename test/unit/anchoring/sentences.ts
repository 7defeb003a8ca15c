const WHO = [
  'the minister',
  'a witness',
  'the auditor',
  'one farmer',
  'the coach',
  'a spokeswoman',
  'the court',
];
const DID = [
  'told reporters',
  'wrote in a letter',
  'admitted under oath',
  'explained at length',
  'noted with regret',
];
const WHAT = [
  'the bridge had cost',
  'the harvest brought in',
  'the new ferry could carry',
  'the hospital had treated',
  'the fund still owed',
  'the survey covered',
];
const UNIT = [
  'barrels',
  'families',
  'patients',
  'containers',
  'letters',
  'tonnes',
  'houses',
  'pupils',
];
const WHY = [
  'after the flood',
  'despite the strike',
  'in the first season',
  'before the vote',
  'under the old rules',
  'without any help',
];

const WHERE = [
  'In Aarhus',
  'Near Bilbao',
  'At Chioggia',
  'From Dundee',
  'Outside Essen',
  'Around Faro',
  'Off Gdynia',
  'By Haifa',
  'In Izmir',
  'Near Jaffa',
  'At Kiruna',
  'From Lugo',
  'Outside Mostar',
  'Around Narvik',
  'Off Odense',
  'By Patras',
];

/** Different sentences, each with one number, of the same making: lookalikes of one another. */
export function sentences(count: number): string[] {
  let seed = 11;
  const pick = (list: string[]) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return list[Math.floor((seed / 2_147_483_648) * list.length)];
  };
  return Array.from(
    { length: count },
    (_, i) =>
      `${pick(WHERE)} on day ${i + 1}, ${pick(WHO)} ${pick(DID)} that ${pick(WHAT)} ${i * 37 + 12} ${pick(UNIT)} ${pick(WHY)}.`,
  );
}

/** Sentences as a text, five to a block. */
export function joined(list: string[]): string {
  const blocks: string[] = [];
  for (let at = 0; at < list.length; at += 5) blocks.push(list.slice(at, at + 5).join(' '));
  return blocks.join('\n\n');
}

/** The same sentence about something else. */
export function lookalikeOf(sentence: string): string {
  return sentence.replace(
    /\d+ (?=[a-z]+ (?:after|despite|in|before|under|without))\w+/,
    '5150 windmills',
  );
}
