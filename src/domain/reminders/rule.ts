/** A row of Avisos as a rule, or what is wrong with it and what to write instead. */
import type { Ctx } from '../../kernel/event'
import { fail, type Outcome, ok, type Problem } from '../../kernel/outcome'
import type { RecordOf } from '../../kernel/table'
import { type Lang, type Text, t } from '../../kernel/text'
import type { Condition } from '../audience/condition'
import { readConditions } from '../audience/conditions-text'
import { alike, fold, isNamed } from '../calendar/fold'
import type { Habits } from '../country/country'
import type { templates } from '../templates/tables'
import type { TemplateInfo } from '../templates/template'
import { type Offset, readHour, readOffset } from './offset'
import type { ReminderSource } from './source'
import type { reminders } from './tables'

export type ReminderRow = RecordOf<typeof reminders>

export interface Rule {
  readonly id: string
  readonly name: string
  readonly source: ReminderSource
  readonly offset: Offset
  /** Key of the state, for rules by state. */
  readonly state: string
  /** Key of the date it counts from; '' for a source without dates. */
  readonly date: string
  /** Milliseconds since midnight. */
  readonly hour: number | undefined
  readonly template: string
  readonly info: TemplateInfo
  readonly conditions: readonly Condition[]
  /** Hours after which somebody is asked to call; `null`: nobody is. */
  readonly callAfter: number | null
}

export interface Shelf {
  readonly sources: readonly ReminderSource[]
  readonly templates: readonly RecordOf<typeof templates>[]
  readonly habits: Habits
}
const listed = (names: readonly Text[], lang: Lang): string => names.map((name) => name[lang]).join(', ')
const choose = (names: readonly Text[]): Text =>
  t(`Podés poner: ${listed(names, 'es')}.`, `Pode colocar: ${listed(names, 'pt')}.`, `You can put: ${listed(names, 'en')}.`)

const unknownScope = (sources: readonly ReminderSource[]): Problem =>
  fail(
    t('No se sabe de qué habla este aviso.', 'Não se sabe de que fala este lembrete.', 'It is not known what this reminder speaks of.'),
    choose(sources.map(({ name }) => name)),
  )
const noTemplate = (typed: string): Problem =>
  fail(
    typed === ''
      ? t('Falta elegir el mensaje.', 'Falta escolher a mensagem.', 'The message is not chosen yet.')
      : t(
          `No hay un mensaje «${typed}» en Plantillas.`,
          `Não há uma mensagem «${typed}» em Modelos.`,
          `There is no message “${typed}” in Templates.`,
        ),
    t('Copiá su nombre de Plantillas.', 'Copie o nome de Modelos.', 'Copy its name from Templates.'),
  )

const CALL = /\b(?:llam|lig|call|tarea|tarefa|task)/
const CALL_HOURS = 4

const callOf = (typed: string | null): number | null => {
  const words = fold(typed ?? '')
  if (!CALL.test(words)) return null
  const hours = /(\d+)\s*h/.exec(words)?.[1]
  return hours === undefined ? CALL_HOURS : Number(hours)
}

const unknownGap = (info: TemplateInfo, source: ReminderSource): Problem | undefined => {
  const gap = info.variables.find(({ key }) => {
    const name = fold(key).replace(/[_-]+/g, ' ')
    return !source.fields.includes(name) && !source.knows?.(name)
  })
  return (
    gap &&
    fail(
      t(
        `El mensaje pide {{${gap.key}}}, que no se sabe de dónde sacar.`,
        `A mensagem pede {{${gap.key}}}, que não se sabe de onde tirar.`,
        `The message asks for {{${gap.key}}}, which comes from nowhere.`,
      ),
      t(
        `Usá un mensaje con: ${source.fields.map((field) => `{{${field}}}`).join(' ')}.`,
        `Use uma mensagem com: ${source.fields.map((field) => `{{${field}}}`).join(' ')}.`,
        `Use a message with: ${source.fields.map((field) => `{{${field}}}`).join(' ')}.`,
      ),
    )
  )
}

export const readRule = (row: ReminderRow, { sources, templates, habits }: Shelf, ctx: Ctx): Outcome<Rule> => {
  const scope = (row.scope ?? '').trim()
  const source = sources.find(({ name }) => isNamed(name, scope)) ?? (scope === '' && sources.length === 1 ? sources[0] : undefined)
  if (!source) return unknownScope(sources)
  const offset = readOffset(row.offset)
  if (!offset.ok) return offset
  const { value } = offset
  const state = value.by === 'state' ? Object.entries(source.states).find(([, name]) => isNamed(name, value.to))?.[0] : ''
  if (state === undefined)
    return fail(t('Ese estado no existe.', 'Esse estado não existe.', 'There is no such state.'), choose(Object.values(source.states)))
  const anchor = (row.anchor ?? '').trim()
  const date = anchor === '' ? source.dates[0] : source.dates.find(({ name }) => isNamed(name, anchor))
  if (value.by !== 'state' && !date)
    return fail(
      t(`No hay una fecha «${anchor}».`, `Não há uma data «${anchor}».`, `There is no date “${anchor}”.`),
      choose(source.dates.map(({ name }) => name)),
    )
  const hour = readHour(row.at_time)
  if (hour === undefined && (row.at_time ?? '').trim() !== '')
    return fail(
      t('No se entiende la hora.', 'Não se entende a hora.', 'The hour cannot be read.'),
      t('Escribila así: 10:00.', 'Escreva assim: 10:00.', 'Write it like this: 10:00.'),
    )
  const typed = (row.template_id ?? '').trim()
  const template = templates.find(({ id, title, info }) => id === typed || (title !== null && alike(title, typed)) || info?.name === typed)
  if (typed === '' || !template?.info) return noTemplate(typed)
  const gap = unknownGap(template.info, source)
  if (gap) return gap
  const condition = (row.condition ?? '').trim()
  const conditions =
    condition === ''
      ? ok([])
      : readConditions(condition, { key: source.key, name: source.name[ctx.lang], columns: source.columns(ctx) }, habits)
  if (!conditions.ok) return conditions
  return ok({
    id: row.id,
    name: (row.name ?? '').trim() || source.name[ctx.lang],
    source,
    offset: value,
    state,
    date: date?.key ?? '',
    hour,
    template: template.id,
    info: template.info,
    conditions: conditions.value,
    callAfter: callOf(row.on_undelivered),
  })
}
