/** Takes in the list of templates that WhatsApp has: new ones get a row, changed ones a word, vanished ones are said to be gone. */
import { type Act, append, patch, remove } from '../../kernel/act'
import { type Ctx, event } from '../../kernel/event'
import { isRecord } from '../../kernel/json'
import type { State } from '../../kernel/state'
import type { RecordOf } from '../../kernel/table'
import type { Lang } from '../../kernel/text'
import { toJson } from '../settings/settings'
import { rowOf } from './row'
import { isTemplateInfo, templateId, templates } from './tables'
import type { TemplateCategory, TemplateInfo } from './template'

export interface Listed {
  readonly templates: readonly TemplateInfo[]
  /** By name, where they are known better than by it. */
  readonly titles?: Readonly<Record<string, string>>
}
export const listed = event<Listed>('templates.listed', (raw) =>
  isRecord(raw) && Array.isArray(raw['templates']) ? { templates: raw['templates'].filter(isTemplateInfo) } : undefined,
)

/** `retomar_contacto` reads «Retomar contacto». */
const titleOf = (name: string, language: string, lang: string): string => {
  const words = name.replace(/_/g, ' ').trim()
  const title = words.slice(0, 1).toUpperCase() + words.slice(1)
  return language.startsWith(lang) ? title : `${title} (${language})`
}

export const takeList = (state: State, given: Listed, ctx: Ctx): readonly Act[] => {
  const rows = state.all(templates)
  const present = new Set(given.templates.map((info) => templateId(info.name, info.language)))
  const gone = rows.filter((row) => row.info && !present.has(row.id) && row.status !== 'deleted')
  return [
    ...given.templates.map((info) =>
      oneRow(
        info,
        rows.find((row) => row.id === templateId(info.name, info.language)),
        ctx,
        given.titles?.[info.name],
      ),
    ),
    // What was only for practice leaves no trace.
    ...gone.map((row) =>
      row.info?.id.startsWith(PRACTICE) ? remove(templates, row.id) : patch(templates, row.id, { status: 'deleted', ...GONE(ctx) }),
    ),
  ]
}

/** Ids of messages to practise with begin like this. */
export const PRACTICE = 'practice '

const GONE = ({ lang }: Ctx) => ({
  status_reason: {
    es: 'Ya no está en WhatsApp: alguien la borró allá.',
    pt: 'Já não está no WhatsApp: alguém apagou lá.',
    en: 'It is no longer in WhatsApp: somebody deleted it there.',
  }[lang],
  next_step: {
    es: 'Elegí otra plantilla en los envíos que la usaban.',
    pt: 'Escolha outro modelo nos envios que a usavam.',
    en: 'Choose another template in the sends that used it.',
  }[lang],
})

const oneRow = (info: TemplateInfo, row: RecordOf<typeof templates> | undefined, { lang }: Ctx, title?: string): Act => {
  const id = templateId(info.name, info.language)
  const hilo = rowOf(info, row?.asked ?? null, lang)
  return row ? patch(templates, id, hilo) : newRow(info, null, lang, title)
}

/** The row of a template that Hilo had not seen. */
export const newRow = (info: TemplateInfo, asked: TemplateCategory | null, lang: Lang, title?: string): Act => {
  const id = templateId(info.name, info.language)
  return append(templates, {
    id,
    title: title || titleOf(info.name, info.language, lang),
    uses_30d: 0,
    mapping: toJson({}),
    ...rowOf(info, asked, lang),
  })
}
