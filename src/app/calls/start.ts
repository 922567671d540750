/** What the panel shows first, and where the person stands in the grid. */
import { COUNTRIES } from '../../domain/country/country'
import { account, organisation, settings } from '../../domain/settings/settings'
import type { Place, Reply, Start, ValueOf } from '../api'
import { layoutIn, readState } from '../memory'
import { good, sorry, WHY_LEFT } from '../reply'
import { bookOf, type World } from '../world'
import { repairsOf } from './repairs'

const BLANK: Pick<Start, 'connected' | 'organisation' | 'country' | 'line' | 'sender' | 'tone' | 'repairs'> = {
  connected: 'none',
  organisation: '',
  country: 'AR',
  line: '',
  sender: '',
  tone: 'vos',
  repairs: [],
}

export const startPanel = (world: World): Reply<Start> => {
  const { host } = world
  const shared = host.shared.all()
  const state = readState(shared)
  const base = { lang: state.lang, zone: state.zone, countries: COUNTRIES.map((one) => ({ code: one.iso, name: one.name[state.lang] })) }
  const fresh: Reply<Start> = good({ ...base, ...BLANK, state: 'new' })
  if (state.install === '') return fresh
  const book = bookOf(world, shared)
  const read = book.read([{ need: 'all', table: settings }])
  if (read === 'not set up') return fresh
  if (read !== 'ok') return sorry(WHY_LEFT[read.why === 'quota' ? 'quota' : 'unknown'], state.lang)
  const opened = book.opened(host.session.spreadsheetId())
  if (opened === 'copied') return good({ ...base, ...BLANK, state: 'copy' })
  const draft = book.draft()
  const line = account.of(draft)
  const org = organisation.of(draft)
  // Tabs are looked at anew whenever somebody opens the panel: what was deleted or cut fires no event.
  const fault = book.describe()
  if (fault) return sorry(WHY_LEFT[fault.why === 'quota' ? 'quota' : 'unknown'], state.lang)
  const repairs = repairsOf(book, world.kitFor(shared).tables, state.lang)
  return good({
    ...base,
    state: repairs.length > 0 ? 'broken' : 'ready',
    connected: line.provider,
    organisation: org.name,
    country: org.country,
    tone: COUNTRIES.find((one) => one.iso === org.country)?.tone ?? 'tú',
    line: [line.name, line.displayPhone].filter(Boolean).join(' · '),
    sender: line.by === host.session.effective() ? '' : line.by,
    repairs,
  })
}

const TABS: readonly Place['tab'][] = ['contacts', 'sends', 'tasks', 'templates', 'messages', 'upcoming', 'home']

export const readPlace = ({ host, kitFor }: World): Reply<ValueOf<'panel.place'>> => {
  const shared = host.shared.all()
  const { commit } = readState(shared)
  const place = host.ui.selection()
  if (!place) return good({ place: null, commit })
  const [key, tab] = [...(layoutIn(shared, kitFor(shared))?.tabs ?? [])].find(([, one]) => one.sheetId === place.sheetId) ?? []
  const { sheetId, fromRow, toRow } = place
  return good({ place: { tab: TABS.find((one) => one === key) ?? 'other', sheetId, title: tab?.title ?? '', fromRow, toRow }, commit })
}
