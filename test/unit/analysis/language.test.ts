import { describe, expect, test } from 'vitest';
import { detectLanguage } from '@/lib/analysis/language/detect';
import { tokenize } from '@/lib/analysis/tokens/tokenize';

const detect = (text: string) => detectLanguage(text, tokenize(text));

test.each([
  ['en', 'The harbor was closed on Friday after a storm had torn the roof from the ferry house.'],
  ['en', 'Police arrested two men.'],
  ['en', 'Rail workers reject pay offer'],
  ['en', 'THE MAYOR SAID THAT THE BRIDGE WOULD BE CLOSED FOR TWO WEEKS.'],
  [
    'de',
    'Der Hafen wurde am Freitag geschlossen, nachdem ein Sturm das Dach vom Haus gerissen hatte.',
  ],
  ['fr', 'Le port a été fermé vendredi après une tempête qui a arraché le toit de la gare.'],
  [
    'es',
    'El puerto fue cerrado el viernes después de que una tormenta arrancara el techo de la casa.',
  ],
  [
    'it',
    'Il porto è stato chiuso venerdì dopo che una tempesta ha strappato il tetto della stazione.',
  ],
  [
    'pt',
    'O porto foi fechado na sexta-feira depois que uma tempestade arrancou o telhado da casa.',
  ],
  ['nl', 'De haven werd vrijdag gesloten nadat een storm het dak van het huis had gerukt.'],
  [
    'no',
    'Havnen ble stengt fredag etter at en storm hadde revet taket av huset, og det er ikke åpent.',
  ],
  [
    'da',
    'Havnen blev lukket fredag efter at en storm havde revet taget af huset, og det er ikke åbent.',
  ],
  [
    'sv',
    'Hamnen stängdes på fredagen efter att en storm hade slitit taket från huset, och det är inte öppet.',
  ],
  [
    'pl',
    'Port został zamknięty w piątek po tym jak burza zerwała dach z domu, a nie jest to koniec.',
  ],
  ['zh', '周五，一场暴风雨掀翻了渡轮码头的屋顶，港口随后关闭。'],
  ['ja', '金曜日、嵐でフェリー乗り場の屋根が飛ばされ、港は閉鎖された。'],
  ['ko', '폭풍으로 지붕이 날아간 뒤 금요일 항구가 폐쇄되었다.'],
  ['ru', 'Порт был закрыт в пятницу после того, как буря сорвала крышу.'],
  ['ar', 'أغلق الميناء يوم الجمعة بعد أن مزقت عاصفة سقف المبنى.'],
  ['und', ''],
  ['und', '12 345 -- 99 % ###'],
])('%s: %s', (language, text) => {
  expect(detect(text)).toBe(language);
});

test('an English article with a foreign name and a quoted foreign sentence stays English', () => {
  const text = `The president of the Confédération Générale said on Monday that the strike would go on.
    "Nous ne sommes pas contents," he added, and the crowd cheered as he left the stage in Lyon.`;
  expect(detect(text)).toBe('en');
});

describe('English', () => {
  test.each([
    ['short headlines', 'Storm closes Lagos port'],
    ['headlines of names', 'Okafor meets Lund in Geneva'],
    ['two words', 'Minister resigns'],
    ['a headline with foreign letters', 'Jürgen Groß leaves Göteborg FK'],
    ['a headline in title case', 'Why Oil Prices Still Matter'],
    ['a headline in capitals', 'POLICE ARREST TWO MEN AFTER HARBOR FIRE'],
    ['a date line', 'Friday, 4 May 2018'],
    [
      'names from everywhere',
      'President Nguyen Van Thanh met Prime Minister Szymon Wójcik, Li Guohua, Óscar Núñez and Kassym Tulegenov in Samarkand.',
    ],
    [
      'institutions with foreign names',
      'The Real Academia de la Lengua and the Museo de la Ciudad signed an accord on Tuesday.',
    ],
    [
      'dialect',
      'The bairns will be gaun tae the kirk the morn, but their faither has tae bide here.',
    ],
    ['speech', 'Y’all ain’t gonna believe what they did down by the river, I reckon.'],
    ['figures', 'GDP grew 2.1% in Q3, versus 1.9% in Q2; CPI rose 0.3%.'],
    [
      'a table',
      'Country | Population | Area\nChad | 18 million | large\nTotal | 150 million | small',
    ],
    ['poetry', 'The tide goes out, the tide comes in,\nand who will count the stones?'],
    [
      'half of it quoted in French',
      '“Nous sommes très heureux de cette décision, qui est importante pour le pays et pour les familles,” said the minister in Paris on Monday. The law takes effect in July.',
    ],
    [
      'half of it quoted in German',
      'The mayor wrote: „Wir sind sehr froh über die Entscheidung des Gerichts, die für uns alle gut ist.“ The court had ruled on Monday.',
    ],
    ['a quotation in another script', 'He wrote: "Мы рады решению." The post was later deleted.'],
    ['a name in another script', 'In Beijing the paper 人民日报 said the plan was a mistake.'],
  ])('%s', (_, text) => {
    expect(detect(text)).toBe('en');
  });
});

