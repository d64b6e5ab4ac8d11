import { makeButton, makeNode } from './make-node.ts'
import type { VerifierTexts } from './texts.ts'

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
      // Few have a code to show: what looks through a camera is brought for them.
      const { watchCamera } = await import('./camera.ts')
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
