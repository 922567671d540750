/** What is wrong in Temas, in words, while somebody edits it: two of one name, words that never decide, an area that nobody has. */
import type { State } from '../../kernel/state'
import { join, type Text, t } from '../../kernel/text'
import { alike, fold } from '../calendar/fold'
import { areasOf, membersOf } from '../team/members'
import { isProtected } from './classify'
import { readThemes, type Theme } from './rule'
import { DATA_THEME } from './shipped'
import type { ThemeCheck } from './slots'
import { intentRules, themes } from './tables'
import { type Shadow, shadows } from './words/cover'

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
const rank = (theme: Theme): number => (isProtected(theme) ? 0 : theme.row.id === DATA_THEME ? 1 : 2)
export const inOrder = (all: readonly Theme[]): readonly Theme[] => [...all].sort((a, b) => rank(a) - rank(b))

/** What all rows of the tab say together, read once. */
interface Tab {
  readonly all: readonly Theme[]
  readonly rest: Theme | undefined
  readonly shadows: ReadonlyMap<string, readonly Shadow[]>
}

const problemOf = (state: State, theme: Theme, tab: Tab, checks: readonly ThemeCheck[]): Text | undefined => {
  const { row, keywords, unread } = theme
  const { any, signs } = keywords
  if (unread) return join(unread.problem, ' ', unread.next)
  if (tab.all.some((other) => other.row.id !== row.id && alike(other.name, theme.name))) return TWICE
  if (signs.includes('rest') && tab.rest && tab.rest.row.id !== row.id) return SECOND_REST
  const shadow = tab.shadows.get(theme.name)?.[0]
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
  const all = readThemes(state.all(themes))
  const rest = all.find(({ keywords }) => keywords.signs.includes('rest'))
  const tab = { all, rest, shadows: shadows(inOrder(all)) }
  return new Map(all.map((theme) => [theme.row.id, problemOf(state, theme, tab, checks)]))
}
