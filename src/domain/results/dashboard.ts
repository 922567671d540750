/** Indicadores: each figure of this week beside the week before, then by area; with how many it is made of and how it is counted. */
import { type Act, append, patch, remove } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import type { State } from '../../kernel/state'
import { join, type Text, t } from '../../kernel/text'
import type { Zone } from '../calendar/zone'
import { waiting } from '../inbox/tables'
import { unansweredNow } from '../unanswered/check'
import { INDICATORS, type Indicator } from './indicators'
import { unansweredTasks } from './measure/answers'
import { openAndLate } from './measure/closing'
import { backlog, backlogReduction, byAge, workMinutes } from './measure/load'
import { apart, type Dimension } from './measured'
import { sayFigure, sayMinutes } from './say'
import type { BoardPart, Counted, Tile } from './slots'
import type { Period, Readers, Story } from './story'
import { summarise } from './summary'
import { board } from './tables'
import { boardView } from './view'
import { lastWeeks } from './week'
import { showWeeks } from './weeks'

const ALL = t('Todo el equipo', 'Toda a equipe', 'The whole team')
const REDUCTION = t('Reducción de pendientes', 'Redução de pendentes', 'Reduction of open tasks')
const REDUCTION_IS = t(
  'Pendientes al empezar la semana menos pendientes ahora, sobre las del comienzo. Negativo es que crecieron.',
  'Pendentes no início da semana menos pendentes agora, sobre as do início. Negativo é que cresceram.',
  'Open at the start of the week less open now, of those at the start. Negative means more.',
)
const UNANSWERED_NAME = t('Mensajes sin respuesta', 'Mensagens sem resposta', 'Messages without an answer')
const UNANSWERED_IS = t(
  'Personas que esperan hace más de un día, sin respuesta y sin tarea, en la última revisión diaria. La meta es 0. «Casos» son todas las que esperan.',
  'Pessoas que esperam há mais de um dia, sem resposta e sem tarefa, na última revisão diária. A meta é 0. «Casos» são todas as que esperam.',
  'People who have waited for over a day with neither answer nor task, at the last daily check. The target is 0. “Cases” are all who wait.',
)
const UNANSWERED = t('sin responder', 'sem resposta', 'unanswered')
const EACH = t('por tarea', 'por tarefa', 'a task')
const LATE = t('abiertas y vencidas', 'abertas e vencidas', 'open and overdue')
/** As the bands of age are said, youngest first. */
const AGES = [
  t('hasta 1 día', 'até 1 dia', 'up to 1 day'),
  t('de 1 a 3 días', 'de 1 a 3 dias', '1 to 3 days'),
  t('de 3 a 7 días', 'de 3 a 7 dias', '3 to 7 days'),
  t('más de 7 días', 'mais de 7 dias', 'more than 7 days'),
]

const HALF = t(
  ' El número: la mitad tardó eso o menos.',
  ' O número: a metade levou isso ou menos.',
  ' The figure: half took that or less.',
)
const STRAIGHT = t(' Ahora se cuenta de corrido.', ' Agora se conta corrido.', ' Counted straight through now.')
const definitionOf = ({ unit, definition }: Pick<Indicator, 'unit' | 'definition'>, { reading }: Readers): Text => {
  if (unit !== 'minutes' && unit !== 'mean minutes') return definition
  return join(definition, unit === 'minutes' ? HALF : '', reading === 'calendar' ? STRAIGHT : '')
}

/** What must not hide behind a mean or a share. */
const beside = (key: string, stories: readonly Story[], period: Period, readers: Readers, { lang }: Ctx): string => {
  if (key === 'first_response_time') return `${unansweredTasks(stories, period, readers).length} ${UNANSWERED[lang]}`
  if (key === 'sla_task_hit_rate') return `${openAndLate(stories, period, readers).length} ${LATE[lang]}`
  if (key === 'human_hours') {
    const { mean } = summarise(workMinutes(stories, period).map(({ value }) => value))
    return mean === null ? '' : `${sayMinutes(mean, lang)} ${EACH[lang]}`
  }
  if (key === 'backlog') {
    const ages = byAge(backlog(stories, period.to))
    return AGES.flatMap((age, at) => (ages[at] ? [`${age[lang]}: ${ages[at]}`] : [])).join(' · ')
  }
  return ''
}

