import type { PageClaim, PageEntity } from '@/lib/model/page';
import { element, glyph } from './dom';
import { entityIcon, ICONS } from './icons';
import type { OverlayTexts } from './texts';
import type { BarItem } from './toolbar';
import { VERDICT_GLYPHS } from './verdict-glyphs';

/** Scores from which the second to the fifth tick are lit. */
const TICKS = [50, 60, 70, 85];

/** What can be done with a claim from its toolbar. */
export interface ClaimActs {
  save(): void;
  source(): void;
  open(): void;
  copy(): void;
  dismiss(): void;
}

/** The toolbar of a claim; `keys` which of the keys named on it work now, null for none. */
export function claimItems(
  document: Document,
  claim: PageClaim,
  texts: OverlayTexts,
  acts: ClaimActs,
  keys: { letters: boolean } | null,
): BarItem[] {
  const copy = { label: texts.copy, icon: ICONS.copy, act: acts.copy };
  if (claim.slot === null) {
    return [
      ...(claim.score === null ? [] : [scoreOf(document, claim.score, texts), 'line' as const]),
      {
        text: texts.saveClaim,
        main: true,
        key: keys?.letters ? texts.keys.save : undefined,
        act: acts.save,
      },
      { text: texts.source, label: texts.addSource, icon: ICONS.link, act: acts.source },
      copy,
      { label: texts.notClaim, icon: ICONS.hide, act: acts.dismiss },
    ];
  }
  const word = claim.verdict?.word ?? texts.unrated;
  return [
    element(
      document,
      'span',
      { className: `said ${claim.slot}` },
      glyph(document, VERDICT_GLYPHS[claim.shape ?? claim.slot], 15),
      word,
    ),
    'line',
    element(document, 'span', { className: 'words' }, texts.sources(claim.sources)),
    { text: texts.open, key: keys ? texts.keys.open : undefined, act: acts.open },
    copy,
  ];
}

/** What a name on the page stands for. */
export function entityItems(
  document: Document,
  entity: PageEntity,
  texts: OverlayTexts,
): HTMLElement[] {
  const { paths, className } = entityIcon(entity.kind);
  return [
    element(
      document,
      'span',
      { className: `said ${className}` },
      glyph(document, paths, 14),
      element(document, 'span', { className: 'plain' }, entity.name),
    ),
    element(document, 'span', { className: 'quiet' }, texts.entity(entity)),
  ];
}

function scoreOf(document: Document, score: number, texts: OverlayTexts): HTMLElement {
  const ticks = element(document, 'span', { className: 'ticks' });
  ticks.setAttribute('aria-hidden', 'true');
  for (const from of [0, ...TICKS]) {
    ticks.append(element(document, 'i', { className: score >= from ? 'on' : '' }));
  }
  const shown = element(document, 'span', { className: 'said score' }, String(score), ticks);
  shown.title = texts.score(score);
  return shown;
}
