/** Switches of the simulator with their defaults: where Meta's behaviour is unknown, varies, or is made worse on purpose. */
import { isRecord } from './json'

/** When something that Meta may refuse at once or report by webhook is told to the sender. */
export type When = 'later' | 'at once' | 'off'
export type PaceName = 'instant' | 'quick' | 'everyday' | 'slow'

export interface Settings {
  /** A test number sends only to `allowed` (digits), else 131030. */
  testNumber: boolean
  allowed: string[]
  /** `documented`: a number without plus sign and without the business's country code gets that code put in front; `lenient`: taken as international. */
  withoutPlus: 'documented' | 'lenient'
  /** Free-form outside the 24-hour window (131047). */
  windowClosed: When
  /** Templates to more distinct people than the portfolio may reach in 24 hours; `reachCode` is not known for certain. */
  reachUsedUp: When
  reachCode: number
  /** Messages a second and number, in and out; 0 = no limit. */
  perSecond: number
  pairLimit: boolean
  /** Management calls an hour (80007); 0 = no limit. */
  managementPerHour: number
  /** Marketing templates one person gets in 24 hours before 131049; 0 = no limit. */
  marketingPerPerson: number
  /** How statuses are paced; a phone may have its own: instant, quick, everyday, slow. */
  pace: PaceName
  /** Epoch milliseconds from which free-form messages are charged, and how many a month and number are free. */
  serviceChargedFrom: number
  freeServiceMessages: number
  /** Version chosen for webhooks in the app's dashboard: below 24 every status carries `conversation`. */
  webhookVersion: number
  /** Whether webhooks carry business-scoped user ids. */
  userIds: boolean
  /** Links that Meta cannot fetch (prefixes): 131053. */
  brokenLinks: string[]
  requireProof: boolean
  /** Review of templates: verdict of what the rules accept, after so many milliseconds. */
  review: { verdict: 'APPROVED' | 'REJECTED' | 'PENDING'; reason: string; afterMs: number }
  webhooks: {
    /** Real milliseconds that an answer may take. */
    timeoutMs: number
    verifyTimeoutMs: number
    followRedirectOnVerify: boolean
    /** Non-ASCII as \uXXXX and slashes as \/, as Meta writes them. */
    escape: boolean
    /** Deliveries under way at once, 1 to 30. */
    parallel: number
    /** Updates in one POST, 1 to 1,000, gathered for `gatherMs`. */
    batch: number
    gatherMs: number
    /** Order of what is waiting is drawn by the seed. */
    disorder: boolean
    /** Share of deliveries that come again although answered with 200, how many times, and how long after. */
    duplicates: number
    copies: number
    copyAfterMs: number
    /** Whether a callback override carries only `messages` (documented) or every field. */
    overrideCarriesAll: boolean
  }
}

/** 2026-10-01T00:00:00Z, M:pricing. */
const SERVICE_CHARGED_FROM = 1_790_812_800_000

export const defaultSettings = (): Settings => ({
  testNumber: false,
  allowed: [],
  withoutPlus: 'documented',
  windowClosed: 'later',
  reachUsedUp: 'later',
  reachCode: 131048,
  perSecond: 80,
  pairLimit: true,
  managementPerHour: 5_000,
  marketingPerPerson: 0,
  pace: 'quick',
  serviceChargedFrom: SERVICE_CHARGED_FROM,
  freeServiceMessages: 1_000,
  webhookVersion: 26,
  userIds: true,
  brokenLinks: [],
  requireProof: false,
  review: { verdict: 'APPROVED', reason: 'INVALID_FORMAT', afterMs: 120_000 },
  webhooks: {
    timeoutMs: 20_000,
    verifyTimeoutMs: 6_000,
    followRedirectOnVerify: true,
    escape: true,
    parallel: 1,
    batch: 1,
    gatherMs: 0,
    disorder: false,
    duplicates: 0,
    copies: 1,
    copyAfterMs: 0,
    overrideCarriesAll: false,
  },
})

const WORDS: Readonly<Record<string, readonly string[]>> = {
  withoutPlus: ['documented', 'lenient'],
  windowClosed: ['later', 'at once', 'off'],
  reachUsedUp: ['later', 'at once', 'off'],
  pace: ['instant', 'quick', 'everyday', 'slow'],
  'review.verdict': ['APPROVED', 'REJECTED', 'PENDING'],
}
const RANGES: Readonly<Record<string, readonly [low: number, high: number]>> = {
  'webhooks.parallel': [1, 30],
  'webhooks.batch': [1, 1_000],
  'webhooks.duplicates': [0, 1],
}

const fits = (path: string, current: unknown, given: unknown): string | undefined => {
  if (Array.isArray(current))
    return Array.isArray(given) && given.every((entry) => typeof entry === 'string') ? undefined : 'a list of texts'
  if (typeof current !== typeof given) return `a ${typeof current}`
  const words = WORDS[path]
  if (words !== undefined && !words.some((word) => word === given)) return `one of ${words.join(', ')}`
  const [low, high] = RANGES[path] ?? [0, Number.POSITIVE_INFINITY]
  return typeof given === 'number' && !(given >= low && given <= high) ? `a number from ${low} to ${high}` : undefined
}

const assign = (target: object, patch: Readonly<Record<string, unknown>>, under: string): void => {
  for (const [key, given] of Object.entries(patch)) {
    const path = under === '' ? key : `${under}.${key}`
    const current: unknown = Reflect.get(target, key)
    if (current === undefined) throw new Error(`There is no setting "${path}".`)
    if (isRecord(current) && isRecord(given)) {
      assign(current, given, path)
      continue
    }
    const wanted = fits(path, current, given)
    if (wanted !== undefined) throw new Error(`The setting "${path}" must be ${wanted}.`)
    Reflect.set(target, key, given)
  }
}

/** Changes settings in place; an unknown name or a wrong value is an error that says so, and nothing is changed. */
export const changeSettings = (settings: Settings, patch: unknown): void => {
  if (!isRecord(patch)) throw new Error('Settings are given as a JSON object.')
  assign(structuredClone(settings), patch, '')
  assign(settings, patch, '')
}
