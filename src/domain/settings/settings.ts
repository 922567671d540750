/** What the programme chose, and what Hilo remembers of its account: one hidden row a setting, each read through its own door. */
import { type Act, append, patch } from '../../kernel/act'
import * as column from '../../kernel/columns'
import { isRecord, toJson } from '../../kernel/json'
import type { State } from '../../kernel/state'
import { table } from '../../kernel/table'
import { same, t } from '../../kernel/text'

export { toJson }

export const settings = table(
  'settings',
  'bounded',
  t('Ajustes', 'Ajustes', 'Settings'),
  { id: column.id(same('id')), value: column.json(same('value'), toJson) },
  { hidden: true },
)

export interface Setting<T> {
  readonly key: string
  of(state: State): T
  set(state: State, value: T): Act
}

/** `parse` makes the value of what is stored, and the default of `undefined`. */
export const setting = <T>(key: string, parse: (stored: unknown) => T): Setting<T> => ({
  key,
  of: (state) => parse(state.all(settings).find((row) => row.id === key)?.value ?? undefined),
  set: (state, value) =>
    state.all(settings).some((row) => row.id === key)
      ? patch(settings, key, { value: toJson(value) })
      : append(settings, { id: key, value: toJson(value) }),
})

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const count =
  (fallback: number) =>
  (value: unknown): number =>
    typeof value === 'number' && Number.isFinite(value) ? value : fallback

/** Who sends: what people read and what the guide needs; no secret among them. */
export interface Account {
  /** `practice`: phones inside the panel; `cloud_api`: WhatsApp for real; `none`: nothing was connected yet. */
  readonly provider: 'none' | 'practice' | 'cloud_api'
  readonly wabaId: string
  readonly phoneNumberId: string
  readonly displayPhone: string
  readonly name: string
  readonly quality: string
  /** Different people who may be written to in 24 hours without having written first; 0 = unlimited. */
  readonly peoplePerDay: number
  /** Whose account sends: the others only ask it to. */
  readonly by: string
}

/** Which line a claimed message leaves by: what was claimed in practice never leaves by a real one. */
export const lineOf = ({ provider, phoneNumberId }: Account): string => (provider === 'practice' ? PRACTICE_LINE : phoneNumberId)
export const PRACTICE_LINE = 'practice'

export const account = setting<Account>('account', (stored) => {
  const value = isRecord(stored) ? stored : {}
  const provider = value['provider']
  return {
    provider: provider === 'practice' || provider === 'cloud_api' ? provider : 'none',
    wabaId: text(value['wabaId']),
    phoneNumberId: text(value['phoneNumberId']),
    displayPhone: text(value['displayPhone']),
    name: text(value['name']),
    quality: text(value['quality']),
    peoplePerDay: count(250)(value['peoplePerDay']),
    by: text(value['by']),
  }
})

export interface Organisation {
  readonly name: string
  /** ISO country: zone, prefix, hours and words follow from it. */
  readonly country: string
  /** Area code for numbers written without one, e.g. 11; '' asks. */
  readonly area: string
  readonly uses: readonly string[]
  /** Where problems are mailed. */
  readonly mail: string
}

export const organisation = setting<Organisation>('organisation', (stored) => {
  const value = isRecord(stored) ? stored : {}
  const uses = value['uses']
  return {
    name: text(value['name']),
    country: text(value['country']) || 'AR',
    area: text(value['area']),
    uses: Array.isArray(uses) ? uses.filter((use): use is string => typeof use === 'string') : [],
    mail: text(value['mail']),
  }
})

/** Hours between automatic messages to one person. */
export const gapHours = setting<number>('gap_hours', count(4))

/** Why nothing leaves at all until somebody mends it; '' when all is well. */
export interface Stop {
  readonly reason: string
  readonly next: string
}
export const stopped = setting<Stop>('stopped', (stored) => {
  const value = isRecord(stored) ? stored : {}
  return { reason: text(value['reason']), next: text(value['next']) }
})
