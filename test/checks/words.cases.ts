import { describeCheck } from './driver'
import { repositoryFiles } from './source'
import { words } from './words'

describeCheck('words', words, {
  good: {
    'everything, in Spanish': { 'src/domain/inbox/words.ts': "t('Recibís todo', 'Recebe tudo', 'You get everything')" },
    'a folder called work': { 'local/start.ts': "join('local/work/', x)" },
    'texts that are not ours': { 'src/providers/fixtures/answer.json': '"sealed"' },
  },
  bad: [
    ['a note', { 'src/a.ts': 'const a = 1\n// TODO: more' }, 'src/a.ts:2 says «TODO»'],
    ['a repair', { 'src/a.ts': '// FIXME' }, 'FIXME'],
    ['a trick', { 'src/a.ts': '// HACK' }, 'HACK'],
    ['an excuse', { 'README.md': 'This is enough For now.' }, 'For now'],
    ['another', { 'docs/a.md': 'a simplified version' }, 'simplified'],
    ['a closed thing', { 'docs/a.md': 'sealed samples' }, 'sealed'],
    ['a place outside', { 'docs/a.md': 'see /work/here' }, '/work/'],
    ['a gap', { 'src/a.ts': "throw new Error('not implemented')" }, 'not implemented'],
  ],
  repository: () => repositoryFiles(/(^\.ci\/run|\.(ts|tsx|mjs|js|json|md|css|html|yml|yaml|csv))$/),
})
