/** Reads a stored state back: refuses what is not one, so that a broken file is noticed at once. */
import type { CloudState } from './index'
import { isRecord } from './json'
import type { World } from './world'

const RECORDS = [
  'settings',
  'app',
  'business',
  'waba',
  'numbers',
  'people',
  'messages',
  'media',
  'uploads',
  'blockedNames',
  'pairs',
  'recent',
  'reach',
  'service',
  'marketing',
  'calls',
  'deliveries',
]
const LISTS = ['tokens', 'templates', 'registrations', 'agenda', 'updates']

const isWorld = (value: unknown): value is World =>
  isRecord(value) &&
  value.version === 1 &&
  RECORDS.every((key) => isRecord(value[key])) &&
  LISTS.every((key) => Array.isArray(value[key])) &&
  typeof value.random === 'number'

export const readState = (raw: unknown): CloudState => {
  if (!isRecord(raw) || raw.kind !== 'cloud-api' || !isWorld(raw.world))
    throw new Error('This is not a stored state of the Cloud API simulator (version 1).')
  return { kind: 'cloud-api', world: structuredClone(raw.world) }
}
