import '../fallbacks.ts'
import { datePaper, showExpiry } from './expiry.ts'
import { showName } from './name.ts'
import { drawCodes, startSharing } from './sharing.ts'

// What an award's page cannot know when it is made: the day on which it is read, the name that its holder shows, and
// what the browser can do with it.

const award = document.querySelector<HTMLElement>('[data-award]')
if (award !== null) {
  showExpiry(award)
  const follow = () => void showName(award, location.hash)
  addEventListener('hashchange', follow)
  follow()
  startSharing(award)
  datePaper(award)
  void drawCodes(award)
}
