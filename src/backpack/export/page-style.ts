/** How the page of an export looks. It fetches nothing, and stands in the page's policy by its hash. */
export const pageStyle = `
:root { color-scheme: light dark; --paper: #fff; --card: #f6f5f2; --ink: #1f1b18; --soft: #5c544d; --line: #d8d2c8; --link: #8a1c18 }
@media (prefers-color-scheme: dark) {
  :root { --paper: #171412; --card: #221e1b; --ink: #f3ede5; --soft: #bfb4a8; --line: #40382f; --link: #ffb3a3 }
}
* { box-sizing: border-box }
body { margin: 0 auto; max-width: 60rem; padding: 1.5rem 1rem 4rem; background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.55 system-ui, sans-serif; overflow-wrap: anywhere }
h1 { margin: 0 0 .25rem; font-size: 1.9rem; line-height: 1.2 }
h2 { margin: 0; font-size: 1.3rem; line-height: 1.3 }
h3 { margin: 1rem 0 .15rem; font-size: 1rem }
p, ul { margin: 0 }
header p, .from, .days, li { color: var(--soft) }
ul { padding-inline-start: 1.2rem }
a { color: var(--link) }
article { display: grid; grid-template-columns: 8rem minmax(0, 1fr); gap: 0 1.5rem; margin-top: 1.5rem; padding: 1.25rem;
  background: var(--card); border: 1px solid var(--line); border-radius: .75rem }
article > img { width: 8rem; max-width: 100%; height: 8rem; object-fit: contain }
article > div { grid-column: 2 }
article > :first-child:not(img), article > :first-child:not(img) ~ * { grid-column: 1 / -1 }
.words { white-space: pre-line }
@media (max-width: 34rem) { article { display: block } article > img { margin-bottom: 1rem } }
@media print {
  body { max-width: none; padding: 0; font-size: 11pt; background: #fff; color: #000 }
  article { break-inside: avoid; background: none }
}
`
