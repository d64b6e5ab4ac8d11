import '../fallbacks.ts'
import { deriveArgon2id, type KeyRequest } from '../../backpack/unpack/argon2id.ts'

// A key takes a second or more: the page stays answerable meanwhile, and can end this at any time.

self.addEventListener('message', ({ data }: MessageEvent<KeyRequest>) => {
  void deriveArgon2id(data).then((key) => self.postMessage(key))
})
