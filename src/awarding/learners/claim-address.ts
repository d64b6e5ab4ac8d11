import { checkedClaimCode } from '../../proof/sealing/claim-code.ts'

/**
 * The address that opens what lies behind a claim code, on cards and in messages: the code, with its check characters,
 * stands where no server sees it.
 */
export function claimAddress(page: string, code: string): string {
  return `${page}#${checkedClaimCode(code)}`
}
