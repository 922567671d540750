/** What reading one part of a body gives: things that happened, each with its identity, and what could not be understood. */
import type { Happening, Skipped } from '../../../domain/inbox/update'
import { canonical } from '../loose'

export type Found = { readonly happening: Happening; readonly key: string } | { readonly skipped: Skipped }

export const happened = (happening: Happening, key: string): Found => ({ happening, key })

export const skip = (why: Skipped['why'], field: string, raw: unknown): Found => ({ skipped: { why, field, raw: canonical(raw) } })
