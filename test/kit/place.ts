/** A programme somewhere on the built bundle, driven by requests: its zone and language, approved texts, phones, a person in the grid. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { World } from '../../local/world'
import type { Use } from '../../src/domain/settings/uses'
import { isRecord, isText, listOf } from '../../src/kernel/json'
import type { Lang } from '../../src/kernel/text'
import { driver, startLocal } from './desk'
import { type Local, openPanel, type Panel } from './panel'

export type Row = Readonly<Record<string, unknown>>
const USER = 'engine@hilo.example'
const MINUTE = 60_000
/** Before these a Mexican number may have a 1 or not. */
const OWN_DIGITS = 10

/** Where it stands and how people there write. */
export interface Place {
  readonly zone: string
  /** Hours east of Greenwich, the whole time. */
  readonly offset: string
  readonly country: string
  readonly lang: Lang
  readonly seed: number
  readonly begins: string
}
/** Two places elsewhere, with chances of their own. */
export const SAO_PAULO = {
  city: 'São Paulo, in Portuguese',
  zone: 'America/Sao_Paulo',
  offset: '-03:00',
  country: 'BR',
  lang: 'pt',
  seed: 11,
} as const
export const MEXICO_CITY = {
  city: 'Mexico City, in English',
  zone: 'America/Mexico_City',
  offset: '-06:00',
  country: 'MX',
  lang: 'en',
  seed: 7,
} as const

/** Who writes and is written to. */
export interface Somebody {
  readonly code: string
  readonly name: string
  readonly phone: string
}
/** A text that Meta has approved, with gaps by name. */
export interface Approved {
  readonly name: string
  readonly text: string
  readonly buttons: readonly string[]
}
export interface Programme {
  readonly organisation: string
  readonly uses: readonly Use[]
  readonly templates: readonly Approved[]
  readonly people: readonly Somebody[]
}

/** What the number sent to somebody. */
export interface Left {
  readonly at: number
  /** Their code. */
  readonly to: string
  readonly words: string
  /** `template`, or what a conversation allows. */
  readonly kind: string
}

export interface Site {
  readonly world: World
  readonly local: Local
  readonly panel: Panel
  /** `03-02 09:00`: a moment of 2027 there, as ISO 8601. */
  at(words: string): string
  /** The same of a moment. */
  said(at: number): string
  /** Triggers sleep until a minute before, then every minute runs. */
  until(words: string): Promise<void>
  /** Time passes, with every trigger due on the way. */
  pass(minutes: number): Promise<void>
  type(range: string, values: readonly (readonly (string | number | boolean)[])[]): Promise<void>
  /** What else somebody does in the grid: `{ sort: … }`, `{ filter: … }`, `{ insert: … }`. */
  does(deed: object): Promise<void>
  /** The letter of a column by its heading. */
  columnOf(tab: string, heading: string): Promise<string>
  /** What the number sent, oldest first. */
  left(): Promise<readonly Left[]>
  /** What stands in somebody's chat, oldest first. */
  bubbles(code: string): Promise<readonly Row[]>
  tap(code: string, button: string): Promise<void>
  writes(code: string, text: string): Promise<void>
  /** The person opens the chat. */
  reads(code: string): Promise<void>
  power(code: string, on: boolean): Promise<void>
  close(): Promise<void>
}

export const refused = (answer: unknown): void => {
  if (isRecord(answer) && answer['error']) throw new Error(JSON.stringify(answer))
}
export const must = <V>(
  reply: { readonly ok: true; readonly value: V } | { readonly ok: false; readonly problem: string; readonly next: string },
): V => {
  if (!reply.ok) throw new Error(`${reply.problem} ${reply.next}`)
  return reply.value
}

/** The words of a request to Meta: a template's name and its gaps, or what is said plainly. */
const wordsOf = (request: unknown): string => {
  if (!isRecord(request)) return ''
  const { template, text, interactive } = request
  if (isRecord(template)) {
    const body = listOf(template['components']).find((part) => isRecord(part) && part['type'] === 'body')
    const parameters = isRecord(body) ? listOf(body['parameters']) : []
    return [template['name'], ...parameters.map((one) => (isRecord(one) ? one['text'] : ''))].join(' | ')
  }
  if (isRecord(text)) return String(text['body'])
  return isRecord(interactive) && isRecord(interactive['body']) ? String(interactive['body']['text']) : ''
}

const gapsOf = (text: string): readonly string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].flatMap(([, name]) => name ?? [])
const META_LANGUAGE: Readonly<Record<Lang, string>> = { es: 'es', pt: 'pt_BR', en: 'en' }

