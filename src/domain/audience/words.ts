/** The short words in which audiences stand in a cell: how each test is written and how else people write it. */
import { type Lang, type Text, t } from '../../kernel/text'
import { bareInPlace } from '../calendar/fold'
import type { Test } from './condition'

interface TestWords {
  readonly test: Test
  readonly written: Text
  /** Without accents or capitals. */
  readonly also: readonly string[]
}

const all = (sign: string): Text => t(sign, sign, sign)

export const TEST_WORDS: readonly TestWords[] = [
  { test: 'is', written: all('='), also: ['==', 'es', 'es igual a', 'igual a', 'is', 'equals'] },
  { test: 'is not', written: all('≠'), also: ['!=', '<>', 'no es', 'distinto de', 'distinta de', 'nao e', 'diferente de', 'is not'] },
  { test: 'contains', written: t('contiene', 'contém', 'contains'), also: [] },
  { test: 'includes', written: t('incluye', 'inclui', 'includes'), also: ['incluyen', 'incluem', 'include'] },
  { test: 'lacks', written: t('no incluye', 'não inclui', 'does not include'), also: ['no incluyen', 'nao incluem', 'do not include'] },
  {
    test: 'empty',
    written: t('está vacío', 'está vazio', 'is empty'),
    also: ['esta vacia', 'estan vacios', 'estan vacias', 'vacio', 'vacia', 'esta vazia', 'vazio', 'vazia', 'are empty'],
  },
  {
    test: 'filled',
    written: t('no está vacío', 'não está vazio', 'is not empty'),
    also: ['no esta vacia', 'no estan vacios', 'no estan vacias', 'nao esta vazia', 'tiene algo', 'are not empty'],
  },
  {
    test: 'more',
    written: all('>'),
    also: ['mas de', 'mas que', 'mayor a', 'mayor que', 'mais de', 'maior que', 'more than', 'greater than'],
  },
  { test: 'less', written: all('<'), also: ['menos de', 'menos que', 'menor a', 'menor que', 'less than'] },
  { test: 'at least', written: all('≥'), also: ['>=', 'al menos', 'ao menos', 'pelo menos', 'at least'] },
  { test: 'at most', written: all('≤'), also: ['<=', 'como mucho', 'no maximo', 'at most'] },
  { test: 'before', written: t('antes de', 'antes de', 'before'), also: ['antes del', 'antes do', 'es antes de'] },
  { test: 'after', written: t('después de', 'depois de', 'after'), also: ['despues del', 'depois do', 'es despues de'] },
  {
    test: 'one of',
    written: t('es uno de', 'é um de', 'is one of'),
    also: ['es una de', 'uno de', 'una de', 'e uma de', 'um de', 'uma de', 'one of'],
  },
]

export const TEST_BY_WORD: ReadonlyMap<string, Test> = new Map(
  TEST_WORDS.flatMap(({ test, written, also }) =>
    [written.es, written.pt, written.en, ...also].map((word) => [bareInPlace(word), test] as const),
  ),
)

const literal = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, String.raw`\s+`)
const isWord = (word: string): boolean => /^[a-z]/.test(word)

/** A heading or a word, with any blanks between its parts. */
export const asPattern = (word: string): string => literal(bareInPlace(word))

const words = [...TEST_BY_WORD.keys()].sort((one, other) => other.length - one.length)
/** Words stand between blanks; signs may touch. The longest comes first: «no está vacío» before «vacío», «>=» before «>». */
export const TEST_PATTERN = words
  .map((word) => (isWord(word) ? String.raw`(?<=\s)${literal(word)}(?=[\s;]|$)` : String.raw`\s*${literal(word)}`))
  .join('|')

export const AND: Readonly<Record<Lang, string>> = { es: 'y', pt: 'e', en: 'and' }
export const AND_PATTERN = String.raw`\s+(?:y|e|and)\s+|\s*;\s*`
export const OR_PATTERN = String.raw`\s*,\s*(?:(?:o|ou|or|y|e|and)\s+)?|\s+(?:o|ou|or|y|e|and)\s+`

export const WHOLE_TAB = t('toda la pestaña', 'toda a aba', 'whole tab')
export const VISIBLE = t('Filas que veo', 'Linhas que vejo', 'Rows I see')
export const CHOSEN = t('Filas elegidas', 'Linhas escolhidas', 'Chosen rows')

/** How else people say it, without accents or capitals. */
export const WHOLE_TAB_ALSO =
  /^(?:toda la (?:pestana|hoja|lista)|toda a (?:aba|planilha|lista)|(?:the )?whole (?:tab|sheet|list)|tod[oa]s|all|everybody)$/
export const VISIBLE_ALSO = /^(?:las )?(?:filas|linhas|rows|personas|pessoas|people) (?:que (?:veo|vejo|se ven)|visibles|visiveis|i see)$/
export const CHOSEN_ALSO =
  /^(?:las )?(?:filas|linhas|rows|personas|pessoas|people) (?:elegidas|seleccionadas|escolhidas|selecionadas|chosen|selected)$|^(?:chosen|selected) (?:rows|people)$/
