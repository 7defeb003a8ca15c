import { wordSet } from './word-set';

/** Adjectives and names of peoples, religions and languages, in lower case, singular. */
export const DEMONYMS = wordSet(`
  afghan albanian algerian american andorran angolan argentine argentinian armenian australian austrian
  azerbaijani azeri bahraini bangladeshi barbadian belarusian belarussian belgian belizean beninese
  bhutanese bolivian bosnian botswanan brazilian british briton bruneian bulgarian burkinabe burmese
  burundian cambodian cameroonian canadian chadian chilean chinese colombian comoran congolese
  croatian croat cuban cypriot czech dane danish djiboutian dominican dutch dutchman ecuadorian
  ecuadorean egyptian emirati english englishman eritrean estonian ethiopian fijian filipino finn
  finnish french frenchman gabonese gambian georgian german ghanaian greek grenadian guatemalan
  guinean guyanese haitian honduran hungarian icelandic icelander indian indonesian iranian iraqi
  irish irishman israeli italian ivorian jamaican japanese jordanian kazakh kazakhstani kenyan kosovar
  kosovan kuwaiti kyrgyz lao laotian latvian lebanese liberian libyan lithuanian luxembourgish
  macedonian malagasy malawian malaysian maldivian malian maltese mauritanian mauritian mexican
  micronesian moldovan monacan mongolian montenegrin moroccan mozambican namibian nauruan nepalese
  nepali nicaraguan nigerian nigerien norwegian omani pakistani palauan palestinian panamanian
  paraguayan peruvian pole polish portuguese qatari romanian russian rwandan salvadoran salvadorean
  samoan saudi scot scottish scotsman senegalese serb serbian seychellois singaporean slovak slovakian
  slovene slovenian somali spaniard spanish sudanese surinamese swazi swede swedish swiss syrian
  taiwanese tajik tanzanian thai tibetan togolese tongan trinidadian tunisian turk turkish turkmen
  tuvaluan ugandan ukrainian uruguayan uzbek venezuelan vietnamese welsh welshman yemeni yemenite
  zambian zimbabwean soviet yugoslav prussian persian roman byzantine ottoman
  african asian european arab arabian latin scandinavian nordic balkan caribbean eurasian polynesian
  chechen kurd kurdish uighur uyghur pashtun tatar basque catalan breton sicilian bavarian hutu tutsi
  zulu xhosa hausa yoruba igbo tamil sinhalese bengali punjabi kashmiri gujarati sikh rohingya hmong
  maori aboriginal inuit cherokee navajo sioux latino latina hispanic anglo-saxon celtic gaelic
  slavic germanic baltic texan californian parisian londoner muscovite bostonian african-american
  afro-american anglo-american sino-american euro-atlantic
  muslim christian jew jewish catholic protestant buddhist hindu islamic islamist sunni shia shiite
  shi'ite alawite druze yazidi yezidi orthodox anglican lutheran methodist baptist mormon evangelical
  presbyterian calvinist wahhabi salafi sufi judaism christianity islam buddhism hinduism
  catholicism jesuit hasidic zionist arabic hebrew mandarin cantonese urdu hindi farsi pashto swahili
  spanish-language english-language democrat republican communist nazi maoist marxist taliban
  baathist ba'athist hussite leninist stalinist keynesian thatcherite
  iraqis israelis chinese-american korean korean-american cold-war westerner `);

/** Whether a word, in lower case, names a people, a religion, a language or what belongs to one. */
export function isDemonym(word: string): boolean {
  if (DEMONYMS.has(word)) return true;
  if (word.endsWith('s') && DEMONYMS.has(word.slice(0, -1))) return true;
  if (word.endsWith('men') && DEMONYMS.has(`${word.slice(0, -3)}man`)) return true;
  return (
    /^(?:north|south|pro|anti|non|ex)-/.test(word) && DEMONYMS.has(word.replace(/^[a-z]+-/, ''))
  );
}
