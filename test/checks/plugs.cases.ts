import { describeCheck } from './driver'
import { plugs } from './plugs'
import { typescriptFiles } from './source'

const feature = 'export const sends: Feature = { name: "sends" }'
const list = "import { sends } from '../domain/sends/feature'\n\nexport const features: readonly Feature[] = [sends]"
const view = 'export const home = { name: "home" } satisfies PanelView<Home>'
const views = "import { home } from './home/view'\nexport const views = [\n  home,\n]"

describeCheck('features and views', plugs, {
  good: {
    'a feature and its view': {
      'src/domain/sends/feature.ts': feature,
      'src/app/features.ts': list,
      'src/panel/home/view.tsx': view,
      'src/panel/views.ts': views,
    },
    'other parts of a feature, imported freely': {
      'src/domain/sends/plan.ts': 'export const plan = 1',
      'src/domain/bot/menu.ts': "import { plan } from '../sends/plan'",
    },
    'a test of a feature': {
      'src/domain/sends/feature.ts': feature,
      'src/app/features.ts': list,
      'src/app/run.test.ts': "import { sends } from '../domain/sends/feature'",
    },
  },
  bad: [
    [
      'a feature that nobody lists',
      { 'src/domain/sends/feature.ts': feature, 'src/app/features.ts': '' },
      'is not plugged into src/app/features.ts',
    ],
    [
      'a feature taken by another file',
      {
        'src/domain/sends/feature.ts': feature,
        'src/app/features.ts': list,
        'src/app/run.ts': "import { sends } from '../domain/sends/feature'",
      },
      'src/app/run.ts:1 only src/app/features.ts imports',
    ],
    [
      'a feature that needs a third line',
      { 'src/domain/sends/feature.ts': feature, 'src/app/features.ts': `${list}\nexport const paid = [sends]` },
      'needs 3 lines',
    ],
    [
      'a view taken by another',
      { 'src/panel/home/view.tsx': view, 'src/panel/views.ts': views, 'src/panel/inbox/list.tsx': "import { home } from '../home/view'" },
      'only src/panel/views.ts imports src/panel/home/view.tsx',
    ],
  ],
  repository: typescriptFiles,
})