/** Asks Meta for the texts, and gives them its approval. */
export const approve = async (world: World, lang: Lang, templates: readonly Approved[]): Promise<void> => {
  const { wabaId, token } = world.town().cloud.identity()
  const { post } = driver(world.origins.main)
  const language = META_LANGUAGE[lang]
  for (const { name, text, buttons } of templates) {
    const example = { body_text_named_params: gapsOf(text).map((param_name) => ({ param_name, example: 'Ana' })) }
    const components = [
      { type: 'BODY', text, example },
      ...(buttons.length > 0 ? [{ type: 'BUTTONS', buttons: buttons.map((title) => ({ type: 'QUICK_REPLY', text: title })) }] : []),
    ]
    const answer = await fetch(`${world.town().graphUrl}/v23.0/${wabaId}/message_templates`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ name, language, category: 'UTILITY', parameter_format: 'NAMED', components }),
    })
    if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`)
    await post('/sim/graph/templates', { name, language, status: 'APPROVED' })
  }
}

export const openPlace = async (
  { zone, offset, country, lang, seed, begins }: Place,
  { organisation, uses, templates, people }: Programme,
): Promise<Site> => {
  const at = (words: string): string => `2027-${words.replace(' ', 'T')}:00${offset}`
  const world = await startLocal('--seed', 'empty', '--language', lang, '--at', at(begins), '--random', String(seed))
  const local = driver(world.origins.main)
  await local.post('/sim/edits', { user: USER, setZone: { timeZone: zone } })
  const panel = await openPanel(world)
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  const phoneOf = (code: string): string => people.find((one) => one.code === code)?.phone ?? ''
  const now = (): number => world.town().clock.now()
  const clock = async (to: number, asleep: boolean): Promise<void> => refused(await local.post('/sim/clock', { to, asleep }))
  const bubbles: Site['bubbles'] = async (code) => listOf(await local.get(`/sim/phones/${phoneOf(code)}/messages`)).filter(isRecord)
  const does: Site['does'] = async (deed) => refused(await local.post('/sim/edits', { user: USER, ...deed }))
  const soon = async (): Promise<void> => {
    // The webhook is on its way: it is taken before anything else happens.
    await sleep(20)
    refused(await local.post('/sim/clock', { advance: 'PT5S' }))
  }

  must(await panel('setup.begin', { organisation, country, area: '', lang, uses }))
  const { wabaId, phoneNumberId, token, appSecret } = world.town().cloud.identity()
  must(await panel('connect.save', { token, wabaId, phoneNumberId, appSecret }))
  must(await panel('connect.address', { address: `https://script.google.com${new URL(world.town().webAppUrl).pathname}` }))
  await approve(world, lang, templates)
  await clock(Date.parse(at(begins)) + 10 * MINUTE, true)
  must(await panel('templates.sync', {}))

  return {
    world,
    local,
    panel,
    at,
    bubbles,
    does,
    said: (when) => {
      const of = (type: string): string => parts.formatToParts(when).find((part) => part.type === type)?.value ?? ''
      return `${of('month')}-${of('day')} ${of('hour')}:${of('minute')}`
    },
    until: async (words) => {
      const to = Date.parse(at(words))
      if (to - MINUTE > now()) await clock(to - MINUTE, true)
      await clock(to, false)
    },
    pass: (minutes) => clock(now() + minutes * MINUTE, false),
    type: (range, values) => does({ range, values }),
    columnOf: async (tab, heading) => {
      const answer = await local.get(`/v4/spreadsheets/main/values/${encodeURIComponent(tab)}!1:1`)
      const found = listOf(listOf(isRecord(answer) ? answer['values'] : [])[0]).indexOf(heading)
      if (found < 0 || found > 25) throw new Error(`${tab} has no column ${heading}`)
      return String.fromCharCode(65 + found)
    },
    left: async () => {
      const all = await local.get('/sim/graph/messages')
      return listOf(isRecord(all) ? all['messages'] : all)
        .flatMap((one) => (isRecord(one) && isRecord(one['request']) ? [{ when: Number(one['at']), request: one['request'] }] : []))
        .sort((a, b) => a.when - b.when)
        .map(({ when, request }) => ({
          at: when,
          to: people.find(({ phone }) => String(request['to']).endsWith(phone.slice(-OWN_DIGITS)))?.code ?? String(request['to']),
          words: wordsOf(request),
          kind: isText(request['type']) ? request['type'] : '',
        }))
    },
    tap: async (code, button) => {
      const last = (await bubbles(code)).filter((one) => one['by'] === 'business').at(-1)
      refused(await local.post(`/sim/phones/${phoneOf(code)}/tap`, { message: last?.['id'], button }))
      await soon()
    },
    writes: async (code, text) => {
      refused(await local.post(`/sim/phones/${phoneOf(code)}/messages`, { type: 'text', text: { body: text } }))
      await soon()
    },
    reads: async (code) => refused(await local.post(`/sim/phones/${phoneOf(code)}/read`, {})),
    power: async (code, on) => refused(await local.post(`/sim/phones/${phoneOf(code)}`, { on })),
    close: () => world.close(),
  }
}
