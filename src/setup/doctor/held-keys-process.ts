import { isProofFailure } from '../../proof/failure.ts'
import { isPublishFailure } from '../../publish/failure.ts'
import { productionSecrets } from '../../publish/key-holder/held-keys.ts'
import type { HeldKeyNames } from './held-keys.ts'
import { printableJson } from '../../records/report/plain-text.ts'
import { sayText } from '../../records/report/say.ts'

// The process that sees the keys, so that the doctor need not. It loads our own code and jose, and prints names.

sayText(printableJson(JSON.stringify(await namesOfKeys())))

async function namesOfKeys(): Promise<HeldKeyNames> {
  try {
    const { signers, sealing } = await productionSecrets(process.env)
    return {
      signing: signers.map(({ issuer, published }) => ({ issuer, id: published.id })),
      sealing: sealing.map(({ keyId }) => keyId),
    }
  } catch (error) {
    const isOurs = isPublishFailure(error) || isProofFailure(error)
    return { signing: [], sealing: [], fault: isOurs ? error.message : 'The keys cannot be read.' }
  }
}
