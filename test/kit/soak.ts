/** A long life at random: thousands of events with faults in between, and an account of what was lost and what was repeated. */
import { contacts } from '../../src/domain/contacts/contacts'
import { queue, readMark } from '../../src/domain/outbox/queue'
import { DAY, HOUR, MINUTE } from '../../src/kernel/time'
import type { HttpAnswer, HttpRequest } from '../../src/ports'
import { messageTabs } from './archive'
import { execution, untilQuiet } from './flows'
import type { Outcome } from './host'
import { friendly, json, statusOf, textFrom, together } from './meta'
import type { Programme } from './programme'
import { Chance } from './random'
import { importPeople, schedule, teaching, waIdOf } from './steps'

export interface Soaking {
  /** Messages and statuses that reach the door, each counted once however often it is repeated. */
  readonly events: number
  readonly seed: number
  readonly people: number
  /** Told now and then, for whoever watches. */
  progress?(events: number): void
}

export interface Verdict {
  readonly events: number
  readonly executions: number
  readonly faults: Readonly<Record<string, number>>
  readonly sent: number
  /** Messages that WhatsApp took and that are still in doubt: there must be none once it has told what became of them. */
  readonly inDoubt: number
  /** Each with what happened; empty is what is wanted. */
  readonly twice: readonly string[]
  readonly lost: readonly string[]
  readonly unwanted: readonly string[]
}

const OUTCOMES: readonly Outcome[] = ['not applied', 'applied, then killed', 'threw but applied', 'threw, applied later']
const WORDS = ['hola', 'gracias', '¿a qué hora?', '=1+1', 'sí', '+54 11', 'no puedo', '🙂'] as const
const FAREWELL = 'Listo, no te escribimos más'

/** A message as WhatsApp knows it. */
interface Taken {
  readonly mark: string
  readonly wamid: string
  readonly to: string
  readonly told: Set<string>
}

class Soak {
  private readonly chance: Chance
  private readonly one: Programme
  private readonly taken: Taken[] = []
  private readonly open: Taken[] = []
  private readonly written: string[] = []
  private readonly posted: unknown[] = []
  /** When each WhatsApp id was heard to say BAJA for certain. */
  private readonly out = new Map<string, number>()
  private readonly unwanted: string[] = []
  private readonly faults: Record<string, number> = {}
  private events = 0
  private executions = 0
  private count = 0
  private nextSend = 0

  constructor(private readonly given: Soaking) {
    this.chance = new Chance(given.seed)
    this.one = teaching({ at: '2027-02-01T10:00:00-03:00' })
    this.one.host.answer = (request) => this.whatsapp(request)
    importPeople(this.one, given.people)
    untilQuiet(this.one)
  }

  /** WhatsApp takes most messages, refuses some, and sometimes takes one without being able to say so. */
  private whatsapp(request: HttpRequest): HttpAnswer {
    if (!request.url.includes('/messages')) return friendly(request)
    const body: { to: string; text?: { body: string }; biz_opaque_callback_data: string } = JSON.parse(request.body ?? '{}')
    const to = body.to.replace(/\D/g, '')
    const mood = this.chance.below(100)
    if (mood < 3) return json(500, { error: { message: 'x', type: 'OAuthException', code: 131000, fbtrace_id: 'x' } })
    if (mood < 4) return { ok: false, fault: 'timed out' }
    const since = this.out.get(to)
    if (since !== undefined && this.one.host.at() > since && !body.text?.body.startsWith(FAREWELL))
      this.unwanted.push(`${to} got a message ${Math.round((this.one.host.at() - since) / MINUTE)} minutes after BAJA`)
    const wamid = `wamid.out${this.count++}`
    const one: Taken = { mark: body.biz_opaque_callback_data, wamid, to, told: new Set() }
    this.taken.push(one)
    this.open.push(one)
    if (mood < 5) return { ok: true, status: 502, body: '<html>Bad gateway</html>', headers: {} }
    return json(200, { messaging_product: 'whatsapp', contacts: [{ input: body.to, wa_id: to }], messages: [{ id: wamid }] })
  }

  /** One execution, in one of five with a fault at some call. */
  private run<V>(act: () => V): V | undefined {
    const { host } = this.one
    this.executions++
    host.reset()
    if (this.chance.below(5) === 0) {
      const outcome = this.chance.of(OUTCOMES)
      host.fail(this.chance.below(30), outcome, this.chance.below(40))
      this.faults[outcome] = (this.faults[outcome] ?? 0) + 1
    }
    return execution(this.one, act)
  }

  /** Meta repeats what was not answered with "stored". */
  private post(body: unknown): void {
    for (let tries = 0; tries < 20; tries++) {
      if (this.run(() => this.one.post(body)) === 'stored') break
      this.one.host.move(5_000)
    }
    this.posted.push(body)
    if (this.posted.length > 50) this.posted.shift()
  }

  private someoneWrites(): void {
    const { host } = this.one
    const bodies = Array.from({ length: 1 + this.chance.below(3) }, () => {
      const who = waIdOf(this.chance.below(this.given.people + 20))
      const wamid = `wamid.in${this.written.length}`
      this.written.push(wamid)
      this.events++
      const says = this.chance.below(400) === 0 ? 'Baja' : this.chance.of(WORDS)
      if (says === 'Baja') this.leaving.push(who)
      return textFrom(who, says, wamid, host.at() - this.chance.below(3) * 1000, `Persona ${who.slice(-3)}`)
    })
    this.post(together(bodies))
  }
  private leaving: string[] = []

