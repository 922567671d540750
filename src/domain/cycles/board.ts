/** A cycle in Indicadores: its figures beside those of the cycle before. */
import { t } from '../../kernel/text'
import type { BoardPart } from '../results/slots'
import { lastCycles } from './cohort'
import { drawCycle } from './draw'
import { figuresOf } from './figures'

const CYCLE = t('Ciclo', 'Ciclo', 'Cycle')
const BEFORE = t('antes', 'antes', 'before')

export const cycleBoard: BoardPart = {
  draws: drawCycle,
  tiles: (state, { lang }) => {
    const [now, before] = lastCycles(state)
    if (!now) return []
    const then = before ? figuresOf(state, before, lang) : []
    const block = `${CYCLE[lang]} ${now.cycle}${before ? ` (${BEFORE[lang]} ${before.cycle})` : ''}`
    return figuresOf(state, now, lang).map((figure) => ({
      ...figure,
      id: `cycle ${figure.id}`,
      block,
      before: then.find(({ name }) => name === figure.name)?.value ?? '',
    }))
  },
}
