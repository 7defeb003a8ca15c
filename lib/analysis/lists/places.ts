import countries from './countries.json';
import { lazy, phraseSet, wordSet } from './word-set';

/** Countries and common short names of them, in lower case. */
const countryNames = lazy(
  () =>
    new Set([
      ...wordSet(countries.words, '|'),
      ...phraseSet(`
  us, u.s., u.s, usa, u.s.a., uk, u.k., u.k, uae, u.a.e., drc, prc, america, united states of america,
  britain, great britain, england, scotland, wales, northern ireland, burma, czech republic, turkey,
  ivory coast, cape verde, swaziland, macedonia, holland, palestine, kosovo, taiwan, hong kong, macau,
  macao, tibet, kashmir, crimea, chechnya, dagestan, abkhazia, south ossetia, transnistria, somaliland,
  catalonia, kurdistan, republic of ireland, soviet union, ussr, u.s.s.r., east germany,
  west germany, yugoslavia, czechoslovakia, rhodesia, zaire, persia, congo, democratic republic of congo,
  democratic republic of the congo, republic of congo, the gambia, vatican, vatican city, holy see,
  gaza, gaza strip, west bank, korea, north korea, south korea, russian federation, siam, prussia,
  saint lucia, trinidad, tobago, bosnia, herzegovina, east timor, bahamas, guinea-bissau, micronesia`),
    ]),
);

