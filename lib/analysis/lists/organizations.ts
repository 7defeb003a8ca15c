import { phraseSet, wordSet } from './word-set';

/** Nouns that make a capitalised run the name of an organisation. */
export const ORGANIZATION_HEADS = wordSet(`
  association associations organization organisation committee council center centre institute
  institution institutes ministry department agency fund commission office bureau society foundation
  federation confederation union network alliance coalition board court party movement front army navy
  force forces corps guard police university college school academy hospital clinic church bank
  company corporation corp inc ltd llc plc co group holdings industries technologies systems airlines
  airways air motors pharmaceuticals laboratories laboratory labs media press news times post journal
  tribune herald gazette telegraph guardian magazine newspaper radio television broadcasting tv
  channel studios pictures records entertainment football club fc united rovers league conference
  congress senate parliament assembly house cabinet government administration authority service
  services trust partnership initiative project program programme campaign mission secretariat
  tribunal directorate brigade brigades battalion regiment division squadron militia brotherhood
  orchestra band choir theatre theater museum library gallery team firm partners associates advisors
  consortium cooperative syndicate guild lodge chamber observatory watch international bundesbank
  bundestag knesset duma politburo junta caucus legislature treasury exchange securities insurance
  energy petroleum oil gas electric telecom communications software networks solutions enterprises
  ventures capital financial brothers sons reserve workers teachers veterans democrats republicans
  labor tigers giants yankees sox lakers bulls cowboys patriots dodgers mets cubs eagles`);

/** Heads that "of" or "for" ties to what follows: "Ministry of Foreign Affairs". */
export const LINKING_HEADS = wordSet(`
  association associations organization organisation committee council center centre institute
  institution ministry department agency fund commission office bureau society foundation federation
  confederation union network alliance coalition board court movement front army university college
  school academy bank chamber house museum library church hospital party campaign league assembly
  company congress senate conference secretariat tribunal directorate daughters sons knights doctors
  reporters physicians friends lords commons representatives veterans citizens americans brotherhood
  community partnership initiative authority administration trust registrar parliament group club
  corporation banner bulletin journal archives academy order guild faculty`);

export const COMPANY_SUFFIXES = wordSet(`
  inc corp corporation ltd llc plc co company gmbh ag sa nv spa oyj ab llp group holdings`);

const KNOWN = phraseSet(`
  un, u.n., united nations, nato, eu, e.u., european union, european commission, european parliament,
  european central bank, african union, au, arab league, asean, opec, imf, world bank, wto, who,
  world health organization, world trade organization, unicef, unesco, unhcr, icc, iaea, fbi, cia, nsa,
  dea, epa, fda, cdc, irs, sec, nasa, fcc, ftc, nyse, nasdaq, pentagon, kremlin, white house,
  state department, justice department, defense department, treasury, congress, senate, parliament,
  house of representatives, house of commons, house of lords, supreme court, security council,
  general assembly, u.n. security council, un security council, knesset, bundestag, duma, politburo,
  hamas, hezbollah, hizbollah, al-qaida, al-qaeda, al qaeda, al-shabab, al-shabaab, taleban, isis, isil,
  islamic state, boko haram, fatah, plo, pkk, ira, eta, farc, ltte, mossad, fsb, kgb, gru, mi5, mi6,
  interpol, europol, red cross, amnesty international, human rights watch, greenpeace, oxfam, wikileaks,
  doctors without borders, associated press, ap, reuters, afp, agence france-presse, bbc, cnn, nbc, abc,
  cbs, fox news, msnbc, espn, pbs, npr, mtv, hbo, itv, sky news, al jazeera, al-jazeera, xinhua, tass,
  itar-tass, interfax, kyodo, yonhap, new york times, the new york times, washington post,
  wall street journal, the guardian, the times, financial times, bloomberg, voice of america, voa,
  politico, axios, buzzfeed, wikinews, wikipedia, wikimedia foundation, google, apple, microsoft, amazon,
  facebook, twitter, meta, instagram, youtube, netflix, tesla, spacex, uber, airbnb, intel, ibm, nvidia,
  samsung, sony, nokia, toyota, honda, nissan, volkswagen, bmw, daimler, mercedes, ford, general motors,
  chrysler, boeing, airbus, lockheed martin, exxon, exxonmobil, exxon mobil, chevron, shell, bp, total,
  gazprom, rosneft, lukoil, yukos, halliburton, enron, goldman sachs, jpmorgan, citigroup, hsbc, barclays,
  lehman brothers, bank of america, wells fargo, morgan stanley, walmart, wal-mart, mcdonald's, starbucks,
  coca-cola, pepsi, pepsico, nike, adidas, disney, walt disney, warner, time warner, paramount, pfizer,
  moderna, astrazeneca, biontech, novartis, roche, bayer, huawei, zte, alibaba, tencent, baidu, tiktok,
  bytedance, lenovo, foxconn, openai, deepmind, democratic party, republican party, labour party,
  conservative party, labour, tories, tory, lib dems, liberal democrats, gop, likud, kadima, aclu, naacp,
  nra, nfl, nba, mlb, nhl, fifa, uefa, ioc, ufc, ncaa, real madrid, manchester united, liverpool fc,
  barcelona fc, chelsea, arsenal, juventus, bayern munich, harvard, yale, stanford, princeton, mit, oxford
  university, cambridge university, ucla, scotland yard, downing street cabinet, federal reserve,
  bank of england, bundesbank, quartet, mercosur, apec, oecd, osce, saarc, ecowas, brics, g7, g8, g20,
  wechat, whatsapp, telegram, reddit, linkedin, yahoo, ebay, paypal, skype, spotify, siemens, philips,
  ikea, lufthansa, british airways, air france, delta air lines, united airlines, american airlines,
  ryanair, easyjet, aeroflot, eads, bae systems, rolls-royce, ge, general electric, at&t, verizon,
  vodafone, t-mobile, comcast, dell, hp, hewlett-packard, oracle, cisco, qualcomm, amd, kfc, h&m, lvmh,
  church of england, church of scientology, vatican bank, homeland security, coast guard, national guard,
  marine corps, air force, royal navy, red army, secret service, border patrol, peace corps`);

/** Every well-known organisation, in lower case. */
export const knownOrganizations = (): ReadonlySet<string> => KNOWN;
/** Whether a name, in lower case, is that of a well-known organisation. */
export const isKnownOrganization = (name: string) => KNOWN.has(name);
