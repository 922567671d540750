/** How an appointment is called in a message: never by its kind, and by nothing at all where even that says too much. */
import type { Lang } from '../../kernel/text'
import { type Text, t } from '../../kernel/text'
import type { Instant } from '../../kernel/time'
import { fold } from '../calendar/fold'
import { sayDay, sayHour } from '../calendar/say'
import { wallOf, type Zone } from '../calendar/zone'

export interface Called {
  readonly kind: string | null
  readonly member_name: string | null
  readonly public_label: string | null
}

/** Kinds of which nobody who sees the phone must know. */
const SENSITIVE =
  /\b(?:psico|salud mental|saude mental|mental health|violencia|violence|vih|hiv|sida|its|ist|std|aborto|interrupcion|ile|ive|adiccion|consumo|drogas?|alcohol|addiction|abuso|abuse|judicial|legal|proteccion|protecao|protection|anticoncep|contracep|planificacion familiar|trans)/

export const isSensitive = (kind: string | null): boolean => SENSITIVE.test(fold(kind ?? ''))

const YOURS = t('tu cita', 'sua consulta', 'your appointment')
const YOUR_CHECK = t('tu control', 'sua consulta', 'your check-up')
const checkOf = (member: string): Text => t(`control de ${member}`, `consulta de ${member}`, `check-up of ${member}`)

export const called = ({ kind, member_name, public_label }: Called): Text => {
  if (isSensitive(kind)) return YOURS
  const label = public_label?.trim() ?? ''
  if (label !== '') return t(label, label, label)
  const member = member_name?.trim() ?? ''
  return member === '' ? YOUR_CHECK : checkOf(member)
}

export const sayDate = (at: Instant, where: Zone, lang: Lang): string => sayDay(wallOf(at, where).day)[lang]
export const sayTime = (at: Instant, where: Zone, lang: Lang): string => sayHour(wallOf(at, where).time)[lang]

/** «control de Juan, miércoles 10 de marzo a las 9; tu control, miércoles 17 de marzo a las 11». */
export const sayAll = (all: readonly (Called & { readonly start: Instant | null })[], where: Zone, lang: Lang): string =>
  [...all]
    .sort((a, b) => (a.start ?? 0) - (b.start ?? 0))
    .map((one) =>
      one.start === null
        ? called(one)[lang]
        : `${called(one)[lang]}, ${sayDate(one.start, where, lang)} ${sayTime(one.start, where, lang)}`,
    )
    .join('; ')
