/** Scripts that tell a language, first match wins. Cyrillic is called Russian unless told otherwise. */
export const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\u3040-\u30ff]/],
  ['ko', /[\uac00-\ud7af\u1100-\u11ff]/],
  ['zh', /[\u3400-\u9fff]/],
  ['ru', /[\u0400-\u04ff]/],
  ['ar', /[\u0600-\u06ff\u0750-\u077f]/],
  ['he', /[\u0590-\u05ff]/],
  ['el', /[\u0370-\u03ff]/],
  ['hi', /[\u0900-\u097f]/],
  ['bn', /[\u0980-\u09ff]/],
  ['ta', /[\u0b80-\u0bff]/],
  ['th', /[\u0e00-\u0e7f]/],
  ['ka', /[\u10a0-\u10ff]/],
  ['hy', /[\u0530-\u058f]/],
  ['am', /[\u1200-\u137f]/],
];

/** The commonest short words of languages in Latin script. A word may speak for several. */
const WORDS: Readonly<Record<string, string>> = {
  en: `the of and to a in that is was for on with as it by at from be this have has are were had not his
    her their they he she we you but which who its an been will would said or after about more than when
    there also into over could should what can up out one new if our my all so do no am me us go him
    them has did how who where why your these those because while then just only some any`,
  de: `der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden
    aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur
    oder aber vor zur bis mehr durch man sein wurde sei ich wir`,
  fr: `de la le et les des en un du une que est pour qui dans par sur au plus pas avec ce il sont se ne
    ont été cette aux mais ou son a sa ses comme elle nous leur d'un d'une c'est qu'il être même l'on je
    vous on entre après selon`,
  es: `de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me
    sin sobre este ya entre cuando todo esta ser son dos también fue había era muy hasta desde está años
    han yo hay según`,
  it: `di e il la che in a per un del è le si una con i non della da sono al ha dei nel più come alla lo
    gli anche ma delle o su dal ai questo dalla nella essere stato ed se all' ci degli era hanno dopo
    mi loro chi tra`,
  pt: `de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem
    à seu sua ou ser quando muito há nos já está eu também só pelo pela até isso ela entre era depois sem
    mesmo aos são`,
  nl: `de van het een en in is dat op te zijn met voor niet aan er die om ook als door bij maar naar uit
    nog wordt heeft hij over werd worden kan ze tot dan meer of deze was hebben ik wel zo al haar zijn
    geen je we`,
  sv: `och i att det som en på är av för med till den har de inte om ett han men var jag sig från vi så
    kan när nu under efter eller också där mot vid ska skulle kommer ut får finns vara hade alla`,
  no: `og i det som en på er av for med til den har de ikke om et han men var jeg seg fra vi så kan når
    nå under etter eller også der mot ved skal ble ut får være hadde alle å at hun dette mer enn sier`,
  da: `og i det som en på er af for med til den har de ikke om et han men var jeg sig fra vi så kan når
    nu under efter eller også der mod ved skal blev ud får være havde alle at hun dette mere end siger`,
  fi: `ja on ei se että oli hän en ovat mutta kun myös joka niin tai ole kuin sen hänen mukaan sekä vain
    nyt jo tämä ne mitä olla jos ollut voi vuonna kanssa jälkeen`,
  pl: `w i na z się nie do to że jest o jak po za od co ale przez dla tym są ma tego być także oraz który
    przy jego tak już może jej pod które`,
  cs: `a se v na je že to s z do o i ve jsem si by ale za které který pro jako po tak od už byl jeho před
    jsou bude podle při`,
  hu: `a az és hogy nem is egy van ez de meg már csak volt ha mint el még azt ki akkor vagy lesz szerint
    után minden ezt`,
  ro: `de și în a la cu pe nu o că un să este mai din care au pentru ce ca fost dar prin după sunt sau
    lui era o`,
  tr: `ve bir bu da de için ile çok olarak daha ne gibi olan kadar sonra o ama ise en her var değil
    göre ancak`,
  id: `yang dan di ini dengan untuk dari itu tidak dalam pada akan juga ke ada oleh mereka telah adalah
    sebagai kata bisa atau tersebut`,
  vi: `và của là có không được cho một trong người với các để những đã này đến khi từ ra ở như về`,
  ca: `de la que i el en a les els del un per amb una no es al va és com més però ha dels són també`,
  hr: `i u je na se da za su od s o kao ne koji a što do iz bi će nije to biti`,
  af: `die en van in is het nie dat 'n te vir met op hy sy wat aan om was ook sal deur`,
  sw: `ya na wa kwa ni la katika za kuwa hii cha huo pia hiyo alisema`,
  tl: `ang ng sa na mga at ay si ni para ito hindi nang kay may`,
};

const map = new Map<string, string[]>();
for (const [language, words] of Object.entries(WORDS)) {
  for (const word of new Set(words.trim().split(/\s+/))) {
    const languages = map.get(word);
    if (languages) languages.push(language);
    else map.set(word, [language]);
  }
}

/** Function word in lower case -> the languages it speaks for. */
export const FUNCTION_WORDS: ReadonlyMap<string, readonly string[]> = map;
