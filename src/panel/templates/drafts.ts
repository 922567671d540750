/** Drafts of a message: a blank one, one that starts from an approved one, and how it reads with its examples in the gaps. */
import type { Start, TemplateCard } from '../../app/api'
import { languageCode } from '../../domain/templates/library/make'
import type { NewTemplate } from '../../domain/templates/new-template'
import type { Option } from '../parts/Select'

/** Meta, "Supported languages": those of the region. */
export const LANGUAGES: readonly Option[] = [
  { value: 'es', label: 'Español' },
  { value: 'es_AR', label: 'Español (Argentina)' },
  { value: 'es_MX', label: 'Español (México)' },
  { value: 'es_ES', label: 'Español (España)' },
  { value: 'pt_BR', label: 'Português (Brasil)' },
  { value: 'pt_PT', label: 'Português (Portugal)' },
  { value: 'en', label: 'English' },
  { value: 'en_US', label: 'English (US)' },
  { value: 'fr', label: 'Français' },
  { value: 'it', label: 'Italiano' },
]

export const blankTemplate = ({ lang, country }: Start): NewTemplate => ({
  title: '',
  name: '',
  language: languageCode(lang, country),
  category: 'utility',
  body: '',
  examples: {},
  buttons: [],
})

/** As it would be handed in again: `replaces` Meta's own when it was refused, else a copy for another language. */
export const draftOf = ({ title, info }: TemplateCard, language: string, replaces: boolean): NewTemplate => ({
  title,
  name: info.name,
  language,
  ...(replaces ? { replaces: info.id } : {}),
  category: info.category === 'marketing' ? 'marketing' : 'utility',
  ...(info.header?.kind === 'text' ? { header: info.header.text } : {}),
  body: info.body,
  ...(info.footer ? { footer: info.footer } : {}),
  examples: Object.fromEntries(info.variables.map(({ key, example }) => [key, example ?? ''])),
  buttons: info.buttons.flatMap(({ kind, text }) => (kind === 'quick_reply' ? [{ kind, text }] : [])),
})

const GAP = /\{\{\s*([^{}]*?)\s*\}\}/g
export const filledWith = (words: string | undefined, { examples }: NewTemplate): string | null =>
  words ? words.replace(GAP, (gap: string, key: string) => examples[key] || gap) : null
