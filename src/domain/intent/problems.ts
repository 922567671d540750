/** What is wrong in Temas, in words, while somebody edits it: two of one name, words that never decide, an area that nobody has. */
import type { State } from '../../kernel/state'
import { join, type Text, t } from '../../kernel/text'
import { alike, fold } from '../calendar/fold'
import { areasOf, membersOf } from '../team/members'
import { isProtected } from './classify'
import { readTheme, type Theme, type ThemeRow } from './rule'
import type { ThemeCheck } from './slots'
import { intentRules, themes } from './tables'
import { type Shadow, shadows } from './words/cover'
import { readKeywords } from './words/keywords'

const sayShadow = ({ phrase, by, theme, excludes }: Shadow): Text =>
  excludes
    ? t(
        `«${phrase}» nunca decide: el mismo tema lo excluye con «${by}».`,
        `«${phrase}» nunca decide: o próprio tema o exclui com «${by}».`,
        `“${phrase}” never decides: the same topic excludes it by “${by}”.`,
      )
    : t(
        `«${phrase}» nunca decide: antes la toma «${by}» de ${theme}. Sacala de acá, o subí este tema.`,
        `«${phrase}» nunca decide: antes a pega «${by}» de ${theme}. Retire-a daqui, ou suba este tema.`,
        `“${phrase}” never decides: “${by}” of ${theme} takes it first. Take it out, or move this topic up.`,
      )

const nobodyIn = (area: string): Text =>
  t(
    `Nadie en Equipo tiene el área «${area}»: las tareas esperarían sin responsable.`,
    `Ninguém em Equipe tem a área «${area}»: as tarefas esperariam sem responsável.`,
    `Nobody in Team has the area “${area}”: tasks would wait without an owner.`,
  )

const TWICE = t(
  'Hay otro tema con este nombre: cambiá uno de los dos.',
  'Há outro tema com este nome: mude um dos dois.',
  'Another topic has this name: change one of them.',
)
const SECOND_REST = t(
  'Otro tema ya recibe [todo lo demás]: este nunca lo recibe.',
  'Outro tema já recebe [todo o resto]: este nunca recebe.',
  'Another topic takes [everything else] already: this one never will.',
)
const BY_HAND = t(
  'Sin palabras ni regla: este tema solo se elige a mano.',
  'Sem palavras nem regra: este tema só se escolhe à mão.',
  'Without words or rule: this topic is only chosen by hand.',
)

/** The order in which themes are really looked at: protection before all else. */
export const inOrder = (all: readonly Theme[]): readonly Theme[] => [...all.filter(isProtected), ...all.filter((one) => !isProtected(one))]

export const problemOf = (state: State, row: ThemeRow, rows: readonly ThemeRow[], checks: readonly ThemeCheck[]): Text | undefined => {
  const theme = readTheme(row)
  const all = rows.map(readTheme)
  const { any, signs } = theme.keywords
  const read = readKeywords(row.keywords ?? '')
  if (!read.ok) return join(read.problem, ' ', read.next)
  if (rows.some((other) => other.id !== row.id && alike(other.type_key ?? '', theme.name))) return TWICE
  const rest = all.find((one) => one.keywords.signs.includes('rest'))
  if (signs.includes('rest') && rest && rest.row.id !== row.id) return SECOND_REST
  const shadow = shadows(inOrder(all)).get(theme.name)?.[0]
  if (shadow) return sayShadow(shadow)
  for (const check of checks) {
    const found = check.problem(state, row)
    if (found) return found
  }
  const area = (row.team ?? '').trim()
  if (area !== '' && !membersOf(state).some((member) => areasOf(member).includes(fold(area)))) return nobodyIn(area)
  const named = state.all(intentRules).some((rule) => rule.theme === theme.name)
  return any.length + signs.length === 0 && !named ? BY_HAND : undefined
}

/** Every row of the tab, whoever changed: a word added above may silence one below. */
export const problemsOf = (state: State, checks: readonly ThemeCheck[]): ReadonlyMap<string, Text | undefined> => {
  const rows = state.all(themes).filter(({ type_key }) => (type_key ?? '').trim() !== '')
  return new Map(rows.map((row) => [row.id, problemOf(state, row, rows, checks)]))
}
