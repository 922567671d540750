/**
 * Days off for everybody by national law, checked for 2026 to 2028. What a government moves or adds by a decree of the year, and local
 * holidays, are not foreseen here: the programme adds its own days in Ajustes.
 */
import { type Holiday, type HolidayRule, holidaysOf, type Moves } from './holidays'

const date = (date: number, month: number, name: string, moves?: Moves): HolidayRule => ({
  on: 'date',
  month,
  date,
  name,
  ...(moves ? { moves } : {}),
})
const easter = (days: number, name: string, moves?: Moves): HolidayRule => ({ on: 'easter', days, name, ...(moves ? { moves } : {}) })
const monday = (nth: number, month: number, name: string): HolidayRule => ({ on: 'weekday', nth, weekday: 0, month, name })

const NEW_YEAR = date(1, 1, 'Año Nuevo')
const CARNIVAL = [easter(-48, 'Carnaval'), easter(-47, 'Carnaval')]
const MAUNDY_THURSDAY = easter(-3, 'Jueves Santo')
const GOOD_FRIDAY = easter(-2, 'Viernes Santo')
const LABOUR_DAY = date(1, 5, 'Día del Trabajador')
const CONCEPTION = date(8, 12, 'Inmaculada Concepción')
const CHRISTMAS = date(25, 12, 'Navidad')

/** Ley 27.399, 6: Tuesday and Wednesday to the Monday before, Thursday and Friday to the Monday after. */
const AR_MOVES: Moves = [0, -1, -2, 4, 3, 0, 0]
/** Ley 51 de 1983 (Emiliani): to the next Monday. */
const CO_MOVES: Moves = [0, 6, 5, 4, 3, 2, 1]
/** Ley 19.668: Tuesday to Thursday to the Monday before, Friday to the Monday after. */
const CL_MOVES: Moves = [0, -1, -2, -3, 3, 0, 0]
/** Ley 20.299: Tuesday to the Friday before, Wednesday to the Friday after. */
const CL_CHURCHES: Moves = [0, -4, 2, 0, 0, 0, 0]
/** Decreto Supremo 2750 and practice since: Sunday to Monday. */
const BO_MOVES: Moves = [0, 0, 0, 0, 0, 0, 1]
/** Ley Orgánica Reformatoria (R.O. 906, 2016): out of the week to its nearest end; 1 January and 25 December only off a weekend. */
const EC_MOVES: Moves = [0, -1, 2, 1, 0, -1, 1]
const EC_WEEKEND: Moves = [0, 0, 0, 0, 0, -1, 1]

