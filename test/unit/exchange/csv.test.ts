import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { guarded, withoutGuard } from '@/lib/exchange/formula-guard';
import { readCsv } from '@/lib/exchange/read/csv';
import { writeCsv } from '@/lib/exchange/write/csv';
import type { Claim } from '@/lib/model/claim';
import { PRESET_SCALES } from '@/lib/model/scales';
import { emptySnapshot, type Snapshot } from '@/lib/model/snapshot';
import { levelOf } from '@/lib/model/verdict';
import { snapshots } from './arbitraries';
import { golden, read, written } from './files';
import { rated, sample } from './sample';

/** What was read of a text; fails the test where the file as a whole was refused. */
async function taken(text: string, size?: number) {
  const result = await read(readCsv, text, size);
  if (typeof result === 'string') throw new Error(`refused as ${result}`);
  return result;
}

describe('writing', () => {
  it('gives the rows of RFC 4180, with a byte order mark and stable columns', async () => {
    const text = await written(writeCsv, sample);
    expect(text.replaceAll('\r\n', '<crlf>\n')).toBe(golden('sample.csv.txt'));
  });

  it('leaves no cell that a spreadsheet would run', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...'=+-@\t\r＝＋－＠'), fc.string(), async (mark, rest) => {
        const claims = [{ ...rated, quote: `${mark}${rest}`, note: `'${mark}${rest}` }];
        const text = await written(writeCsv, { ...sample, claims });
        const cells = Papa.parse<string[]>(text.slice(1), { delimiter: ',' }).data.flat();
        expect(cells.filter((cell) => /^[=+\-@\t\r＝＋－＠]/.test(cell))).toEqual([]);
      }),
    );
  });

  it('guards cells so that the guard comes off again', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...`'=-+@a\t\n;"`) }), (cell) => {
        const kept = guarded(cell);
        expect(withoutGuard(kept)).toBe(cell);
        expect(kept).not.toMatch(/^[=+\-@\t\n]/);
        // Where semicolons or tabs part the cells, one begins after each.
        expect(kept).not.toMatch(/[;\t]"?[=+\-@]/);
      }),
    );
  });
});

const speakerOf = ({ attribution }: Claim): string =>
  attribution ? (attribution.speaker.name ?? attribution.speaker.text) : '';

/** What our CSV holds of a claim, its lines and lists as cells can hold them. */
function held({ articles, claims, sources, evidence, scales }: Snapshot) {
  const line = (text: string) => text.replace(/\s*[\r\n]+\s*/g, ' ');
  const list = (items: string[]) => items.map(line).filter(Boolean);
  const levels = [...scales, ...PRESET_SCALES];
  return claims
    .filter(({ deletedAt }) => deletedAt === null)
    .map((claim) => {
      const article = articles.find(({ id }) => id === claim.articleId);
      const { score = null, kinds = [] } = claim.detection ?? {};
      const cited = evidence
        .filter(({ claimId }) => claimId === claim.id)
        .sort((a, b) => a.order - b.order)
        .map((item) => ({ item, source: sources.find(({ id }) => id === item.sourceId) }));
      const unique = new Map(
        cited.map((each) => [each.source?.url, each]).reverse() as [
          string,
          (typeof cited)[number],
        ][],
      );
      return {
        id: claim.id,
        quote: claim.quote,
        prefix: claim.anchor.quote.prefix,
        suffix: claim.anchor.quote.suffix,
        position: claim.anchor.position,
        url: article?.url,
        speaker: speakerOf(claim),
        stance: speakerOf(claim) === '' ? '' : claim.attribution?.stance,
        score: score === null ? null : Math.round(score * 100),
        kinds: score === null ? [] : [...new Set(kinds)].sort(),
        verdict:
          claim.verdict && levelOf(levels, claim.verdict)
            ? { ...claim.verdict, word: levelOf(levels, claim.verdict)?.word }
            : null,
        note: claim.note,
        tags: [
          ...new Set(
            list(claim.tags)
              .map((tag) => tag.trim())
              .filter(Boolean),
          ),
        ],
        state: claim.state,
        createdAt: claim.createdAt,
        updatedAt: claim.updatedAt,
        sources: [...unique.values()]
          .map(({ item, source }) => `${item.stance} ${source?.url} ${line(item.quote)}`)
          .sort(),
      };
    })
    .sort((a, b) => a.id.localeCompare(b.id));
}

