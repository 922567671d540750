/** Makes the tabs the first time, and mends them later without losing what stands in them. */

import { COUNTRIES } from '../../domain/country/country'
import { organisation, settings } from '../../domain/settings/settings'
import { type Lang, t } from '../../kernel/text'
import { releaseRequests } from '../../workbook/setup'
import type { Reply } from '../api'
import { TRIGGER } from '../intakes/tick'
import { good, sorry, WHY_LEFT } from '../reply'
import { bookOf, LAYOUT, readState, STATE, type World } from '../run'
import { ODD, read } from './parse'
import { doubles } from './repairs'

const LOCK_WAIT = 20_000
export const TICK = 'tick'

const wordsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []
const langOf = (value: string): Lang => (value === 'pt' || value === 'en' ? value : 'es')

export const beginSetUp = (world: World, input: unknown): Reply<{ made: number }> => {
  const { host } = world
  const fields = read(input, { organisation: 'text', country: 'text', area: 'text', lang: 'text', uses: 'list' })
  const lang = fields.ok ? langOf(fields.value.lang) : 'es'
  if (!fields.ok) return sorry(ODD, lang)
  if (!host.lock.hold(LOCK_WAIT)) return sorry(WHY_LEFT.busy, lang)
  const shared = host.shared.all()
  const before = readState(shared)
  const spreadsheetId = host.session.spreadsheetId()
  const zone = host.session.zone()
  const install = before.install === '' ? host.random.uuid().slice(0, 10) : before.install
  const state = { ...before, install, lang, zone }
  const book = bookOf(world, { ...shared, [STATE]: JSON.stringify(state), [LAYOUT]: '' })
  const done = book.setUp(lang, { id: install, spreadsheetId })
  if (done !== 'done' && done !== 'nothing to do') {
    host.lock.release()
    return sorry(WHY_LEFT[done === 'quota' ? 'quota' : 'unknown'], lang)
  }
  const seen = book.read([{ need: 'all', table: settings }])
  if (seen === 'ok') {
    const draft = book.draft()
    const country = COUNTRIES.find((one) => one.iso === fields.value.country)?.iso ?? 'AR'
    const act = organisation.set(draft, {
      name: fields.value.organisation.trim(),
      country,
      area: fields.value.area.trim(),
      uses: wordsOf(fields.value.uses),
      mail: host.session.effective(),
    })
    if (act.act === 'append' || act.act === 'patch') draft.apply(act)
    book.commit(draft.diff())
  }
  const kept = book.kept()
  host.shared.set({ [STATE]: JSON.stringify({ ...state, ...kept.state, install }), ...(kept.layout ? { [LAYOUT]: kept.layout } : {}) })
  host.lock.release()
  // The clock that sends: its id is what the minute is believed by.
  const clock = host.triggers.list().find((trigger) => trigger.handler === TICK)?.id ?? host.triggers.everyMinute(TICK)
  host.engine.set({ [TRIGGER]: clock })
  return seen === 'ok' ? good({ made: world.kit.tables.length }) : sorry(WHY_LEFT.unknown, lang)
}

const MENDED = t('Listo: quedó arreglado.', 'Pronto: ficou consertado.', 'Done: it is mended.')

export const repairFile = (world: World): Reply<{ done: string }> => {
  const { host } = world
  if (!host.lock.hold(LOCK_WAIT)) return sorry(WHY_LEFT.busy, 'es')
  const shared = host.shared.all()
  const state = readState(shared)
  const book = bookOf(world, { ...shared, [LAYOUT]: '' })
  book.describe()
  const release = (book.sheetsNow() ?? [])
    .filter((sheet) => doubles(book).some((one) => one.sheetId === sheet.sheetId))
    .flatMap(releaseRequests)
  const done = book.setUp(state.lang, undefined, release)
  const kept = book.kept()
  if (done === 'done' || done === 'nothing to do') host.shared.set({ ...(kept.layout ? { [LAYOUT]: kept.layout } : {}) })
  host.lock.release()
  return done === 'done' || done === 'nothing to do'
    ? good({ done: MENDED[state.lang] })
    : sorry(WHY_LEFT[done === 'quota' ? 'quota' : 'unknown'], state.lang)
}
