/**
 * The look of the element on a stranger's page: its letters and colours are the page's, so that it is as dark or as light
 * as what surrounds it. The line at the side, which says nothing that the words do not, is seen on white and on black.
 */
export const badgeStyle = `
:host { display: block; max-width: 26rem; overflow-wrap: anywhere; }
:host([hidden]) { display: none; }
p, dl { margin: 0 0 0.5em; }
p:last-child, dl:last-child { margin-bottom: 0; }
[part~="badge"] { margin-top: 0.5em; }
button {
  min-height: 2.75em; padding: 0.4em 1em; border: 2px solid currentColor; border-radius: 0.5em;
  background: transparent; color: inherit; font: inherit; cursor: pointer;
}
button:focus-visible, a:focus-visible, [tabindex]:focus-visible { outline: 3px solid currentColor; outline-offset: 2px; }
button[aria-disabled="true"] { cursor: progress; border-style: dashed; }
a { color: inherit; display: inline-block; min-height: 1.5em; }
[part~="news"]:not(:empty), [part~="result"] { margin-top: 0.75em; }
[part~="card"] { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0.25em 1em; align-items: start; grid-template-rows: auto 1fr; }
[part~="card"] img { width: 5em; height: 5em; object-fit: contain; grid-row: 1 / 3; }
[part~="card"] > :not(img) { grid-column: 2; }
[part~="name"] { font-weight: 700; }
dl > div { display: flex; flex-wrap: wrap; gap: 0 0.5em; }
dd { margin: 0; font-weight: 600; }
[part~="verdict"] { margin-top: 0.75em; padding-inline-start: 0.75em; border-inline-start: 0.4em solid #888; }
[part~="verdict"][data-verdict="valid"] { border-color: #2e8b57; }
[part~="verdict"]:is([data-finding="preview"], [data-finding="key-only"], [data-finding="gathered"]) { border-color: #b8740a; }
[part~="verdict"][data-verdict="invalid"] { border-color: #d93a3a; }
[part~="verdict"][data-verdict="could-not-check"] { border-color: #b8740a; }
.title { font-weight: 700; }
.question { margin-bottom: 0.75em; }
.question button { margin-inline-end: 0.5em; }
@media (max-width: 22rem) { [part~="card"] { grid-template-columns: minmax(0, 1fr); } [part~="card"] > :is(img, :not(img)) { grid-area: auto; } }
@media print { button { display: none; } }
`
