/** Flows of the product as tests disturb them: what is done, what must come of it however often it is disturbed. */

import { posted } from '../../src/app/entries'
import { STATE } from '../../src/app/memory'
import { contacts, people as peopleTable } from '../../src/domain/contacts/contacts'
import { waiting } from '../../src/domain/inbox/tables'
import { messages } from '../../src/domain/messages/messages'
import { queue, readMark, upcoming } from '../../src/domain/outbox/queue'
import { sends } from '../../src/domain/sends/tables'
import type { Rec } from '../../src/kernel/table'
import { MINUTE } from '../../src/kernel/time'
import { friendly, statusOf, textFrom } from './meta'
import type { Programme } from './programme'
import { seal } from './relay'
import { importPeople, phoneOf, schedule, sendsOf, teaching, type, waIdOf } from './steps'

/** What one execution did: a kill or an error ends it and nothing else. */
export const execution = <V>(one: Programme, act: () => V): V | undefined => {
  try {
    const value = act()
    return one.host.dead ? undefined : value
  } catch {
    return undefined
  } finally {
    one.host.settle()
  }
}

/** Meta sends again what was not answered with "stored". */
export const post = (one: Programme, body: unknown): void => {
  for (let tries = 0; tries < 4; tries++) {
    if (execution(one, () => one.post(body)) === 'stored') return
    one.host.move(5_000)
  }
  throw new Error('never stored')
}

/** Minutes pass until nothing stirs any more. */
export const untilQuiet = (one: Programme): void => {
  for (const wait of [MINUTE, 8 * MINUTE]) {
    for (let minutes = 0; minutes < 12; minutes++) {
      one.host.move(minutes === 0 ? wait : MINUTE)
      if (execution(one, () => one.tick()) === 'idle') break
    }
  }
}

/** Every message that reached Meta is delivered to the phone, and Meta says so. */
const deliverAll = (one: Programme, wamids: ReadonlyMap<string, string>): void => {
  for (const [opaque, wamid] of wamids) {
    const to = waIdOf(0)
    post(one, statusOf(wamid, 'delivered', to, one.host.at() + 1000, opaque))
  }
  untilQuiet(one)
}

/** The relay comes again, signed afresh, until each event has its verdict. */
const deliver = (one: Programme, bodies: readonly object[]): void => {
  for (let tries = 0; tries < 6; tries++) {
    const said = execution(one, () => posted(one.host, '', seal(one.host, bodies)).says)
    const verdicts: readonly string[] = JSON.parse(said || '{}').verdicts ?? []
    if (verdicts.length > 0 && verdicts.every((verdict) => verdict !== 'busy')) return
    one.host.move(5_000)
  }
  throw new Error('never recorded')
}

export interface Flow {
  readonly name: string
  prepare(one: Programme): void
  /** Each execution through `execution` or `post`. */
  act(one: Programme): void
}

export interface Played {
  readonly calls: readonly string[]
  readonly facts: Facts
  /** Requests that reached Meta, by recipient and words. */
  readonly sent: Readonly<Record<string, number>>
  readonly unknown: number
  /** Some message was in doubt until a status told. */
  readonly doubted: boolean
}

/** Plays the flow with one disturbed call, until all is quiet and every message that left is confirmed. */
export const play = (one: Programme, flow: Flow, disturb: () => void = () => undefined): Played => {
  const wamids = new Map<string, string>()
  const sent: Record<string, number> = {}
  let count = 0
  one.host.answer = (request) => {
    if (!request.url.includes('/messages')) return friendly(request)
    const body: { to: string; text?: { body: string }; template?: { name: string }; biz_opaque_callback_data: string } = JSON.parse(
      request.body ?? '{}',
    )
    const wamid = `wamid.out${count++}.${body.biz_opaque_callback_data}`
    wamids.set(body.biz_opaque_callback_data, wamid)
    const what = `${body.to} ${body.text?.body ?? body.template?.name ?? ''}`
    sent[what] = (sent[what] ?? 0) + 1
    const answer = friendly(request)
    return answer.ok ? { ...answer, body: answer.body.replace(/wamid\.\d+/, wamid) } : answer
  }
  one.host.reset()
  disturb()
  flow.act(one)
  const calls = [...one.host.calls]
  untilQuiet(one)
  const doubted = inDoubt(factsOf(one)) > 0
  deliverAll(one, wamids)
  const facts = factsOf(one)
  return { calls, facts, sent, unknown: inDoubt(facts), doubted }
}
const inDoubt = ({ messages: lines }: Facts): number => lines.filter((line) => line.endsWith('unknown')).length

