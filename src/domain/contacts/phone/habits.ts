/** How people write numbers of their own country otherwise than the plan says: old prefixes and what is left out. */
import type { Country, Mobile } from './numbering'

/** One way of writing national digits, and the whole national number meant by it. */
export interface Habit {
  readonly country: Country
  /** What stands in the cell, without country code. */
  readonly written: RegExp
  /** Replacement for `written`. */
  readonly means: string
  /** The way of writing shows the kind of line. */
  readonly mobile?: Mobile
  /** Something was left out that has only one likely filling: it is offered, never taken. */
  readonly offer?: true
  /** The area that the way of writing implies; where the programme names another one, the number is only offered. */
  readonly area?: string
}

/*
 * AR: every national number has 10 digits, area and local together (ENACOM, Plan Fundamental de Numeración); a mobile is written
 *   area + 15 + local at home and 9 + area + local from abroad; 11 is the only area of two digits, hence the only one whose
 *   local numbers have 8, and no local number starts with 0 or 1.
 * MX: one plan of 10 digits since 3 August 2019 (IFT); before, mobiles took 1 after +52, and 044 or 045 at home, 01 for distance.
 * BR: mobiles took a ninth digit between 2012 and 2016 (Anatel, Resolução 553/2010); a number without it today has lost a digit or is old.
 * CL: all mobiles took a 9 in front (Subtel, 2013 to 2018). CO: landlines took 60 in front on 1 September 2021 (CRC, Resolución 5826/2019).
 */
export const HABITS: readonly Habit[] = [
  { country: 'AR', written: /^9?0?(11)15(\d{8})$/, means: '9$1$2', mobile: true },
  { country: 'AR', written: /^9?0?([23]\d\d)15(\d{7})$/, means: '9$1$2', mobile: true },
  { country: 'AR', written: /^9?0?([23]\d{3})15(\d{6})$/, means: '9$1$2', mobile: true },
  { country: 'AR', written: /^90((?:11|[23]\d)\d{8})$/, means: '9$1', mobile: true },
  { country: 'AR', written: /^0?15([2-9]\d{7})$/, means: '911$1', mobile: true, area: '11' },
  { country: 'AR', written: /^([2-9]\d{7})$/, means: '11$1', offer: true },
  { country: 'AR', written: /^15((?:11|[23]\d)\d{8})$/, means: '9$1', mobile: true, offer: true },
  { country: 'MX', written: /^(?:1|04[45])([2-9]\d{9})$/, means: '$1', mobile: true },
  { country: 'MX', written: /^01([2-9]\d{9})$/, means: '$1' },
  { country: 'BR', written: /^0?([1-9][1-9])([6-9]\d{7})$/, means: '$19$2', mobile: true, offer: true },
  { country: 'CL', written: /^0?[89]?([2-9]\d{7})$/, means: '9$1', mobile: true, offer: true },
  { country: 'CO', written: /^0?([124-8]\d{7})$/, means: '60$1', mobile: false },
]

/** Local numbers that lack their area: with the area of the programme they are whole, without it nobody can know. */
export const LOCAL: Partial<Record<Country, RegExp>> = {
  AR: /^0?(?:15)?([2-9]\d{5,7})$/,
  BR: /^([2-9]\d{7}|9\d{8})$/,
  MX: /^(?:04[45])?([2-9]\d{6,7})$/,
}

/** What goes before area and local so that the number is a mobile's, where the plan marks mobiles and the cell said so. */
export const LOCAL_MOBILE: Partial<Record<Country, { readonly written: RegExp; readonly prefix: string }>> = {
  AR: { written: /^0?15/, prefix: '9' },
}

/**
 * Numbers that are most likely a landline although the plan cannot tell. AR: in area 11 the landlines of before 1999 all took a 4
 * in front; mobiles with 4 exist, and are then written with 15 or 9.
 */
export const LIKELY_LANDLINE: Partial<Record<Country, RegExp>> = { AR: /^\+54114/ }
