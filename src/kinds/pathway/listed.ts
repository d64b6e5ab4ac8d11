import { isObject } from '../../bytes/json.ts'
import type { ProgressStep } from './progress.ts'

/** A text in a language of its own, where that is not the page's. */
export interface ListedText {
  readonly text: string
  readonly language?: string
}

/** A badge that a pathway names, with what tells it from all others. */
export interface ListedBadge {
  readonly name: ListedText
  readonly page: string
  /** Who gives it. */
  readonly issuer: string
  /** Its address; where it ends in `/v/`, each of its versions has one that begins so. */
  readonly at: string
  /** What its issuer is known by; empty where that is not known. */
  readonly by: readonly string[]
}

export interface ListedStep extends ProgressStep {
  readonly name: ListedText
}

export interface ListedPathway {
  readonly name: ListedText
  readonly page: string
  readonly steps: readonly ListedStep[]
  /** `issuer/badge` */
  readonly completion?: string
}

/** All pathways of a site, in the words of one language, and the badges that they name. */
export interface PathwayList {
  readonly pathways: readonly ListedPathway[]
  /** By `issuer/badge`, or by the address of a badge of another site. */
  readonly badges: Readonly<Record<string, ListedBadge>>
}

/** A list of pathways as it came; undefined where it is none. Members that a later version has are left alone. */
export function readPathwayList(value: unknown): PathwayList | undefined {
  if (!isObject(value) || !isList(value['pathways'], isPathway)) return undefined
  const { badges } = value
  if (!isObject(badges) || !Object.values(badges).every(isBadge)) return undefined
  return value as unknown as PathwayList
}

function isPathway(value: unknown): boolean {
  if (!isObject(value)) return false
  const { name, page, steps, completion } = value
  const isNamed = isListedText(name) && isAddress(page)
  return isNamed && isList(steps, isStep) && (completion === undefined || isText(completion))
}

function isStep(value: unknown): boolean {
  if (!isObject(value)) return false
  const { id, name, needs, of, after, optional } = value
  const isWhole = isText(id) && isListedText(name) && typeof optional === 'boolean'
  return isWhole && Number.isSafeInteger(needs) && isList(of, isPart) && isList(after, isText)
}

function isPart(value: unknown): boolean {
  return isObject(value) && [value['badge'], value['url'], value['step']].some(isText)
}

function isBadge(value: unknown): boolean {
  if (!isObject(value)) return false
  const { name, page, issuer, at, by } = value
  return isListedText(name) && isAddress(page) && isText(issuer) && isText(at) && isList(by, isText)
}

function isListedText(value: unknown): boolean {
  if (!isObject(value)) return false
  return isText(value['text']) && (value['language'] === undefined || isText(value['language']))
}

function isList(value: unknown, isOne: (each: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isOne)
}

/** Of this site, or of another over https: a page may lead there. */
const isAddress = (value: unknown) =>
  isText(value) && /^(?:\/(?![/\\])|\.{1,2}\/|https:\/\/)/.test(value)
const isText = (value: unknown): value is string => typeof value === 'string'
