/** A send in the panel: who gets it, a test to oneself, scheduling, and what became of it. */

import { type Recipients, sayRecipients } from '../../domain/audience/recipients'
import { CHOSEN, VISIBLE, WHOLE_TAB } from '../../domain/audience/words'
import { nextOpen, SENDING_HOURS } from '../../domain/calendar/hours'
import { sayMoment } from '../../domain/calendar/say'
import { spread } from '../../domain/calendar/spread'
import { saySpread } from '../../domain/calendar/spread-text'
import { readWhen } from '../../domain/calendar/when'
import { zone } from '../../domain/calendar/zone'
import { contacts, people } from '../../domain/contacts/contacts'
import { keyOfPhone, readTyped } from '../../domain/contacts/recognise'
import { enqueue } from '../../domain/outbox/enqueue'
import { reached } from '../../domain/outbox/queue'
import { control } from '../../domain/sends/control'
import { extrasOf, readMapping, valuesFor } from '../../domain/sends/fill'
import { schedule } from '../../domain/sends/schedule'
import { SEND_STATE, sends } from '../../domain/sends/tables'
import { type Audience, habitsOf, type Reached, whoGets } from '../../domain/sends/who'
import { account, organisation, pace, settings } from '../../domain/settings/settings'
import { fillTemplate } from '../../domain/templates/fill'
import { previewTemplate } from '../../domain/templates/preview'
import { templates } from '../../domain/templates/tables'
import type { TemplateInfo } from '../../domain/templates/template'
import type { Act } from '../../kernel/act'
import { isRecord } from '../../kernel/json'
import { fail, type Outcome, ok, type Problem } from '../../kernel/outcome'
import type { State } from '../../kernel/state'
import { join, type Text, t } from '../../kernel/text'
import { after, HOUR, type Instant, MINUTE } from '../../kernel/time'
import type { SendView, WhoGets } from '../views'
import { type CallCtx, sheetCall } from './call'
import { ODD, read } from './parse'
import { CONNECT_FIRST } from './words'

const NOT_USABLE = fail(
  t('Esa plantilla no se puede mandar ahora.', 'Esse modelo não pode ser enviado agora.', 'That template cannot be sent now.'),
  t('Elegí una que diga «Aprobado».', 'Escolha um que diga «Aprovado».', 'Choose one that is approved.'),
)

const readAudience = (raw: Readonly<Record<string, unknown>>): Audience | undefined => {
  const { sheetId, kind, fromRow, toRow, conditions } = raw
  if (typeof sheetId !== 'number' || typeof fromRow !== 'number' || typeof toRow !== 'number' || typeof conditions !== 'string')
    return undefined
  if (kind !== 'chosen' && kind !== 'visible' && kind !== 'all' && kind !== 'where') return undefined
  return { sheetId, kind, fromRow, toRow, conditions }
}

const usable = (state: State, id: string): TemplateInfo | undefined => {
  const row = state.all(templates).find((one) => one.id === id)
  return row?.status === 'approved' && row.info ? row.info : undefined
}

/** «ahora» leaves with the next minute. */
const NOW = /^(ya|ahora|agora|now)$/i
const momentOf = (state: State, typed: string, ctx: CallCtx): Outcome<Instant> =>
  NOW.test(typed.trim()) || typed.trim() === ''
    ? ok(ctx.now)
    : readWhen(typed, { now: ctx.now, zone: zone(ctx.zone), order: habitsOf(state).dates })

/** Leaves at this moment or with the next opening of the sending hours, and spreads over the limit of people. */
const sayWhen = (state: State, count: number, at: Instant, ctx: CallCtx): Outcome<{ readonly says: Text; readonly from: Instant }> => {
  const line = account.of(state)
  const from = nextOpen(at, zone(ctx.zone), SENDING_HOURS)
  const plan = spread({
    people: count,
    from,
    zone: zone(ctx.zone),
    hours: SENDING_HOURS,
    limit: line.provider === 'cloud_api' && line.peoplePerDay > 0 ? line.peoplePerDay : 'unlimited',
    reached: state.all(reached).flatMap((row) => (row.hour === null || !row.people ? [] : [{ at: row.hour, count: row.people }])),
    perSecond: pace.of(state),
  })
  if (!plan.ok) return plan
  const start = from <= after(ctx.now, MINUTE) ? SOON : join(t('Sale ', 'Sai ', 'Leaves '), sayMoment(from, ctx.now, zone(ctx.zone)))
  return ok({ says: join(start, '. ', saySpread(plan.value, ctx.now, zone(ctx.zone))), from })
}
const SOON = t('Sale en 1 min', 'Sai em 1 min', 'Leaves in 1 min')

const PREVIEWS = 20

