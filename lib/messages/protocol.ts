import * as z from 'zod/mini';
import { Block } from '@/lib/model/analysis';
import { Article, ArticleMetadata } from '@/lib/model/article';
import { Claim, ClaimDraft, ClaimText } from '@/lib/model/claim';
import { STRENGTHS } from '@/lib/model/lamp';
import {
  AnalysisFailure,
  PageAnalysis,
  PageClaim,
  PageReport,
  PageState,
  PageText,
  PlaceState,
  SelectionOutcome,
} from '@/lib/model/page';
import { Id } from '@/lib/model/primitives';
import { Settings, SiteRule } from '@/lib/model/settings';
import { Span } from '@/lib/model/span';
import { OpenTab, TabSource } from '@/lib/model/tab-source';
import { VerdictSlot } from '@/lib/model/verdict';

/**
 * Every message, with the schema of what is sent and of what comes back.
 * `from` says who may send it: `content` (our content scripts in a page), `extension` (our own
 * pages), or `any` of ours. The receiver checks both the data and the sender.
 */
const message = <I extends z.ZodMiniType, O extends z.ZodMiniType>(
  from: 'content' | 'extension' | 'any',
  data: I,
  reply: O,
) => ({ from, data, reply });

const Nothing = z.optional(z.null());
/** The reply says only that the message was handled. */
const Done = z.unknown();
/** A saved claim, and what became of its text in the article of today. */
const SavedRow = z.object({
  claim: Claim,
  article: Article,
  sources: z.number(),
  state: PlaceState,
  span: z.nullable(Span),
  slot: VerdictSlot,
  shape: z.optional(VerdictSlot),
});

/** A place in a page's text that a claim can be linked to. */
const LinkCandidate = z.extend(ClaimText, {
  /** Words that only the page has, and that only the claim has. */
  added: z.array(z.string()),
  removed: z.array(z.string()),
});
export type LinkCandidate = z.infer<typeof LinkCandidate>;

