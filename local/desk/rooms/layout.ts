/** Which parts of the desk are open; kept in the browser. */
import { storeOf } from '../store'

interface Layout {
  readonly phones: boolean
  readonly drawer: 'none' | 'executions' | 'mails'
}

const KEY = 'hilo-desk-phones'

export const layout = storeOf<Layout>({ phones: localStorage.getItem(KEY) !== 'closed', drawer: 'none' })

export const showPhones = (phones: boolean): void => {
  localStorage.setItem(KEY, phones ? 'open' : 'closed')
  layout.set({ phones })
}

export const showDrawer = (drawer: Layout['drawer']): void => layout.set({ drawer })
