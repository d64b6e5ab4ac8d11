// Cards that were printed before there was a page for claim codes lead to the guide that says how to keep a badge.

const code = /^#claim=(.+)$/.exec(location.hash)?.[1]
const page = document.querySelector<HTMLElement>('[data-claim-page]')?.dataset['claimPage']
if (code !== undefined && page !== undefined) location.replace(`${page}#${code}`)
