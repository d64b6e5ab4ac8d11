import { makeButton, makeNode } from './make-node.ts'
import type { VerifierTexts } from './texts.ts'

/** Whether this browser lets a page use a camera at all. */
export function canScan(): boolean {
  return 'mediaDevices' in navigator && 'getUserMedia' in navigator.mediaDevices
}

/** Milliseconds between two things that are read out. */
const readingTime = 6000

/**
 * A button that opens the camera until a QR code is seen. The picture stays on this device.
 *
 * @param follow - what is said of a code after which the camera goes on looking; undefined where it is to be taken
 */
export function scanButton(
  texts: VerifierTexts,
  take: (text: string) => void,
  follow: (text: string) => Promise<string | undefined> = () => Promise.resolve(undefined),
): HTMLElement {
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
      const status = makeNode('p', { role: 'status' }, texts.scanHint)
      const show = (video: HTMLVideoElement) => {
        holder.replaceChildren(video, status, stop)
        stop.focus()
      }
      const say = sayer(status)
      const found = await watchCamera(ended.signal, show, async (text) => {
        const said = await follow(text)
        if (said !== undefined) say(said)
        return said === undefined
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

/** Codes can come faster than anybody can hear of them: what comes in between is seen and not read out. */
function sayer(status: HTMLElement): (text: string) => void {
  let last = -Infinity
  return (text) => {
    const isHeard = performance.now() - last > readingTime
    if (isHeard) last = performance.now()
    status.setAttribute('aria-live', isHeard ? 'polite' : 'off')
    status.replaceChildren(text)
  }
}
