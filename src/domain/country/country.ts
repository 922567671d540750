/** What a programme's country decides by itself: zone, prefix, language, tone, age, money, the way numbers and dates are written. */
import { type Lang, same, type Text, t } from '../../kernel/text'
import type { DateOrder } from '../calendar/dates'
import { type Zone, zone } from '../calendar/zone'
import type { Decimal } from './numbers'

/** How Spanish texts address somebody; Portuguese and English have one way. */
export type Tone = 'vos' | 'tú' | 'usted'

/** How numbers and dates are written; every reading of what people see needs it. */
export interface Habits {
  readonly decimal: Decimal
  readonly dates: DateOrder
}

export interface Country {
  /** ISO 3166-1, two letters. */
  readonly iso: string
  readonly name: Text
  /** The first is the one most people live in. */
  readonly zones: readonly [Zone, ...Zone[]]
  /** Digits after the plus. */
  readonly prefix: string
  readonly lang: Lang
  readonly tone: Tone
  /** Full years at which somebody may agree for themselves. */
  readonly adultAge: number
  readonly currency: { readonly code: string; readonly name: Text }
  readonly habits: Habits
}

const COMMA: Habits = { decimal: ',', dates: 'dmy' }
const POINT: Habits = { decimal: '.', dates: 'dmy' }
const POINT_MONTH_FIRST: Habits = { decimal: '.', dates: 'mdy' }

const money = (code: string, es: string, pt: string, en: string): Country['currency'] => ({ code, name: t(es, pt, en) })
const DOLLAR = money('USD', 'dólar', 'dólar', 'dollar')
const EURO = money('EUR', 'euro', 'euro', 'euro')

const zones = (first: string, ...others: string[]): Country['zones'] => [zone(first), ...others.map(zone)]

type Rest = Partial<Pick<Country, 'lang' | 'tone' | 'adultAge' | 'habits'>>
const country = (
  iso: string,
  name: Text,
  prefix: string,
  where: Country['zones'],
  currency: Country['currency'],
  { lang = 'es', tone = 'tú', adultAge = 18, habits = COMMA }: Rest = {},
): Country => ({ iso, name, zones: where, prefix, lang, tone, adultAge, currency, habits })

/**
 * Zones: IANA tz database. Prefixes: ITU E.164. Decimal mark and order of dates: Unicode CLDR. Age: 18 by the civil law of each
 * country, except Honduras (Código de Familia, 16) and Puerto Rico (Código Civil 2020, 97), where it is 21. Tone: the usual one of
 * a social programme; all of it can be changed in Ajustes.
 */
