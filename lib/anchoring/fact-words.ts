const words = (list: string) => new Set(list.trim().split(/\s+/));

/** Words that deny; besides, whatever ends in "n't". */
export const NEGATIONS = words(`
  not no never none nor neither nobody nothing nowhere without cannot hardly scarcely barely
  deny denies denied denying refuse refuses refused fail fails failed reject rejects rejected lack
  lacks lacked false untrue`);

/** Words of direction, degree, certainty and order: one of them turns a claim into another. */
export const TURNING = words(`
  more less fewer most least above below over under up down higher lower high low rise rises rose
  risen rising fall falls fell fallen falling increase increases increased increasing decrease
  decreases decreased decreasing gain gains gained lose loses lost win wins won grow grows grew
  shrink shrinks shrank drop drops dropped climb climbs climbed cut cuts raise raises raised
  before after all some any every only almost nearly about around always often sometimes rarely
  may might must will would should could can shall if unless despite because
  allow allows allowed ban bans banned support supports supported oppose opposes opposed
  accept accepts accepted approve approves approved legal illegal true guilty innocent
  alive dead killed injured best worst better worse largest smallest double doubled halved tripled
  men women man woman boys girls north south east west yes past next`);

/** Numbers and ranks that are spelled out. */
export const NUMBER_WORDS = words(`
  zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
  sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred
  hundreds thousand thousands million millions billion billions trillion trillions dozen dozens
  half third thirds quarter quarters once twice first second fourth fifth sixth seventh eighth ninth
  tenth last percent percentage pct`);

/** Words that a claim can do with or without. */
export const MINOR = words(`
  a an the of in on at to for by with from as and or but so that which who whose whom this these
  those it its is are was were be been being am has have had having do does did he she they them
  his her their him i we us our you your there then than also too very just still now when while
  however meanwhile said says into onto upon per s`);
