import type { PageState } from '@/lib/model/page';

const WIDTH = 88;

/** What was found on a page, as lines for people. */
export function describeFindings(state: PageState): string {
  return [
    `${state.title}`,
    '',
    `${state.claims.length} claims worth checking in ${state.sentences} sentences`,
    ...state.claims.map((claim) => {
      const speaker = claim.attribution ? `${claim.attribution.speaker.text}: ` : '';
      const score = String(claim.score ?? '').padStart(3);
      const kinds = claim.kinds.length > 0 ? ` (${claim.kinds.join(', ')})` : '';
      return wrap(`${speaker}“${claim.quote}”${kinds}`, `  ${score}  `);
    }),
    '',
    `${state.entities.length} names and quantities`,
    ...byKind(state).map(([kind, names]) => wrap(names.join(', '), `  ${kind.padEnd(13)} `)),
  ].join('\n');
}

function byKind(state: PageState): [string, string[]][] {
  const kinds = new Map<string, string[]>();
  for (const { kind, name, mentions } of state.entities) {
    const names = kinds.get(kind) ?? [];
    names.push(mentions > 1 ? `${name} ×${mentions}` : name);
    kinds.set(kind, names);
  }
  return [...kinds];
}

/** Breaks a text into lines; the first begins with the head, the others stand under the text. */
function wrap(text: string, head: string): string {
  const lines: string[] = [];
  let line = head;
  for (const word of text.split(/\s+/)) {
    if (line.length + word.length > WIDTH && line.trim() !== '') {
      lines.push(line.trimEnd());
      line = ' '.repeat(head.length);
    }
    line += `${word} `;
  }
  return [...lines, line.trimEnd()].join('\n');
}
