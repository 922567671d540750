/** What the panel shows first, and where the person stands in the grid. */

import { contacts } from '../../domain/contacts/contacts'
import { COUNTRIES } from '../../domain/country/country'
import { account, organisation, settings } from '../../domain/settings/settings'
import { sweepNeed, whole } from '../../kernel/state'
import { type Lang, langOf } from '../../kernel/text'
import type { Place, Reply, Start, ValueOf } from '../api'
import { layoutIn, readState, type Shared } from '../memory'
import { good, sorry, WHY_LEFT } from '../reply'
import { bookOf, type World } from '../world'
import { read } from './parse'
import { repairsOf } from './repairs'

const BLANK: Pick<Start, 'connected' | 'organisation' | 'country' | 'line' | 'sender' | 'tone' | 'home' | 'repairs'> = {
  connected: 'none',
  organisation: '',
  country: 'AR',
  line: '',
  sender: '',
  tone: 'vos',
  home: null,
  repairs: [],
}

const baseIn = (lang: Lang, zone: string): Pick<Start, 'lang' | 'zone' | 'countries'> => ({
  lang,
  zone,
  countries: COUNTRIES.map(({ iso, name }) => ({ code: iso, name: name[lang] })),
})

/** Nobody has chosen a language yet: whoever opens it reads their own. */
const fresh = ({ session }: World['host'], zone: string): Reply<Start> => {
  const lang = langOf(session.language())
  return good({ ...baseIn(lang, zone), ...BLANK, country: lang === 'pt' ? 'BR' : BLANK.country, state: 'new' })
}

export const startPanel = (world: World): Reply<Start> => {
  const { host } = world
  const shared = host.shared.all()
  const state = readState(shared)
  if (state.install === '') return fresh(host, state.zone)
  const book = bookOf(world, shared)
  const read = book.read([whole(settings)])
  if (read === 'not set up') return fresh(host, state.zone)
  if (read !== 'ok') return sorry(WHY_LEFT[read.why === 'quota' ? 'quota' : 'unknown'], state.lang)
  const opened = book.opened(host.session.spreadsheetId())
  const base = baseIn(state.lang, state.zone)
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
    home: null,
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

/** Rows are counted from 0 below the heading, people count the heading too. */
const HEADED = 2

const firstOf = (world: World, shared: Shared, batch: string): number => {
  const book = bookOf(world, shared)
  if (batch === '' || book.read([sweepNeed(contacts)]) !== 'ok') return 1
  const row = book
    .draft()
    .sweep(contacts)
    .find(({ record }) => record.batch === batch)?.row
  return row === undefined ? 1 : row + HEADED
}

export const showPlace = (world: World, input: unknown): Reply<Record<string, never>> => {
  const asked = read(input, { tab: 'text', batch: 'text' })
  const shared = world.host.shared.all()
  const tab = asked.ok ? layoutIn(shared, world.kitFor(shared))?.tabs.get(asked.value.tab) : undefined
  if (asked.ok && tab) world.host.ui.show(tab.sheetId, firstOf(world, shared, asked.value.batch))
  return good({})
}
