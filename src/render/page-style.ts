// The style sheet of HTML documents: white cards on a light ground, one colour per kind of quantity (the same
// in drawing and formula), and the same page in the dark and on paper.

export const PAGE_STYLE = `
:root{
--ground:#f5f6f8;--paper:#fff;--ink:#1d2330;--quiet:#5b6472;--line:#e1e5ea;--edge:#84909c;--tint:#f1f5fb;--accent:#6d28d9;--soft:#f5f2fd;
--value:#1d57b8;--net:#5b6472;--weight:#0b6e63;--negative:#a84a05;--error:#b3261e;--gradient:#6d28d9;--updated:#1b7a34
}
@media (prefers-color-scheme:dark){:root{
--ground:#12151b;--paper:#1a1f27;--ink:#e6e9ee;--quiet:#a0a9b6;--line:#2d3440;--edge:#6a7686;--tint:#1f2733;--accent:#b79cf7;--soft:#221f33;
--value:#86b3fa;--net:#a7b0bd;--weight:#5cc9b8;--negative:#f0a35e;--error:#f58a80;--gradient:#b79cf7;--updated:#6cc98a
}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:17px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",sans-serif;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
main{max-width:50rem;margin:0 auto;padding:2rem 1rem 4rem}
h1{font-size:1.75rem;line-height:1.25;margin:.5rem 0 1rem;text-wrap:balance}
h2{font-size:1.3rem;line-height:1.3;margin:2.75rem 0 1rem}
h3,.working h2{font-size:1rem;line-height:1.4;margin:0 0 .75rem}
p{margin:.75rem 0}
a{color:var(--accent);text-underline-offset:.2em}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;list-style:none;margin:0 0 1.5rem;padding:0;font-size:.9rem}
figure{margin:1rem 0;padding:.5rem;background:var(--paper);border:1px solid var(--line);border-radius:12px;text-align:center;overflow-x:auto}
figure .network{display:block;margin:0 auto}
.working{background:var(--paper);border:1px solid var(--line);border-radius:12px;padding:1rem 1.25rem;margin:0 0 1rem}
.working:target{border-color:var(--accent);box-shadow:0 0 0 1px var(--accent)}
.equation{display:grid;grid-template-columns:auto auto minmax(0,1fr);gap:.5rem .5rem;align-items:baseline;overflow-x:auto;padding:.125rem 0}
.equation .sign{color:var(--quiet)}
.equation .result{font-weight:600}
.why{color:var(--quiet);font-size:.94rem;margin:.75rem 0 0}
.links{font-size:.85rem;color:var(--quiet);margin:.5rem 0 0}
.links a{display:inline-block;padding:.25rem .4rem;min-height:1.5rem;vertical-align:middle}
.matrix{overflow-x:auto;margin:.25rem 0;padding:.4rem 0}
.result-line{margin:.25rem 1.25rem}
.erratum{border-left:3px solid var(--negative);padding-left:1rem}
.given{display:flex;flex-wrap:wrap;gap:1rem;align-items:flex-start}
table{border-collapse:collapse;background:var(--paper);border:1px solid var(--line);border-radius:12px;border-spacing:0}
caption{text-align:left;font-size:.85rem;color:var(--quiet);padding:.25rem 0}
th,td{padding:.3rem .9rem;text-align:left;font-weight:400;border-top:1px solid var(--line)}
td{text-align:right}
thead th{font-size:.8rem;color:var(--quiet);border-top:0}
thead th:last-child{text-align:right}
math{font-size:1.06em}
mtable.cases mtd{text-align:left}
math .value{color:var(--value)}
math .net{color:var(--net)}
math .weight{color:var(--weight)}
math .error{color:var(--error)}
math .gradient{color:var(--gradient)}
math .updated{color:var(--updated)}
@media (max-width:30rem){figure .network{min-width:32rem}body{font-size:16px}.working{padding:.9rem .8rem}.equation{gap:.5rem .3rem}main{padding-inline:.6rem}}
@media print{
:root{--ground:#fff;--paper:#fff;--ink:#000;--quiet:#444;--line:#ccc;--edge:#888;--tint:#f6f6f6;--soft:#fff;--accent:#4c1d95;--value:#1d57b8;--net:#444;--weight:#0b6e63;--negative:#a84a05;--error:#b3261e;--gradient:#5b21b6;--updated:#1b7a34}
body{font-size:11pt}main{max-width:none;padding:0}
.working{break-inside:avoid;border:0;border-top:1px solid var(--line);border-radius:0;padding:.6rem 0}
h2,h3{break-after:avoid}nav,.links{display:none}.equation,.matrix,figure{overflow:visible}figure{border:0}
}
`.trim()
