/** Timers are rows: the hidden Agenda says which event is to be decided when; ticking takes what is due. */
import { apart, append, type Change, patch, raise, remove } from '../kernel/act'
import * as column from '../kernel/columns'
import { type Event, event, on } from '../kernel/event'
import type { Feature } from '../kernel/feature'
import { hash } from '../kernel/hash'
import { isRecord, toJson } from '../kernel/json'
import type { State } from '../kernel/state'
import { table } from '../kernel/table'
import { same, t } from '../kernel/text'
import type { Instant } from '../kernel/time'

export const agenda = table(
  'agenda',
  'growing',
  t('Agenda', 'Agenda', 'Agenda'),
  {
    id: column.id(same('id')),
    at: column.moment(same('at')),
    event: column.text('hilo', same('event')),
    /** Key of the event where it is not that of the timer, whose hash is the id. */
    key: column.text('hilo', same('key'), { late: true }),
    payload: column.json(same('payload'), toJson),
  },
  { hidden: true, due: 'at' },
)

export const ticked = event<{ readonly limit: number }>('clock.ticked', (raw) =>
  isRecord(raw) && typeof raw.limit === 'number' ? { limit: raw.limit } : undefined,
)

/** One timer, decided apart from the others that ring with it. */
export const rang = event<{ readonly id: string; readonly event: string; readonly key: string; readonly payload: unknown }>(
  'clock.rang',
  () => undefined,
)

export const timerId = (key: string): string => `t${hash(key)}`

/** Sets or moves the timer of this name. */
export const setTimer = (state: State, at: Instant, key: string, what: Event, fresh: boolean): Change => {
  const id = timerId(key)
  const values = { at, event: what.name, key: what.key === key ? null : what.key, payload: toJson(what.payload) }
  return !fresh && state.find(agenda, 'id', id) ? patch(agenda, id, values) : append(agenda, { id, ...values })
}
export const clearTimer = (key: string): Change => remove(agenda, timerId(key))

/** `parse` gives back the event that was stored, or nothing when no feature knows it any more. */
export const agendaFeature = (parse: (name: string, key: string, payload: unknown) => Event | undefined): Feature => ({
  name: 'agenda',
  module: 'base',
  title: t('Agenda', 'Agenda', 'Agenda'),
  tables: [agenda],
  on: () => [
    on(ticked, (state, { limit }, { now }) =>
      state
        .due(agenda, now, limit)
        .map(({ id, event: name, key, payload }) => apart(rang(id, { id, event: name ?? '', key: key ?? id, payload }))),
    ),
    on(rang, (state, { id, event: name, key, payload }) => {
      if (!state.get(agenda, id)) return []
      const due = parse(name, key, payload)
      return due ? [remove(agenda, id), raise(due)] : [remove(agenda, id)]
    }),
  ],
})
