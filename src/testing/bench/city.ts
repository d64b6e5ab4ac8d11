import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { awardIdFrom } from '../../model/addresses/award-id.ts'
import { generateIssuerKeys, generateSealingKey } from '../../proof/keys/generate-keys.ts'
import { sealRecipient } from '../../proof/sealing/seal.ts'

/** Badges of the generated city: each says other things, so each makes documents of another shape. */
export const badgeCount = 12
const batchSize = 30

export interface BenchCity {
  readonly root: string
  /** Key lines for CINQUEFOIL_KEYS. */
  readonly keys: string
  /** Adds one award in a file of its own. */
  addAward(number: number): Promise<void>
  /** The text of a file with one award. */
  textOf(number: number): Promise<string>
}

/** Writes a city of one issuer with this many awards, in batches of thirty, recipients sealed. */
export async function writeCity(root: string, awards: number): Promise<BenchCity> {
  const issuer = await generateIssuerKeys('school')
  const sealing = await generateSealingKey()
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  write('badges/site.yml', siteYaml)
  write('badges/sealing-key.json', JSON.stringify(sealing.publicKeyJwk))
  write('badges/school/profile.yml', profileYaml)
  for (const { id, alg, publicKeyJwk } of issuer.publicKeys) {
    write(
      `badges/school/keys/${id}.json`,
      JSON.stringify({ id, alg, publicKeyJwk, from: '2020-01-01' }),
    )
  }
  for (let badge = 0; badge < badgeCount; badge += 1) {
    write(`badges/school/badge-${badge}/badge.md`, badgeMarkdown(badge))
    write(`badges/school/badge-${badge}/image.svg`, badgeSvg(badge))
  }
  const award = async (number: number) => {
    const recipient = {
      identities: [{ type: 'claim' as const, value: claimCodeOf(number) }],
      name: `Learner ${number}`,
    }
    return `id: ${idOfAward(number)}\n${awardYaml(number)}recipient: ${await sealRecipient(recipient, sealing.publicKeyJwk)}\n`
  }
  for (let first = 0; first < awards; first += batchSize) {
    const batch: string[] = []
    for (let number = first; number < Math.min(first + batchSize, awards); number += 1) {
      batch.push(`  - ${(await award(number)).trimEnd().replaceAll('\n', '\n    ')}\n`)
    }
    const badge = (first / batchSize) % badgeCount
    write(`awards/school/badge-${badge}/batch-${first}.yml`, `awards:\n${batch.join('')}`)
  }
  return {
    root,
    keys: `${issuer.line}\n${sealing.line}`,
    addAward: async (number) =>
      write(`awards/school/badge-0/single-${number}.yml`, await award(number)),
    textOf: award,
  }
}

/** The id of an award of the city. */
export function idOfAward(number: number): string {
  return idOf(`award ${number}`)
}

/** The code that opens an award of the city. */
export function claimCodeOf(number: number): string {
  return idOf(`claim ${number}`)
}

function idOf(name: string): string {
  return awardIdFrom(createHash('sha256').update(name).digest().subarray(0, 16))
}

const siteYaml = `title: Bench City
description: Made to be measured.
url: https://bench.example/
language: en
repository: public
`

const profileYaml = `name: Bench School
url: https://school.bench.example/
email: badges@school.bench.example
kind: university
description: It awards badges so that the time they take can be measured.
language: en
`

function badgeMarkdown(badge: number): string {
  const tags = Array.from({ length: badge % 5 }, (_, index) => `tag ${index}`)
  const alignments = Array.from({ length: badge % 3 }, (_, index) => {
    return `  - name: Skill ${index}\n    url: https://skills.bench.example/${index}\n    framework: Bench Skills\n`
  })
  return `---
name: Badge ${badge}
description: Did thing number ${badge} and showed how.
image: image.svg
alt: A disc with ${badge} dots
achievementType: Achievement
recognises: [skill]
tags: [${tags.join(', ')}]
${alignments.length > 0 ? `alignments:\n${alignments.join('')}` : ''}${badge % 2 ? 'expires: P2Y\n' : ''}${badge % 4 === 3 ? 'humanCode: B-3\n' : ''}---
Do thing number ${badge}.

- Show it to a teacher.
- Say what you would do *differently*.
`
}

function badgeSvg(badge: number): string {
  const dots = Array.from({ length: badge + 1 }, (_, index) => {
    return `<circle cx="${60 + (index % 4) * 45}" cy="${80 + Math.floor(index / 4) * 45}" r="14" fill="#f6efe0"/>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 256 256"><circle cx="128" cy="128" r="120" fill="#8c1d3f"/>${dots.join('')}</svg>\n`
}

function awardYaml(number: number): string {
  const day = `2026-0${1 + (number % 9)}-1${number % 10}`
  const narrative =
    number % 3 === 0 ? `narrative: Piece of work number ${number}, "well done".\n` : ''
  const evidence =
    number % 2 === 0
      ? `evidence:\n  - url: https://work.bench.example/${number}\n    name: Work ${number}\n`
      : ''
  return `awarded: ${day}\n${narrative}${evidence}`
}
