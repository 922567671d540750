/** How people are attended, in the panel: reminders, notices to the team, the survey, and the series for whoever answers a send. */
import { CHANNELS, isChatSpace, noticeSettings } from '../../domain/notices/tables'
import { series } from '../../domain/nurture/series'
import { surveySettings } from '../../domain/satisfaction/tables'
import { settings } from '../../domain/settings/settings'
import { remindShare } from '../../domain/sla/promises'
import { membersOf } from '../../domain/team/members'
import { team } from '../../domain/team/tables'
import { isRecord } from '../../kernel/json'
import { fail, ok } from '../../kernel/outcome'
import { type Need, whole } from '../../kernel/state'
import { t } from '../../kernel/text'
import { type AnySheetCall, sheetCall } from './call'
import { SAVED } from './done'
import { nothing, ODD, read } from './parse'

const small = (): readonly Need[] => [settings, team].map(whole)

const readAttention = sheetCall<'attention.read'>({
  name: 'attention.read',
  parse: nothing,
  prefetch: small,
  decide: (state) => {
    const { chat, template, hourly, by } = noticeSettings.of(state)
    return ok({
      value: {
        remindShare: remindShare.of(state),
        survey: { ...surveySettings.of(state) },
        notices: { chat, template, hourly: hourly === undefined ? ('auto' as const) : hourly ? ('yes' as const) : ('no' as const) },
        members: membersOf(state).map(({ id, name }) => ({ id, name: name ?? '', channel: by[id] ?? 'mail' })),
        series: series.of(state).map(({ days, template: used }) => ({ days, template: used })),
      },
    })
  },
})

const NOT_A_SPACE = fail(
  t(
    'Esa dirección no es de un espacio de Google Chat.',
    'Esse endereço não é de um espaço do Google Chat.',
    'That address is not of a Google Chat space.',
  ),
  t(
    'En el espacio: Apps e integraciones › Webhooks › copiá la dirección entera.',
    'No espaço: Apps e integrações › Webhooks › copie o endereço inteiro.',
    'In the space: Apps & integrations › Webhooks › copy the whole address.',
  ),
)

const saveAttention = sheetCall<'attention.save'>({
  name: 'attention.save',
  parse: (input) => {
    const fields = read(input, { remindShare: 'number', survey: 'record', notices: 'record', members: 'list', series: 'list' })
    if (!fields.ok) return fields
    const { remindShare: share, survey, notices, members, series: steps } = fields.value
    const words = read(notices, { chat: 'text', template: 'text', hourly: 'text' })
    const asked = read(survey, { template: 'text' })
    if (!words.ok || !asked.ok) return ODD
    const hourly = words.value.hourly === 'yes' || words.value.hourly === 'no' ? words.value.hourly : 'auto'
    return ok({
      remindShare: Math.min(0.99, Math.max(0, share)),
      survey: { on: survey['on'] === true, template: asked.value.template },
      notices: { ...words.value, hourly },
      members: members.flatMap((raw) => {
        const channel = isRecord(raw) ? CHANNELS.find((one) => one === raw['channel']) : undefined
        return isRecord(raw) && channel ? [{ id: String(raw['id'] ?? ''), name: String(raw['name'] ?? ''), channel }] : []
      }),
      series: steps.flatMap((raw) =>
        isRecord(raw) && typeof raw['days'] === 'number' && raw['days'] > 0
          ? [{ days: raw['days'], template: String(raw['template'] ?? '') }]
          : [],
      ),
    })
  },
  prefetch: small,
  decide: (state, input, { lang }) => {
    const { chat, template, hourly } = input.notices
    if (chat !== '' && !isChatSpace(chat)) return NOT_A_SPACE
    return ok({
      value: { says: SAVED[lang] },
      acts: [
        remindShare.set(state, input.remindShare),
        surveySettings.set(state, input.survey),
        noticeSettings.set(state, {
          chat,
          template,
          hourly: hourly === 'auto' ? undefined : hourly === 'yes',
          by: Object.fromEntries(input.members.map(({ id, channel }) => [id, channel])),
        }),
        series.set(state, input.series),
      ],
    })
  },
})

export const attentionCalls: readonly AnySheetCall[] = [readAttention, saveAttention]
