import '../fallbacks.ts'
import type { VerifierTexts } from '../verifier/texts.ts'
import { defineBackpack } from './element.ts'
import type { BackpackData } from './texts.ts'

const element = document.querySelector('cinquefoil-backpack')
if (element !== null) void begin(element)

async function begin(element: Element): Promise<void> {
  const { words, offline } = JSON.parse(element.getAttribute('data') ?? '') as BackpackData
  const response = await fetch(words)
  if (!response.ok) throw new Error('the words of the verifier are not there')
  defineBackpack((await response.json()) as VerifierTexts)
  // Not every browser keeps pages, and none does in private: then it works while there is a network.
  await navigator.serviceWorker?.register(offline).catch(() => undefined)
}
