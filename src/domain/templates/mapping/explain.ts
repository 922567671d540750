/** A mapping in the coordinator's words: what goes where, and what has not been decided. */
import { join, type Text, t } from '../../../kernel/text'
import { headingOf, type ShownColumn } from '../../audience/columns'
import { cleanValue } from '../preview'
import type { TemplateInfo } from '../template'
import type { Mapping, Shape, Source } from './mapping'
import { gapName } from './names'

const SHAPE_WORDS: Readonly<Record<Shape, Text>> = {
  shown: t('', '', ''),
  'first name': t(' (primer nombre)', ' (primeiro nome)', ' (first name)'),
  day: t(' (día)', ' (dia)', ' (day)'),
  'day and hour': t(' (día y hora)', ' (dia e hora)', ' (day and time)'),
  hour: t(' (hora)', ' (hora)', ' (time)'),
}

const saySource = (source: Source, columns: readonly ShownColumn[]): Text => {
  if (source.from === 'text') return t(`«${source.text}»`, `«${source.text}»`, `“${source.text}”`)
  const words =
    source.from === 'person'
      ? t('cómo le decimos', 'como chamamos', 'what we call them')
      : join(t('columna ', 'coluna ', 'column '), headingOf(columns, source.column), SHAPE_WORDS[source.as])
  const { otherwise } = source
  if (!otherwise) return words
  return join(words, t(`; si falta, «${otherwise}»`, `; se faltar, «${otherwise}»`, `; if empty, “${otherwise}”`))
}

/** One line a gap: «nombre: cómo le decimos», «curso: columna Curso; si falta, «tu curso»». */
export const sayMapping = (info: TemplateInfo, mapping: Mapping, columns: readonly ShownColumn[]): readonly Text[] =>
  info.variables.flatMap((variable) => {
    const source = mapping[variable.id]
    return source ? [join(gapName(info, variable), ': ', saySource(source, columns))] : []
  })

const undecided = (source: Source | undefined, name: Text, columns: readonly ShownColumn[]): Text | undefined => {
  if (!source || (source.from === 'text' && cleanValue(source.text) === ''))
    return t(
      `Falta elegir qué va en «${name.es}».`,
      `Falta escolher o que vai em «${name.pt}».`,
      `It is not chosen what goes into “${name.en}”.`,
    )
  if (source.from !== 'column' || columns.some(({ key }) => key === source.column)) return undefined
  return t(
    `La columna que iba en «${name.es}» ya no está: elegí otra.`,
    `A coluna que ia em «${name.pt}» não existe mais: escolha outra.`,
    `The column that went into “${name.en}” is gone: choose another.`,
  )
}

/** What somebody must still decide before this message can be sent to rows with these columns; nothing when all is. */
export const missingChoices = (info: TemplateInfo, mapping: Mapping, columns: readonly ShownColumn[]): readonly Text[] => {
  const missing = new Map<string, Text>()
  for (const variable of info.variables) {
    const said = undecided(mapping[variable.id], gapName(info, variable), columns)
    if (said) missing.set(said.es, said)
  }
  return [...missing.values()]
}
