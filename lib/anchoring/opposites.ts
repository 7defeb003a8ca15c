const PAIRS = `
  new old, young old, few many, fewer more, less more, little much, big small, large small, long short,
  tall short, wide narrow, thick thin, heavy light, high low, deep shallow, near far, early late, earlier later,
  fast slow, quick slow, hot cold, warm cool, hard soft, hard easy, easy difficult, rich poor, cheap expensive,
  strong weak, stronger weaker, strengthen weaken, strengthened weakened, full empty, open closed, opened closed,
  opens closes, open shut, public private, clean dirty, wet dry, safe dangerous, healthy sick, happy sad,
  good bad, right wrong, right left, correct wrong, same different, similar different, with without, for against,
  inside outside, in out, on off, into out, to from, more less, most least, maximum minimum, majority minority,
  began ended, begin end, begins ends, started stopped, start stop, starts stops, start finish, start end,
  arrived left, arrive leave, came went, come go, enter leave, entered left, buy sell, bought sold, buys sells,
  hire fire, hired fired, join leave, joined left, lend borrow, import export, imports exports, imported exported,
  love hate, loved hated, like dislike, pass fail, passed failed, succeed fail, succeeded failed, success failure,
  peace war, friend enemy, ally rival, hero villain, victim suspect, buyer seller, winner loser, winners losers,
  profit loss, profits losses, surplus deficit, supply demand, cause effect, question answer, victory defeat,
  won lost, agree disagree, agreed disagreed, confirm deny, confirmed denied, include exclude, included excluded,
  including excluding, add remove, added removed, build destroy, built destroyed, create destroy, created destroyed,
  expand contract, expanded contracted, expand shrink, expanded shrank, widen narrow, widened narrowed,
  speed slow, lift impose, lifted imposed, tighten loosen, tightened loosened, tighten ease, tightened eased,
  attack defend, attacked defended, praise criticise, praised criticised, praise criticize, praised criticized,
  improve worsen, improved worsened, improving worsening, hope fear, encourage discourage, encouraged discouraged,
  guilty innocent, male female, man woman, father mother, son daughter, brother sister, husband wife, boy girl,
  day night, morning evening, summer winter, spring autumn, eastern western, northern southern, urban rural,
  left right, liberal conservative, democrat republican, domestic foreign, local national, federal state,
  permanent temporary, voluntary compulsory, optional mandatory, positive negative, active passive, total partial,
  whole part, present absent, known unknown, visible hidden, common rare, frequent rare, certain doubtful,
  live die, lived died, alive dead, born died, survived died, saved lost, kept lost, keep lose, found lost,
  remember forget, remembered forgot, accept refuse, accepted refused, permit forbid, permitted forbidden,
  allow prevent, allowed prevented, release detain, released detained, acquit convict, acquitted convicted,
  freed jailed, hopeful hopeless, useful useless, careful careless, harmful harmless, inner outer, upper lower,
  top bottom, front back, forward backward, forwards backwards, ahead behind, everyone nobody, everybody nobody,
  employer employee, employers employees, trainer trainee, he she, his her, him her, his hers,
  himself herself, mr mrs, mr ms, pro anti, here there, offline online, 
  everything nothing, both neither, either neither, anyone nobody, anything nothing, ever never, sooner later`;

const OPPOSITES = new Set(
  PAIRS.split(',').flatMap((pair) => {
    const [a = '', b = ''] = pair.trim().split(' ');
    return [`${a} ${b}`, `${b} ${a}`];
  }),
);

/** Beginnings of words and, the same way, ends that say the contrary of each other. */
const BEGINNINGS = 'over under, pre post, pro anti, in out, up down, in de, in ex, im ex';
const ENDS = 'ful less, phobic philic';
const halves = (list: string) =>
  list.split(', ').flatMap((pair) => {
    const [a = '', b = ''] = pair.split(' ');
    return [[a, b] as const, [b, a] as const];
  });
const CONTRARY_BEGINNINGS = halves(BEGINNINGS);
const CONTRARY_ENDS = halves(ENDS);

const NEGATING = /^(?:un|in|im|il|ir|dis|non|mis|de)-?$/;

/** Whether of two words, in lower case, one says the contrary of the other: "few" and "many", "legal" and "illegal". */
export function areOpposites(a: string, b: string): boolean {
  return (
    OPPOSITES.has(`${a} ${b}`) ||
    negates(a, b) ||
    negates(b, a) ||
    CONTRARY_BEGINNINGS.some(([x, y]) => hasRest(a, x, b, y)) ||
    CONTRARY_ENDS.some(
      ([x, y]) => a.endsWith(x) && b.endsWith(y) && a.slice(0, -x.length) === b.slice(0, -y.length),
    )
  );
}

/** Whether two words are the same after one beginning each: "overstated" and "understated". */
function hasRest(a: string, x: string, b: string, y: string): boolean {
  const rest = a.slice(x.length);
  return rest.length > 2 && a.startsWith(x) && b.startsWith(y) && b.slice(y.length) === rest;
}

function negates(a: string, b: string): boolean {
  return (
    a.length > b.length && b.length > 2 && a.endsWith(b) && NEGATING.test(a.slice(0, -b.length))
  );
}
