import fc from 'fast-check';
import jsonld from 'jsonld';
import { expect, it } from 'vitest';
import { writeAnnotations } from '@/lib/exchange/write/annotation';
import type { Snapshot } from '@/lib/model/snapshot';
import context from '@/test/fixtures/json-ld/annotation-context.json';
import { snapshots } from './arbitraries';
import { written } from './files';
import { sample } from './sample';

const OA = 'http://www.w3.org/ns/oa#';
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';

/** The terms that we use of the Web Annotation vocabulary's context, since a test asks nobody for it. */
const documentLoader = async (url: string) => {
  if (url !== 'http://www.w3.org/ns/anno.jsonld') throw new Error(`asked for ${url}`);
  return { documentUrl: url, document: context };
};

/** What a processor of JSON-LD makes of the annotations of a library; it refuses what means nothing. */
async function statements(records: Snapshot) {
  const annotations = JSON.parse(await written(writeAnnotations, records));
  const quads = await jsonld.toRDF(annotations, { safe: true, documentLoader });
  const objects = (name: string) =>
    quads.filter(({ predicate }) => predicate.value === name).map(({ object }) => object.value);
  return { annotations, objects };
}

it('annotations say the same to a processor of JSON-LD', async () => {
  const { annotations, objects } = await statements(sample);
  const items = annotations.first.items as { target: { source: string; selector: [object] } }[];
  const quotes = sample.claims.filter(({ deletedAt }) => !deletedAt).map(({ quote }) => quote);
  expect(items.length).toBe(quotes.length);
  expect(objects(`${OA}exact`)).toEqual(expect.arrayContaining(quotes));
  expect(objects(`${OA}hasTarget`).length).toBe(items.length);
  expect(objects(`${OA}hasSource`)).toEqual(
    expect.arrayContaining(items.map(({ target }) => target.source)),
  );
  expect(objects(`${OA}motivatedBy`)).toContain(`${OA}assessing`);
});

it('nothing of any library is lost on the way there', async () => {
  await fc.assert(
    fc.asyncProperty(snapshots, async (records) => {
      const { objects } = await statements(records);
      const kept = records.claims.filter(({ deletedAt }) => !deletedAt);
      const notes = kept.flatMap(({ note }) => (note === '' ? [] : [note]));
      expect(objects(`${RDF}value`)).toEqual(expect.arrayContaining(notes));
    }),
    { numRuns: 60 },
  );
});