export interface Facts {
  readonly messages: readonly string[]
  readonly queue: readonly string[]
  readonly contacts: readonly string[]
  /** The last message that a person's row shows. */
  readonly latest: readonly string[]
  readonly waiting: readonly string[]
  readonly sends: readonly string[]
  readonly doubled: readonly string[]
}

const words = (row: Rec, keys: readonly string[]): string => keys.map((key) => String(row[key] ?? '–')).join(' | ')
const sorted = (lines: readonly string[]): readonly string[] => [...lines].sort()

/** The state of the file in words that do not depend on when things happened, nor on ids. */
export const factsOf = (one: Programme): Facts => {
  const all = [messages, queue, upcoming, contacts, peopleTable, sends, waiting].map((table) => ({ table, rows: one.records(table) }))
  const rows = (table: { readonly key: string }): readonly Rec[] => all.find((each) => each.table.key === table.key)?.rows ?? []
  const phones = new Map(rows(peopleTable).map((row) => [row['id'], row['phone']]))
  const who = (id: unknown): string => String(phones.get(id) ?? '?')
  const current = new Set(rows(queue).map((row) => row['message_id']))
  const shown = new Map(rows(upcoming).map((row) => [row['id'], row['state']]))
  return {
    messages: sorted(
      rows(messages)
        // A claim that was given back leaves a row that says so.
        .filter((row) => row['direction'] === 'in' || current.has(row['id']))
        .map((row) => `${who(row['contact_id'])} | ${words(row, ['direction', 'text', 'status'])}`),
    ),
    queue: sorted(
      rows(queue).map((row) => `${who(row['contact_id'])} | ${words(row, ['origin', 'preview', 'state'])} | ${shown.get(row['id'])}`),
    ),
    contacts: sorted(rows(contacts).map((row) => words(row, ['full_name', 'phone', 'send_state', 'consent', 'key']))),
    latest: sorted(rows(contacts).map((row) => words(row, ['phone', 'last_message']))),
    waiting: sorted(rows(waiting).map((row) => `${who(row['id'])} | ${words(row, ['text'])}`)),
    sends: sorted(
      rows(sends).map((row) => words(row, ['name', 'state', 'audience_count', 'sent', 'delivered', 'read', 'replied', 'not_sent'])),
    ),
    doubled: sorted(
      all.flatMap(({ table, rows: records }) => {
        const ids = records.map((row) => String(row['id'])).filter((id) => id !== '')
        return ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${table.key} ${id}`)
      }),
    ),
  }
}

const people = 4
/** Six contacts with permission, of whom the first has been written to. */
export const base = (): Programme => {
  const one = teaching({ uses: ['sends'] })
  importPeople(one, people)
  untilQuiet(one)
  return one
}

const from = (at: number, body: string, id: string): Flow => ({
  name: `receive «${body}» from ${at < people ? 'somebody known' : 'a stranger'}`,
  prepare: () => undefined,
  act: (one) => post(one, textFrom(waIdOf(at), body, id, one.host.at(), `Persona${at} Pérez`)),
})

/** Three people who are not in the list yet, and one who is. */
const importOthers = (one: Programme): boolean => {
  importPeople(one, people + 3, 'form', 'b2')
  return true
}

/** Somebody new, and somebody who is here, each in a call and a part of their own. */
const leaveList = (one: Programme, part: 0 | 1): boolean => {
  const phone = phoneOf(people - part)
  const row = { line: part + 2, name: `Nueva${part} Pérez`, phone, e164: phone, fields: { notes: 'De la lista' }, own: {} }
  return one.call('contacts.import', { batch: 'b3', part, parts: 2, permission: 'form', rows: [row] }).ok
}

/** Once, before the first commit, somebody sorts Contactos the other way round (and puts in a column). */
const whileSorted = (one: Programme, column?: 'column'): void => {
  let done = false
  one.host.between = (call) => {
    if (done || call !== 'sheets.batchUpdate') return
    done = true
    const user = 'ana@example.org'
    const title = one.title(contacts)
    one.host.file.person.sort({ user, range: `${title}!A1:T20`, by: [{ column: 0, descending: true }], header: true })
    if (column) one.host.file.person.insert({ user, sheet: title, axis: 'columns', at: 2 })
  }
}

/** As if six hours had passed without a word in a file of thousands. */
export const forgetIndex = ({ host }: Programme): void => {
  const state = JSON.parse(host.sharedStore.get(STATE) ?? '{}')
  host.sharedStore.set(STATE, JSON.stringify({ ...state, counts: { ...state.counts, people: 5_000, contacts: 5_000 } }))
  host.cacheStore.clear()
}

const isScheduled = (one: Programme): boolean => one.records(sends).length > 0

export const FLOWS: readonly Flow[] = [
  from(1, 'hola', 'wamid.in1'),
  from(2, 'Baja', 'wamid.in2'),
  from(77, 'buenas', 'wamid.in3'),
  {
    name: 'receive an envelope of the relay: two that are known, a stranger, a BAJA',
    prepare: () => undefined,
    act: (one) => {
      const said = [
        [1, 'hola'],
        [2, 'Baja'],
        [77, 'buenas'],
        [3, 'hola'],
      ] as const
      const at = one.host.at()
      deliver(
        one,
        said.map(([who, words], place) => textFrom(waIdOf(who), words, `wamid.e${place}`, at + place, `Persona${who} Pérez`)),
      )
    },
  },
  {
    name: 'receive where the index of a long file was forgotten',
    prepare: forgetIndex,
    act: (one) => post(one, textFrom(waIdOf(1), 'hola', 'wamid.in4', one.host.at())),
  },
  {
    name: 'a send leaves: plan, claim, send, settle',
    prepare: (one) => {
      schedule(one, people)
    },
    act: (one) => {
      one.host.move(MINUTE)
      execution(one, () => one.tick())
    },
  },
  {
    name: 'two answers to one person leave in two chunks',
    prepare: (one) => {
      one.post(textFrom(waIdOf(0), 'hola', 'wamid.in0', one.host.at()))
      untilQuiet(one)
      const id = String(one.records(contacts)[0]?.['id'])
      for (const text of ['Buen día', 'Te esperamos']) if (!one.call('person.answer', { id, text }).ok) throw new Error('not answered')
    },
    act: (one) => {
      one.host.move(MINUTE)
      execution(one, () => one.tick())
    },
  },
  {
    name: 'receive while somebody sorts between the read and the commit',
    prepare: () => undefined,
    act: (one) => {
      whileSorted(one)
      post(one, textFrom(waIdOf(1), 'hola', 'wamid.in1', one.host.at()))
    },
  },
  {
    name: 'a new row is taken in while a column is put in and rows are sorted',
    prepare: (one) => {
      type(one, contacts, people + 2, { full_name: 'Nueva Persona', phone: phoneOf(50) })
    },
    act: (one) => {
      whileSorted(one, 'column')
      one.host.move(MINUTE)
      execution(one, () => one.tick())
    },
  },
  {
    name: 'schedule',
    prepare: () => undefined,
    act: (one) => {
      for (let tries = 0; tries < 3 && !isScheduled(one); tries++) execution(one, () => schedule(one, people, { when: 'mañana 10:00' }))
    },
  },
  {
    name: 'import',
    prepare: () => undefined,
    act: (one) => {
      for (let tries = 0; tries < 3; tries++) if (execution(one, () => importOthers(one))) return
    },
  },
  {
    name: 'import of a list that waits: left in two calls, brought in by the minute',
    prepare: (one) => {
      leaveList(one, 0)
    },
    act: (one) => {
      for (let tries = 0; tries < 3; tries++) if (execution(one, () => leaveList(one, 1))) break
      one.host.move(2 * MINUTE)
      execution(one, () => one.tick())
    },
  },
  {
    name: 'statuses, with a result that waits',
    prepare: (one) => {
      one.host.answer = friendly
      one.post(textFrom(waIdOf(0), 'hola', 'wamid.in0', one.host.at()))
      const [sent] = sendsOf(one)
      const mark = readMark(JSON.parse(sent?.body ?? '{}').biz_opaque_callback_data)
      if (!mark) throw new Error('nothing left')
    },
    act: (one) => {
      one.host.move(MINUTE)
      execution(one, () => one.tick())
    },
  },
  {
    name: 'edits are noticed: a new person, a changed permission, a message taken back',
    prepare: (one) => {
      schedule(one, people)
      untilQuiet(one)
      type(one, contacts, people + 2, { full_name: 'Nueva Persona', phone: phoneOf(50) })
      type(one, contacts, 3, { consent: 'No' })
    },
    act: (one) => {
      one.host.move(MINUTE)
      execution(one, () => one.tick())
    },
  },
]
