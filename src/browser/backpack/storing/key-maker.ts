import {
  deriveArgon2id,
  type DeriveKey,
  type KeyRequest,
} from '../../../backpack/unpack/argon2id.ts'

/** Makes keys on a thread of its own, one after the other. */
export interface KeyMaker {
  /** @throws what the signal was aborted with */
  readonly derive: DeriveKey
  readonly close: () => void
}

/** Starts its worker with the first key. Where none starts, keys are made here: slower, and not wrong. */
export function createKeyMaker(ended: AbortSignal): KeyMaker {
  let worker: Worker | undefined
  const close = () => {
    worker?.terminate()
    worker = undefined
  }
  ended.addEventListener('abort', close, { once: true })
  return {
    derive: async (request) => {
      ended.throwIfAborted()
      worker ??= started()
      return worker === undefined ? deriveArgon2id(request) : keyFrom(worker, request, ended)
    },
    close,
  }
}

function started(): Worker | undefined {
  if (typeof Worker !== 'function') return undefined
  return new Worker(new URL('./key-worker.ts', import.meta.url), { type: 'module' })
}

function keyFrom(
  worker: Worker,
  request: KeyRequest,
  ended: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array<ArrayBuffer>>()
  const over = new AbortController()
  const { signal } = over
  const end = (act: () => void) => {
    over.abort()
    act()
  }
  const made = ({ data }: MessageEvent<Uint8Array<ArrayBuffer>>) => end(() => resolve(data))
  worker.addEventListener('message', made, { signal })
  worker.addEventListener('error', () => end(() => resolve(deriveArgon2id(request))), { signal })
  ended.addEventListener('abort', () => end(() => reject(ended.reason as Error)), { signal })
  worker.postMessage(request)
  return promise
}
