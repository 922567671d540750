/** Fills the {{gaps}} of a step with what is known of the person and the moment. */
import { nameKey } from '../calendar/fold'

const GAP = /\{\{\s*([^{}]+?)\s*\}\}/g

export const gapsIn = (text: string): readonly string[] => [...text.matchAll(GAP)].flatMap(([, name]) => (name ? [name] : []))

export interface Filled {
  readonly text: string
  /** Gaps that nobody could fill. */
  readonly open: readonly string[]
  /** Gaps that were filled, as names are compared. */
  readonly used: readonly string[]
}

/** `lookUp` gets the name as it is compared; `undefined`: unknown. What comes from outside stays as it is: nothing in it is a gap. */
export const fillFields = (text: string, lookUp: (name: string, key: string) => string | undefined): Filled => {
  const open: string[] = []
  const used: string[] = []
  const filled = text.replace(GAP, (_, name: string) => {
    const key = nameKey(name)
    const value = lookUp(name, key)
    if (value === undefined) open.push(name)
    else used.push(key)
    return value ?? ''
  })
  return { text: filled, open, used }
}

/** Names that the bot itself fills, in three languages; the others come from answers and other features. */
export const WHEN = ['cuando', 'quando', 'when'] as const
export const SAID = ['lo que escribio', 'o que escreveu', 'what they wrote'] as const
export const ORGANISATION = ['organizacion', 'organizacao', 'organisation', 'organization'] as const
export const NAME = ['nombre', 'nome', 'name'] as const

export const isOneOf = (key: string, names: readonly string[]): boolean => names.includes(key)
