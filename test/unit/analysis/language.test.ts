import { expect, test } from 'vitest';
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
