/** Meta's faults on the built bundle: what each kind does to a send, what Inicio and the mail say, and that all of it leaves once in the end. */
import type { World } from '../local/world'
import { isRecord, listOf } from '../src/kernel/json'
import { driver, startLocal } from './kit/desk'
import { addPeople, type Local, later, openPanel, type Panel, PHONES } from './kit/panel'

const NAMES = ['Camila Pérez', 'Brian Díaz', 'Zoé Núñez']
const SEND = { method: 'POST', path: '/messages' }

let world: World
let local: Local
let panel: Panel
beforeEach(async () => {
  world = await startLocal('--seed', 'ready')
  local = driver(world.origins.main)
  panel = await openPanel(world)
  await later(local)
  await addPeople(panel, NAMES)
  await later(local, 'PT20M')
})
afterEach(() => world.close())

const graph = (fault: object): Promise<unknown> => local.post('/sim/faults', { graph: { ...SEND, ...fault } })
const mend = (): Promise<unknown> => fetch(`${world.origins.main}/sim/faults`, { method: 'DELETE' })

const sendToAll = async (): Promise<void> => {
  const listed = await panel('templates.list', {})
  if (!listed.ok) throw new Error(listed.problem)
  const found = listed.value.templates.find(({ usable, info }) => usable && info.mediaHeader === null && info.variables.length === 1)
  const tabs = await panel('tabs.list', {})
  const sheetId = tabs.ok ? (tabs.value.tabs.find(({ isContacts }) => isContacts)?.sheetId ?? -1) : -1
  await later(local)
  const made = await panel('sends.schedule', {
    name: 'Aviso',
    template: found?.id ?? '',
    mapping: { [found?.info.variables[0]?.id ?? '']: { from: 'column', value: 'Nombre', otherwise: '' } },
    audience: { sheetId, kind: 'all', fromRow: 2, toRow: 2, conditions: '' },
    when: 'ahora',
    count: NAMES.length,
  })
  if (!made.ok) throw new Error(`${made.problem} ${made.next}`)
}

const states = async (): Promise<readonly unknown[]> => (await local.records('queue')).map((row) => row['state']).sort()
/** Messages that each phone shows: nobody gets one twice. */
const onPhones = async (): Promise<readonly number[]> =>
  Promise.all(PHONES.map(async (waId) => listOf(await local.get(`/sim/phones/${waId}/messages`)).length))
const mails = async (): Promise<readonly string[]> => {
  const kept: unknown = await local.get('/sim/mails')
  return listOf(isRecord(kept) ? kept['mails'] : kept).map((mail) => JSON.stringify(mail))
}
const home = async (): Promise<string> => (await local.records('home')).map((row) => `${row['says']} ${row['next'] ?? ''}`).join('\n')

/** Long enough for whatever is tried again; in the middle of it nothing would be due, and the clock is held. */
const threeHours = async (): Promise<void> => {
  await later(local, 'PT40M')
  await local.post('/sim/clock', { advance: 'PT2H', asleep: true })
  await later(local, 'PT20M')
}

interface Kind {
  readonly says: string
  readonly fault: object
  /** States of the three rows a few minutes later. */
  readonly after: readonly string[]
  readonly inicio?: RegExp
  readonly mails: number
  /** What makes it leave after all. */
  readonly cure: 'time' | 'resume' | 'sync'
  readonly wait: string
}

const KINDS: readonly Kind[] = [
  {
    says: 'a fault that passes (131000), once each',
    fault: { error: 131000, times: 3 },
    after: ['done', 'done', 'done'],
    mails: 0,
    cure: 'time',
    wait: 'PT1M',
  },
  {
    says: 'pair limit (131056)',
    fault: { error: 131056, times: 3 },
    after: ['done', 'done', 'done'],
    mails: 0,
    cure: 'time',
    wait: 'PT1M',
  },
  {
    says: 'throttled (80007)',
    fault: { error: 80007, times: 3 },
    after: ['queued', 'queued', 'queued'],
    mails: 0,
    cure: 'time',
    wait: 'PT25M',
  },
  {
    says: 'the token expired (190)',
    fault: { error: 190 },
    after: ['held', 'held', 'held'],
    inicio: /clave de acceso a Meta venció/,
    mails: 1,
    cure: 'resume',
    wait: 'PT16M',
  },
  {
    says: 'no card (131042)',
    fault: { error: 131042 },
    after: ['held', 'held', 'held'],
    inicio: /forma de pago/,
    mails: 1,
    cure: 'resume',
    wait: 'PT16M',
  },
  {
    says: 'the template is paused (132015)',
    fault: { error: 132015 },
    after: ['held', 'held', 'held'],
    inicio: /Plantilla «.*pausó/,
    mails: 0,
    cure: 'sync',
    wait: 'PT16M',
  },
]

test.each(KINDS.map((kind) => [kind.says, kind] as const))('%s', async (_, { fault, after, inicio, mails: letters, cure, wait }) => {
  await graph(fault)
  await sendToAll()
  await later(local, 'PT5M')
  expect(await states()).toEqual(after)
  if (inicio) expect(await home()).toMatch(inicio)
  expect(await mails()).toHaveLength(letters)
  await mend()
  // A fault that is held must not be asked again by itself: Meta would take it for spam.
  const asked = listOf(await local.get('/sim/graph/messages')).length
  if (cure !== 'time') {
    await later(local, 'PT40M')
    expect(listOf(await local.get('/sim/graph/messages'))).toHaveLength(asked)
    expect(await panel(cure === 'resume' ? 'line.resume' : 'templates.sync', {})).toMatchObject({ ok: true })
  }
  await later(local, wait)
  await later(local, 'PT5M')
  expect(await states()).toEqual(['done', 'done', 'done'])
  expect(await onPhones()).toEqual([1, 1, 1])
  expect(await mails()).toHaveLength(letters)
  for (const letter of await mails()) expect(letter).not.toMatch(/Camila|Brian|5491155550/)
})

test('an answer that got lost on the way is never sent again, and a status puts it right', async () => {
  await graph({ reset: 'after', times: 1 })
  await sendToAll()
  await threeHours()
  expect(await onPhones()).toEqual([1, 1, 1])
  expect(await states()).toEqual(['done', 'done', 'done'])
})

test('a page of a gateway in place of an answer is no refusal: nothing is sent again', async () => {
  await graph({ html: 502, when: 'before', times: 1 })
  await sendToAll()
  await threeHours()
  expect((await onPhones()).reduce((sum, count) => sum + count, 0)).toBe(2)
  expect(await states()).toEqual(['done', 'done', 'unknown'])
})

test('refused later by webhook, with the reason on the row and the person', async () => {
  await graph({ status_error: 131026, times: 1 })
  await sendToAll()
  await later(local, 'PT10M')
  const failed = (await local.records('messages')).filter((row) => row['status'] === 'No llegó')
  expect(failed).toHaveLength(1)
  expect(failed[0]?.['error_text']).toMatch(/no se pudo entregar/)
  expect((await local.records('contacts')).filter((row) => row['send_state'] === 'No salió')).toHaveLength(1)
})
