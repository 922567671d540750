import { domainCycles } from './cycles'
import { describeCheck } from './driver'
import { typescriptFiles } from './source'

describeCheck('no cycle between folders of the domain', domainCycles, {
  good: {
    'a chain and a diamond': {
      'src/domain/a/x.ts': "import { b } from '../b/b'\nimport { c } from '../c/c'",
      'src/domain/b/b.ts': "import { d } from '../d/d'",
      'src/domain/c/c.ts': "import { d } from '../d/d'",
    },
    'files of one folder that know each other': {
      'src/domain/a/x.ts': "import { y } from './y'",
      'src/domain/a/y.ts': "import type { X } from './x'",
    },
    'a test that looks back': {
      'src/domain/a/x.ts': "import { b } from '../b/b'",
      'src/domain/b/b.test.ts': "import { x } from '../a/x'",
    },
  },
  bad: [
    [
      'two folders that know each other',
      { 'src/domain/a/x.ts': "import { b } from '../b/b'", 'src/domain/b/b.ts': "import type { X } from '../a/x'" },
      'a → b → a',
    ],
    [
      'a longer way round',
      {
        'src/domain/b/b.ts': "import { c } from '../c/c'",
        'src/domain/c/c.ts': "export { a } from '../a/a'",
        'src/domain/a/a.ts': "import { z } from '../z/z'\nimport { b } from '../b/b'",
      },
      'a → b → c → a',
    ],
  ],
  repository: typescriptFiles,
})
