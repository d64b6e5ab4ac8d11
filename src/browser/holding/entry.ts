import '../fallbacks.ts'
import { showExpiry } from './expiry.ts'
import { showName } from './name.ts'

// What an award's page cannot know when it is made: the day on which it is read, and the name that its holder shows.

const award = document.querySelector<HTMLElement>('[data-award]')
if (award !== null) {
  showExpiry(award)
  const follow = () => void showName(award, location.hash)
  addEventListener('hashchange', follow)
  follow()
}
