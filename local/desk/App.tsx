/** The desk: the sheet at the left, the script's panel beside it, the phones at the right. */
import { FormulaBar } from './grid/FormulaBar'
import { Grid } from './grid/Grid'
import { TabBar } from './grid/TabBar'
import { Logo } from './parts/icons'
import { Phones } from './phones/Phones'
import { file } from './rooms/file'
import { grid } from './rooms/grid'
import { layout } from './rooms/layout'
import { Drawer } from './shell/Drawer'
import { Alert, Toasts } from './shell/Notices'
import { ScriptDialog } from './shell/ScriptDialog'
import { SidePanel } from './shell/SidePanel'
import { TopBar } from './shell/TopBar'
import { useStore } from './store'
import { say, t } from './words'

const OPENING = t('Abriendo la planilla…', 'Abrindo a planilha…', 'Opening the sheet…')
const SHEET = t('Planilla', 'Planilha', 'Sheet')

const Opening = ({ problem }: { readonly problem: string | undefined }) => (
  <div class="opening" role="status">
    <Logo />
    <p>{problem ?? say(OPENING)}</p>
  </div>
)

export const App = () => {
  const loaded = useStore(file, (state) => state.file !== undefined)
  const problem = useStore(file, (state) => state.problem)
  const sheet = useStore(grid, (state) => state.sheet)
  const withPhones = useStore(layout, (state) => state.phones)
  if (!loaded) return <Opening problem={problem} />
  return (
    <div class="desk">
      <TopBar />
      <div class="room">
        <main class="sheet" aria-label={say(SHEET)}>
          <FormulaBar />
          {sheet && <Grid key={sheet.sheetId} sheet={sheet} />}
          <Drawer />
          <TabBar />
          <Toasts />
        </main>
        <SidePanel />
        {withPhones && <Phones />}
      </div>
      <ScriptDialog />
      <Alert />
    </div>
  )
}
