import { pageStyle } from '../export/page-style.ts'

/** How a pack looks: as the page of an export does, and what it has beside that. */
export const packStyle = `${pageStyle}
:root { --good: #14532d; --good-paper: #e3f2e6; --bad: #8a1c18; --bad-paper: #fbe7e4; --open: #6b4700; --open-paper: #fbf0d5 }
@media (prefers-color-scheme: dark) {
  :root { --good: #b6e8c1; --good-paper: #17321f; --bad: #ffb9ae; --bad-paper: #43191a; --open: #f2d58f; --open-paper: #3a2c0c }
}
main > * + * { margin-top: 1.25rem }
article > h2, article > .pack-more { grid-column: 2; align-self: center }
.saying { padding: .9rem 1.1rem; border-inline-start: .4rem solid var(--open); border-radius: .4rem; background: var(--open-paper); color: var(--open) }
.saying[data-tone="good"] { border-color: var(--good); background: var(--good-paper); color: var(--good) }
.saying[data-tone="bad"] { border-color: var(--bad); background: var(--bad-paper); color: var(--bad) }
.saying h2, .saying h3, .saying h4 { margin: 0 }
main:not([data-state]) > .waiting { animation: over 0s 20s forwards }
main:not([data-state]) > .unproven { animation: late 0s 20s forwards }
@keyframes over { to { visibility: hidden; position: absolute } }
@keyframes late { to { border-color: var(--bad); background: var(--bad-paper); color: var(--bad) } }
article .saying { grid-column: 1 / -1; margin: 1rem 0 }
article > .pack-more { grid-column: 1 / -1 }
.pack-collection > * + * { margin-top: .5rem }
.pack-said { white-space: pre-wrap; overflow-wrap: anywhere }
.small { font-size: .93rem; color: var(--soft) }
button { max-width: 100%; overflow-wrap: break-word; font: inherit; font-weight: 600; padding: .55em min(1.1em, 5vw); border: 2px solid var(--link); border-radius: 2em; background: var(--link); color: var(--paper); cursor: pointer }
button.button-quiet { background: none; color: var(--link) }
:focus-visible { outline: 3px solid var(--link); outline-offset: 3px }
details { margin-top: 1rem }
summary { cursor: pointer; font-weight: 600; padding: .3rem 0 }
.pack-words > * + * { margin-top: .5rem }
.pack-words pre { white-space: pre-wrap }
.pack-ask > * + * { margin-top: .75rem }
article > .pack-ask { grid-column: 1 / -1; margin-bottom: 1rem }
dl { margin: .75rem 0 0 }
dt { font-weight: 600 }
dd { margin: 0 0 .5rem; color: var(--soft) }
code { font-size: .9em }
ol { margin: .5rem 0 0; padding-inline-start: 1.5rem }
li { margin-top: .35rem }
.pack-files button { margin: .2rem 0 }
.pack-proof { padding: 1.25rem; border: 1px solid var(--line); border-radius: .75rem }
.pack-proof > * + * { margin-top: .75rem }
.verifier-report .verifier-report { display: block }
.verifier-report { display: block; margin-top: .75rem; padding: .75rem 1rem }
.verifier-report h4, .verifier-report h5 { margin: 1rem 0 .15rem; font-size: 1rem }
@media (max-width: 34rem) { .saying { padding: .75rem } }
@media print { button, .pack-ask { display: none } .saying { background: none } }
@media (forced-colors: active) { .saying { border: 2px solid } }
`