describe('reading', () => {
  it('gives what was written, however the text is cut', async () => {
    const verdict = fc
      .constantFrom(...PRESET_SCALES)
      .chain((scale) => fc.constantFrom(...scale.levels.map((level) => [scale, level] as const)));
    const libraries = snapshots.chain((records) =>
      fc.array(fc.option(verdict), { minLength: 8, maxLength: 8 }).map((verdicts) => ({
        ...records,
        scales: [],
        dismissals: [],
        claims: records.claims.map((claim, i) => {
          const [scale, level] = verdicts[i] ?? [];
          const given = claim.verdict ?? { note: '', at: claim.updatedAt };
          const { note, at } = given;
          return {
            ...claim,
            quote: `q${claim.quote}`,
            verdict:
              scale && level
                ? { scale: scale.id, value: level.id, word: level.word, note, at }
                : null,
          };
        }),
      })),
    );
    await fc.assert(
      fc.asyncProperty(libraries, fc.integer({ min: 1, max: 300 }), async (records, size) => {
        const { records: again, reports } = await taken(await written(writeCsv, records), size);
        expect(held(again)).toEqual(held(records));
        expect(reports).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('takes semicolons, other columns and another order, as spreadsheets save them', async () => {
    const text =
      '\uFEFFURL;mine;Quote;verdict\r\nhttps://a.example/;x;"he said; ""no""";false\r\n\r\n';
    const { records } = await taken(text);
    expect(records.claims[0]).toMatchObject({
      quote: 'he said; "no"',
      origin: 'import',
      verdict: { scale: 'truth', value: 'false', word: 'False' },
    });
    expect(records.articles[0]).toMatchObject({ url: 'https://a.example/', title: '' });
  });

  it('says of each row what is wrong with it, and what was done', async () => {
    const rows = [
      'quote,url,verdict,published,sources,created',
      'rents have risen,https://a.example/1,Mostly accurate,,,',
      ',https://a.example/2,,,,',
      'closed twice,https://a.example/3,,31/04/2024,,2024-02-30',
      'output doubled,https://a.example/4,,,register page 4,',
      'too,few',
      'no page,javascript:alert(1),,,,',
      'odd verdict,https://a.example/5,Three whales,,,',
      'rents have risen,https://a.example/1,,,,',
    ];
    const { records, reports } = await taken(rows.join('\n'));
    expect(records.claims.map(({ quote }) => quote)).toEqual([
      'rents have risen',
      'closed twice',
      'output doubled',
      'odd verdict',
    ]);
    expect(records.claims[3]).toMatchObject({ verdict: null, note: 'Three whales' });
    expect(
      reports.map(({ row, problem, detail, done, now }) => [row, problem, detail, done, now]),
    ).toEqual([
      [2, 'verdict', 'Mostly accurate', 'changed', 'Mostly true'],
      [3, 'quote', '', 'skipped', undefined],
      [4, 'date', '2024-02-30', 'changed', ''],
      [4, 'date', '31/04/2024', 'changed', ''],
      [5, 'link', 'register page 4', 'changed', ''],
      [6, 'columns', '2 / 6', 'skipped', undefined],
      [7, 'page', 'javascript:alert(1)', 'skipped', undefined],
      [8, 'verdict', 'Three whales', 'changed', ''],
      [9, 'duplicate', records.claims[0]?.id, 'skipped', undefined],
    ]);
  });

  it('refuses a file without our columns, or that breaks off in a cell', async () => {
    expect(await read(readCsv, 'name,age\nx,1\n')).toBe('unknown');
    expect(await read(readCsv, '')).toBe('empty');
    const text = await written(writeCsv, sample);
    expect(await read(readCsv, text.slice(0, text.indexOf('Bo Ek')))).toBe('damaged');
    const endless = `quote,url\n"${'x'.repeat(2_100_000)}`;
    expect(await read(readCsv, endless, 65_536)).toBe('damaged');
  });

  it('knows the same row by the same id whenever it is read', async () => {
    const text = 'quote,url\nit rained,https://a.example/\n';
    expect((await taken(text)).records).toEqual((await taken(text)).records);
    expect((await taken('quote,url\n')).records).toEqual(emptySnapshot());
  });

  it('throws nothing of its own, whatever the text is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
        await read(readCsv, `quote,url\n${text}`, 5);
        await read(readCsv, text, 5);
      }),
    );
  });
});
