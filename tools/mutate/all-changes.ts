import type { Change } from './change.ts';
import { FACTS } from './changes/facts.ts';
import { FEW_WORDS } from './changes/few-words.ts';
import { GONE } from './changes/gone.ts';
import { KEPT_BACK } from './changes/kept-back.ts';
import { LANGUAGES } from './changes/languages.ts';
import { LISTS } from './changes/lists.ts';
import { LIVE } from './changes/live.ts';
import { MARKUP } from './changes/markup.ts';
import { PLACE } from './changes/place.ts';
import { TYPING } from './changes/typing.ts';
import { VALUES } from './changes/values.ts';
import { WORDING } from './changes/wording.ts';

/** Every kind of change, in the order of the report. */
export const ALL_CHANGES: Change[] = [
  ...PLACE,
  ...TYPING,
  ...MARKUP,
  ...WORDING,
  ...FACTS,
  ...GONE,
  ...KEPT_BACK,
  ...LISTS,
  ...LIVE,
  ...VALUES,
  ...LANGUAGES,
  ...FEW_WORDS,
];
