/**
 * The desk: the sheet at the left, the script's panel beside it, the phones at the right.
 *
 * Names that browser tests may rely on (`data-testid`), beside roles and labels:
 *
 *   grid             cell-B5 (role gridcell) · column-B, row-5 (headings) · list-B5 (arrow of a list) · filter-1 (button of column B) · grid
 *                    cell-editor · name-box · formula-bar · options, filter-menu, context-menu (what floats over the cells)
 *   tabs             tab-Contactos · tab-more, tab-menu · tab-list, tab-list-menu · tab-add · tab-rename · tab-delete
 *   menus            menu-Hilo (any title), menu (the open one), script-openPanel (by the function's name) · filter-create, filter-remove
 *                    download · reset, reset-dialog · who
 *   panel            panel (the iframe), panel-close · script-dialog · alert · toast · offline
 *   clock            clock, clock-freeze, clock-PT1M, clock-PT10M, clock-PT1H, clock-P1D, clock-go-to
 *   phones           phones-toggle · phones, phone-list, phone-5491155550101, add-phone, add-phone-dialog
 *   one phone        chat-5491155550101, chat, message (with data-id; its ticks carry data-tick: sent, delivered, read …)
 *                    composer, send, send-audio, send-image, send-location, list-sheet, power
 *   what happened    drawer-toggle · drawer, drawer-executions, drawer-mails, execution, mail
 */
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
