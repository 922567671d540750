/** A small team with tasks: people write, the team answers from the tab, time passes; steps that tests of what follows a task share. */

import { tasks, taskTruth } from '../../src/domain/tasks/tables'
import { team } from '../../src/domain/team/tables'
import type { Rec } from '../../src/kernel/table'
import { MINUTE } from '../../src/kernel/time'
import type { HttpRequest } from '../../src/ports'
import { friendly, textFrom } from './meta'
import type { Programme } from './programme'
import { minutes, sendsOf, teaching, type } from './steps'

export const at = (words: string): number => Date.parse(`2027-${words.replace(' ', 'T')}:00-03:00`)
export const PERSON = '5491155550101'

/** With the template of `teaching`, and these people in Equipo (Ana, who leads, where nobody is named). */
export const attended = (start: string, rows: readonly Rec[] = [{ name: 'Ana', email: 'ana@example.org', is_lead: true }]): Programme => {
  const one = teaching({ at: new Date(at(start)).toISOString() })
  one.host.answer = friendly
  for (const [place, row] of rows.entries()) type(one, team, place + 2, row)
  minutes(one, 2)
  one.host.reset()
  return one
}

let count = 0
/** A message of a person, taken in at once. */
export const writes = (one: Programme, text: string, from = PERSON, extra: object = {}): void => {
  const body = textFrom(from, text, `wamid.in${count++}`, one.host.at(), 'Camila')
  const [message] =
    body.entry[0]?.changes[0]?.value && 'messages' in body.entry[0].changes[0].value ? [body.entry[0].changes[0].value.messages] : []
  if (Array.isArray(message)) Object.assign(message[0], extra)
  if (one.post(body) !== 'stored') throw new Error('not stored')
  one.tick()
}

/** Somebody types into the row of a task, and two minutes pass. */
export const onTask = (one: Programme, cells: Rec, row = 2): void => {
  type(one, tasks, row, cells)
  minutes(one, 2)
}

/** Time goes on with nobody awake; the last two minutes are played. */
export const until = (one: Programme, words: string): void => {
  one.host.move(at(words) - one.host.at() - 2 * MINUTE)
  minutes(one, 2)
}

/** The words of what left for this phone, oldest first. */
export const got = (one: Programme, waId = PERSON): readonly string[] =>
  sendsOf(one).flatMap((request) => (bodyOf(request).to?.endsWith(waId.slice(-8)) ? [saidIn(request)] : []))

interface Body {
  readonly to?: string
  readonly text?: { readonly body: string }
  readonly template?: { readonly name: string }
  readonly interactive?: { readonly body: { readonly text: string } }
}
const bodyOf = ({ body }: HttpRequest): Body => JSON.parse(body ?? '{}')
const saidIn = (request: HttpRequest): string => {
  const { text, template, interactive } = bodyOf(request)
  return text?.body ?? (template ? `[${template.name}]` : (interactive?.body.text ?? ''))
}

export const truths = (one: Programme): readonly Rec[] => one.records(taskTruth)
