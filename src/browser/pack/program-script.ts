import '../fallbacks.ts'
import { provePack } from './prove-pack.ts'

// The program of a pack: it proves the page that it stands in, and then the badges.

const script = document.currentScript
// What loads it asks whether it was let run.
script?.setAttribute('data-runs', '')
void provePack(script?.textContent ?? '')
