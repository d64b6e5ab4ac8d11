import { awardLimits } from '../../kinds/award/fields.ts'
import { editAward, type AwardEdit, type EditFault } from '../files/edit-awards.ts'
import { awardIdFault, dayFault, inputSentence, publicTextFault } from '../input-faults.ts'
import { flagSentence } from './plain-flags.ts'
import {
  missing,
  readFlag,
  type Flags,
  type Refusal,
  type StaffCommand,
  type StaffPorts,
} from './staff-ports.ts'

/** Revokes, suspends, reinstates or erases one award, or has its holder’s whole record signed. */
export const revokeCommand: StaffCommand = {
  usage:
    'npm run revoke -- ID [--reason TEXT] [--on DAY] [--suspend | --reinstate | --erase | --whole-record]',
  about:
    'Takes an award back, by its id. The file in awards/ that holds it is changed, and nothing else in it.',
  flags: {
    reason: {
      value: 'TEXT',
      help: 'one kind, true sentence about the award; everybody can read it, for ever',
    },
    on: { value: 'DAY', help: 'YYYY-MM-DD (default: today)' },
    suspend: { help: 'put it on hold instead' },
    reinstate: { help: 'end the hold' },
    'whole-record': {
      help: 'change nothing of how it stands: its holder asks for all that they were awarded in one signed record',
    },
    erase: { help: 'forget the holder: only the id and the day stay' },
  },
  operands: 1,
  run: (flags, ports, [id = '']) => changeAward(id, flags, ports),
}

async function changeAward(
  id: string,
  flags: Flags,
  ports: StaffPorts,
): Promise<Refusal | undefined> {
  const unknown = awardIdFault(id)
  if (unknown) return { refused: [inputSentence(unknown, 'This')] }
  const { awards } = await ports.records()
  const record = awards.find(({ award }) => award.id === id)
  if (!record) return { refused: ['No award has this id.'] }
  const change = await readChange(flags, ports)
  if ('refused' in change) return change
  const edited = editAward(await ports.readText(record.file), id, change)
  if ('fault' in edited) return { refused: [editFaults[edited.fault]] }
  await ports.write({ path: record.file, text: edited.text }, 'over')
  ports.say(record.file)
  return undefined
}

async function readChange(flags: Flags, ports: StaffPorts): Promise<AwardEdit | Refusal> {
  if (flags['reinstate'] !== undefined) return { kind: 'reinstate' }
  if (flags['whole-record'] !== undefined) return { kind: 'whole-record' }
  const on = flags['on'] ?? ports.today
  const day = dayFault(on, ports.latest)
  if (day) return { refused: [flagSentence('on', day)] }
  if (flags['erase'] !== undefined) return { kind: 'erase', on }
  const reason = await readFlag(flags, 'reason', 'Why (everybody can read it, for ever)? ', ports)
  if (reason === undefined) return missing('reason')
  const fault = publicTextFault(reason, { max: awardLimits.reason, lines: 'one' })
  if (fault) return { refused: [flagSentence('reason', fault)] }
  return { kind: flags['suspend'] === undefined ? 'revoke' : 'suspend', on, reason }
}

export const editFaults: Readonly<Record<EditFault, string>> = {
  'id-not-found': 'The file does not hold this award in a form that can be edited.',
  'id-twice': 'Two awards in the file have this id.',
  'not-plain': 'The file is laid out in a way that cannot be edited here. Please edit it by hand.',
  'already-revoked': 'This award has been taken back or erased already.',
  'already-suspended': 'This award is on hold already.',
  'not-suspended': 'This award is not on hold.',
  'suspended-together': 'All awards of the file are on hold together. Please edit it by hand.',
}
