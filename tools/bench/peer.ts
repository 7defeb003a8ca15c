import nlp from 'compromise';

/** The peer that speeds are held against. */
export const PEER = `compromise ${nlp.version}`;

/** What the peer finds of people, places and organisations; nothing else is asked of it. */
export function peerNames(text: string): { people: string[]; places: string[]; groups: string[] } {
  const read = nlp(text);
  return {
    people: read.people().out('array') as string[],
    places: read.places().out('array') as string[],
    groups: read.organizations().out('array') as string[],
  };
}
