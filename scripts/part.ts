import { join } from 'node:path'
import {
  packPart,
  partSecret,
  unpackParts,
  writePartSeal,
} from '../src/publish/shards/carry-part.ts'
import { shardFolder, shardNamed } from '../src/publish/shards/shard.ts'
import { transferKeyIn } from '../src/publish/sign/transfer.ts'
import { command, runCommand } from '../src/records/report/run-command.ts'
import { say } from '../src/records/report/say.ts'

const partCommand = command({
  usage: 'node scripts/part.ts seal|pack|unpack [flags]',
  about: `Carries parts of a site from one job of the workflow to another.

  seal    makes the key of one part, before other people's code runs; a public repository needs CINQUEFOIL_TRANSFER_KEY
  pack    packs and seals the part that was made
  unpack  unpacks all parts that were handed over; needs CINQUEFOIL_TRANSFER_KEY likewise`,
  flags: {
    shard: { value: 'K/N', help: 'pack: which part' },
    file: { value: 'FILE', default: 'part.bin', help: 'what one job hands to the other' },
    seal: { value: 'FILE', default: 'part.key', help: 'from seal to pack' },
    from: { value: 'DIR', default: 'handed-over', help: 'unpack: where the files lie' },
    parts: { value: 'DIR', default: '.cinquefoil/parts', help: 'where parts lie' },
  },
  column: 15,
  operands: 1,
  run: async ({ shard, file, seal, from, parts }, [step]) => {
    const secret = () => partSecret('.', transferKeyIn(process.env))
    if (step === 'seal') await writePartSeal(seal, await secret())
    else if (step === 'unpack') say(`Parts: ${await unpackParts(from, parts, await secret())}.`)
    else if (step === 'pack' && shard !== undefined)
      await packPart(join(parts, shardFolder(shardNamed(shard))), file, seal)
    else return 'incomplete'
    return 0
  },
})

await runCommand(partCommand)
