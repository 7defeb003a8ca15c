import { wordSet } from './word-set';

/** Words that stand before a person's name, kept out of it. */
export const HONORIFICS = wordSet(`
  mr mrs ms miss mx dr prof sir dame lord lady rev reverend hon sheikh sheik imam ayatollah mullah
  rabbi pope king queen prince princess duke duchess count countess baron baroness emperor
  empress tsar czar sultan emir shah mayor archbishop bishop cardinal father sister brother pastor fr`);

/** Offices and ranks, which stand before or after a person's name. */
export const OFFICES = wordSet(`
  president presidents premier chancellor minister ministers secretary undersecretary governor senator
  senators representative rep sen gov congressman congresswoman congressmen ambassador envoy general
  gen lieutenant lt colonel col major maj captain capt sergeant sgt corporal private pvt admiral
  commander cmdr brigadier marshal officer chief director chairman chairwoman chairperson chair
  chairmen speaker leader leaders spokesman spokeswoman spokesperson judge justice attorney prosecutor
  inspector detective sheriff deputy commissioner professor coach ceo cfo coo cto founder co-founder
  cofounder editor author journalist reporter correspondent analyst economist scientist researcher
  physicist historian actor actress singer director filmmaker artist writer novelist poet composer
  footballer striker midfielder goalkeeper captain manager pilot astronaut lawyer doctor nurse
  teacher student candidate nominee incumbent lawmaker legislator councillor councilman councilwoman
  mp mep mla adviser advisor aide assistant strategist activist billionaire banker businessman
  businesswoman entrepreneur executive investor dictator warlord militant cleric monarch counsel
  superintendent principal dean provost rector treasurer comptroller auditor ombudsman negotiator
  diplomat consul solicitor barrister magistrate coroner constable warden mogul tycoon magnate
  widow wife husband son daughter mother grandfather grandmother uncle aunt cousin boyfriend girlfriend`);

/** Words that come before an office and belong to the title ("Prime Minister", "Vice President"). */
export const TITLE_MODIFIERS = wordSet(`
  prime vice deputy former foreign defense defence finance interior justice health education trade
  energy transport environment agriculture labor labour home treasury state attorney lieutenant major
  brigadier rear chief executive managing general interim acting assistant associate senior junior
  press opposition majority minority house senate supreme federal national first second crown
  secretary-general ex-president co-founder then-president president-elect commerce homeland security
  housing culture tourism oil communications information economy economic planning development
  police army navy military special civil royal honorary democratic republican conservative labour
  presidential vice-presidential white pentagon city state under us`);
