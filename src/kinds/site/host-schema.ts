import { z } from 'zod'
import { described } from '../../model/fields/field.ts'
import { hostNames } from './hosts.ts'

/** `host` in badges/site.yml. */
export const hostSchema = described(
  z.strictObject({
    name: described(z.enum(hostNames), {
      title: 'Name',
      description: 'Which host it is; own-server or other where it is none of these.',
      example: 'github-pages',
    }),
    limits: described(
      z.strictObject({
        megabytes: described(z.number().positive().max(1_000_000_000), {
          title: 'Megabytes',
          description: 'The most that the whole site may take up, in megabytes.',
          example: 5000,
        }).exactOptional(),
        files: described(z.int().min(1).max(1_000_000_000), {
          title: 'Files',
          description: 'The most files that the site may consist of.',
          example: 50_000,
        }).exactOptional(),
        largestFile: described(z.number().min(1).max(1_000_000), {
          title: 'Largest file',
          description: 'The most that one file may take up, in megabytes.',
          example: 25,
        }).exactOptional(),
        filesInFolder: described(z.int().min(1).max(1_000_000_000), {
          title: 'Files in a folder',
          description: 'The most files that may lie in one folder.',
          example: 10_000,
        }).exactOptional(),
      }),
      {
        title: 'Limits',
        description:
          'What this host takes at the most, where that is not what is known of it. Each may be left out.',
        example: { megabytes: 5000 },
      },
    ).exactOptional(),
  }),
  {
    title: 'Host',
    description:
      'Where the site is hosted. A publish says how full that is. Left out: the host that goes with the address, or with the place of the repository.',
    example: { name: 'github-pages' },
  },
)
