/** Makes the tabs the first time, and mends them later without losing what stands in them. */

import { COUNTRIES } from '../../domain/country/country'
import { organisation } from '../../domain/settings/settings'
import { isUse } from '../../domain/settings/uses'
import { type Lang, langOf, t } from '../../kernel/text'
import type { Committed } from '../../workbook/book'
import { releaseRequests } from '../../workbook/setup/metadata'
import type { Reply } from '../api'
import { TRIGGER } from '../intakes/tick'
import { type KeptState, layoutEntries, readState, type Shared, stateEntry } from '../memory'
import { good, sorry, WHY_LEFT } from '../reply'
import { runOne } from '../run-one'
import { bookOf, type World } from '../world'
import { ODD, read } from './parse'
import { doubles } from './repairs'

const LOCK_WAIT = 20_000
export const TICK = 'tick'

const wordsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []

/** A file that says it is another one's was copied: it gets an install of its own, and sends nothing that waited in the other. */
const adopt = (world: World, shared: Shared, lang: Lang): KeptState => {
  const { host } = world
  const state = { ...readState(shared), lang, zone: host.session.zone() }
  const book = bookOf(world, { ...shared, ...layoutEntries('', shared) })
  const owner = book.describe() ? undefined : book.owner()
  const isCopy = owner !== undefined && owner.install !== '' && owner.spreadsheetId !== host.session.spreadsheetId()
  const fresh = host.random.uuid().slice(0, 10)
  if (isCopy) return { ...state, commit: 0, install: fresh, hold: 'copied' }
  return { ...state, install: owner?.install || state.install || fresh }
}

/** What the book learned is kept; a number that fell stays as it was, for by it a restored version is known. */
const keep = ({ host }: World, book: ReturnType<typeof bookOf>, state: KeptState, shared: Shared): void => {
  const kept = book.kept()
  host.shared.set({
    ...stateEntry({ ...state, counts: kept.state.counts, commit: Math.max(state.commit, kept.state.commit) }),
    ...(kept.layout === undefined ? {} : layoutEntries(kept.layout, shared)),
  })
}

const isWell = (done: Committed | 'nothing to do'): boolean => done === 'done' || done === 'nothing to do'
const badNews = (done: Committed | 'nothing to do', lang: Lang): Reply<never> =>
  sorry(WHY_LEFT[done === 'quota' ? 'quota' : 'unknown'], lang)

export const beginSetUp = (world: World, input: unknown): Reply<{ made: number }> => {
  const { host } = world
  const fields = read(input, { organisation: 'text', country: 'text', area: 'text', lang: 'text', uses: 'list' })
  const lang = fields.ok ? langOf(fields.value.lang) : 'es'
  if (!fields.ok) return sorry(ODD, lang)
  if (!host.lock.hold(LOCK_WAIT)) return sorry(WHY_LEFT.busy, lang)
  const shared = host.shared.all()
  const uses = wordsOf(fields.value.uses).filter(isUse)
  const state = { ...adopt(world, shared, lang), uses }
  // Noted before the tabs are made: a set-up that dies half way begins again with the same id, and a copy stays frozen.
  host.shared.set(stateEntry(state))
  const book = bookOf(world, { ...shared, ...layoutEntries('', shared), ...stateEntry(state) })
  const { install, commit } = state
  const done = book.make({ lang, owner: { install, spreadsheetId: host.session.spreadsheetId(), commit } })
  if (isWell(done)) keep(world, book, state, shared)
  host.lock.release()
  if (!isWell(done)) return badNews(done, lang)
  const { organisation: name, area, country: wanted } = fields.value
  const country = COUNTRIES.find((one) => one.iso === wanted)?.iso ?? 'AR'
  const report = runOne(world, (draft) => [
    organisation.set(draft, {
      name: name.trim(),
      country,
      area: area.trim(),
      uses,
      mail: organisation.of(draft).mail || host.session.effective(),
    }),
  ])
  // The clock that sends: its id is what the minute is believed by.
  const clock = host.triggers.list().find((trigger) => trigger.handler === TICK)?.id ?? host.triggers.everyMinute(TICK)
  host.engine.set({ [TRIGGER]: clock })
  return report.rounds > 0
    ? good({ made: world.kitFor(stateEntry(state)).tables.length })
    : sorry(WHY_LEFT[report.left === 'nothing' ? 'unknown' : report.left], lang)
}

const MENDED = t('Listo: quedó arreglado.', 'Pronto: ficou consertado.', 'Done: it is mended.')

export const repairFile = (world: World): Reply<{ done: string }> => {
  const { host } = world
  if (!host.lock.hold(LOCK_WAIT)) return sorry(WHY_LEFT.busy, 'es')
  const shared = host.shared.all()
  let state = readState(shared)
  const book = bookOf(world, shared)
  const fault = book.describe()
  const done = fault ? 'unknown' : mend()
  host.lock.release()
  return isWell(done) ? good({ done: MENDED[state.lang] }) : badNews(done, state.lang)

  function mend(): Committed | 'nothing to do' {
    // What Hilo remembered in a tab that was lost is gone: before the tab stands again it is noted that nothing may leave unseen.
    if (book.isDamaged()) {
      state = { ...state, hold: 'lost' }
      host.shared.set(stateEntry(state))
    }
    const twins = new Set(doubles(book).map((sheet) => sheet.sheetId))
    const made = book.make({
      lang: state.lang,
      owner: { install: state.install, spreadsheetId: host.session.spreadsheetId(), commit: state.commit },
      also: (book.sheetsNow() ?? []).filter((sheet) => twins.has(sheet.sheetId)).flatMap(releaseRequests),
    })
    if (isWell(made)) keep(world, book, state, shared)
    return made
  }
}
