import { wordSet } from '@/lib/analysis/lists/word-set';

export const COMPARISON =
  wordSet(`more less most least fewer higher lower larger smaller bigger greater
  highest lowest largest smallest biggest greatest better worse best worst faster slower older younger
  oldest youngest longest shortest than compared double doubled tripled twice half increase increased
  increases decrease decreased decreases rise rises rose risen fell fall falls fallen drop dropped grew
  grown growth decline declined surged soared plunged exceeded exceeds record first only leading
  majority unprecedented equal outnumber`);
export const CAUSE =
  wordSet(`because due caused causes causing cause led leads leading result resulted
  results resulting therefore thus consequently prompted prompting triggered triggering blamed thanks
  effect effects affected forced forcing enabled enabling allowing contributed linked raising
  prompts sparked sparking owing`);
export const PREDICTION =
  wordSet(`will would going expected expects plans planned planning plan intends
  intend scheduled forecast predicted predicts likely unlikely projected soon upcoming next
  tomorrow future due could may might shall`);
export const LAW =
  wordSet(`law laws legal illegal illegally court courts ruling ruled judge judges sentenced
  convicted conviction charged charges lawsuit sued trial verdict guilty legislation bill act amendment
  constitution constitutional parliament congress senate voted vote sanction sanctions sanctioned banned
  ban bans regulation regulations treaty agreement jury prosecutors prosecutor appeal licence license
  tax taxes policy federal rights visa visas`);
export const HARM =
  wordSet(`killed kills killing died dies dead death deaths injured wounded attack attacks
  attacked attacking war wars bomb bombing bombed explosion shot shooting murder murdered crime crimes
  fraud corruption violence violent victim victims abuse abused disease virus infected crisis disaster
  earthquake flood fire crash terror terrorist terrorists weapons missile missiles arrested detained
  accused abducted kidnapped strike strikes military troops refugees invasion conflict threatened
  threat risk danger toxic`);
export const PUBLIC =
  wordSet(`health healthy medical medicine doctor doctors hospital hospitals patient patients
  drug drugs vaccine vaccines vaccination cancer brain infection covid pandemic epidemic deficiency
  symptoms pregnant infant infants mortality safety unsafe pollution emissions climate food water
  government governments minister ministers ministry president senator senators official officials
  police officer officers authorities agency agencies department election elections voters campaign
  party parties candidate candidates referendum nuclear border migrants immigrants immigration
  refugee asylum prison prisoners jobs unemployment wages inflation economy economic budget deficit
  debt spending cost costs prices price funding poverty welfare pension pensions schools teachers
  education workers strike union passport embassy diplomatic ambassador hackers hacking data privacy
  security intelligence secret leaked website citizens public population countries nations`);
export const NEGATION =
  wordSet(`not no never none nothing nobody neither nor without n't cannot denied denies
  denying refused rejected failed fails lack lacks`);
export const FIRST_PERSON =
  wordSet(`i we me us my our mine ours myself ourselves i'm i've i'll i'd we're
  we've we'll we'd i’m i’ve i’ll i’d we’re we’ve we’ll we’d`);
export const SECOND_PERSON =
  wordSet(`you your yours yourself you're you've you'll you’re you’ve you’ll let's
  let’s please`);
export const OPINION =
  wordSet(`think believe feel hope wish want good great bad terrible wonderful beautiful
  important should must need needs proud happy glad sorry love hate perhaps maybe best worst hopefully
  amazing incredible honestly unfortunately fortunately obviously certainly surely really very thank
  thanks welcome appreciate interested interesting exciting ridiculous crucial nice fantastic`);
export const HEDGE =
  wordSet(`may might could possibly perhaps probably allegedly apparently seems seem
  seemed appears appear appeared reportedly potential potentially likely suggests suggest suggested
  somewhat rumoured rumored unclear unconfirmed if whether`);
export const ANAPHORA =
  wordSet(`he she it they this that these those his her its their him them there such so
  then also another here`);
export const GENERAL =
  wordSet(`always never everyone everybody people anyone generally usually often
  sometimes typically things something nothing way life world kind really just`);
export const STUDY =
  wordSet(`study studies survey surveys poll polls research researchers report reports data
  figures statistics analysis findings census evidence experts scientists percent percentage rate rates
  average estimate estimated estimates according audit investigation review documents`);
export const FEELING =
  wordSet(`want wants wanted hope hopes hoped wish feel feels felt love loved like likes enjoy
  happy proud glad sad pleased delighted excited surprised amazing beautiful wonderful fantastic great
  believe believes believed think thinks thought dream fun perfect excellent lovely emotional
  disappointed grateful thankful passion legend`);
export const DAY =
  wordSet(`monday tuesday wednesday thursday friday saturday sunday yesterday today week month
  year years weeks months days ago`);

/** Finite forms of common irregular and auxiliary verbs. */
export const FINITE =
  wordSet(`is are was were am be been has have had does did do will would can could may might
  shall should must isn't aren't wasn't weren't hasn't haven't hadn't doesn't didn't don't won't
  wouldn't can't couldn't cannot isn’t aren’t wasn’t weren’t hasn’t haven’t doesn’t didn’t don’t won’t
  can’t it's he's she's that's there's it’s he’s she’s that’s there’s i'm they're we're you're
  said says say became become becomes began begin begins broke brought built bought came come comes
  caught chose cut dealt died drew drove fell felt fought found flew forgot gave gives give got gets get
  went go goes gone grew held hit hurt kept knew know knows known laid led left lent let lie lost made
  make makes meant met paid put puts ran read rose sold sent set sets shot showed shown shows shut sang
  sat slept spoke spent stood stands stole struck swore swept took takes take taught told tells thought
  thinks threw understood woke won wins wore wrote writes written saw seen see sees seek seeks sought
  bears beat bid bound bred burnt cast clung costs cost crept dug fled flung forbade forgave froze hid
  hung knelt lit rang rid rode sank shook shone shrank sprang spread stuck stung tore wept wound withdrew
  calls call claims claim wants want needs need plans plan faces face hopes hope seems seem remains
  remain includes include means mean uses use works work helps help keeps keep leads looks look
  turns turn opens closes rises falls grows drops dies kills inspires launches signs visits votes
  rejects accuses denies warns urges backs bans blames defends demands ends expects fears finds fires
  hits holds joins meets moves names offers orders passes pays plays promises pushes raises reaches
  reports reveals returns rules runs sues slams starts stops suspends threatens vows walks allows
  believes believe believed maintains continues causes consists contains requires represents
  depends exists lives live lies belongs begins ends appears agrees argues`);
