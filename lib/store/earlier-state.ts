import type { Claim, ClaimText } from '@/lib/model/claim';
import { type CitedEvidence, readChange } from '@/lib/model/revision';
import type { Evidence, Revision } from '@/lib/model/source';
import { inOrder } from './evidence';

/** What the history of a claim tells of it. */
export interface ClaimContent {
  verdict: Claim['verdict'];
  note: string;
  tags: string[];
  text: ClaimText;
  /** In the order in which they are shown. */
  evidence: CitedEvidence[];
}

/** A claim as it stands, and its citations in order. */
export const contentOf = (claim: Claim, evidence: readonly Evidence[]): ClaimContent => {
  const { quote, anchor, context, attribution, entities, quantities } = claim;
  const text = { quote, anchor, context, attribution, entities, quantities };
  const { verdict, note, tags } = claim;
  return { verdict, note, tags, text, evidence: [...evidence] };
};

/**
 * What a claim was before changes of it, given what it is and those changes, the oldest first. Changes
 * that cannot be understood, and those of its state and its sources' facts, are passed over.
 */
export function contentBefore(now: ClaimContent, changes: readonly Revision[]): ClaimContent {
  return changes.toReversed().reduce(undo, now);
}

function undo(content: ClaimContent, revision: Revision): ClaimContent {
  const change = readChange(revision);
  switch (change?.field) {
    case 'verdict':
      return { ...content, verdict: change.from };
    case 'note':
      return { ...content, note: change.from };
    case 'tags':
      return { ...content, tags: change.from };
    case 'text':
      return { ...content, text: change.from };
    case 'evidence':
      return { ...content, evidence: withEvidence(content.evidence, change.from, change.to) };
    case 'evidence order': {
      const rank = ({ id }: Evidence) => change.from.indexOf(id);
      const evidence = content.evidence.toSorted((a, b) => rank(a) - rank(b));
      return { ...content, evidence: inOrder(evidence) };
    }
    default:
      return content;
  }
}

function withEvidence(
  all: readonly CitedEvidence[],
  from: CitedEvidence | null,
  to: CitedEvidence | null,
): CitedEvidence[] {
  if (!from) return all.filter(({ id }) => id !== to?.id);
  if (all.some(({ id }) => id === from.id)) {
    return all.map((item) => (item.id === from.id ? from : item));
  }
  // It stood at its number among the others.
  return [...all, from].sort((a, b) => a.order - b.order);
}
