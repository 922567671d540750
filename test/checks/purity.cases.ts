import { describeCheck } from './driver'
import { purity } from './purity'
import { typescriptFiles } from './source'

describeCheck('purity', purity, {
  good: {
    'a date from an instant': { 'src/kernel/day.ts': 'export const day = (at: number) => new Date(at).getUTCDate()' },
    'the clock in src/google': { 'src/google/clock.ts': 'export const now = () => Date.now()' },
    'a try of the workbook': { 'src/workbook/x.ts': 'export const f = () => { try { return 1 } catch { return 2 } }' },
    'the one listed exception': {
      'src/kernel/json.ts': 'export const f = (x: string) => { try { return JSON.parse(x) } catch { return undefined } }',
    },
    'a clock in a test': { 'src/domain/a/a.test.ts': 'const now = Date.now()' },
  },
  bad: [
    ['Date.now', { 'src/domain/a/a.ts': 'export const f = () => Date.now()' }, 'src/domain/a/a.ts:1 reads the clock'],
    ['Date.now handed on', { 'src/domain/a/a.ts': 'export const f = (g = Date.now) => g' }, 'reads the clock'],
    ['new Date()', { 'src/kernel/a.ts': 'export const f = () => new Date()' }, 'reads the clock'],
    ['new Date', { 'src/kernel/a.ts': 'export const f = () => new Date' }, 'reads the clock'],
    ['Date()', { 'src/providers/a.ts': 'export const f = () => Date()' }, 'reads the clock'],
    ['Math.random', { 'src/domain/a/a.ts': 'export const f = () => Math\n  .random()' }, 'draws lots'],
    ['try in the domain', { 'src/domain/a/a.ts': 'export const f = () => { try { return 1 } finally { f() } }' }, 'catches'],
  ],
  repository: typescriptFiles,
})