  private metaTells(most = 40): void {
    const bodies: ReturnType<typeof statusOf>[] = []
    while (bodies.length < most && this.open.length > 0) {
      const at = this.chance.below(Math.min(this.open.length, 60))
      const one = this.open[at]
      if (!one) break
      const status = this.chance.of(['sent', 'delivered', 'read'] as const)
      if (!one.told.has(status)) this.events++
      one.told.add(status)
      bodies.push(statusOf(one.wamid, status, one.to, this.one.host.at(), one.mark))
      if (one.told.has('delivered') && one.told.size > 1) this.open.splice(at, 1)
    }
    if (bodies.length > 0) this.post(together(bodies))
  }

  private minute(): void {
    this.one.host.move(MINUTE)
    this.run(() => this.one.tick())
    // What was said before this minute was taken in is known from now on.
    if (this.one.host.at() % (5 * MINUTE) < MINUTE) this.knowWhoLeft()
  }
  private knowWhoLeft(): void {
    if (this.leaving.length === 0) return
    untilQuiet(this.one)
    for (const who of this.leaving) this.out.set(who, this.one.host.at())
    this.leaving = []
  }

  private aSend(): void {
    const { host } = this.one
    if (host.at() < this.nextSend) return
    const hour = Number(new Date(host.at() - 3 * HOUR).toISOString().slice(11, 13))
    if (hour < 10 || hour > 17) {
      host.move(HOUR)
      return
    }
    this.nextSend = host.at() + DAY
    const count = this.one.records(contacts).length
    this.run(() => schedule(this.one, count, { name: `Envío ${this.executions}` }))
  }

  private somebodyAnswers(): void {
    const rows = this.one.host.file.api.values.get(`${this.one.title(contacts)}!A2:Z20`, { valueRenderOption: 'UNFORMATTED_VALUE' }).values
    const id = (rows?.[this.chance.below(10)] ?? []).map(String).find((cell) => /^c_/.test(cell))
    if (id) this.run(() => this.one.call('person.answer', { id, text: `Respuesta ${this.executions}` }))
  }

  private somebodySorts(): void {
    const { file } = this.one.host
    const range = `${this.one.title(contacts)}!A2:Z${this.given.people + 60}`
    file.person.sort({ user: 'ana@example.org', range, by: [{ column: this.chance.below(4), descending: this.chance.below(2) === 0 }] })
  }

  private step(): void {
    const dice = this.chance.below(100)
    if (dice < 22) this.someoneWrites()
    else if (dice < 60) this.metaTells()
    else if (dice < 66) this.post(this.chance.of(this.posted))
    else if (dice < 68) this.somebodyAnswers()
    else if (dice < 70) this.somebodySorts()
    else if (dice < 72) this.aSend()
    else if (dice < 74 && this.open.length === 0) this.one.host.move(HOUR)
    else this.minute()
  }

  play(): Verdict {
    let said = 0
    this.someoneWrites()
    while (this.events < this.given.events) {
      this.step()
      if (this.events - said >= 1_000) {
        said = this.events
        this.given.progress?.(said)
      }
    }
    this.settleAll()
    return this.verdict()
  }

  /** The faults are over: everything that WhatsApp took is confirmed, and all becomes quiet. */
  private settleAll(): void {
    const { host } = this.one
    host.reset()
    untilQuiet(this.one)
    for (let from = 0; from < this.taken.length; from += 200) {
      const some = this.taken.slice(from, from + 200)
      this.one.post(together(some.map((one) => statusOf(one.wamid, 'delivered', one.to, host.at(), one.mark))))
      host.move(MINUTE)
      this.one.tick()
    }
    for (let days = 0; days < 3; days++) {
      host.move(DAY)
      untilQuiet(this.one)
    }
  }

  private verdict(): Verdict {
    // A full tab steps back for a new one, and what is old leaves for the archive.
    const rows = messageTabs(this.one).flatMap((tab) => tab.rows)
    const intentions = new Map(this.one.records(queue).map((row) => [String(row['id']), row]))
    const byId = new Map(rows.map((row) => [String(row['id']), row]))
    const twice: string[] = []
    const lost: string[] = []
    const leftFor = new Map<string, number>()
    for (const { mark, wamid } of this.taken) {
      const message = byId.get(readMark(mark)?.message ?? '')
      if (!message) lost.push(`${wamid} left and has no row`)
      else leftFor.set(String(message['queue_id']), (leftFor.get(String(message['queue_id'])) ?? 0) + 1)
      if (message && !['delivered', 'read', 'played'].includes(String(message['status'])))
        lost.push(`${wamid} was delivered and says ${message['status']}`)
    }
    for (const [id, times] of leftFor) if (times > 1) twice.push(`${id} left ${times} times`)
    const heard = new Map<string, number>()
    for (const row of rows) if (row['direction'] === 'in') heard.set(String(row['wamid']), (heard.get(String(row['wamid'])) ?? 0) + 1)
    for (const wamid of this.written) {
      const times = heard.get(wamid) ?? 0
      if (times === 0) lost.push(`${wamid} has no row`)
      if (times > 1) twice.push(`${wamid} has ${times} rows`)
    }
    let inDoubt = 0
    for (const [id, row] of intentions) {
      if (row['state'] === 'queued' || row['state'] === 'claimed') lost.push(`${id} still says ${row['state']}: ${row['reason']}`)
      if (row['state'] === 'unknown' && leftFor.has(id)) inDoubt++
      if (row['state'] === 'done' && !leftFor.has(id)) lost.push(`${id} says done and never left`)
    }
    const { events, executions, faults, unwanted } = this
    return { events, executions, faults, sent: this.taken.length, inDoubt, twice, lost, unwanted }
  }
}

export const soak = (given: Soaking): Verdict => new Soak(given).play()
