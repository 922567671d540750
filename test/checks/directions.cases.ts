import { directions, nodeOutsideServer } from './directions'
import { describeCheck } from './driver'
import { typescriptFiles } from './source'

describeCheck('directions of imports', directions, {
  good: {
    'the way down': {
      'src/main.ts': "import { run } from './app/run'\nimport { sheets } from './google/sheets'",
      'src/app/run.ts':
        "import { book } from '../workbook/book'\nimport { meta } from '../providers/meta'\nimport type { Host } from '../ports'",
      'src/providers/meta.ts': "import { message } from '../domain/outbox/message'",
      'src/domain/outbox/message.ts': "import { t } from '../../kernel/text'",
    },
    'Google taking small tools of the kernel': { 'src/google/clock.ts': "import { instant } from '../kernel/time'" },
    'types of the ports, everywhere': {
      'src/ports.ts': '',
      'src/google/sheets.ts': "import type { Sheets } from '../ports'",
      'src/domain/sends/plan.ts': "import { type Cell, type Rows } from '../../ports'",
    },
    'the panel taking types from app and functions from domain': {
      'src/panel/home/card.tsx': "import type { Api } from '../../app/api'\nimport { preview } from '../../domain/templates/preview'",
    },
    'tests that set up a world': { 'src/app/run.test.ts': "import { fake } from '../google/fake'" },
    packages: { 'src/domain/contacts/phone.ts': "import parse from 'libphonenumber-js'" },
  },
  bad: [
    [
      'the kernel reaching up',
      { 'src/kernel/text.ts': "import { x } from '../domain/team/x'" },
      'src/kernel may not import src/domain/team/x',
    ],
    ['the domain taking the app', { 'src/domain/bot/menu.ts': "import { run } from '../../app/run'" }, 'may not import src/app/run'],
    ['the domain taking a provider', { 'src/domain/bot/menu.ts': "export * from '../../providers/x'" }, 'may not import src/providers/x'],
    ['the workbook knowing the domain', { 'src/workbook/book.ts': "import type { P } from '../domain/p'" }, 'may not import src/domain/p'],
    ['Google imported by the app', { 'src/app/run.ts': "import { sheets } from '../google/sheets'" }, 'may not import src/google/sheets'],
    ['Google imported as a type', { 'src/app/run.ts': "type S = import('../google/sheets').S" }, 'may not import src/google/sheets'],
    [
      'Google importing the domain',
      { 'src/google/clock.ts': "import { cuando } from '../domain/calendar/attention'" },
      'src/google may not import src/domain/calendar/attention',
    ],
    ['values taken from the ports', { 'src/app/run.ts': "import { host } from '../ports'" }, 'takes only types from src/ports'],
    [
      'values of the app in the panel',
      { 'src/panel/home/card.tsx': "import { api } from '../../app/api'" },
      'takes only types from src/app',
    ],
    [
      'the local world knowing src',
      { 'local/desk/page.ts': "import type { T } from '../../src/kernel/text'" },
      'local may not import src/kernel/text',
    ],
    [
      'a test of the local world knowing src',
      { 'local/desk/page.test.ts': "import { t } from '../../src/kernel/text'" },
      'local may not import',
    ],
    ['an import at run time', { 'src/kernel/text.ts': "const x = () => import('../app/run')" }, 'may not import src/app/run'],
    [
      'a room that the design does not know',
      { 'src/utils/x.ts': "import { t } from '../kernel/text'" },
      'src/utils is no room of the design',
    ],
  ],
  repository: typescriptFiles,
})

describeCheck('no Node in src', nodeOutsideServer, {
  good: { 'Node in a test': { 'src/kernel/x.test.ts': "import { readFileSync } from 'node:fs'" } },
  bad: [['Node in the server', { 'src/kernel/x.ts': "import { createHash } from 'node:crypto'" }, 'node:crypto']],
  repository: typescriptFiles,
})
