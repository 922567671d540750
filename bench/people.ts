/** Invented people with numbers that nobody has, brought in as a coordinator would: in parts, through the panel. */
import type { BenchWorld } from './world'

/** Digits as WhatsApp knows an Argentine mobile phone. */
export const waIdOf = (number: number): string => `54911${40_000_000 + number}`

const rowOf = (number: number) => ({
  line: number + 2,
  name: `Persona ${number}`,
  phone: `+${waIdOf(number)}`,
  e164: `+${waIdOf(number)}`,
  fields: {},
  own: {},
})

/** What one call of the panel brings in. */
const PART = 150

/** A minute passes between parts, as the quota of the Sheets API asks. */
export const bringPeople = async (world: BenchWorld, count: number): Promise<void> => {
  const parts = Math.ceil(count / PART)
  for (let part = 0; part < parts; part++) {
    const size = Math.min(PART, count - part * PART)
    const rows = Array.from({ length: size }, (_, at) => rowOf(part * PART + at))
    await world.ask('contacts.import', { batch: `bench ${part}`, part: 0, parts: 1, permission: 'form', rows })
    await world.minutes(1)
  }
}
