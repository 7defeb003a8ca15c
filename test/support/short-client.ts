import { resolve } from '@/lib/anchoring/resolve';
import { createEngineLoader } from '@/lib/background/models';
import type { ClaimDraft } from '@/lib/model/claim';
import type { PageReport } from '@/lib/model/page';
import { mountWith } from '@/lib/overlay/mount';
import type { SavedRow, SessionClient } from '@/lib/session/client';
import { OVERLAY_TEXTS } from './overlay-texts';

const loadEngine = createEngineLoader(
  async (path) => new Uint8Array(await (await fetch(path)).arrayBuffer()),
);

/** What a session asks of the background, with the real analysis and anchoring; only the wire is short. */
export class ShortClient implements SessionClient {
  reports: PageReport[] = [];
  /** What is saved of every page. */
  rows: SavedRow[] = [];
  drafts: ClaimDraft[] = [];
  dismissed: string[] = [];
  broken: 'silent' | 'no-model' | null = null;
  analyses = 0;
  lookups: { urls: string[]; text: string; truncated: boolean }[] = [];

  analyze: SessionClient['analyze'] = async (text, blocks, threshold) => {
    this.analyses++;
    if (this.broken === 'no-model') return { error: 'model' };
    if (this.broken) throw new Error('no answer');
    const engine = await loadEngine();
    const found = engine.analyze(text, { blocks: [...blocks], threshold, all: true });
    return { ...found, model: engine.model };
  };
  saved: SessionClient['saved'] = async (page) => {
    this.lookups.push(page);
    const rows = this.rows.map((row) => ({ ...row, ...resolve(page.text, row.claim.anchor) }));
    return { rows, dismissed: this.dismissed };
  };
  dismiss: SessionClient['dismiss'] = async ({ quote }) => {
    this.dismissed.push(quote);
    return { id: quote };
  };
  undismiss: SessionClient['undismiss'] = async (id) => {
    this.dismissed = this.dismissed.filter((quote) => quote !== id);
    return true;
  };
  save: SessionClient['save'] = async (draft) => {
    this.drafts.push(draft);
    return { error: 'full' };
  };
  /** Words that were cited; null: no claim is being worked on. */
  cited: string[] | null = null;
  citable: SessionClient['citable'] = async () => this.cited !== null;
  cite: SessionClient['cite'] = async (quote) => this.cited?.push(quote);
  report: SessionClient['report'] = async (report) => this.reports.push(report);
  cardUrl = (token: string) => `about:blank#${token}`;
  setLook = async () => {};
  loadOverlay = async () => mountWith(OVERLAY_TEXTS);
}

/** The texts of all that is painted under our names. */
export function litTexts(): string[] {
  return [...CSS.highlights].flatMap(([name, ranges]) =>
    name.startsWith('claimlight-')
      ? [...ranges].map((range) => {
          const live = document.createRange();
          live.setStart(range.startContainer, range.startOffset);
          live.setEnd(range.endContainer, range.endOffset);
          return live.toString();
        })
      : [],
  );
}
