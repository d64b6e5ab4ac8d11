import '../fallbacks.ts'
import { provePack } from './prove-pack.ts'

// The program of a pack: it proves the page that it stands in, and then the badges.

const own = document.currentScript?.textContent ?? ''
void provePack(own)
