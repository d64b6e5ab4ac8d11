import { AwsV4Signer } from 'aws4fetch'
import { percentEncode } from '../../bytes/percent-encode.ts'
import type { Credentials, Target } from './target.ts'

/** A request to an object store. */
export interface StoreRequest {
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'DELETE'
  /** Of an object, from the root of the bucket; empty: of the bucket itself. */
  readonly key: string
  readonly query?: Readonly<Record<string, string>>
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Uint8Array<ArrayBuffer>
  /** Of the body, lower-case hex. */
  readonly sha256?: string
}

export interface SignedRequest {
  readonly url: URL
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
}

/** @returns signs requests for one target, with Signature Version 4 */
export function requestSigner(
  { endpoint, bucket, region }: Target,
  credentials: Credentials,
): (request: StoreRequest, now: Date) => Promise<SignedRequest> {
  // What is derived from the secret for one day, so that it is not derived anew for each object.
  const cache = new Map<string, ArrayBuffer>()
  return async ({ method, key, query, headers, sha256 = emptySha256 }, now) => {
    const path = [bucket, ...(key === '' ? [] : key.split('/'))].map(percentEncode).join('/')
    const search = query === undefined ? '' : `?${String(new URLSearchParams(query))}`
    const signer = new AwsV4Signer({
      ...credentials,
      method,
      url: `${endpoint}/${path}${search.replaceAll('+', '%20')}`,
      headers: { ...headers, 'x-amz-content-sha256': sha256 },
      service: 's3',
      region,
      cache,
      datetime: now.toISOString().replace(/[:-]|\.\d{3}/g, ''),
    })
    const { url, headers: signed } = await signer.sign()
    return { url, method, headers: Object.fromEntries(signed) }
  }
}

const emptySha256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
