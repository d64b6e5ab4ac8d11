import { printableJson } from '../../records/report/plain-text.ts'
import {
  whyNobody,
  type Milestone,
  type MilestonePathway,
} from '../../awarding/pathways/milestones.ts'

export interface MilestoneFindings {
  /** The day on which awards were looked at. */
  readonly on: string
  readonly pathways: readonly MilestonePathway[]
  readonly milestones: readonly Milestone[]
}

/** What was found, for a person or a program: ids of awards, pathways and badges. */
export function milestoneReport(findings: MilestoneFindings, format: 'text' | 'json'): string {
  return format === 'json' ? asJson(findings) : asText(findings)
}

function asText({ on, pathways, milestones }: MilestoneFindings): string {
  const found = milestones.map(({ pathway, awards }) => {
    const { path, name } = pathway.completion
    const [whole, badge] = [named(pathway.pathway.name, pathway.path), named(name, path)]
    const field = ['restsOn:', ...awards.map((id) => `  - ${id}`)]
    const line = `npm run award -- --badge ${path} --rests-on ${awards.join(',')}`
    return [
      `These awards together complete ${whole}; ${badge} has not been awarded. Its award says:`,
      ...[...field, `It is given by: ${line}`].map((each) => `  ${each}`),
    ].join('\n')
  })
  const nobody =
    pathways.length === 0
      ? 'No pathway ends in a completion badge.'
      : `On ${on} nobody is waiting for a completion badge.`
  const unknown = undecided(pathways).map(
    ({ pathway, why }) =>
      `${named(pathway.pathway.name, pathway.path)}: nobody can be named, since ${why}.`,
  )
  return `${[...(found.length > 0 ? found : [nobody]), ...unknown].join('\n')}\n`
}

function asJson({ on, pathways, milestones }: MilestoneFindings): string {
  const said = {
    on,
    milestones: milestones.map(({ pathway, awards }) => ({
      pathway: pathway.path,
      completion: pathway.completion.path,
      awards,
    })),
    untold: undecided(pathways).map(({ pathway, why }) => ({ pathway: pathway.path, why })),
  }
  return `${printableJson(JSON.stringify(said, undefined, 2))}\n`
}

function undecided(pathways: readonly MilestonePathway[]) {
  return pathways.flatMap((pathway) => {
    const why = whyNobody(pathway)
    return why === undefined ? [] : [{ pathway, why }]
  })
}

function named(name: string, path: string): string {
  return `“${name}” (${path})`
}