export const HOLIDAY_RULES: Readonly<Record<string, readonly HolidayRule[]>> = {
  /** Ley 27.399. Decreto 614/2025 lets the government move what falls on a weekend, year by year. */
  AR: [
    NEW_YEAR,
    ...CARNIVAL,
    date(24, 3, 'Día de la Memoria'),
    date(2, 4, 'Día del Veterano'),
    GOOD_FRIDAY,
    LABOUR_DAY,
    date(25, 5, 'Revolución de Mayo'),
    date(17, 6, 'Paso a la Inmortalidad de Güemes', AR_MOVES),
    date(20, 6, 'Día de la Bandera'),
    date(9, 7, 'Día de la Independencia'),
    date(17, 8, 'Paso a la Inmortalidad de San Martín', AR_MOVES),
    date(12, 10, 'Día de la Diversidad Cultural', AR_MOVES),
    date(20, 11, 'Día de la Soberanía', AR_MOVES),
    CONCEPTION,
    CHRISTMAS,
  ],
  /** Decreto Supremo 2750; for 2026, Decreto Supremo 5521. */
  BO: [
    date(1, 1, 'Año Nuevo', BO_MOVES),
    { ...date(22, 1, 'Día del Estado Plurinacional', BO_MOVES), since: 2027 },
    ...CARNIVAL,
    GOOD_FRIDAY,
    date(1, 5, 'Día del Trabajador', BO_MOVES),
    easter(60, 'Corpus Christi'),
    date(21, 6, 'Año Nuevo Andino', BO_MOVES),
    date(6, 8, 'Día de la Independencia', BO_MOVES),
    date(2, 11, 'Todos los Difuntos', BO_MOVES),
    date(25, 12, 'Navidad', BO_MOVES),
    { on: 'days', days: ['2026-01-02', '2026-01-23', '2026-06-05', '2026-08-07'], name: 'Feriado por decreto' },
  ],
  /** Leis 662/1949, 6.802/1980, 9.093/1995 and 14.759/2023; Carnival and Corpus Christi are no national holidays. */
  BR: [
    date(1, 1, 'Confraternização Universal'),
    easter(-2, 'Sexta-feira Santa'),
    date(21, 4, 'Tiradentes'),
    date(1, 5, 'Dia do Trabalho'),
    date(7, 9, 'Independência'),
    date(12, 10, 'Nossa Senhora Aparecida'),
    date(2, 11, 'Finados'),
    date(15, 11, 'Proclamação da República'),
    date(20, 11, 'Consciência Negra'),
    date(25, 12, 'Natal'),
  ],
  /** Leyes 2.977, 19.668, 20.148, 20.299, 20.983 and 21.357 (the solstice). */
  CL: [
    NEW_YEAR,
    GOOD_FRIDAY,
    easter(-1, 'Sábado Santo'),
    LABOUR_DAY,
    date(21, 5, 'Glorias Navales'),
    { on: 'days', days: ['2026-06-21', '2027-06-21', '2028-06-20'], name: 'Día de los Pueblos Indígenas' },
    date(29, 6, 'San Pedro y San Pablo', CL_MOVES),
    date(16, 7, 'Virgen del Carmen'),
    date(15, 8, 'Asunción de la Virgen'),
    { on: 'days', days: ['2027-09-17'], name: 'Fiestas Patrias' },
    date(18, 9, 'Independencia'),
    date(19, 9, 'Glorias del Ejército'),
    date(12, 10, 'Encuentro de Dos Mundos', CL_MOVES),
    date(31, 10, 'Iglesias Evangélicas', CL_CHURCHES),
    date(1, 11, 'Todos los Santos'),
    CONCEPTION,
    CHRISTMAS,
  ],
  /** Ley 51 de 1983; since 2026 also Ley 2578 de 2026 (9 July). */
  CO: [
    NEW_YEAR,
    date(6, 1, 'Reyes Magos', CO_MOVES),
    date(19, 3, 'San José', CO_MOVES),
    MAUNDY_THURSDAY,
    GOOD_FRIDAY,
    date(1, 5, 'Día del Trabajo'),
    easter(39, 'Ascensión del Señor', CO_MOVES),
    easter(60, 'Corpus Christi', CO_MOVES),
    easter(68, 'Sagrado Corazón', CO_MOVES),
    date(29, 6, 'San Pedro y San Pablo', CO_MOVES),
    { ...date(9, 7, 'Virgen de Chiquinquirá', CO_MOVES), since: 2026 },
    date(20, 7, 'Día de la Independencia'),
    date(7, 8, 'Batalla de Boyacá'),
    date(15, 8, 'Asunción de la Virgen', CO_MOVES),
    date(12, 10, 'Día de la Raza', CO_MOVES),
    date(1, 11, 'Todos los Santos', CO_MOVES),
    date(11, 11, 'Independencia de Cartagena', CO_MOVES),
    CONCEPTION,
    CHRISTMAS,
  ],
  /** Ley Orgánica Reformatoria a la LOSEP y al Código del Trabajo (R.O. 906, 20 December 2016). */
  EC: [
    date(1, 1, 'Año Nuevo', EC_WEEKEND),
    ...CARNIVAL,
    GOOD_FRIDAY,
    date(1, 5, 'Día del Trabajo', EC_MOVES),
    date(24, 5, 'Batalla de Pichincha', EC_MOVES),
    date(10, 8, 'Primer Grito de Independencia', EC_MOVES),
    date(9, 10, 'Independencia de Guayaquil', EC_MOVES),
    { on: 'days', days: ['2026-11-02', '2027-11-01', '2028-11-02'], name: 'Día de los Difuntos' },
    { on: 'days', days: ['2026-11-03', '2027-11-02', '2028-11-03'], name: 'Independencia de Cuenca' },
    date(25, 12, 'Navidad', EC_WEEKEND),
  ],
  /** Ley Federal del Trabajo, 74. */
  MX: [
    NEW_YEAR,
    monday(1, 2, 'Día de la Constitución'),
    monday(3, 3, 'Natalicio de Benito Juárez'),
    date(1, 5, 'Día del Trabajo'),
    date(16, 9, 'Día de la Independencia'),
    monday(3, 11, 'Día de la Revolución'),
    CHRISTMAS,
  ],
  /** Decreto Legislativo 713 with Leyes 31381, 31530, 31788 and 31822. */
  PE: [
    NEW_YEAR,
    MAUNDY_THURSDAY,
    GOOD_FRIDAY,
    date(1, 5, 'Día del Trabajo'),
    date(7, 6, 'Batalla de Arica'),
    date(29, 6, 'San Pedro y San Pablo'),
    date(23, 7, 'Día de la Fuerza Aérea'),
    date(28, 7, 'Fiestas Patrias'),
    date(29, 7, 'Fiestas Patrias'),
    date(6, 8, 'Batalla de Junín'),
    date(30, 8, 'Santa Rosa de Lima'),
    date(8, 10, 'Combate de Angamos'),
    date(1, 11, 'Todos los Santos'),
    CONCEPTION,
    date(9, 12, 'Batalla de Ayacucho'),
    CHRISTMAS,
  ],
  /** Ley 8/90; the government moves 1 March, 12 June, 20 June and 29 September by decree, so those stand only where they are Mondays. */
  PY: [
    NEW_YEAR,
    { on: 'days', days: ['2027-03-01'], name: 'Día de los Héroes' },
    MAUNDY_THURSDAY,
    GOOD_FRIDAY,
    LABOUR_DAY,
    date(14, 5, 'Día de la Independencia'),
    date(15, 5, 'Día de la Independencia'),
    { on: 'days', days: ['2028-06-12'], name: 'Paz del Chaco' },
    date(15, 8, 'Fundación de Asunción'),
    date(8, 12, 'Virgen de Caacupé'),
    CHRISTMAS,
  ],
  /** Ley 16.805 and decree-law 14.977: the five on which nobody has to work; the others are working holidays. */
  UY: [
    NEW_YEAR,
    date(1, 5, 'Día de los Trabajadores'),
    date(18, 7, 'Jura de la Constitución'),
    date(25, 8, 'Declaratoria de la Independencia'),
    CHRISTMAS,
  ],
}

/** Last year for which the rules were compared with published calendars; later ones are worked out all the same. */
export const HOLIDAYS_CHECKED_UNTIL = 2028

/** In order; none for a country without rules. */
export const holidaysIn = (iso: string, year: number): readonly Holiday[] => holidaysOf(HOLIDAY_RULES[iso.toUpperCase()] ?? [], year)
