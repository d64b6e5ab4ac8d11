/** Where the service worker lays what was shared with the page, and the page finds it. By the root of the site. */
export const sharedCache = (root: string): string => `shared ${root}`

/** How the system names the parts of what it hands over; the manifest tells it. */
export const sharedParts = { files: 'files', texts: ['url', 'text', 'title'] } as const

/** What follows the page's address where something is handed over. */
export const sharedMark = '?shared'

/** The header that holds the name of a file, percent-encoded. */
export const nameHeader = 'x-name'
