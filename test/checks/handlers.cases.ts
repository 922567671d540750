import { entryPoints } from '../../src/entry-points'
import { describeCheck } from './driver'
import { unknownHandlers } from './handlers'
import { typescriptFiles } from './source'

const inExamples = (sources: Parameters<typeof unknownHandlers>[0]) => unknownHandlers(sources, ['tick', 'openPanel'])

describeCheck('handlers', inExamples, {
  good: {
    'a trigger and a menu': {
      'src/app/setup.ts': "const minute = 'tick'\nhost.triggers.everyMinute(minute)\nhost.ui.menu('Hilo', [['Abrir', 'openPanel']])",
    },
    'an adapter that passes a name on': { 'src/google/triggers.ts': 'export const f = (handler: string) => ScriptApp.newTrigger(handler)' },
  },
  bad: [
    ['a trigger on no function', { 'src/app/setup.ts': "host.triggers.everyMinute('tock')" }, 'src/app/setup.ts:1 tock'],
    ['a constant that names none', { 'src/app/setup.ts': "const minute = 'tock'\nhost.triggers.everyMinute(minute)" }, 'tock'],
    ['a menu on no function', { 'src/app/menu.ts': "host.ui.menu(t, [[a, 'openPanel'], [b, 'help']])" }, 'help'],
    ["an item of Google's menu", { 'src/google/ui.ts': "menu.addItem('Ayuda', 'help')" }, 'help'],
  ],
  repository: () => [],
})

test('every handler of this repository is an entry point', () => {
  expect(unknownHandlers(typescriptFiles(), Object.values(entryPoints).flat())).toEqual([])
})
