import { makeButton, makeNode } from './make-node.ts'
import type { VerifierTexts } from './texts.ts'

/** Milliseconds between two looks. */
const pause = 250

/** Whether this browser lets a page use a camera at all. */
export function canScan(): boolean {
  return 'mediaDevices' in navigator && 'getUserMedia' in navigator.mediaDevices
}

/** A button that opens the camera until a QR code is seen. The picture stays on this device. */
export function scanButton(texts: VerifierTexts, take: (text: string) => void): HTMLElement {
  const holder = makeNode('div', { class: 'verifier-scan' })
  const button = makeButton(texts.scan, () => void scan(), 'button button-quiet')
  const scan = async () => {
    // The question for leave may stand for a while, and one camera is enough.
    button.disabled = true
    const ended = new AbortController()
    const stop = makeButton(texts.stopScan, () => ended.abort())
    try {
      const found = await watchCamera(ended.signal, (video) => {
        holder.replaceChildren(video, makeNode('p', { role: 'status' }, texts.scanHint), stop)
        stop.focus()
      })
      button.disabled = false
      holder.replaceChildren(button)
      if (found === undefined) button.focus()
      else take(found)
    } catch {
      button.disabled = false
      holder.replaceChildren(makeNode('p', { role: 'alert' }, texts.noCamera), button)
      button.focus()
    }
  }
  holder.append(button)
  return holder
}

/**
 * What the first QR code before the camera says; undefined when it is ended before.
 * @throws DOMException when there is no camera, or the visitor does not allow it
 */
async function watchCamera(
  ended: AbortSignal,
  show: (video: HTMLVideoElement) => void,
): Promise<string | undefined> {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
  try {
    const video = makeNode('video', { playsinline: '', 'aria-hidden': 'true' })
    video.muted = true
    video.srcObject = stream
    show(video)
    const { loadQrReader } = await import('./read-qr.ts')
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
