import { verifyBadge } from '../../verifier/verify-badge.ts'
import { fakeWorld } from '../world.ts'
import type { Files } from './files.ts'
import { siteUrl } from './web.ts'

/** What the verifier finds of who agreed to a signed award, on the web of this site alone. */
export async function seenAssessors(files: Files, slug: string) {
  const folder = `${siteUrl}awards/${slug}/`
  const pages = Object.fromEntries([...files].map(([path, bytes]) => [siteUrl + path, bytes]))
  const absent = { [`${folder}endorsements.json`]: { status: 404 } }
  const world = fakeWorld({ ...absent, ...pages }, { now: '2026-05-10T12:00:00Z' })
  const credential = files.get(`awards/${slug}/credential.json`)!.toString()
  const reports = await verifyBadge(credential, world)
  return reports.flatMap(({ verdict, checks }) =>
    checks
      .filter(({ id }) => id === 'assessors')
      .map(({ code, detail }) => [verdict, code, detail]),
  )
}

/** The letters of what everybody may read, as they were signed in an assessment. */
export function commentIn(jws = ''): string {
  const signed = Buffer.from(jws.split('.')[1]!, 'base64url').toString()
  return signed.slice(signed.indexOf('{"@context"'), signed.indexOf(',"entitlement"'))
}
