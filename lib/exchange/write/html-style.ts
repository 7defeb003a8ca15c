/** The sheet of the HTML report: light, dark and on paper. Values as in `components/tokens.css`. */
export const REPORT_STYLE = `
:root{color-scheme:light dark;
--paper:light-dark(#faf8f4,#111217);--surface:light-dark(#fff,#191b21);--line:light-dark(#e5e0d5,#2d313a);
--ink:light-dark(#16181f,#edebe5);--ink-2:light-dark(#484b55,#bbbab5);--ink-3:light-dark(#63656e,#999ca6);
--link:light-dark(#1f45b0,#9cb8ff);--lamp:#ffc83d;
--ui:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;
--quote:"Iowan Old Style",Charter,"Bitstream Charter","Charis SIL",Cambria,"Noto Serif",Georgia,serif}
.v-true{--c:light-dark(#0a6b52,#5fd3ae);--s:light-dark(#dff2eb,#133429)}
.v-mostly-true{--c:light-dark(#23677c,#7dc6da);--s:light-dark(#e0f0f4,#142f38)}
.v-half{--c:light-dark(#745515,#dcba6b);--s:light-dark(#f4ebd6,#342b15)}
.v-mostly-false{--c:light-dark(#a4440a,#f4a26d);--s:light-dark(#fce8da,#3b2413)}
.v-false{--c:light-dark(#ad1f24,#ff9089);--s:light-dark(#fbe3e1,#3f1c1d)}
.v-unverifiable{--c:light-dark(#584c8b,#bdb2ec);--s:light-dark(#ece8f7,#2a2543)}
.v-unrated{--c:light-dark(#5a5d66,#a9acb6);--s:light-dark(#efede7,#292c34)}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:400 15px/1.5 var(--ui)}
main{max-inline-size:760px;margin-inline:auto;padding:48px 24px 72px}
h1,h2,h3,h4,p,ul,dl,dd,blockquote,table{margin:0;padding:0}
ul{list-style:none}
a{color:var(--link);overflow-wrap:anywhere}
a:focus-visible{outline:2px solid currentColor;outline-offset:2px;border-radius:2px}
.defs{position:absolute;inline-size:0;block-size:0}
header.top{border-block-start:6px solid var(--lamp);padding-block:20px 28px}
h1{font:600 34px/1.15 var(--quote);letter-spacing:-.01em}
.meta{color:var(--ink-3);font-size:13px}
header.top .meta{margin-block-start:8px;font-size:14px}
.tally{display:flex;flex-wrap:wrap;gap:8px;margin-block-start:20px}
.tally li,.verdict{display:inline-flex;align-items:center;gap:7px;color:var(--c);background:var(--s);
border-radius:999px;padding:5px 12px 5px 9px;font-weight:600;font-size:14px;line-height:1.2}
.tally b{color:var(--ink);font-variant-numeric:tabular-nums}
svg.shape{inline-size:16px;block-size:16px;flex:none}
.contents{margin-block-start:24px;columns:2;column-gap:32px;font-size:14px}
.contents li{break-inside:avoid;padding-block:3px}
.article{margin-block-start:44px}
.article>header{border-block-end:1px solid var(--line);padding-block-end:12px}
h2{font:600 23px/1.25 var(--quote)}
.claim{background:var(--surface);border:1px solid var(--line);border-inline-start:4px solid var(--c);
border-radius:8px;padding:20px 24px 22px;margin-block-start:18px}
.claim>blockquote{font:400 19px/1.45 var(--quote);margin-block-end:6px;overflow-wrap:anywhere}
.claim>blockquote>p:first-child::before,.sources blockquote>p:first-child::before{content:open-quote}
.claim>blockquote>p:last-child::after,.sources blockquote>p:last-child::after{content:close-quote}
.claim .head{display:flex;flex-wrap:wrap;align-items:center;gap:6px 12px;margin-block-start:14px}
.text{margin-block-start:10px}
.text>p+p{margin-block-start:6px}
.text>b:first-child,h4{display:block;font:600 12px/1.4 var(--ui);letter-spacing:.02em;color:var(--ink-3)}
.notice{margin-block-start:10px;font-style:italic;color:var(--ink-2)}
.tags{display:flex;flex-wrap:wrap;gap:6px;margin-block-start:12px}
.tags li{border:1px solid var(--line);border-radius:4px;padding:1px 7px;font-size:13px;color:var(--ink-2)}
.sources{margin-block-start:16px}
.sources>ul>li{border-block-start:1px solid var(--line);padding-block:10px;margin-block-start:6px}
.sources>ul>li:last-child{padding-block-end:0}
.stance{font-weight:600;margin-inline-end:6px}
.stance-supports{color:light-dark(#0a6b52,#5fd3ae)}
.stance-refutes{color:light-dark(#ad1f24,#ff9089)}
.stance-context{color:light-dark(#5a5d66,#a9acb6)}
.sources blockquote{font:400 15px/1.5 var(--quote);border-inline-start:2px solid var(--line);
padding-inline-start:12px;margin-block:6px;color:var(--ink-2);overflow-wrap:anywhere}
.claim>.meta{margin-block-start:14px}
.method{margin-block-start:52px;border-block-start:1px solid var(--line);padding-block-start:18px;color:var(--ink-2)}
.method h2{font-size:19px;color:var(--ink);margin-block-end:6px}
.scale{margin-block-start:14px}
.scale dt{display:inline-block;min-inline-size:150px;padding-block:3px}
.scale dd{display:inline}
.scale div{padding-block:2px}
.method h3{font:600 14px/1.4 var(--ui);margin-block-start:16px;color:var(--ink)}
@media(max-width:560px){main{padding:24px 16px 48px}.claim{padding:16px}.contents{columns:1}h1{font-size:28px}}
@media print{:root{color-scheme:light;--paper:#fff}
body{font-size:10pt;line-height:1.4;orphans:3;widows:3}main{max-inline-size:none;padding:0}
header.top{padding-block:12pt 0}h1{font-size:24pt}h2{font-size:15pt}.meta,.tags li{font-size:8.5pt}
.contents{display:none}.article{margin-block-start:22pt}
.article>header{break-inside:avoid;break-after:avoid;padding-block-end:7pt}
.claim{padding:11pt 14pt 12pt;margin-block-start:11pt;box-decoration-break:clone;-webkit-box-decoration-break:clone}
.claim>blockquote{font-size:13pt}
.claim>blockquote,.claim>blockquote+.meta,.claim .head,h4{break-inside:avoid;break-after:avoid}
.sources>ul>li,.text,.scale div,.method>p{break-inside:avoid}
.sources>ul>li{padding-block:6pt;margin-block-start:4pt}.claim>.meta{break-before:avoid}
.claim .head,.claim>.meta,.tags,.text,.sources{margin-block-start:7pt}
a{color:inherit;text-decoration:none}
.sources a:not(.bare){font-weight:600}
.sources a:not(.bare)::after{content:"\\A" attr(href);white-space:pre-wrap;font:400 8pt/1.4 var(--ui);color:#63656e}
.claim,.verdict,.tally li{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
@page{margin:16mm 16mm 18mm;@bottom-right{content:counter(page) " / " counter(pages);font:8pt system-ui,sans-serif;color:#63656e}}
@media(forced-colors:active){.claim,.verdict,.tally li{border:1px solid}}
`;