describe('not English', () => {
  test.each([
    ['German headline', 'Mann stirbt nach Unfall in Berlin'],
    ['German capitals', 'MANN STIRBT NACH UNFALL AUF DER AUTOBAHN'],
    ['French headline', 'Grève dans les transports : trafic perturbé mardi'],
    ['Spanish headline', 'Detenidos dos hombres por robo en Madrid'],
    ['Spanish capitals', 'EL GOBIERNO ANUNCIA UNA REBAJA DE IMPUESTOS'],
    ['Italian headline', 'Incidente sulla A1, due morti e tre feriti'],
    ['Portuguese headline', 'Homem morre após acidente em Lisboa'],
    ['Dutch headline', 'Man overleden na ongeluk in Amsterdam'],
    ['Danish headline', 'Mand dør efter ulykke på motorvej'],
    ['Swedish headline', 'Man död efter olycka i Stockholm'],
    ['Norwegian headline', 'Mann døde etter ulykke i Oslo'],
    ['Polish headline', 'Tragiczny wypadek w Warszawie'],
    ['Turkish', 'Hükümet aileler için vergi indirimi açıkladı.'],
    ['Indonesian', 'Pemerintah mengumumkan pemotongan pajak untuk keluarga miskin.'],
    ['Romanian', 'Guvernul anunță o reducere de taxe pentru familiile cu copii.'],
    ['Afrikaans', 'Die regering kondig belastingverligting aan vir gesinne met kinders.'],
    ['Finnish', 'Hallitus laskee veroja lapsiperheiltä ensi vuonna.'],
    ['Hungarian', 'A kormány csökkenti az adókat a családok számára.'],
    ['Welsh', 'Cyhoeddodd y llywodraeth doriad treth i deuluoedd gyda phlant.'],
    ['Esperanto', 'La registaro anoncis malaltigon de impostoj por familioj kun infanoj.'],
    ['Latin', 'Gubernator portum clausit, quod tempestas tectum domus deiecerat.'],
    ['Russian in Latin letters', 'Pravitelstvo obyavilo o snizhenii nalogov dlya semey s detmi.'],
    ['Hindi in Latin letters', 'Sarkar ne parivaron ke liye tax mein katauti ka elaan kiya hai.'],
    ['Chinese in Latin letters', 'Zhengfu xuanbu wei you haizi de jiating jianshui.'],
    ['Thai', 'รัฐบาลประกาศลดภาษี'],
    ['Greek', 'Η κυβέρνηση ανακοίνωσε μείωση φόρων.'],
    [
      'German that quotes English',
      'Die Chefin der Firma hat das neue Telefon vorgestellt und sagte: "We are very proud of what the team has done here." Die Aktie stieg danach um zwei Prozent.',
    ],
    ['filler', 'Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod.'],
    ['keys', 'asdf qwer zxcv uiop hjkl'],
    ['rubbish', '\u0000\u0001\ufffd\ud800\udc00\udfff'],
    ['pictures', '😀 😀 😀'],
    ['one endless word', 'a'.repeat(5000)],
  ])('%s', (_, text) => {
    expect(detect(text)).not.toBe('en');
  });
});
