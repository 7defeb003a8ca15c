import type { Rendering } from './body';
import { isMarkupVisible } from './visibility';

const BLOCK_TAGS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt ' +
    'fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li ' +
    'main menu nav ol optgroup option p pre search section summary table tbody td tfoot th thead ' +
    'tr ul'
  ).split(' '),
);

/** What is shown and how, for documents without a layout: by tag and markup, as without style sheets. */
export const WITHOUT_LAYOUT: Rendering = {
  isRendered: isMarkupVisible,
  layout: (element, parent) =>
    isMarkupVisible(element)
      ? {
          isBlock: BLOCK_TAGS.has(element.localName),
          whiteSpace: element.localName === 'pre' ? 'preserve' : parent.whiteSpace,
        }
      : null,
};
