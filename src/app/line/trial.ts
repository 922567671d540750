/** The first real message, to one's own phone, at once: the simplest of the approved ones. */
import { record } from '../../domain/consent/consents'
import { contacts, people } from '../../domain/contacts/contacts'
import { keyOfPhone, readTyped } from '../../domain/contacts/recognise'
import { enqueue, queueIdOf } from '../../domain/outbox/enqueue'
import { turn } from '../../domain/outbox/events'
import { queue } from '../../domain/outbox/queue'
import { organisation } from '../../domain/settings/settings'
import { fillTemplate } from '../../domain/templates/fill'
import { previewTemplate } from '../../domain/templates/preview'
import { templateId, templates } from '../../domain/templates/tables'
import { type Act, append, raise } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import { fail, type Problem } from '../../kernel/outcome'
import type { State } from '../../kernel/state'
import { t } from '../../kernel/text'
import { after, HOUR } from '../../kernel/time'
import type { LineState, Reply } from '../api'

import { ODD, read } from '../calls/parse'
import { CONNECT_FIRST } from '../calls/words'
import { keepConnection, readConnection } from '../connection'
import { readState } from '../memory'
import { sorry, WHY_LEFT } from '../reply'
import { runOne } from '../run-one'
import type { World } from '../world'
import { foreign, viewLine } from './view'

const NO_TEMPLATE = fail(
  t('Todavía no hay un mensaje aprobado.', 'Ainda não há uma mensagem aprovada.', 'There is no approved message yet.'),
  t(
    'Escribile «hola» al número desde tu teléfono: prueba lo mismo.',
    'Escreva «olá» ao número do seu telefone: testa o mesmo.',
    'Write “hello” to the number from your phone: it proves the same.',
  ),
)
const NAME = t('Prueba', 'Teste', 'Test')
const TEAM = t('Equipo', 'Equipe', 'Team')

/** The approved message with the fewest gaps, filled with the examples that Meta approved it with. */
const simplest = (state: State) =>
  state
    .all(templates)
    .flatMap(({ info, status }) => (info && status === 'approved' && info.category !== 'authentication' ? [info] : []))
    .sort((a, b) => a.variables.length - b.variables.length || a.body.length - b.body.length)
    .flatMap((info) => {
      const values = Object.fromEntries(info.variables.map(({ id, example }) => [id, example ?? '']))
      const filled = fillTemplate(info, values)
      return filled.ok ? [{ info, values, components: filled.value }] : []
    })[0]

/** Whoever tries it is somebody of the team, who asked for it here. */
const welcome = (
  state: State,
  typed: string,
  e164: string,
  key: string,
  by: string,
  ctx: Ctx,
): { readonly id: string; readonly acts: readonly Act[] } => {
  const known = state.find(people, 'key', key)
  if (known) {
    const word = { person: known, state: 'yes', at: ctx.now, method: 'coordinator', evidence: by, by } as const
    return { id: known.id, acts: known.consent === 'yes' ? [] : record(state, word, ctx) }
  }
  const id = ctx.id('c')
  const said = { id, key, consent: 'yes' } as const
  return {
    id,
    acts: [
      append(people, { ...said, phone: e164, consent_at: ctx.now }),
      append(contacts, { ...said, full_name: TEAM[ctx.lang], phone: typed, labels: TEAM[ctx.lang], send_state: 'ready' }),
    ],
  }
}

export const sendTrial = (world: World, input: unknown): Reply<LineState> => {
  const { host } = world
  const { lang } = readState(host.shared.all())
  const connection = readConnection(host.engine.all())
  if (connection?.provider !== 'cloud_api') return sorry(foreign(world) ?? CONNECT_FIRST, lang)
  const fields = read(input, { phone: 'text' })
  if (!fields.ok) return sorry(ODD, lang)
  const key = `trial ${host.random.uuid()}`
  let problem: Problem | undefined
  const decide = (state: State, ctx: Ctx): readonly Act[] => {
    const { country, area } = organisation.of(state)
    const phone = readTyped(fields.value.phone, country, area)
    const person = phone.kind === 'one' ? keyOfPhone(phone.e164) : null
    const ready = simplest(state)
    problem = phone.kind !== 'one' ? fail(phone.why, phone.next) : ready ? undefined : NO_TEMPLATE
    if (phone.kind !== 'one' || !person || !ready) return []
    const { info } = ready
    const by = host.session.active()
    const { id, acts } = welcome(state, fields.value.phone, phone.e164, person, by, ctx)
    const row = state.nextRow(queue)
    const wish = {
      key,
      contactId: id,
      personName: TEAM[lang],
      origin: 'test',
      originName: NAME[lang],
      author: by,
      template: templateId(info.name, info.language),
      category: info.category,
      body: { kind: 'template', name: info.name, language: info.language, components: ready.components },
      preview: previewTemplate(info, ready.values).body,
      notBefore: ctx.now,
      expiresAt: after(ctx.now, HOUR),
      fresh: true,
    } as const
    return [...acts, ...enqueue(state, wish, ctx), raise(turn(key, { id: queueIdOf(key), row, run: key, chunk: 0 }))]
  }
  keepConnection(host, { ...connection, progress: { ...connection.progress, test: key } })
  const report = runOne(world, decide)
  if (problem) return sorry(problem, lang)
  return report.rounds > 0 ? viewLine(world) : sorry(WHY_LEFT[report.left === 'nothing' ? 'unknown' : report.left], lang)
}
