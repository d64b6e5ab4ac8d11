import { makeNode } from './make-node.ts'
import { loadQrReader } from './read-qr.ts'

/** Milliseconds between two looks. */
const pause = 250

/**
 * What a QR code before the camera says; undefined when it is ended before.
 *
 * @param isWanted - asked of each code once as long as it is the one before the camera; looking goes on until it is so
 * @throws DOMException when there is no camera, or the visitor does not allow it
 */
export async function watchCamera(
  ended: AbortSignal,
  show: (video: HTMLVideoElement) => void,
  isWanted: (text: string) => Promise<boolean>,
): Promise<string | undefined> {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
  try {
    const video = makeNode('video', { playsinline: '', 'aria-hidden': 'true' })
    video.muted = true
    video.srcObject = stream
    show(video)
    const [readQr] = await Promise.all([loadQrReader(), video.play()])
    let last: string | undefined
    while (!ended.aborted && video.isConnected) {
      const found = await readQr(video)
      if (found !== undefined && found !== last && (await isWanted(found))) return found
      last = found ?? last
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
    return undefined
  } finally {
    for (const track of stream.getTracks()) track.stop()
  }
}
