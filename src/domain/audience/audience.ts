/** The cell «A quiénes»: «Contactos: Curso = Gastronomía», «Filas que veo (46)», «Lista de espera (toda la pestaña)». */
import { fail, type Outcome, ok, type Problem } from '../../kernel/outcome'
import { type Lang, t } from '../../kernel/text'
import { fold } from '../calendar/fold'
import type { Habits } from '../country/country'
import { closest, type ShownTab } from './columns'
import type { Condition } from './condition'
import { readConditions, writeConditions } from './conditions-text'
import { CHOSEN, CHOSEN_ALSO, VISIBLE, VISIBLE_ALSO, WHOLE_TAB, WHOLE_TAB_ALSO } from './words'

/**
 * `tab` is a key. `visible` and `chosen` are rows picked at one moment: their ids are kept apart, and the cell only says how many
 * (null when nobody has counted).
 */
export type Audience =
  | { readonly kind: 'where'; readonly tab: string; readonly conditions: readonly Condition[] }
  | { readonly kind: 'all'; readonly tab: string }
  | { readonly kind: 'visible'; readonly count: number | null }
  | { readonly kind: 'chosen'; readonly count: number | null }

const EXAMPLE = t(
  'Escribí, por ejemplo, «Contactos: Curso = Gastronomía», o elegí las personas en el panel.',
  'Escreva, por exemplo, «Contatos: Curso = Gastronomia», ou escolha as pessoas no painel.',
  'Write, for example, “Contacts: Course = Cooking”, or choose the people in the panel.',
)

const nobody: Problem = fail(t('Falta decir a quiénes.', 'Falta dizer a quem.', 'It does not say to whom.'), EXAMPLE)

const noTab = (name: string, tabs: readonly ShownTab[]): Problem => {
  const names = tabs.map((tab) => tab.name)
  const meant = closest(name, names)
  const list = names.join(', ')
  return fail(
    t(`No hay una pestaña «${name}» con personas.`, `Não há uma aba «${name}» com pessoas.`, `There is no tab “${name}” with people.`),
    meant === undefined
      ? t(`Las pestañas con personas son: ${list}.`, `As abas com pessoas são: ${list}.`, `The tabs with people are: ${list}.`)
      : t(`¿Quisiste decir «${meant}»? Corregilo.`, `Você quis dizer «${meant}»? Corrija.`, `Did you mean “${meant}”? Correct it.`),
  )
}

const reallyAll = (tab: ShownTab): Problem =>
  fail(
    t(
      `Solo dice «${tab.name}»: ¿a toda la pestaña?`,
      `Só diz «${tab.name}»: para toda a aba?`,
      `It only says “${tab.name}”: the whole tab?`,
    ),
    t(
      `Si es a todas las personas, escribí «${tab.name} (${WHOLE_TAB.es})»; si no, agregá una condición: «${tab.name}: Etiquetas incluye 2027».`,
      `Se é para todas as pessoas, escreva «${tab.name} (${WHOLE_TAB.pt})»; se não, acrescente uma condição: «${tab.name}: Etiquetas inclui 2027».`,
      `For everybody, write “${tab.name} (${WHOLE_TAB.en})”; if not, add a condition: “${tab.name}: Labels includes 2027”.`,
    ),
  )

/** «46», «1.234»; null when there is none. */
const readCount = (words: string): number | null => {
  const digits = words.replace(/[.,\s]/g, '')
  return /^\d+$/.test(digits) ? Number(digits) : null
}

const PICKED = /^(.*?)\s*(?:\(([^()]*)\))?$/

const readPicked = (typed: string): Audience | undefined => {
  const [, words = '', inside = ''] = PICKED.exec(typed.trim()) ?? []
  const said = fold(words)
  const count = readCount(inside)
  if (inside !== '' && count === null) return undefined
  if (VISIBLE_ALSO.test(said)) return { kind: 'visible', count }
  return CHOSEN_ALSO.test(said) ? { kind: 'chosen', count } : undefined
}

/** The tab that a text begins with, the longest name first, and what follows it. */
const splitTab = (typed: string, tabs: readonly ShownTab[]): { readonly tab: ShownTab; readonly rest: string } | undefined => {
  const text = typed.normalize('NFC').trim()
  const fits = tabs.filter(({ name }) => {
    const composed = name.normalize('NFC')
    return fold(text.slice(0, composed.length)) === fold(composed) && /^\s*(?:[:(]|$)/.test(text.slice(composed.length))
  })
  const tab = fits.sort((one, other) => other.name.length - one.name.length)[0]
  return tab && { tab, rest: text.slice(tab.name.normalize('NFC').length).trim() }
}

const isWholeTab = (rest: string): boolean => WHOLE_TAB_ALSO.test(fold(rest.replace(/^[:(]\s*|\)$/g, '')))

const readWhere = (typed: string, tab: ShownTab, habits: Habits): Outcome<Audience> => {
  const conditions = readConditions(typed, tab, habits)
  return conditions.ok ? ok({ kind: 'where', tab: tab.key, conditions: conditions.value }) : conditions
}

/** The first of `tabs` is meant when the text names none and is a condition. */
export const readAudience = (typed: string, tabs: readonly ShownTab[], habits: Habits): Outcome<Audience> => {
  if (typed.trim() === '') return nobody
  const picked = readPicked(typed)
  if (picked) return ok(picked)
  const split = splitTab(typed, tabs)
  if (split) {
    if (split.rest === '' || split.rest === ':') return reallyAll(split.tab)
    if (isWholeTab(split.rest)) return ok({ kind: 'all', tab: split.tab.key })
    const words = split.rest.replace(/^:/, '')
    const rows = readPicked(words)
    return rows ? ok(rows) : readWhere(words, split.tab, habits)
  }
  const [home] = tabs
  const named = /^([^:="<>]+):/.exec(typed)?.[1]
  if (!home || named !== undefined) return noTab((named ?? typed).trim(), tabs)
  return readWhere(typed, home, habits)
}

/** What stands in the cell; `tabs` give the names of today. */
export const writeAudience = (audience: Audience, tabs: readonly ShownTab[], habits: Habits, lang: Lang): string => {
  if (audience.kind === 'visible' || audience.kind === 'chosen') {
    const words = (audience.kind === 'visible' ? VISIBLE : CHOSEN)[lang]
    return audience.count === null ? words : `${words} (${audience.count})`
  }
  const tab = tabs.find(({ key }) => key === audience.tab) ?? { key: audience.tab, name: audience.tab, columns: [] }
  if (audience.kind === 'all') return `${tab.name} (${WHOLE_TAB[lang]})`
  return `${tab.name}: ${writeConditions(audience.conditions, tab, habits, lang)}`
}