export const checkSend = sheetCall<'sends.check'>({
  name: 'sends.check',
  parse: (input) => {
    const fields = read(input, { template: 'text', mapping: 'record', audience: 'record', when: 'text' })
    if (!fields.ok) return fields
    const audience = readAudience(fields.value.audience)
    return audience
      ? ok({ template: fields.value.template, mapping: readMapping(fields.value.mapping), audience, when: fields.value.when })
      : ODD
  },
  prefetch: (input) => [
    { need: 'grid', sheetId: input.audience.sheetId },
    { need: 'all', table: templates },
    { need: 'all', table: settings },
    { need: 'all', table: reached },
  ],
  decide: (state, input, ctx) => {
    const info = usable(state, input.template)
    if (!info) return NOT_USABLE
    const who = whoGets(state, input.audience, info, readMapping(input.mapping))
    if (!who.ok) return who
    const at = momentOf(state, input.when, ctx)
    const when = at.ok ? sayWhen(state, who.value.to.length, at.value, ctx) : at
    return ok({
      value: viewOf(info, who.value, at.ok ? at.value : null, when.ok ? when.value.says : join(when.problem, ' ', when.next), ctx),
    })
  },
})

const viewOf = (info: TemplateInfo, who: Recipients<Reached>, at: Instant | null, when: Text, { lang }: CallCtx): WhoGets => ({
  says: sayRecipients(who)[lang],
  count: who.to.length,
  when: when[lang],
  at,
  previews: who.to.slice(0, PREVIEWS).map((one) => {
    const preview = previewTemplate(info, one.values)
    return {
      row: one.row,
      name: one.name,
      header: preview.header ?? '',
      body: preview.body,
      footer: preview.footer ?? '',
      buttons: preview.buttons,
    }
  }),
  skipped: who.skipped.map(({ candidate, reason }) => ({ row: candidate.row, name: candidate.name, why: reason[lang] })),
})

const NOBODY = fail(
  t(
    'Nadie de esa lista puede recibir el mensaje.',
    'Ninguém dessa lista pode receber a mensagem.',
    'Nobody of that list can get the message.',
  ),
  t(
    'Mirá los motivos, corregí las filas y volvé a probar.',
    'Veja os motivos, corrija as linhas e tente de novo.',
    'See the reasons, mend the rows and try again.',
  ),
)
const CHANGED = (now: number): Problem =>
  fail(
    t(
      `La lista cambió mientras elegías: ahora son ${now}.`,
      `A lista mudou enquanto você escolhia: agora são ${now}.`,
      `The list changed while you were choosing: now they are ${now}.`,
    ),
    t('Revisala y confirmá de nuevo.', 'Confira e confirme de novo.', 'Look at it and confirm again.'),
  )

const audienceWords = (audience: Audience, title: string, count: number, { lang }: CallCtx): string => {
  switch (audience.kind) {
    case 'all':
      return `${title} (${WHOLE_TAB[lang]})`
    case 'visible':
      return `${title}: ${VISIBLE[lang]} (${count})`
    case 'chosen':
      return `${title}: ${CHOSEN[lang]} (${count})`
    case 'where':
      return `${title}: ${audience.conditions}`
  }
}

export const scheduleSend = sheetCall<'sends.schedule'>({
  name: 'sends.schedule',
  parse: (input) => {
    const fields = read(input, { name: 'text', template: 'text', mapping: 'record', audience: 'record', when: 'text', count: 'number' })
    if (!fields.ok) return fields
    const audience = readAudience(fields.value.audience)
    const { name, template, when, count } = fields.value
    return audience ? ok({ name, template, mapping: readMapping(fields.value.mapping), audience, when, count }) : ODD
  },
  prefetch: (input) => [
    { need: 'grid', sheetId: input.audience.sheetId },
    { need: 'all', table: templates },
    { need: 'all', table: settings },
    { need: 'all', table: sends },
    { need: 'all', table: reached },
  ],
  decide: (state, input, ctx) => {
    if (account.of(state).provider === 'none') return CONNECT_FIRST
    const info = usable(state, input.template)
    const row = state.all(templates).find((one) => one.id === input.template)
    if (!info || !row) return NOT_USABLE
    const who = whoGets(state, input.audience, info, readMapping(input.mapping))
    if (!who.ok) return who
    const { to } = who.value
    if (to.length === 0) return NOBODY
    if (to.length !== input.count) return CHANGED(to.length)
    const at = momentOf(state, input.when, ctx)
    if (!at.ok) return at
    const when = sayWhen(state, to.length, at.value, ctx)
    if (!when.ok) return when
    const id = ctx.id('e')
    const title = state.grid(input.audience.sheetId)?.title ?? ''
    return ok({
      value: { id, says: when.value.says[ctx.lang] },
      acts: schedule(
        {
          id,
          name: input.name.trim() || (row.title ?? info.name),
          template: input.template,
          templateTitle: row.title ?? info.name,
          audience: audienceWords(input.audience, title, to.length, ctx),
          mapping: readMapping(input.mapping),
          at: at.value,
          people: to.flatMap((one) =>
            one.contactId ? [{ contactId: one.contactId, contactRow: one.contactRow, name: one.name, values: one.values }] : [],
          ),
          by: ctx.by,
          exists: false,
        },
        ctx,
      ),
    })
  },
})

