import { inflect } from './inflect';
import { wordSet } from './word-set';

/** Finite auxiliaries. */
export const AUXILIARIES =
  wordSet(`is are was were has have had do does did will would can could may might
  must shall should cannot isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't
  wouldn't can't couldn't shouldn't isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t don’t doesn’t didn’t
  won’t wouldn’t can’t couldn’t shouldn’t it's it’s he's he’s she's she’s that's that’s there's there’s
  they're they’re we're we’re i'm i’m you're you’re i've i’ve we've we’ve they've they’ve i'll i’ll we'll
  we’ll they'll they’ll he'll he’ll she'll she’ll it'll it’ll i'd i’d`);

/** Past forms of irregular verbs that are no common nouns or adjectives. */
export const IRREGULAR_PASTS =
  wordSet(`became began bent bit blew bought broke brought built burnt came
  caught chose clung crept dealt drank drew drove dug ate fed fell felt fled flew forbade forgave forgot
  fought froze gave got grew heard held hid hung kept knelt knew laid lay led left lent lost made meant met
  mistook overcame overthrew paid ran rang rode rose sang sank sat saw sent shook shone shot showed shrank
  slept slid smelt sold sought spent spoke spun sprang stole stood struck stuck swam swept swore swung
  taught thought threw told took tore understood undertook undid upheld went wept withdrew woke won wore
  wound wove wrote said found read cut hit hurt quit rid shut spread`);

const PRESENT =
  wordSet(`accept affect aim allow appear apply argue attract become begin believe belong
  break bring build buy call carry cause claim come compare confirm contain continue control cost cover
  create deal decide demand deny depend describe deserve differ divide employ enter exceed exist expect
  explain face fail fall fear feel fight find follow gain get give go grow happen hold hope improve include
  increase indicate insist intend involve join keep know lack lead leave let lie live lose love maintain
  make mean meet move need offer oppose own pay plan play prevent prove provide publish reach receive
  recognize reflect refuse reject relate remain remember remove represent require rise run say seek seem
  sell send serve show spend stand start state stay stop suffer suggest support surround take tell tend
  think try turn understand use vary violate want warn win work worsen write
  account leak differ identify feature operate host represent remain attend arrive choose collect compete complete
  concern confront consider consist constitute contribute cross damage date declare decline decrease
  define deliver demonstrate deserve determine develop die disappear discuss donate drive earn emerge
  employ enable encourage enjoy ensure establish evolve examine extend facilitate feed fit flow focus
  force function generate govern guarantee handle hate help house impose improve influence inhibit
  inspire issue jump kill launch lie limit link list lower manage mark match measure monitor
  motivate neglect obtain occupy occur oblige outnumber outweigh oversee own permit persist
  plunge point possess predict prefer prepare preserve pressure proceed process produce prohibit
  promote protect pull push raise range rank react reduce refer regulate reinforce rely replace
  reside resemble resist respond restrict result retain return reveal rule save separate serve
  share signal specialize sponsor stem store struggle submit succeed supply survive sustain target
  teach threaten total trade transform travel treat trigger underestimate undermine urge use
  warrant weigh welcome wield wish worry yield`);

/** Present forms of the third person singular ("says") of common verbs. */
export const PRESENT_THIRD: ReadonlySet<string> = new Set(
  [...PRESENT].map((word) => inflect(word).third),
);
const NOUNS_TOO =
  wordSet(`aim break call cause claim control cost cover damage date deal decline decrease demand face fall
  fear feature fight fit flow focus force function gain guarantee help hold hope host house hurt increase
  influence issue jump kill lack launch lead leave lie limit link list live love mark match measure move
  need offer permit plan play plunge point process produce pull push raise range rank report result return
  rule run sense share show signal sponsor stand start state stay stem stop store struggle supply support
  surround account target total trade travel treat trigger turn use wish work worry yield answer cut set`);
/** Forms that are nouns as often: verbs only where an object or clause follows. */
export const PRESENT_NOUNS: ReadonlySet<string> = new Set(
  [...NOUNS_TOO].flatMap((word) => [word, inflect(word).third]),
);
/** Their base forms, finite after a plural subject. */
export const PRESENT_BASE: ReadonlySet<string> = PRESENT;