export const COUNTRIES: readonly Country[] = [
  country(
    'AR',
    same('Argentina'),
    '54',
    zones('America/Argentina/Buenos_Aires'),
    money('ARS', 'peso argentino', 'peso argentino', 'Argentine peso'),
    {
      tone: 'vos',
    },
  ),
  country('BO', t('Bolivia', 'Bolívia', 'Bolivia'), '591', zones('America/La_Paz'), money('BOB', 'boliviano', 'boliviano', 'boliviano'), {
    tone: 'usted',
  }),
  country(
    'BR',
    t('Brasil', 'Brasil', 'Brazil'),
    '55',
    zones(
      'America/Sao_Paulo',
      'America/Bahia',
      'America/Fortaleza',
      'America/Recife',
      'America/Belem',
      'America/Manaus',
      'America/Cuiaba',
      'America/Campo_Grande',
      'America/Porto_Velho',
      'America/Boa_Vista',
      'America/Rio_Branco',
      'America/Noronha',
    ),
    money('BRL', 'real', 'real', 'Brazilian real'),
    { lang: 'pt' },
  ),
  country(
    'CL',
    same('Chile'),
    '56',
    zones('America/Santiago', 'America/Punta_Arenas', 'Pacific/Easter'),
    money('CLP', 'peso chileno', 'peso chileno', 'Chilean peso'),
  ),
  country(
    'CO',
    t('Colombia', 'Colômbia', 'Colombia'),
    '57',
    zones('America/Bogota'),
    money('COP', 'peso colombiano', 'peso colombiano', 'Colombian peso'),
  ),
  country('CR', same('Costa Rica'), '506', zones('America/Costa_Rica'), money('CRC', 'colón', 'colón', 'Costa Rican colón'), {
    tone: 'usted',
  }),
  country('CU', same('Cuba'), '53', zones('America/Havana'), money('CUP', 'peso cubano', 'peso cubano', 'Cuban peso'), { habits: POINT }),
  country(
    'DO',
    t('República Dominicana', 'República Dominicana', 'Dominican Republic'),
    '1',
    zones('America/Santo_Domingo'),
    money('DOP', 'peso dominicano', 'peso dominicano', 'Dominican peso'),
    { habits: POINT },
  ),
  country('EC', t('Ecuador', 'Equador', 'Ecuador'), '593', zones('America/Guayaquil', 'Pacific/Galapagos'), DOLLAR),
  country('SV', same('El Salvador'), '503', zones('America/El_Salvador'), DOLLAR, { tone: 'vos', habits: POINT }),
  country('GT', same('Guatemala'), '502', zones('America/Guatemala'), money('GTQ', 'quetzal', 'quetzal', 'quetzal'), {
    tone: 'vos',
    habits: POINT,
  }),
  country('HN', same('Honduras'), '504', zones('America/Tegucigalpa'), money('HNL', 'lempira', 'lempira', 'lempira'), {
    tone: 'vos',
    adultAge: 21,
    habits: POINT,
  }),
  country(
    'MX',
    t('México', 'México', 'Mexico'),
    '52',
    zones(
      'America/Mexico_City',
      'America/Monterrey',
      'America/Cancun',
      'America/Chihuahua',
      'America/Mazatlan',
      'America/Hermosillo',
      'America/Tijuana',
    ),
    money('MXN', 'peso mexicano', 'peso mexicano', 'Mexican peso'),
    { habits: POINT },
  ),
  country('NI', t('Nicaragua', 'Nicarágua', 'Nicaragua'), '505', zones('America/Managua'), money('NIO', 'córdoba', 'córdoba', 'córdoba'), {
    tone: 'vos',
    habits: POINT,
  }),
  country('PA', t('Panamá', 'Panamá', 'Panama'), '507', zones('America/Panama'), money('PAB', 'balboa', 'balboa', 'balboa'), {
    habits: POINT_MONTH_FIRST,
  }),
  country('PY', t('Paraguay', 'Paraguai', 'Paraguay'), '595', zones('America/Asuncion'), money('PYG', 'guaraní', 'guarani', 'guaraní'), {
    tone: 'vos',
  }),
  country('PE', t('Perú', 'Peru', 'Peru'), '51', zones('America/Lima'), money('PEN', 'sol', 'sol', 'sol'), { habits: POINT }),
  country('PR', t('Puerto Rico', 'Porto Rico', 'Puerto Rico'), '1', zones('America/Puerto_Rico'), DOLLAR, {
    adultAge: 21,
    habits: POINT_MONTH_FIRST,
  }),
  country(
    'UY',
    t('Uruguay', 'Uruguai', 'Uruguay'),
    '598',
    zones('America/Montevideo'),
    money('UYU', 'peso uruguayo', 'peso uruguaio', 'Uruguayan peso'),
    {
      tone: 'vos',
    },
  ),
  country('VE', same('Venezuela'), '58', zones('America/Caracas'), money('VES', 'bolívar', 'bolívar', 'bolívar')),
  country('ES', t('España', 'Espanha', 'Spain'), '34', zones('Europe/Madrid', 'Atlantic/Canary'), EURO),
  country('PT', same('Portugal'), '351', zones('Europe/Lisbon', 'Atlantic/Azores', 'Atlantic/Madeira'), EURO, { lang: 'pt' }),
  country(
    'US',
    t('Estados Unidos', 'Estados Unidos', 'United States'),
    '1',
    zones(
      'America/New_York',
      'America/Chicago',
      'America/Denver',
      'America/Phoenix',
      'America/Los_Angeles',
      'America/Anchorage',
      'Pacific/Honolulu',
    ),
    DOLLAR,
    { lang: 'en', habits: POINT_MONTH_FIRST },
  ),
]

const BY_ISO = new Map(COUNTRIES.map((one) => [one.iso, one]))
const BY_ZONE = new Map(COUNTRIES.flatMap((one) => one.zones.map((where) => [where, one] as const)))

export const countryByIso = (iso: string): Country | undefined => BY_ISO.get(iso.toUpperCase())

/** The likely country of a file, from the zone it is set to. */
export const countryByZone = (where: Zone): Country | undefined => BY_ZONE.get(where)
