/** What a driver does on Meta's side: templates under review, quality, tokens, limits. */
import { isText, type JsonObject } from './json'
import { TIERS, TIME, type Tier } from './limits'
import type { Sim } from './sim'
import { changeCategory, setQuality, setStatus } from './templates/review'
import { tellCategoryAhead } from './templates/tell'
import { notify } from './webhooks/outbox'
import type { Template, Token } from './world'

export interface MetaSide {
  /** Gives a template another state, as a reviewer would; the app is told. */
  templateStatus(name: string, language: string, status: string, reason?: string): void
  /** Sets a template's quality; RED pauses it, the third time for good. */
  templateQuality(name: string, language: string, score: 'GREEN' | 'YELLOW' | 'RED' | 'UNKNOWN'): void
  /** Announces another category 24 hours ahead and changes it then; `now` changes it at once. */
  templateCategory(name: string, language: string, category: 'MARKETING' | 'UTILITY' | 'AUTHENTICATION', now?: boolean): void
  numberQuality(quality: 'GREEN' | 'YELLOW' | 'RED', numberId?: string): void
  /** Raises or lowers how many distinct people a day the portfolio may reach. */
  tier(tier: Tier): void
  /** Breaks a token (subcode of error 190, or `exception` for error 0) or mends it. */
  token(value: string, broken: number | 'exception' | undefined): void
  /** Another token; the usual one has all scopes and never expires. */
  addToken(token: Partial<Omit<Token, 'value'>> & { readonly value: string }): void
  /** Any update of the account, as Meta would send it. */
  update(field: string, value: JsonObject): void
}

const find = (sim: Sim, name: string, language: string): Template => {
  const template = sim.world.templates.find((each) => each.name === name && each.language === language)
  if (template === undefined) throw new Error(`There is no template "${name}" in "${language}".`)
  return template
}

/** The day's limit as the webhook gives it: -1 = unlimited. */
const dailyLimit = (tier: Tier): number => (Number.isFinite(TIERS[tier]) ? TIERS[tier] : -1)

export const metaSide = (sim: Sim): MetaSide => {
  const act = (work: () => void) => {
    work()
    sim.settle()
  }
  return {
    templateStatus: (name, language, status, reason) => act(() => setStatus(sim, find(sim, name, language), status, reason)),
    templateQuality: (name, language, score) => act(() => setQuality(sim, find(sim, name, language), score)),
    templateCategory: (name, language, category, now = false) =>
      act(() => {
        const template = find(sim, name, language)
        if (now) return changeCategory(sim, template.id, category)
        const at = sim.now() + TIME.DAY
        template.correctCategory = category
        tellCategoryAhead(sim, template, category, at)
        sim.later(at, { kind: 'category', template: template.id, category })
      }),
    numberQuality: (quality, numberId) =>
      act(() => {
        const number = Object.values(sim.world.numbers).find(({ id }) => numberId === undefined || id === numberId)
        if (number === undefined) throw new Error('There is no such business number.')
        const before = number.quality
        number.quality = quality
        const event = quality === 'RED' ? 'FLAGGED' : before === 'RED' ? 'UNFLAGGED' : undefined
        if (event === undefined) return
        number.status = event === 'FLAGGED' ? 'FLAGGED' : 'CONNECTED'
        notify(sim, {
          field: 'phone_number_quality_update',
          value: { display_phone_number: number.digits, event, max_daily_conversations_per_business: sim.world.business.tier },
        })
      }),
    tier: (tier) =>
      act(() => {
        sim.world.business.tier = tier
        notify(sim, {
          field: 'business_capability_update',
          value: { max_daily_conversations_per_business: dailyLimit(tier), max_phone_numbers_per_business: 2 },
        })
      }),
    token: (value, broken) =>
      act(() => {
        const token = sim.world.tokens.find((each) => each.value === value)
        if (token === undefined) throw new Error('There is no such token.')
        if (broken === undefined) delete token.broken
        else token.broken = broken
      }),
    addToken: (token) =>
      act(() => {
        const [usual] = sim.world.tokens
        sim.world.tokens.push({
          type: token.type ?? 'SYSTEM_USER',
          userId: token.userId ?? usual?.userId ?? sim.newId(),
          scopes: token.scopes ?? [...(usual?.scopes ?? [])],
          issuedAt: token.issuedAt ?? sim.now(),
          expiresAt: token.expiresAt ?? 0,
          seesAccount: token.seesAccount ?? true,
          value: token.value,
          ...(token.broken === undefined ? {} : { broken: token.broken }),
        })
      }),
    update: (field, value) =>
      act(() => notify(sim, { field, ...(isText(value.phone_number_id) ? { numberId: value.phone_number_id } : {}), value })),
  }
}