const NO_PERSON = fail(
  t('Ese número no está en Contactos.', 'Esse número não está em Contatos.', 'That number is not among Contacts.'),
  t(
    'Agregate como contacto, con tu permiso, y probá de nuevo.',
    'Inclua-se como contato, com sua permissão, e tente de novo.',
    'Add yourself as a contact, with your permission, and try again.',
  ),
)
const TEST = t('Prueba', 'Teste', 'Test')

export const testSend = sheetCall<'sends.test'>({
  name: 'sends.test',
  parse: (input) => {
    const fields = read(input, { template: 'text', mapping: 'record', audience: 'record', phone: 'text' })
    if (!fields.ok) return fields
    const audience = readAudience(fields.value.audience)
    const { template, phone } = fields.value
    return audience ? ok({ template, mapping: readMapping(fields.value.mapping), audience, phone }) : ODD
  },
  prefetch: (input) => [
    { need: 'grid', sheetId: input.audience.sheetId },
    { need: 'all', table: templates },
    { need: 'all', table: settings },
  ],
  decide: (state, input, ctx) => {
    if (account.of(state).provider === 'none') return CONNECT_FIRST
    const info = usable(state, input.template)
    if (!info) return NOT_USABLE
    const { country, area } = organisation.of(state)
    const phone = readTyped(input.phone, country, area)
    if (phone.kind !== 'one') return fail(phone.why, phone.next)
    const key = keyOfPhone(phone.e164)
    const person = key ? state.find(people, 'key', key) : undefined
    if (!person) return NO_PERSON
    const who = whoGets(state, input.audience, info, readMapping(input.mapping))
    const sample = who.ok ? who.value.to[0] : undefined
    const values = sample?.values ?? valuesFor(info, readMapping(input.mapping), [], [])
    const filled = fillTemplate(info, values, extrasOf(values))
    if (!filled.ok) return filled
    const preview = previewTemplate(info, values).body
    const contact = state.get(contacts, person.id)
    return ok({
      value: { says: SOON[ctx.lang] },
      acts: enqueue(
        state,
        {
          key: `test ${ctx.id('w')}`,
          contactId: person.id,
          contactRow: state.rowOf(contacts, person.id),
          peopleRow: state.rowOf(people, person.id),
          personName: contact?.full_name ?? '',
          origin: 'test',
          originName: TEST[ctx.lang],
          author: ctx.by,
          template: input.template,
          category: info.category,
          body: { kind: 'template', name: info.name, language: info.language, components: filled.value },
          preview,
          notBefore: ctx.now,
          expiresAt: after(ctx.now, HOUR),
          fresh: true,
        },
        ctx,
      ),
    })
  },
})

const sendView = (state: State, id: string, { lang }: CallCtx): SendView | null => {
  const send = state.get(sends, id)
  if (!send) return null
  const state_ = send.state_known ?? 'draft'
  return {
    id,
    name: send.name ?? '',
    state: SEND_STATE[state_][lang],
    stateKey: state_,
    reason: send.reason ?? '',
    next: send.next_step ?? '',
    counts: {
      people: send.audience_count ?? 0,
      sent: send.sent ?? 0,
      delivered: send.delivered ?? 0,
      read: send.read ?? 0,
      replied: send.replied ?? 0,
      not_sent: send.not_sent ?? 0,
    },
  }
}

export const readSend = sheetCall<'sends.read'>({
  name: 'sends.read',
  parse: (input) => {
    if (isRecord(input) && typeof input['id'] === 'string') return ok({ id: input['id'] })
    return read(input, { sheetId: 'number', row: 'number' })
  },
  prefetch: () => [{ need: 'all', table: sends }],
  decide: (state, input, ctx) => {
    const id = 'id' in input ? input.id : state.all(sends).find((one) => state.rowOf(sends, one.id) === input.row - 2)?.id
    return ok({ value: id === undefined ? null : sendView(state, id, ctx) })
  },
})

export const controlSend = sheetCall<'sends.control'>({
  name: 'sends.control',
  parse: (input) => {
    const fields = read(input, { id: 'text', to: 'text' })
    if (!fields.ok) return fields
    const { id, to } = fields.value
    return to === 'pause' || to === 'resume' || to === 'cancel' ? ok({ id, to }) : ODD
  },
  prefetch: () => [{ need: 'all', table: sends }],
  decide: (state, { id, to }, ctx) => {
    const acts: readonly Act[] = control(state, id, to, ctx)
    return ok({ value: { says: (acts.length > 0 ? DONE : ALREADY)[ctx.lang] }, acts })
  },
})
const DONE = t('Listo.', 'Pronto.', 'Done.')
const ALREADY = t('Ese envío ya terminó.', 'Esse envio já terminou.', 'That send is over already.')
