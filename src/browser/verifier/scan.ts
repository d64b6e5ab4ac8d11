import { makeButton, makeNode } from './make-node.ts'
import type { VerifierTexts } from './texts.ts'

interface Detector {
  readonly detect: (source: HTMLVideoElement) => Promise<readonly { readonly rawValue: string }[]>
}
type DetectorClass = new (options: { readonly formats: readonly string[] }) => Detector

const pause = 250

/** Whether this browser reads QR codes by itself; nothing is loaded where it does not. */
export function canScan(): boolean {
  return detectorClass() !== undefined && 'mediaDevices' in navigator
}

/** A button that opens the camera until a QR code is seen. The picture stays on this device. */
export function scanButton(texts: VerifierTexts, take: (text: string) => void): HTMLElement {
  const holder = makeNode('div', { class: 'verifier-scan' })
  const button = makeButton(texts.scan, () => void scan(), 'button button-quiet')
  const scan = async () => {
    const video = makeNode('video', { playsinline: '', muted: '', 'aria-hidden': 'true' })
    try {
      const stream = await navigator.mediaDevices.getUserMedia({
        video: { facingMode: 'environment' },
      })
      const ended = new AbortController()
      holder.replaceChildren(
        video,
        makeButton(texts.stopScan, () => ended.abort()),
      )
      video.srcObject = stream
      await video.play()
      const found = await watch(video, ended.signal)
      for (const track of stream.getTracks()) track.stop()
      holder.replaceChildren(button)
      if (found !== undefined) take(found)
    } catch {
      holder.replaceChildren(makeNode('p', { role: 'status' }, texts.noCamera), button)
    }
  }
  holder.append(button)
  return holder
}

async function watch(video: HTMLVideoElement, signal: AbortSignal): Promise<string | undefined> {
  const Detector = detectorClass()
  if (Detector === undefined) return undefined
  const detector = new Detector({ formats: ['qr_code'] })
  while (!signal.aborted && video.isConnected) {
    const [code] = await detector.detect(video).catch(() => [])
    if (code !== undefined) return code.rawValue
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
  return undefined
}

function detectorClass(): DetectorClass | undefined {
  return (globalThis as { readonly BarcodeDetector?: DetectorClass }).BarcodeDetector
}
