/** Ajustes in the panel: what the programme chose, and the record of who did what. */
import { audit, DEEDS, type Deed, note } from '../../domain/audit/audit'
import { SENDING_HOURS } from '../../domain/calendar/hours'
import { sayHours } from '../../domain/calendar/hours-text'
import { sayMoment } from '../../domain/calendar/say'
import { zone } from '../../domain/calendar/zone'
import { countryByIso } from '../../domain/country/country'
import { gapHours, organisation, settings } from '../../domain/settings/settings'
import { isRecord, isText } from '../../kernel/json'
import { fail, type Outcome, ok } from '../../kernel/outcome'
import { t } from '../../kernel/text'
import { DAY, instant } from '../../kernel/time'
import type { InputOf } from '../api'
import { sheetCall } from './call'
import { lineLight } from './home'
import { nothing, ODD, read } from './parse'

export const readSettings = sheetCall<'settings.read'>({
  name: 'settings.read',
  parse: nothing,
  prefetch: () => [{ need: 'all', table: settings }],
  decide: (state, _input, { lang }) => {
    const { name, area, mail, country } = organisation.of(state)
    const lights = [lineLight(state, lang)]
    return ok({ value: { name, area, mail, country, gapHours: gapHours.of(state), hours: sayHours(SENDING_HOURS, lang), lights } })
  },
})

const wrong = (problem: ReturnType<typeof t>, next: ReturnType<typeof t>) => fail(problem, next)
const NAMELESS = wrong(
  t('Falta el nombre de la organización.', 'Falta o nome da organização.', 'The name of the organisation is missing.'),
  t('Escribilo: aparece en los mensajes.', 'Escreva: aparece nas mensagens.', 'Write it: it appears in messages.'),
)
const NO_MAIL = wrong(
  t('Ese correo no se puede usar.', 'Esse e-mail não serve.', 'That e-mail cannot be used.'),
  t(
    'Escribilo completo, como ana@organizacion.org.',
    'Escreva completo, como ana@organizacao.org.',
    'Write all of it, like ana@organisation.org.',
  ),
)
const NO_GAP = wrong(
  t('Las horas van de 0 a 72.', 'As horas vão de 0 a 72.', 'Hours go from 0 to 72.'),
  t('Escribí un número entero.', 'Escreva um número inteiro.', 'Write a whole number.'),
)
const SAVED = t('Guardado.', 'Salvo.', 'Saved.')
/** Longer than three days between two automatic messages is no gap any more but a stop. */
const LONGEST_GAP = 72

export const saveSettings = sheetCall<'settings.save'>({
  name: 'settings.save',
  parse: (input) => read(input, { name: 'text', area: 'text', mail: 'text', country: 'text', gapHours: 'number' }),
  prefetch: () => [{ need: 'all', table: settings }],
  decide: (state, input, ctx) => {
    const before = organisation.of(state)
    const mail = input.mail.trim()
    if (input.name.trim() === '') return NAMELESS
    if (mail !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(mail)) return NO_MAIL
    if (!Number.isInteger(input.gapHours) || input.gapHours < 0 || input.gapHours > LONGEST_GAP) return NO_GAP
    if (!countryByIso(input.country)) return ODD
    const next = { ...before, name: input.name.trim(), area: input.area.replace(/\D/g, ''), mail, country: input.country }
    const keys = (['name', 'area', 'mail', 'country'] as const).filter((key) => next[key] !== before[key])
    const isNewGap = input.gapHours !== gapHours.of(state)
    return ok({
      value: { says: SAVED[ctx.lang] },
      acts: [
        ...(keys.length > 0 ? [organisation.set(state, next)] : []),
        ...(isNewGap ? [gapHours.set(state, input.gapHours)] : []),
        ...[...keys, ...(isNewGap ? ['gap_hours'] : [])].map((key) => note('settings', key, ctx)),
      ],
    })
  },
})

const SHOWN_FOR = 90 * DAY
const isDeed = (word: string): word is Deed => Object.keys(DEEDS).includes(word)
const readFilter = (input: unknown): Outcome<InputOf<'audit.list'>> => {
  const deed = isRecord(input) ? input['deed'] : undefined
  if (deed === '') return ok({ deed })
  return isText(deed) && isDeed(deed) ? ok({ deed }) : ODD
}

export const listAudit = sheetCall<'audit.list'>({
  name: 'audit.list',
  parse: readFilter,
  decide: (state, { deed }, { now, lang, zone: place }) => {
    const rows = state.recent(audit, instant(now - SHOWN_FOR)).filter((row) => deed === '' || row.deed === deed)
    return ok({
      value: {
        lines: rows.flatMap((row) =>
          row.deed && row.at !== null
            ? [{ at: sayMoment(row.at, now, zone(place))[lang], who: row.who ?? '', says: DEEDS[row.deed][lang], about: row.about ?? '' }]
            : [],
        ),
        deeds: Object.entries(DEEDS).flatMap(([key, name]) => (isDeed(key) ? [{ key, name: name[lang] }] : [])),
      },
    })
  },
})
