import '../../fallbacks.ts'
import { deriveArgon2id, type KeyRequest } from '../../../backpack/unpack/argon2id.ts'

// A key takes a second or more: the page stays answerable meanwhile, and can end this at any time. What fails must be an
// error of the worker, or the page would wait for ever: a promise that nobody heeds is none.

self.addEventListener('message', ({ data }: MessageEvent<KeyRequest>) => {
  void deriveArgon2id(data).then(
    (key) => self.postMessage(key),
    (error: unknown) =>
      setTimeout(() => {
        throw error
      }),
  )
})
