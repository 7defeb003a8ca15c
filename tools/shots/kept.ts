/**
 * The pictures that are kept, below `docs/`, by what they are called in `shots/`. Those of the guides are
 * WebP, which is small; those of the stores JPEG, which stores take and which has no transparent parts.
 */
export const KEPT: Record<string, string> = {
  // README and docs/gallery.md
  'card-saved-chromium-light': 'pictures/article.png',
  'card-saved-chromium-dark': 'pictures/article-dark.png',
  'article-step-chromium-light': 'pictures/step.png',
  'card-sheet-chromium-light': 'pictures/sheet.png',
  'popup-page-chromium-light': 'pictures/popup.png',
  'popup-claim-chromium-dark': 'pictures/popup-claim-dark.png',
  'popup-saved-picked-chromium-light': 'pictures/popup-saved.png',
  'sidepanel-claim-chromium-light': 'pictures/side-panel.png',
  'library-chromium-light': 'pictures/library.png',
  'library-insights-chromium-dark': 'pictures/insights-dark.png',
  'library-import-report-chromium-light': 'pictures/import.png',
  'options-scale-chromium-light': 'pictures/options.png',
  'welcome-chromium-light': 'pictures/welcome.png',
  'card-saved-firefox-light': 'pictures/firefox.png',
  // docs/guide
  'article-toolbar-chromium-light': 'guide/pictures/toolbar.webp',
  'article-selection-chromium-light': 'guide/pictures/selection.webp',
  'card-why-chromium-light': 'guide/pictures/why.webp',
  'card-add-source-chromium-light': 'guide/pictures/source.webp',
  'guide-passage-chromium-light': 'guide/pictures/passage.webp',
  'guide-history-chromium-light': 'guide/pictures/history.webp',
  'guide-claimreview-chromium-light': 'guide/pictures/claimreview.webp',
  // docs/store
  'store-card-chromium-light': 'store/1-card.jpg',
  'store-source-chromium-light': 'store/2-source.jpg',
  'store-library-chromium-light': 'store/3-library.jpg',
  'store-insights-chromium-dark': 'store/4-insights.jpg',
  'store-export-chromium-light': 'store/5-export.jpg',
  'store-tile-chromium-light': 'store/tile.jpg',
};