/** States, regions, continents, capitals by byname and cities that gazetteers spell otherwise. */
const REGIONS = phraseSet(`
  alabama, alaska, arizona, arkansas, california, colorado, connecticut, delaware, florida, georgia,
  hawaii, idaho, illinois, indiana, iowa, kansas, kentucky, louisiana, maine, maryland, massachusetts,
  michigan, minnesota, mississippi, missouri, montana, nebraska, nevada, new hampshire, new jersey,
  new mexico, new york, north carolina, north dakota, ohio, oklahoma, oregon, pennsylvania,
  rhode island, south carolina, south dakota, tennessee, texas, utah, vermont, virginia, washington,
  west virginia, wisconsin, wyoming, washington d.c., washington dc, washington d.c, d.c., dc,
  district of columbia, new england, midwest, silicon valley, wall street, capitol hill, hollywood,
  manhattan, brooklyn, queens, the bronx, bronx, staten island, harlem, long island, cape cod,
  africa, asia, europe, antarctica, antarctic, arctic, oceania, australasia, americas, latin america,
  south america, north america, central america, middle east, far east, near east, north africa,
  east africa, west africa, southern africa, sub-saharan africa, horn of africa, eurasia,
  south asia, southeast asia, east asia, central asia, western europe, eastern europe, central europe,
  balkans, caucasus, caribbean, mediterranean, scandinavia, siberia, balkan, sahel, sahara, levant,
  persian gulf, gulf of mexico, gulf of aden, gulf of oman, bay of bengal, strait of hormuz,
  mediterranean sea, black sea, red sea, south china sea, east china sea, caspian sea, baltic sea,
  north sea, dead sea, arabian sea, atlantic, pacific, atlantic ocean, pacific ocean, indian ocean,
  himalayas, alps, andes, rocky mountains, pyrenees, amazon, nile, danube, rhine, thames, euphrates,
  tigris, ganges, mekong, yangtze, mississippi river, potomac, hudson river, lake victoria,
  darfur, helmand, kandahar, waziristan, north waziristan, south waziristan, punjab, sindh, balochistan,
  khyber pakhtunkhwa, swat, anbar, fallujah, mosul, kirkuk, basra, sadr city, green zone, baghdad,
  kabul, tehran, damascus, aleppo, idlib, beirut, jerusalem, east jerusalem, tel aviv, golan heights,
  galilee, ramallah, hebron, jenin, nablus, rafah, khan younis, sinai, cairo, tripoli, benghazi, tunis,
  khartoum, juba, addis ababa, asmara, mogadishu, nairobi, mombasa, kampala, kigali, kinshasa, lagos,
  abuja, accra, dakar, bamako, timbuktu, harare, lusaka, johannesburg, pretoria, cape town, durban,
  soweto, moscow, kyiv, kiev, odesa, odessa, kharkiv, kharkov, mariupol, donetsk, luhansk, lugansk,
  donbas, donbass, kherson, zaporizhzhia, bakhmut, lviv, dnipro, minsk, st. petersburg,
  st petersburg, saint petersburg, grozny, beijing, shanghai, tianjin, chongqing, guangdong,
  guangzhou, shenzhen, sichuan, xinjiang, hunan, hubei, henan, hebei, yunnan, zhejiang, fujian,
  jiangsu, shandong, shanxi, shaanxi, gansu, qinghai, inner mongolia, wuhan, lhasa, urumqi, taipei,
  pyongyang, seoul, busan, tokyo, osaka, kyoto, hiroshima, nagasaki, fukushima, okinawa, hokkaido,
  honshu, new delhi, delhi, mumbai, bombay, calcutta, kolkata, chennai, madras, bangalore, bengaluru,
  hyderabad, gujarat, kerala, tamil nadu, karnataka, uttar pradesh, bihar, assam, goa, rajasthan,
  maharashtra, west bengal, islamabad, karachi, lahore, peshawar, rawalpindi, quetta, dhaka, colombo,
  kathmandu, rangoon, yangon, naypyidaw, bangkok, phnom penh, hanoi, saigon, ho chi minh city, manila,
  mindanao, luzon, jakarta, bali, java, sumatra, aceh, sulawesi, borneo, kuala lumpur, sydney,
  melbourne, brisbane, perth, adelaide, canberra, hobart, tasmania, queensland, new south wales,
  victoria, south australia, western australia, northern territory, auckland, wellington, christchurch,
  london, westminster, downing street, manchester, birmingham, liverpool, leeds, sheffield, bristol,
  newcastle, edinburgh, glasgow, aberdeen, cardiff, belfast, dublin, cork, oxford, cambridge, kent,
  essex, sussex, surrey, yorkshire, cornwall, devon, lancashire, norfolk, suffolk, somerset, dorset,
  paris, lyon, marseille, nice, toulouse, strasbourg, brittany, normandy, provence, berlin, munich,
  hamburg, frankfurt, cologne, bavaria, saxony, hesse, vienna, salzburg, zurich, geneva, bern, davos,
  brussels, antwerp, flanders, wallonia, amsterdam, rotterdam, the hague, hague, rome, milan, naples,
  venice, florence, sicily, sardinia, tuscany, lombardy, madrid, barcelona, seville, valencia, bilbao,
  basque country, andalusia, galicia, lisbon, athens, crete, cyprus, istanbul, ankara, anatolia,
  copenhagen, stockholm, oslo, helsinki, reykjavik, warsaw, krakow, prague, budapest, bucharest,
  sofia, belgrade, zagreb, sarajevo, srebrenica, pristina, skopje, tirana, vilnius, riga, tallinn,
  tbilisi, yerevan, baku, nagorno-karabakh, tashkent, astana, almaty, bishkek, dushanbe, ashgabat,
  riyadh, jeddah, mecca, medina, doha, dubai, abu dhabi, manama, muscat, sanaa, sana'a, aden, amman,
  ottawa, toronto, montreal, vancouver, calgary, edmonton, quebec, ontario, british columbia,
  alberta, manitoba, saskatchewan, nova scotia, new brunswick, newfoundland, yukon, mexico city,
  tijuana, ciudad juarez, havana, guantanamo, guantanamo bay, port-au-prince, kingston, san juan,
  caracas, bogota, quito, lima, la paz, santiago, buenos aires, montevideo, asuncion, brasilia,
  rio de janeiro, rio, sao paulo, são paulo, new york city, los angeles, san francisco, chicago,
  houston, dallas, austin, phoenix, philadelphia, san diego, san antonio, san jose, detroit, boston,
  seattle, denver, baltimore, atlanta, miami, orlando, tampa, new orleans, las vegas, portland,
  cleveland, pittsburgh, cincinnati, st. louis, kansas city, minneapolis, milwaukee, memphis,
  nashville, charlotte, indianapolis, honolulu, salt lake city, sacramento, oakland, newark, buffalo`);

/** Whether a name, in lower case, is a country. */
export const isCountry = (name: string) => countryNames().has(name);

/** Whether a name, in lower case, is that of a country or another well-known or gazetted place. */
export const isKnownPlace = (name: string) => isCountry(name) || REGIONS.has(name);

/** Every well-known place, in lower case. */
export const knownPlaces = (): string[] => [...countryNames(), ...REGIONS];

/** Words that end the name of a place. */
export const PLACE_HEADS = wordSet(`
  river lake sea ocean bay gulf strait channel canal island islands isle archipelago peninsula cape
  mountain mountains mount hill hills valley desert forest plateau coast beach harbor harbour creek
  falls glacier reef basin province county district city town village township prefecture oblast
  region governorate municipality borough territory territories republic kingdom emirate street avenue
  road boulevard lane square plaza bridge airport park highway heights park gardens cemetery castle
  palace cathedral temple tower stadium arena crossing canyon springs state states raion krai`);

/** Words that begin the name of a place. */
export const PLACE_PREFIXES = wordSet(`
  mount mt lake cape port fort san santa santo são los las el saint st new north south east west
  northern southern eastern western central upper lower greater inner outer gulf isle rio republic
  province kingdom bay state city island strait sea`);
