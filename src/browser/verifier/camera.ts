import { makeNode } from './make-node.ts'
import { loadQrReader } from './read-qr.ts'

/** Milliseconds between two looks. */
const pause = 250

/**
 * What a QR code before the camera says; undefined when it is ended before.
 *
 * @throws DOMException when there is no camera, or the visitor does not allow it
 */
export async function watchCamera(
  ended: AbortSignal,
  show: (video: HTMLVideoElement) => void,
): Promise<string | undefined> {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
  try {
    const video = makeNode('video', { playsinline: '', 'aria-hidden': 'true' })
    video.muted = true
    video.srcObject = stream
    show(video)
    const [readQr] = await Promise.all([loadQrReader(), video.play()])
    while (!ended.aborted && video.isConnected) {
      const found = await readQr(video)
      if (found !== undefined) return found
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
    return undefined
  } finally {
    for (const track of stream.getTracks()) track.stop()
  }
}
