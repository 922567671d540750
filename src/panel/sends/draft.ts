/** A send while it is being prepared: what was chosen so far, which steps it takes, and what the server is told. */
import type { AudienceInput, InputOf, MappingInput, Place } from '../../app/api'
import type { SendView } from '../../app/views'

export type StepName = 'message' | 'people' | 'gaps' | 'when' | 'check'

export interface ConditionDraft {
  readonly column: string
  readonly test: string
  readonly value: string
}

export interface SendDraft {
  /** The send that waits and gives way to this one; '' for none. */
  readonly replaces: string
  readonly step: StepName
  /** Id of the template; '' until one is chosen. */
  readonly template: string
  /** Nobody is meant until somebody says so. */
  readonly kind: AudienceInput['kind'] | undefined
  /** 0 until a tab is known. */
  readonly sheetId: number | undefined
  readonly conditions: readonly ConditionDraft[]
  /** Taken when the step is left, so that a later click in the grid changes nobody. */
  readonly audience: AudienceInput | undefined
  readonly mapping: MappingInput
  /** Some gap was open when the people were chosen. */
  readonly gaps: boolean
  readonly when: { readonly kind: 'now' | 'date' | 'words'; readonly date: string; readonly time: string; readonly words: string }
  readonly name: string
  /** The number, typed once more. */
  readonly confirm: string
}

export const EMPTY: SendDraft = {
  replaces: '',
  step: 'message',
  template: '',
  kind: undefined,
  sheetId: undefined,
  conditions: [{ column: '', test: '=', value: '' }],
  audience: undefined,
  mapping: {},
  gaps: false,
  when: { kind: 'now', date: '', time: '10:00', words: '' },
  name: '',
  confirm: '',
}

export const stepsOf = ({ gaps }: Pick<SendDraft, 'gaps'>): readonly StepName[] =>
  gaps ? ['message', 'people', 'gaps', 'when', 'check'] : ['message', 'people', 'when', 'check']

export const stepAfter = (draft: SendDraft): StepName => {
  const steps = stepsOf(draft)
  return steps[steps.indexOf(draft.step) + 1] ?? draft.step
}
export const stepBefore = (draft: SendDraft): StepName => {
  const steps = stepsOf(draft)
  return steps[steps.indexOf(draft.step) - 1] ?? draft.step
}

/** As a person would write it into «Cuándo»; '' while it is not said. A date is written so that no country reads it another way. */
export const whenText = ({ kind, date, time, words }: SendDraft['when']): string => {
  switch (kind) {
    case 'now':
      return 'ahora'
    case 'date':
      return date === '' || time === '' ? '' : `${date} ${time}`
    case 'words':
      return words.trim()
  }
}

/** Tabs in which rows are not people. */
const NOT_PEOPLE: ReadonlySet<Place['tab']> = new Set(['sends', 'templates', 'home'])

/** Rows marked in the grid, without the headings; undefined where no people stand. */
export const chosenRows = (place: Place | undefined): Pick<AudienceInput, 'sheetId' | 'fromRow' | 'toRow'> | undefined => {
  if (!place || NOT_PEOPLE.has(place.tab) || place.toRow < 2) return undefined
  return { sheetId: place.sheetId, fromRow: Math.max(2, place.fromRow), toRow: place.toRow }
}

export type CheckInput = InputOf<'sends.check'>

/** Undefined while something is missing. */
export const checkInput = ({ template, mapping, audience, when }: SendDraft): CheckInput | undefined => {
  const moment = whenText(when)
  return template === '' || !audience || moment === '' ? undefined : { template, mapping, audience, when: moment }
}

/** Above this many people the number is typed before anything leaves. */
export const TYPED_ABOVE = 100

export const confirmed = (typed: string, count: number): boolean =>
  count > 0 && (count <= TYPED_ABOVE || typed.replace(/[\s.,]/g, '') === String(count))

/** Begins with what a send that waits was made of; its people are chosen anew. */
export const draftFrom = ({ id, name, template, mapping, when }: SendView): SendDraft => {
  const [date = '', time = ''] = when.split(' ')
  return { ...EMPTY, replaces: id, name, template, mapping, when: { ...EMPTY.when, ...(time === '' ? {} : { kind: 'date', date, time }) } }
}
