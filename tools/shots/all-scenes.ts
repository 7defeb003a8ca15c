import type { Scene } from './scene.ts';
import { ARTICLE_SCENES } from './scenes/article.ts';
import { CARD_SCENES } from './scenes/card.ts';
import { LIBRARY_SCENES } from './scenes/library.ts';
import { PAGE_SCENES } from './scenes/pages.ts';
import { POPUP_SCENES } from './scenes/popup.ts';

/** Every surface in every state; those that need an empty store come first. */
export const SCENES: Scene[] = [
  ...POPUP_SCENES,
  ...ARTICLE_SCENES,
  ...CARD_SCENES,
  ...LIBRARY_SCENES,
  ...PAGE_SCENES,
].sort((a, b) => Number(a.kept === 'sample') - Number(b.kept === 'sample'));
