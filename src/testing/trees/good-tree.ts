/** A whole small repository in which nothing is wrong, written so that each line can be spoilt. */

export type Content = string | Uint8Array | { readonly link: string } | { readonly folder: true }
export type Files = ReadonlyMap<string, Content>

export const site = 'badges/site.yml'
export const sealingKey = 'badges/sealing-key.json'
export const profile = 'badges/riverside-school/profile.yml'
export const council = 'badges/city-council/profile.yml'
export const explorer = 'badges/riverside-school/digital-explorer/badge.md'
export const picture = 'badges/riverside-school/digital-explorer/image.svg'
export const listener = 'badges/riverside-school/kind-listener/badge.md'
export const reader = 'badges/city-council/city-reader/badge.md'
export const single = 'awards/riverside-school/digital-explorer/single.yml'
export const batch = 'awards/riverside-school/digital-explorer/batch.yml'
export const replaced = 'awards/riverside-school/kind-listener/replaced.yml'
export const readers = 'awards/city-council/city-reader/2026.yml'
export const ed25519Id = 'kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k'
export const rsaId = 'RLa425Q-iY3ZW7ns-sbhoWobch7CZQqd-Yv0Bbu33z8'
export const ed25519Key = `badges/riverside-school/keys/${ed25519Id}.json`
export const rsaKey = `badges/riverside-school/keys/${rsaId}.json`
export const awardIds = {
  single: 'k3v7qm2xw5n4hbt6zc7yjd2rfa',
  first: 'aaaaaaaaaaaaaaaaaaaaaaaaaa',
  second: 'bbbbbbbbbbbbbbbbbbbbbbbbbe',
  old: 'cccccccccccccccccccccccccm',
  replacing: 'ddddddddddddddddddddddddda',
  erased: 'eeeeeeeeeeeeeeeeeeeeeeeeea',
  reader: 'ffffffffffffffffffffffffff',
} as const

const header =
  'eyJhbGciOiJFQ0RILUVTIiwiZW5jIjoiQTI1NkdDTSIsImVwayI6eyJrdHkiOiJFQyIsImNydiI6IlAtMjU2IiwieCI6ImY4M09KM0QyeEYxQmc4dnViOXRMZTFnSE16Vjc2ZThUdXM5dVBIdlJWRVUiLCJ5IjoieF9GRXpSdTltMzZITE5fdHVlNjU5TE5wWFc2cEN5U3Rpa1lqS0lXSTVhMCJ9fQ'
/** The form of a sealed recipient; there is nothing in it. */
export const sealed = `${header}..AAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAA`