const ownTile = (state: State, one: Counted, now: Period, before: Period, { lang }: Ctx): readonly Tile[] => {
  const { key, unit, block, name, definition, found } = one
  if (!block) return []
  const within = ({ from, to }: Period) => found.filter(({ at }) => at >= from && at < to).map(({ value }) => value)
  const values = within(now)
  const said = sayFigure(unit, values, lang)
  return [
    {
      id: key,
      block: block[lang],
      name: name[lang],
      value: said.value,
      before: sayFigure(unit, within(before), lang).value,
      n: one.cases?.(state, values) ?? said.n,
      detail: said.detail,
      definition: definition[lang],
    },
  ]
}

const tiles = (stories: readonly Story[], now: Period, before: Period, readers: Readers, ctx: Ctx): readonly Tile[] => {
  const { lang } = ctx
  const values = (one: (typeof INDICATORS)[number], period: Period): readonly number[] =>
    one.measure(stories, period, readers).map(({ value }) => value)
  const whole = INDICATORS.map((one): Tile => {
    const said = sayFigure(one.unit, values(one, now), lang)
    const more = beside(one.key, stories, now, readers, ctx)
    return {
      id: one.key,
      block: ALL[lang],
      name: one.name[lang],
      value: said.value,
      before: sayFigure(one.unit, values(one, before), lang).value,
      n: said.n,
      detail: [said.detail, more].filter((part) => part !== '').join(' · '),
      definition: definitionOf(one, readers)[lang],
    }
  })
  const reduction = (period: Period): string => {
    const share = backlogReduction(stories, period)
    return sayFigure('share', share === null ? [] : [share], lang).value
  }
  return [
    ...whole,
    {
      id: 'backlog_reduction',
      block: ALL[lang],
      name: REDUCTION[lang],
      value: reduction(now),
      before: reduction(before),
      n: backlog(stories, now.from).length,
      detail: '',
      definition: REDUCTION_IS[lang],
    },
  ]
}

/** The figures by which areas, topics or people of the team are compared. */
const COMPARED = ['first_response_time', 'sla_first_hit_rate', 'resolution_time', 'backlog', 'csat_score', 'human_hours']

const compared = (
  stories: readonly Story[],
  now: Period,
  before: Period,
  readers: Readers,
  by: Dimension,
  { lang }: Ctx,
): readonly Tile[] =>
  INDICATORS.filter(({ key }) => COMPARED.includes(key))
    .flatMap((one) => {
      const [current, past] = [now, before].map((period) => apart(one.measure(stories, period, readers), (fact) => fact[by]))
      return [...(current ?? [])].flatMap(([whose, facts]): readonly Tile[] => {
        if (whose === '') return []
        const said = sayFigure(
          one.unit,
          facts.map(({ value }) => value),
          lang,
        )
        const last = (past?.get(whose) ?? []).map(({ value }) => value)
        return [
          {
            id: `${one.key} ${whose}`,
            block: whose,
            name: one.name[lang],
            value: said.value,
            before: sayFigure(one.unit, last, lang).value,
            n: said.n,
            detail: said.detail,
            definition: definitionOf(one, readers)[lang],
          },
        ]
      })
    })
    .sort((a, b) => a.block.localeCompare(b.block))

export const showBoard = (
  state: State,
  stories: readonly Story[],
  own: readonly Counted[],
  parts: readonly BoardPart[],
  readers: Readers,
  where: Zone,
  ctx: Ctx,
): readonly Act[] => {
  const [before, now] = lastWeeks(ctx.now, 2, where)
  if (!before || !now) return []
  const unanswered: Tile = {
    id: 'unanswered',
    block: ALL[ctx.lang],
    name: UNANSWERED_NAME[ctx.lang],
    value: String(unansweredNow(state)),
    before: '',
    n: state.all(waiting).length,
    detail: '',
    definition: UNANSWERED_IS[ctx.lang],
  }
  const old = state.all(board)
  const { clock, by } = boardView.of(state)
  const shown: Readers = { ...readers, reading: clock }
  const rows = [
    ...tiles(stories, now.period, before.period, shown, ctx),
    unanswered,
    ...own.flatMap((one) => ownTile(state, one, now.period, before.period, ctx)),
    ...parts.flatMap((part) => part.tiles(state, ctx)),
    ...compared(stories, now.period, before.period, shown, by, ctx),
  ]
  return [
    ...rows.map((row) => (old.some(({ id }) => id === row.id) ? patch(board, row.id, row) : append(board, row))),
    ...old.filter(({ id }) => !rows.some((row) => row.id === id)).map(({ id }) => remove(board, id)),
    ...showWeeks(state, stories, own, readers, where, ctx),
    ...parts.flatMap((part) => part.draws(state, ctx)),
  ]
}
