/** A programme in the middle of its life: one send has left, another waits for tomorrow, people wrote, one of them said BAJA. */
import { queue, upcoming } from '../../src/domain/outbox/queue'
import type { Rec } from '../../src/kernel/table'
import { DAY, HOUR } from '../../src/kernel/time'
import { post, untilQuiet } from './flows'
import { friendly, statusOf, textFrom } from './meta'
import type { Programme } from './programme'
import { importPeople, minutes, schedule, teaching, type, waIdOf } from './steps'

export const PEOPLE = 5
/** Said BAJA before anything happened to the file, and after. */
export const OUT_BEFORE = 1
export const OUT_AFTER = 2
const STRANGER = 77

export interface Life {
  readonly one: Programme
  /** Of the file, to be restored. */
  readonly version: string
  /** Templates that reached each WhatsApp id since «Clase». */
  readonly got: Map<string, number>
  /** What Meta called each message that left, by our mark, oldest first. */
  readonly wamids: Map<string, string>
}

/** The phones of a programme, however many files and accounts send through its line. */
export const listen = (one: Programme, life: Pick<Life, 'got' | 'wamids'>): void => {
  one.host.answer = (request) => {
    const answer = friendly(request)
    if (!request.url.includes('/messages') || !answer.ok) return answer
    const body: { to: string; template?: object; biz_opaque_callback_data: string } = JSON.parse(request.body ?? '{}')
    const to = body.to.replace(/\D/g, '')
    if (body.template) life.got.set(to, (life.got.get(to) ?? 0) + 1)
    const wamid = `wamid.${body.biz_opaque_callback_data}`
    life.wamids.set(body.biz_opaque_callback_data, wamid)
    return { ...answer, body: answer.body.replace(/wamid\.\d+/, wamid) }
  }
}

const planned = (one: Programme, name: string, when: string, count: number): void => {
  const made = schedule(one, count, { name, when })
  if (!made.ok) throw new Error(`${made.problem} ${made.next}`)
}

/** Monday, 10:00: «Clase» has left and was delivered; «Taller» leaves tomorrow at 10:00; a version was named when «Clase» was about to leave. */
export const begin = (): Life => {
  const one = teaching({ at: '2027-02-01T10:00:00-03:00' })
  const life = { one, got: new Map<string, number>(), wamids: new Map<string, string>() }
  listen(one, life)
  importPeople(one, PEOPLE)
  post(one, textFrom(waIdOf(OUT_BEFORE), 'Baja', 'wamid.before1', one.host.at()))
  untilQuiet(one)
  one.host.move(HOUR)
  planned(one, 'Clase', 'ahora', PEOPLE - 1)
  const version = one.host.file.nameVersion('antes').id
  minutes(one, 2)
  for (const [mark, wamid] of life.wamids) post(one, statusOf(wamid, 'delivered', waIdOf(0), one.host.at() + 1000, mark))
  planned(one, 'Taller', 'mañana 10:00', PEOPLE - 1)
  post(one, textFrom(waIdOf(0), 'hola', 'wamid.before2', one.host.at()))
  untilQuiet(one)
  life.got.clear()
  return { ...life, version }
}

/** The same life from the same moment, which costs next to nothing. */
export const lives = (): (() => Life) => {
  const first = begin()
  const picture = first.one.host.picture()
  return () => {
    first.one.host.restore(picture)
    const life = { ...first, got: new Map<string, number>(), wamids: new Map(first.wamids) }
    listen(first.one, life)
    return life
  }
}

/** What phones and Meta tell afterwards, whatever became of the file. */
export const goOn = ({ one, wamids }: Life): void => {
  const [mark, wamid] = [...wamids][wamids.size - 2] ?? ['', '']
  post(one, statusOf(wamid, 'read', waIdOf(0), one.host.at(), mark))
  post(one, textFrom(waIdOf(4), 'gracias', 'wamid.after1', one.host.at()))
  post(one, textFrom(waIdOf(OUT_AFTER), 'Baja', 'wamid.after2', one.host.at()))
  post(one, textFrom(waIdOf(STRANGER), 'buenas', 'wamid.after3', one.host.at(), 'Alguien Nuevo'))
  // Long enough for a look at everything.
  minutes(one, 17)
}

/** Somebody opens the panel and takes what it offers. */
export const repairAll = (one: Programme): readonly string[] => {
  const start = one.call('panel.start', {})
  if (!start.ok) throw new Error(`${start.problem} ${start.next}`)
  if (start.value.repairs.length === 0) return []
  const done = one.call('setup.repair', { ids: start.value.repairs.map(({ id }) => id) })
  if (!done.ok) throw new Error(`${done.problem} ${done.next}`)
  minutes(one, 17)
  return start.value.repairs.map(({ says }) => says)
}

export const toTomorrow = (one: Programme): void => {
  one.host.move(DAY)
  untilQuiet(one)
  minutes(one, 17)
}

/** Positions of those who got a template since the last send, each as often as they got it. */
export const whoGot = ({ got }: Life): readonly number[] =>
  Array.from({ length: PEOPLE }, (_, at) => Array.from({ length: got.get(waIdOf(at)) ?? 0 }, () => at)).flat()

/** Rows that wait for a person, with what Por salir shows of them. */
export const heldRows = (one: Programme): readonly { readonly row: Rec; readonly shown: Rec | undefined }[] => {
  const shown = one.records(upcoming)
  return one
    .records(queue)
    .filter((row) => row['state'] === 'held')
    .map((row) => ({ row, shown: shown.find((each) => each['id'] === row['id']) }))
}

/** Somebody ticks «Enviar igual» on every row that is held. */
export const releaseAll = (one: Programme): void => {
  one.records(upcoming).forEach((row, at) => {
    if (row['state'] === 'held') type(one, upcoming, at + 2, { anyway: true })
  })
  minutes(one, 3)
}
