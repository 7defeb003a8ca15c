/**
 * Styles inside our shadow root, in px because `rem` follows the page. The host's own rules are
 * `!important`: in a shadow tree that wins over anything the page says of the element.
 */
export const HOST_STYLE = `
:host {
  all: initial !important;
  position: absolute !important;
  inset: 0 auto auto 0 !important;
  width: 0 !important;
  height: 0 !important;
  display: block !important;
  z-index: 2147483647 !important;
  color-scheme: light !important;
}
:host([data-tone="dark"]) { color-scheme: dark !important; }
@media print { :host { display: none !important; } }
.margin { position: absolute; top: 0; left: 0; width: 0; height: 0; }
.top {
  position: fixed; inset: 0; width: 100vw; height: 100vh; margin: 0; padding: 0; border: 0;
  background: none; overflow: visible; pointer-events: none;
}
.top > * { pointer-events: auto; }
.card {
  position: absolute; width: 392px; height: 320px; border: 0; border-radius: 14px;
  background: light-dark(#fff, #191b21);
  box-shadow: 0 0 0 1px light-dark(rgb(22 24 31 / .1), rgb(255 255 255 / .14)),
    0 2px 6px light-dark(rgb(22 24 31 / .06), rgb(0 0 0 / .4)),
    0 24px 48px -12px light-dark(rgb(22 24 31 / .28), rgb(0 0 0 / .75));
  animation: rise 240ms cubic-bezier(.2, .7, .2, 1);
}
.card.sheet { width: 100%; border-radius: 14px 14px 0 0; }
.tether { position: absolute; height: 1.5px; background: light-dark(#a87400, #ffc83d); pointer-events: none; }
.tether::before {
  content: ""; position: absolute; left: var(--dot, -3px); top: -3px; width: 7.5px; height: 7.5px;
  border-radius: 50%; background: inherit;
}
@keyframes rise { from { opacity: 0; transform: translateY(6px); } }
@media (prefers-reduced-motion: reduce) { .card { animation: none; } }
.bar {
  position: absolute; display: inline-flex; align-items: center; gap: 2px; padding: 4px;
  border-radius: 10px; background: light-dark(#1b1d24, #2c303a); color: #f2f0ea;
  box-shadow: 0 8px 24px -6px rgb(0 0 0 / .45), 0 0 0 1px rgb(255 255 255 / .1);
  font: 500 13px/1 system-ui, -apple-system, BlinkMacSystemFont, "Segoe UI", Inter, Roboto, sans-serif;
  user-select: none;
}
.bar button {
  all: unset; box-sizing: border-box; display: inline-flex; align-items: center; gap: 6px;
  min-height: 28px; min-width: 28px; justify-content: center; padding: 0 9px; border-radius: 6px; cursor: pointer; white-space: nowrap;
}
.bar button:hover { background: light-dark(#343844, #434855); }
.bar button:focus-visible { outline: 2px solid #a9c1ff; }
.bar button.main { background: #ffc83d; color: #16181f; font-weight: 600; }
.bar button.main:hover { background: #ffd874; }
.bar .words { padding: 0 4px; font-variant-numeric: tabular-nums; white-space: nowrap; }
.bar .bad { padding: 6px 8px; line-height: 1.4; max-width: 320px; white-space: normal; }
.bar.pill { right: 26px; bottom: 22px; transition: opacity 160ms; }
.bar.pill.faded:not(:hover, :focus-within) { opacity: 0; }
.glyph { display: block; flex: none; }
.mark {
  all: unset; box-sizing: border-box; position: absolute; display: inline-flex; align-items: center;
  justify-content: flex-end; gap: 6px; min-height: 24px; min-width: 24px; padding: 0 6px; border-radius: 6px; cursor: pointer; white-space: nowrap;
  font: 400 12px/1.2 system-ui, -apple-system, BlinkMacSystemFont, "Segoe UI", Inter, Roboto, sans-serif;
  color: light-dark(#5c5c5c, #a5a29b);
}
.mark:hover { background: light-dark(rgb(22 24 31 / .07), rgb(255 255 255 / .1)); }
.mark:focus-visible { outline: 2px solid light-dark(#2b59e0, #a9c1ff); }
.mark b { font-weight: 600; }
.mark.true b, .mark.true .glyph { color: light-dark(#0a6b52, #5fd3ae); }
.mark.mostly-true b, .mark.mostly-true .glyph { color: light-dark(#23677c, #7dc6da); }
.mark.half b, .mark.half .glyph { color: light-dark(#745515, #dcba6b); }
.mark.mostly-false b, .mark.mostly-false .glyph { color: light-dark(#a4440a, #f4a26d); }
.mark.false b, .mark.false .glyph { color: light-dark(#ad1f24, #ff9089); }
.mark.unverifiable b, .mark.unverifiable .glyph { color: light-dark(#584c8b, #bdb2ec); }
.mark.unrated b, .mark.unrated .glyph { color: light-dark(#5a5d66, #a9acb6); }
.live { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (forced-colors: active) { .bar, .card { border: 1px solid; } }
`;
