import { describeCheck } from './driver'
import { length, noAny, opening } from './shape'
import { typescriptFiles } from './source'

const lines = (count: number): string => 'x\n'.repeat(count)

describeCheck('length of files', length, {
  good: { 'a file of 250 lines': { 'src/domain/a.ts': lines(250) }, 'a long test': { 'src/domain/a.test.ts': lines(400) } },
  bad: [
    ['a file of 251 lines', { 'src/domain/a.ts': lines(251) }, 'src/domain/a.ts has 251 lines'],
    ['a long file of the local world', { 'local/desk/a.tsx': lines(300) }, 'has 300 lines'],
  ],
  repository: typescriptFiles,
})

describeCheck('opening of files', opening, {
  good: {
    'a sentence': { 'src/kernel/a.ts': '/** A text is three. */\nexport const a = 1' },
    'a longer one': { 'src/kernel/a.ts': '/**\n * A text is three.\n */' },
    'a test without one': { 'src/kernel/a.test.ts': 'test()' },
  },
  bad: [
    ['nothing', { 'src/kernel/a.ts': 'export const a = 1\n/** Late. */' }, 'src/kernel/a.ts does not open'],
    ['an empty sentence', { 'src/kernel/a.ts': '/** */\nexport const a = 1' }, 'does not open'],
    ['a line comment', { 'src/kernel/a.ts': '// a text is three\n' }, 'does not open'],
  ],
  repository: typescriptFiles,
})

describeCheck('no any', noAny, {
  good: { 'the word elsewhere': { 'src/kernel/a.ts': "/** any */ export const any = 'any'" } },
  bad: [
    ['a parameter', { 'src/kernel/a.ts': 'export const f = (x: any) => x' }, 'src/kernel/a.ts:1'],
    ['a cast', { 'local/a.ts': 'export const f = (x: unknown) => x as any' }, 'local/a.ts:1'],
    ['an argument of a type', { 'test/a.test.ts': 'let x: Record<string, any>' }, 'test/a.test.ts:1'],
  ],
  repository: typescriptFiles,
})
