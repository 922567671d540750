/** Scripts and surroundings for tests of the conversation. */
import { instant } from '../../kernel/time'
import { rowOf } from './begin'
import type { Option } from './match'
import { type BotRow, readScript, type Script } from './script'
import { STARTER, type WrittenStep } from './starter'
import type { Around } from './turn'

export const rowsOf = (steps: readonly WrittenStep[]): readonly BotRow[] => steps.map((one, at) => rowOf(`b${at}`, one))

export const COURSES: readonly Option[] = [
  { id: 'CUR-1', title: 'Oficios digitales', also: ['compu', 'computación', 'digital'] },
  { id: 'CUR-2', title: 'Gastronomía', also: ['cocina', 'chef'] },
  { id: 'CUR-3', title: 'Atención al cliente', also: ['ventas', 'cajero'] },
]
export const NOW = instant(Date.UTC(2027, 1, 1, 13))

export const starter: Script = readScript(rowsOf(STARTER.es))

export const around = (script: Script, change: Partial<Around> = {}): Around => ({
  script,
  now: NOW,
  lang: 'es',
  habits: { decimal: ',', dates: 'dmy' },
  choices: (source) => (source === 'Cursos abiertos' ? COURSES : undefined),
  field: (_, key) => (key === 'cuando' ? 'mañana a las 9' : key === 'formulario inscripcion' ? 'https://f.example/abc' : undefined),
  ...change,
})