export const goodTree: Files = new Map<string, Content>([
  ['badges/README.md', '# Badges\n'],
  ['awards/README.md', '# Awards\n'],
  [
    site,
    `# yaml-language-server: $schema=../src/model/schemas/site.schema.json
title: Leicester Badges
description: Badges for what people in Leicester can do.
url: https://badges.example.org/
language: en-GB
languages: [en-GB, gu]
repository: public
publisher: city-council
contact: badges@example.org
example: true
`,
  ],
  [
    sealingKey,
    `{
  "kty": "EC",
  "crv": "P-256",
  "x": "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
  "y": "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"
}
`,
  ],
  [
    profile,
    `name: Riverside School
url: https://www.riverside.example/
email: badges@riverside.example
kind: secondary
description: A school for 900 learners by the river.
telephone: '+441164960000'
image: logo.svg
language: en-GB
translations:
  gu:
    name: રિવરસાઇડ સ્કૂલ
owners:
  - '@riverside/staff'
example: true
`,
  ],
  ['badges/riverside-school/logo.svg', circle('#1d4e89')],
  [
    ed25519Key,
    `{
  "id": "${ed25519Id}",
  "alg": "EdDSA",
  "publicKeyJwk": {
    "kty": "OKP",
    "crv": "Ed25519",
    "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"
  },
  "from": "2026-01-01",
  "retired": "2028-01-01"
}
`,
  ],
  [
    rsaKey,
    `{
  "id": "${rsaId}",
  "alg": "RS256",
  "publicKeyJwk": {
    "kty": "RSA",
    "n": "j-5hW8ysBKfxfaViERY6bWxjvX2nze5NAUOgz6Su34a05jwUfgzLVq03QNbyIHRbjOGrtoFkxNrggUrgSAWU148pUGTTXxCZSulfZsx8M4InqoUKcni8rMIBgz8KcCi2OPHDvEx8UKLPblQXaC6pjOjf4SXrHiUDie5Jr67NPBSaFvISOqs_OA92FysTTixcRRRLekHJ0a6Nery0lrTPXcWn1kpQkCq1vOCLZST8FPpE-vHSmLhl0jVmhwQc14wMVuxF2vI7dmexWC_0B-elc-qYfo4X06rKfIWKAzSe5boqnh-xzjSv22niTWxYHasO8hzQcVbufi4i58CU3NJmNw",
    "e": "AQAB"
  },
  "from": "2026-01-01"
}
`,
  ],
  [
    explorer,
    `---
name: Digital Explorer
description: Has found, checked and used information online.
image: image.svg
alt: A compass whose needle is a pencil.
achievementType: Badge
recognises: [skill, soft-skill]
criteriaUrl: https://www.riverside.example/criteria/
tags: [research, online safety]
language: en-GB
translations:
  gu:
    name: ડિજિટલ એક્સપ્લોરર
    criteria: એક પ્રોજેક્ટ.
alignments:
  - name: Information and data literacy
    url: https://www.riverside.example/framework/1
    code: '1.1'
    type: CFItem
resultDescriptions:
  - id: mark
    name: Mark
    type: Percent
    valueMin: '0'
    valueMax: '100'
    requiredValue: '40'
  - id: grade
    name: Grade
    type: LetterGrade
    allowedValues: [Pass, Merit]
  - id: depth
    name: Depth
    type: RubricCriterionLevel
    requiredLevel: silver
    levels:
      - id: silver
        name: Silver
        points: '2'
      - id: gold
        name: Gold
  - id: course
    name: Course
    type: Status
expires: P2Y
version: '1.0'
creditsAvailable: 5
humanCode: DIG-101
related:
  - badge: riverside-school/kind-listener
  - url: https://www.riverside.example/maker
---

## To earn it

- Find *three* sources.
- Say which is **best**, and [why](https://www.riverside.example/why).

> Ask for help.
`,
  ],
  [picture, circle('#2a6f4e')],
  [
    listener,
    `---
name: Kind Listener
description: Listens.
alt: Two letters.
art:
  shape: petals
  background: '#1d4e89'
  foreground: '#ffffff'
  initials: KL
achievementType: ext:Kindness
---

Listen to somebody.
`,
  ],
  [
    council,
    `name: City Council
url: https://www.council.example/
email: badges@council.example
kind: council
description: The council of a city.
language: en-GB
`,
  ],
  [
    reader,
    `---
name: City Reader
description: Reads.
alt: A book.
achievementType: Achievement
---

Read ten books.
`,
  ],
  [
    single,
    `# yaml-language-server: $schema=../../../src/model/schemas/award.schema.json
id: ${awardIds.single}
awarded: 2026-06-12
recipient: ${sealed}
evidence:
  - url: https://www.riverside.example/project/
    name: Weather station
  - narrative: Built it in six weeks.
narrative: Led the project.
results:
  - of: mark
    value: '72'
  - of: grade
    value: Merit
  - of: depth
    level: gold
  - of: course
    status: Completed
expires: P1Y
creditsEarned: 5
role: Team leader
term: Summer 2026
licenseNumber: LC-0042
activityStart: 2026-04-20
activityEnd: 2026-06-05
language: en-GB
listed: false
revoked:
  on: 2026-09-01
  reason: Awarded by mistake.
`,
  ],
  [
    batch,
    `awarded: 2026-07-01
term: Summer 2026
awards:
  - id: ${awardIds.first}
    recipient: ${sealed}
  - id: ${awardIds.second}
    recipient: ${sealed}
    awarded: 2026-07-02
    suspended:
      on: 2026-08-01
      reason: Being looked into.
`,
  ],
  [
    replaced,
    `awarded: 2026-07-01
awards:
  - id: ${awardIds.old}
    recipient: ${sealed}
  - id: ${awardIds.replacing}
    recipient: ${sealed}
    supersedes: ${awardIds.old}
  - id: ${awardIds.erased}
    erased:
      on: 2026-08-01
`,
  ],
  [
    readers,
    `id: ${awardIds.reader}
awarded: 2026-05-01
recipient: ${sealed}
listed: true
displayName: A. Reader
`,
  ],
])

function circle(colour: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">
  <circle cx="50" cy="50" r="48" fill="${colour}"/>
</svg>
`
}
