import { describe, expect, test } from 'vitest';
import { analyze } from '@/test/support/engine';

const entities = (text: string) => analyze(text).entities;
const found = (text: string, kind: string) =>
  entities(text)
    .filter((entity) => entity.kind === kind)
    .map((entity) => entity.text);

describe('whole names', () => {
  test.each([
    'Hunan Provincial Association for Promotion of Trade with Peru',
    'Department of Health and Human Services',
    'University of Cape Town',
    'Food and Drug Administration',
  ])('%s', (name) => {
    expect(found(`The plan was sent to the ${name} by post.`, 'organization')).toEqual([name]);
  });

  test('a body named after the city that owns it', () => {
    const text = 'It was posted by the Hefei City’s Association for the Promotion of Rural Trade.';
    expect(found(text, 'organization')).toEqual([
      'Hefei City’s Association for the Promotion of Rural Trade',
    ]);
  });

  test('people with initials, particles and hyphens', () => {
    const text =
      'They met George W. Hale, Maria de la Cruz and Jean-Luc Bernard at the house on Friday.';
    expect(found(text, 'person')).toEqual([
      'George W. Hale',
      'Maria de la Cruz',
      'Jean-Luc Bernard',
    ]);
  });
});

describe('what is kept off a name', () => {
  test.each([
    ['Norwegian Prime Minister Erik Solberg spoke to the press.', 'Erik Solberg'],
    ['Secretary of State Laura Kent was asked about it.', 'Laura Kent'],
    ['They asked Dr. Peter Novak about the results.', 'Peter Novak'],
    ['The house belongs to Peter Novak’s sister.', 'Peter Novak'],
  ])('%s', (text, name) => {
    expect(found(text, 'person')).toEqual([name]);
  });

  test('the first word of a sentence is no name by its capital alone', () => {
    expect(entities('Workers left the town. Heavy rain fell on the fields in the night.')).toEqual(
      [],
    );
  });
});

test('places, peoples and acronyms', () => {
  const text =
    'German and French officials met in Warsaw. NATO and the World Health Organization (WHO) were there. The WHO left early.';
  expect(found(text, 'other')).toEqual(['German', 'French']);
  expect(found(text, 'place')).toEqual(['Warsaw']);
  expect(found(text, 'organization')).toEqual(['NATO', 'World Health Organization', 'WHO', 'WHO']);
});

test('mentions of one person share the full name', () => {
  const text = 'Helena Brandt won the vote. Brandt thanked the voters, and Helena wept.';
  expect(entities(text).map(({ name }) => name)).toEqual([
    'Helena Brandt',
    'Helena Brandt',
    'Helena Brandt',
  ]);
});

test('an acronym and a country by another name share the name they stand for', () => {
  const text = 'The World Health Organization met in the US. The United States pays the WHO.';
  const names = entities(text).map(({ text: mention, name }) => `${mention}=${name}`);
  expect(names).toContain('WHO=World Health Organization');
  expect(names).toContain('US=United States');
});

test('both names in a hyphenated pair, and the one before an adjective', () => {
  expect(
    found('The France-Germany border and a Chile-based firm were in the news.', 'place'),
  ).toEqual(['France', 'Germany', 'Chile']);
});

test('two people of one family name: each is who was named so far', () => {
  const text =
    'Karl Brandt won the vote. Brandt thanked the voters. His sister Helena Brandt was there, and Brandt wept.';
  expect(
    entities(text)
      .filter(({ text: mention }) => mention === 'Brandt')
      .map(({ name }) => name),
  ).toEqual(['Karl Brandt', 'Brandt']);
});

test('capitals stand for the name with their initials, the last one before them', () => {
  const text =
    'The People’s Bank of Lindal (PBL) met on Friday. The National Rifle Association (NRA) was there. The NRA left before the National Railway Authority came, and the NRA was late.';
  const names = entities(text).map(({ text: mention, name }) => `${mention}=${name}`);
  expect(names).toContain('PBL=People’s Bank of Lindal');
  expect(names.filter((name) => name.startsWith('NRA='))).toEqual([
    'NRA=National Rifle Association',
    'NRA=National Rifle Association',
    'NRA=National Railway Authority',
  ]);
});

test('a date or count inside a name belongs to it', () => {
  const text = 'The senator told USA Today that over 100 Chinese entities were named.';
  expect(entities(text).map(({ text: mention }) => mention)).toEqual([
    'USA Today',
    'over 100 Chinese entities',
    'Chinese',
  ]);
});
