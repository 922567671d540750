/** What a delivered message costs, as its statuses tell it: by category, window, and date (M:pricing, from 2026-10-01). */
import type { Sim } from '../sim'
import type { BusinessNumber, Person, Pricing, Template } from '../world'
import { freeEntryOpen, windowOpen } from './window'

const monthOf = (now: number): string => new Date(now).toISOString().slice(0, 7)

/** Free-form messages of this number in this month, this one included. */
const countService = (sim: Sim, number: BusinessNumber): number => {
  const key = `${number.id}/${monthOf(sim.now())}`
  const count = (sim.world.service[key] ?? 0) + 1
  sim.world.service[key] = count
  return count
}

const priced = (category: string, type: Pricing['type']): Pricing => ({
  billable: type === 'regular',
  pricing_model: 'PMP',
  type,
  category,
})

/**
 * The value of `type` for the monthly free messages is not confirmed by Meta; `free_customer_service` is the nearest known one.
 */
export const pricingFor = (
  sim: Sim,
  number: BusinessNumber,
  person: Person,
  template: Template | undefined,
  willArrive: boolean,
): Pricing => {
  const now = sim.now()
  const { serviceChargedFrom, freeServiceMessages } = sim.world.settings
  const category = template === undefined ? 'service' : template.category.toLowerCase()
  const charged = now >= serviceChargedFrom
  const used = template === undefined && willArrive ? countService(sim, number) : 0
  if (freeEntryOpen(number, person, now)) return priced(category, 'free_entry_point')
  if (template === undefined) return priced(category, charged && used > freeServiceMessages ? 'regular' : 'free_customer_service')
  const free = category === 'utility' && !charged && windowOpen(number, person, now)
  return priced(category, free ? 'free_customer_service' : 'regular')
}