export const protocol = {
  // to the background
  /** The detector found an article, or a page of a site that is always read (`article` false). */
  'page/found': message('content', z.object({ article: z.boolean() }), Done),
  /** A person asks for a page to be read, article or not; `rule` also remembers it for the site. */
  'page/read': message('extension', z.object({ tabId: z.int(), rule: z.optional(SiteRule) }), Done),
  /** The reader says how its page stands. Open surfaces listen too. */
  'page/report': message('content', PageReport, Done),
  /** A reader asks for the settings, parsed; it asks again whenever the storage changed. */
  'page/settings': message('content', Nothing, Settings),
  /** A reader asks for the script that draws over its page. */
  'page/overlay': message('content', Nothing, Done),
  /**
   * How the highlights of a page are to look (`strength` 0: lines alone), and whether the article goes on in
   * frames. Replies with the styles as text, for shadow roots that those of the page do not reach.
   */
  'page/look': message(
    'content',
    z.object({ dark: z.boolean(), strength: z.literal([0, ...STRENGTHS]), frames: z.boolean() }),
    z.string(),
  ),
  'analysis/run': message(
    'content',
    z.object({ text: z.string(), blocks: z.array(Block), threshold: z.number() }),
    z.union([PageAnalysis, AnalysisFailure]),
  ),
  /** The saved claims of a page, found again in its text; the store learns where they stand. */
  'claims/for-page': message(
    'content',
    z.object({ urls: z.array(z.string()), text: z.string(), truncated: z.boolean() }),
    z.array(SavedRow),
  ),
  /** Where a saved claim may stand in a page's text, or what it would be at `span`; writes nothing. */
  'claims/look-again': message(
    'extension',
    z.object({ claimId: Id, page: PageText, span: z.nullable(Span) }),
    z.array(LinkCandidate),
  ),
  /** The other tabs that may be read, the most lately used first. */
  'tabs/list': message('extension', Nothing, z.array(OpenTab)),
  /** What the page in a tab says of itself; null where it cannot be read. */
  'tabs/read': message('extension', z.object({ tabId: z.int() }), z.nullable(TabSource)),
  /** A surface changed this claim: it is the one being worked on. */
  'claims/edited': message('extension', z.object({ claimId: Id }), Done),
  /** Whether the page may become a source: a claim of another page is being worked on. */
  'sources/citable': message('content', Nothing, z.boolean()),
  /** Puts the page on that claim as a source, with these words of it. */
  'sources/cite': message('content', z.object({ quote: z.string() }), Done),
  /** Takes back what a notice told of. Replies whether it could. */
  'page/undo': message('content', z.object({ id: Id }), z.boolean()),
  'claims/save': message('content', ClaimDraft, z.union([Claim, z.object({ error: z.string() })])),
  /** Keeps that a sentence of an article is no claim; the reply's id takes it back. */
  'claims/dismiss': message(
    'content',
    z.object({ article: ArticleMetadata, quote: z.string() }),
    z.union([z.object({ id: Id }), z.object({ error: z.string() })]),
  ),
  'claims/undismiss': message('content', z.object({ id: Id }), z.boolean()),
  /** The words that were dismissed on a page. */
  'claims/dismissed': message(
    'content',
    z.object({ urls: z.array(z.string()), title: z.string() }),
    z.array(z.string()),
  ),
  /** A surface wrote to the store; the background tells the open pages. */
  'claims/changed': message('any', z.object({ articleIds: z.array(Id) }), Done),

  /** A card asks for the side panel beside its page; the reply says whether the browser opened it. */
  'panel/open': message('extension', Nothing, z.boolean()),

  // to the detector
  'detector/state': message(
    'extension',
    Nothing,
    z.object({ article: z.boolean(), language: z.string() }),
  ),

  // to the reader of a tab
  'page/state': message('extension', Nothing, PageState),
  /** By way of the background, which holds it against where the page stands; `tabId`: not the sender's own. */
  'page/claim': message(
    'extension',
    z.object({ key: z.string(), tabId: z.optional(z.int()) }),
    z.nullable(z.object({ claim: PageClaim, draft: z.nullable(ClaimDraft) })),
  ),
  /** What is read of the page; null while that is nothing. */
  'page/text': message('extension', Nothing, z.nullable(PageText)),
  /** Scrolls to a part of that text and selects it; false where it is gone. */
  'page/show-text': message('extension', Span, z.boolean()),
  'page/show': message('extension', z.object({ key: z.string() }), z.boolean()),
  /** Steps to the next (1) or the previous (-1) claim. */
  'page/step': message('extension', z.object({ by: z.literal([1, -1]) }), Done),
  /** Marks every mention of an entity on the page, by its name; null for none. */
  'page/mark': message('extension', z.object({ entity: z.nullable(z.string()) }), Done),
  /** Saves what is selected as a claim and opens its card; `unread` where nothing is read of the page. */
  'page/save-selection': message('extension', Nothing, SelectionOutcome),
  /** Says something over the page; `undo` names what takes it back. */
  'page/say': message('extension', z.object({ text: z.string(), undo: z.nullable(Id) }), Done),
  'page/refresh': message('extension', Nothing, Done),
  /** Reads the page again from the beginning; `force` even if it does not look like an article. */
  'page/again': message('extension', z.object({ force: z.boolean() }), Done),
  'page/off': message('extension', Nothing, Done),
  /** The card's own messages carry the token that the reader put in its address. */
  'card/hello': message(
    'extension',
    z.object({ token: z.string() }),
    z.nullable(
      z.object({
        key: z.string(),
        theme: z.enum(['light', 'dark']),
        focus: z.enum(['heading', 'source']),
      }),
    ),
  ),
  /** What the page's text stands on now. */
  'card/theme': message('extension', z.object({ token: z.string() }), z.enum(['light', 'dark'])),
  'card/resize': message('extension', z.object({ token: z.string(), height: z.number() }), Done),
  /** The card heard that it is to close, and sees to it. */
  'card/leaving': message('extension', z.object({ token: z.string() }), Done),
  'card/close': message('extension', z.object({ token: z.string() }), Done),
} as const;

export type Protocol = typeof protocol;
export type MessageName = keyof Protocol;
export type MessageData<N extends MessageName> = z.infer<Protocol[N]['data']>;
export type MessageReply<N extends MessageName> = z.infer<Protocol[N]['reply']>;
