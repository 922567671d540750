/** The sends there are, who stands at each step of one, and the same message once more to them. */
import { hasArchive } from '../../domain/archive/archive'
import { people } from '../../domain/contacts/contacts'
import { messages } from '../../domain/messages/messages'
import { queue } from '../../domain/outbox/queue'
import { useList } from '../../domain/own-lists/look'
import { readMapping } from '../../domain/sends/fill'
import { schedule } from '../../domain/sends/schedule'
import { isStage, type Stage, type Standing, standingsAt } from '../../domain/sends/stages'
import { audiences, type Recipient, sends } from '../../domain/sends/tables'
import { fail, type Outcome, ok } from '../../kernel/outcome'
import { type Need, rowNeed, type State, sweepNeed } from '../../kernel/state'
import { join, t } from '../../kernel/text'
import type { InputOf } from '../api'
import { sheetCall } from './call'
import { sendView } from './control-send'
import { ODD, read } from './parse'
import { CHANGED, NOBODY } from './schedule-send'
import { kept, momentOf, NOT_USABLE, sayWhen, usable } from './send-input'

export const listSends = sheetCall<'sends.list'>({
  name: 'sends.list',
  parse: () => ok({}),
  decide: (state, _input, ctx) => {
    const rows = [...state.all(sends)].filter((row) => row.state_known !== null).sort((a, b) => (b.at ?? 0) - (a.at ?? 0))
    return ok({ value: { sends: rows.flatMap(({ id }) => sendView(state, id, ctx) ?? []) } })
  },
})

const partsOf = (state: State, sendId: string): readonly Recipient[] =>
  state.sweep(audiences).flatMap(({ record }) => (record.send_id === sendId ? (record.people ?? []) : []))

const standings = (state: State, id: string, stage: Stage): readonly Standing[] => {
  state.want([sweepNeed(messages), sweepNeed(audiences), ...(stage === 'not_sent' ? [sweepNeed(queue)] : [])])
  return standingsAt(stage, id, {
    messages: state.sweep(messages).map(({ record }) => record),
    queue: stage === 'not_sent' ? state.sweep(queue).map(({ record }) => record) : [],
  })
}

/** Permission may have gone since: only who still says yes gets anything again. */
const mayGetAgain = (state: State, id: string, found: readonly Standing[]): readonly Recipient[] => {
  const meant = new Set(found.map(({ contactId }) => contactId))
  const recipients = partsOf(state, id).filter(({ contactId }) => meant.has(contactId))
  state.want(recipients.map(({ contactId }): Need => rowNeed(people, contactId)))
  return recipients.filter(({ contactId }) => state.get(people, contactId)?.consent === 'yes')
}

const ARCHIVED = fail(
  t('Sus mensajes ya están en el archivo.', 'Suas mensagens já estão no arquivo.', 'Its messages are in the archive by now.'),
  t('El enlace está en Inicio.', 'O link está em Início.', 'The link is in Home.'),
)
/** Fewer stand here than left. */
const isArchived = (state: State, id: string): boolean =>
  hasArchive(state) &&
  state.sweep(messages).filter(({ record }) => record.send_id === id && record.direction === 'out').length <
    (state.get(sends, id)?.sent ?? 0)

const readStage = (input: unknown): Outcome<InputOf<'sends.people'>> => {
  const fields = read(input, { id: 'text', stage: 'text' })
  if (!fields.ok) return fields
  const { id, stage } = fields.value
  return isStage(stage) ? ok({ id, stage }) : ODD
}

export const sendPeople = sheetCall<'sends.people'>({
  name: 'sends.people',
  parse: readStage,
  decide: (state, { id, stage }) => {
    const found = standings(state, id, stage)
    if (isArchived(state, id)) return ARCHIVED
    const names = new Map(partsOf(state, id).map(({ contactId, name }) => [contactId, name]))
    return ok({
      value: {
        people: found.map(({ contactId, why }) => ({ id: contactId, name: names.get(contactId) ?? '', why })),
        again: mayGetAgain(state, id, found).length,
      },
    })
  },
})

const GONE = fail(
  t('Ese envío ya no está.', 'Esse envio já não está.', 'That send is gone.'),
  t('Elegí otro de la lista.', 'Escolha outro da lista.', 'Choose another one from the list.'),
)
const AGAIN = t('De nuevo: ', 'De novo: ', 'Again: ')
const WHO: Readonly<Record<Stage, ReturnType<typeof t>>> = {
  sent: t('a quienes les salió', 'para quem saiu', 'whom it left for'),
  delivered: t('a quienes les llegó', 'para quem chegou', 'whom it reached'),
  read: t('a quienes lo leyeron', 'para quem leu', 'who read it'),
  replied: t('a quienes respondieron', 'para quem respondeu', 'who answered'),
  unread: t('a quienes no lo leyeron', 'para quem não leu', 'who did not read it'),
  silent: t('a quienes no respondieron', 'para quem não respondeu', 'who did not answer'),
  not_sent: t('a quienes no les salió', 'para quem não saiu', 'whom it did not leave for'),
}

export const sendAgain = sheetCall<'sends.again'>({
  name: 'sends.again',
  parse: (input) => {
    const stage = readStage(input)
    const fields = read(input, { when: 'text', count: 'number' })
    return stage.ok && fields.ok ? ok({ ...fields.value, ...stage.value }) : ODD
  },
  decide: (state, { id, stage, when, count }, ctx) => {
    const send = state.all(sends).find((one) => one.id === id)
    if (!send?.template) return GONE
    if (!usable(state, send.template)) return NOT_USABLE
    if (isArchived(state, id)) return ARCHIVED
    const to = mayGetAgain(state, id, standings(state, id, stage))
    if (to.length === 0) return NOBODY
    if (to.length !== count) return CHANGED(to.length)
    const at = momentOf(state, when, ctx)
    if (!at.ok) return at
    const says = sayWhen(state, to.length, at.value, ctx)
    if (!says.ok) return says
    const again = ctx.id('e')
    const name = join(AGAIN, send.name ?? '')[ctx.lang]
    return ok({
      value: { id: again, says: says.value.says[ctx.lang] },
      acts: [
        ...useList(send.list, again, ctx),
        ...schedule(
          {
            id: again,
            name,
            template: send.template,
            templateTitle: send.template_id ?? '',
            audience: join(send.name ?? '', ': ', WHO[stage])[ctx.lang],
            mapping: readMapping(send.mapping),
            at: at.value,
            people: to,
            ...kept(says.value.plan, ctx),
            by: ctx.by,
            list: send.list,
            exists: false,
          },
          ctx,
        ),
      ],
    })
  },
})
