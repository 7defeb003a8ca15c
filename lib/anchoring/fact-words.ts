const words = (list: string) => new Set(list.trim().split(/\s+/));

/** Words that deny; besides, whatever ends in "n't". */
export const NEGATIONS = words(`
  not no never none nor neither nobody nothing nowhere without cannot hardly scarcely barely
  deny denies denied denying refuse refuses refused fail fails failed reject rejects rejected lack
  lacks lacked false untrue non anti allegedly alleged`);

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
  men women man woman boys girls north south east west yes past next
  today yesterday tomorrow tonight ago annual annually yearly monthly weekly daily hourly
  former formerly current currently ex pro morning afternoon evening night noon midnight
  spring summer autumn winter am pm`);

/** What is counted and measured: another unit makes another figure. */
export const UNITS = words(`
  second seconds minute minutes hour hours day days week weeks month months year years decade decades
  century centuries millimetre millimetres centimetre centimetres metre metres meter meters
  kilometre kilometres kilometer kilometers mile miles yard yards foot feet inch inches acre acres hectare
  hectares litre litres liter liters gallon gallons barrel barrels pint pints microgram micrograms
  milligram milligrams gram grams kilogram kilograms kilo kilos tonne tonnes ton tons pound pounds
  ounce ounces stone degree degrees celsius fahrenheit watt watts kilowatt kilowatts megawatt megawatts
  gigawatt gigawatts volt volts byte bytes kilobyte kilobytes megabyte megabytes gigabyte gigabytes
  terabyte terabytes point points mm cm km kg mg ml mph kmh kph mw gw kw mb gb tb lb lbs oz ft
  dollar dollars euro euros cent cents penny pence krone kroner krona kronor franc francs yen yuan
  rouble roubles ruble rubles rupee rupees peso pesos lira real reais won rand zloty shekel shekels
  usd eur gbp jpy cny chf sek nok dkk`);

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
