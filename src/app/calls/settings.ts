/** Ajustes in the panel: what the programme chose, changed only when all of it makes sense, and noted in the record. */
import { readHours, sayHours } from '../../domain/calendar/hours-text'
import { sayMoment } from '../../domain/calendar/say'
import { zone } from '../../domain/calendar/zone'
import { countryByIso } from '../../domain/country/country'
import { lights } from '../../domain/home/lights'
import { monthlyCap } from '../../domain/money/tables'
import { mediaMonths } from '../../domain/retention/retention'
import { sendingHours } from '../../domain/settings/hours'
import { keyAges } from '../../domain/settings/key-ages'
import { account, gapHours, organisation } from '../../domain/settings/settings'
import { sharing } from '../../domain/sharing/sharing'
import type { Act } from '../../kernel/act'
import { fail, ok } from '../../kernel/outcome'
import type { State } from '../../kernel/state'
import { join, type Lang, type Text, t } from '../../kernel/text'
import { DAY, instant } from '../../kernel/time'
import type { Light } from '../api'
import type { SettingsInput } from '../api-settings'
import { type CallCtx, sheetCall } from './call'
import { SAVED } from './done'
import { inWords } from './home'
import { nothing, ODD, read } from './parse'
import { shownRates } from './rates'
import { checkCap } from './save-cap'
import { twoStep, twoStepLight } from './two-step'

/** Keys that are older than this are better renewed. */
const OLD = 365 * DAY

/** Since when the secrets are in use; which they are is told nowhere. */
const keysLight = (state: State, { now, lang, zone: place }: CallCtx): readonly Light[] => {
  const { token, secret } = keyAges.of(state)
  if (account.of(state).provider !== 'cloud_api' || token === 0) return []
  const since = (at: number): Text => sayMoment(instant(at), now, zone(place))
  return [
    {
      name: t('Claves', 'Chaves', 'Keys')[lang],
      state: now - Math.min(token, secret) > OLD ? 'warning' : 'good',
      says: join(
        t('de acceso: ', 'de acesso: ', 'access: '),
        since(token),
        t(' · secreta: ', ' · secreta: ', ' · secret: '),
        since(secret),
      )[lang],
      next: t(
        'Tienen más de un año: cambialas en Conexión con WhatsApp, no se pierde nada.',
        'Têm mais de um ano: troque em Conexão com o WhatsApp, nada se perde.',
        'They are over a year old: change them under Connection to WhatsApp, nothing is lost.',
      )[lang],
    },
  ]
}

const savedOf = (state: State, lang: Lang): SettingsInput => {
  const { name, area, mail, country } = organisation.of(state)
  return {
    name,
    area,
    mail,
    country,
    gapHours: gapHours.of(state),
    hours: sayHours(sendingHours.of(state), lang),
    cap: monthlyCap.of(state),
    mediaMonths: mediaMonths.of(state),
  }
}

export const readSettings = sheetCall<'settings.read'>({
  name: 'settings.read',
  parse: nothing,
  decide: (state, _input, ctx) => {
    const { open, meant } = sharing.of(state)
    return ok({
      value: {
        saved: savedOf(state, ctx.lang),
        lights: [...lights(state, ctx).map(inWords(ctx.lang)), ...keysLight(state, ctx), twoStepLight(state, ctx.lang)],
        twoStep: twoStep.of(state),
        uses: organisation.of(state).uses,
        open: open && !meant,
        rates: shownRates(state, ctx),
      },
    })
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
const NO_MONTHS = wrong(
  t('Los meses van de 0 a 120.', 'Os meses vão de 0 a 120.', 'Months go from 0 to 120.'),
  t('0 guarda los archivos para siempre.', '0 guarda os arquivos para sempre.', '0 keeps files for ever.'),
)
/** Longer than three days between two automatic messages is no gap any more but a stop. */
const LONGEST_GAP = 72
const MOST_MONTHS = 120

/** `from` to `to`, whole. */
const isWithin = (value: number, to: number): boolean => Number.isInteger(value) && value >= 0 && value <= to

export const saveSettings = sheetCall<'settings.save'>({
  name: 'settings.save',
  parse: (input) =>
    read(input, {
      name: 'text',
      area: 'text',
      mail: 'text',
      country: 'text',
      gapHours: 'number',
      hours: 'text',
      cap: 'number',
      mediaMonths: 'number',
    }),
  decide: (state, input, ctx) => {
    const before = savedOf(state, ctx.lang)
    const mail = input.mail.trim()
    const hours = readHours(input.hours)
    const cap = checkCap(input.cap)
    if (input.name.trim() === '') return NAMELESS
    if (mail !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(mail)) return NO_MAIL
    if (!isWithin(input.gapHours, LONGEST_GAP)) return NO_GAP
    if (!isWithin(input.mediaMonths, MOST_MONTHS)) return NO_MONTHS
    if (!hours.ok) return hours
    if (!cap.ok) return cap
    if (!countryByIso(input.country)) return ODD
    const after = { ...input, name: input.name.trim(), area: input.area.replace(/\D/g, ''), mail, hours: sayHours(hours.value, ctx.lang) }
    const changed = KEYS.filter((key) => after[key] !== before[key])
    const own = OWN.filter((key) => changed.includes(key))
    const set: Readonly<Record<Exclude<keyof SettingsInput, (typeof OWN)[number]>, () => Act>> = {
      gapHours: () => gapHours.set(state, after.gapHours),
      hours: () => sendingHours.set(state, after.hours),
      cap: () => monthlyCap.set(state, after.cap),
      mediaMonths: () => mediaMonths.set(state, after.mediaMonths),
    }
    const { name, area, country } = after
    return ok({
      value: { says: SAVED[ctx.lang] },
      acts: [
        ...(own.length > 0 ? [organisation.set(state, { ...organisation.of(state), name, area, mail, country })] : []),
        ...changed.flatMap((key) => (isOwn(key) ? [] : [set[key]()])),
      ],
    })
  },
})
const OWN = ['name', 'area', 'mail', 'country'] as const
const KEYS = [...OWN, 'gapHours', 'hours', 'cap', 'mediaMonths'] as const
const isOwn = (key: (typeof KEYS)[number]): key is (typeof OWN)[number] => OWN.some((one) => one === key)
