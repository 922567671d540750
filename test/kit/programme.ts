/** A programme that is set up: ready-made steps for tests of whole flows, through the product's own doors. */

import type { SpreadsheetFile } from '../../local/apps-script/workbook/index'
import type { CallName, InputOf, Reply, ValueOf } from '../../src/app/api'
import { keepConnection, NO_PROGRESS } from '../../src/app/connection'
import { worldOf } from '../../src/app/entries'
import { called, openNonce } from '../../src/app/intakes/called'
import { receiveDirect } from '../../src/app/intakes/receive'
import { tick } from '../../src/app/intakes/tick'
import { layoutIn } from '../../src/app/memory'
import { runOne } from '../../src/app/run-one'
import { account } from '../../src/domain/settings/settings'
import { USES, type Use } from '../../src/domain/settings/uses'
import type { Rec, Table } from '../../src/kernel/table'
import { readRecord } from '../../src/workbook/cells'
import type { TabLayout } from '../../src/workbook/tabs/layout'
import { type Picture, type TestHost, type TestOptions, testHost } from './host'

export interface Programme {
  readonly host: TestHost
  readonly world: ReturnType<typeof worldOf>
  call<N extends CallName>(name: N, input: InputOf<N>): Reply<ValueOf<N>>
  tick(): ReturnType<typeof tick>
  /** A webhook as Meta posts it. */
  post(body: unknown): 'refused' | 'stored' | 'not stored'
  /** All records of a table as they stand in the file. */
  records(table: Table): readonly Rec[]
  sheetId(table: Table): number
  title(table: Table): string
}

/** What the relay and the web app share. */
export const RELAY_SECRET = 'secret-of-the-relay-0123456789'
export const DOOR = 'secret-of-the-door-0123456789'

/** All records that stand in a tab, whichever file holds it; its columns lie as in `tab`. */
export const recordsIn = (
  world: Programme['world'],
  file: SpreadsheetFile,
  table: Table,
  tab: TabLayout,
  sheetId: number,
): readonly Rec[] => {
  const { valueRanges } = file.api.values.batchGetByDataFilter({
    dataFilters: [{ gridRange: { sheetId, startRowIndex: 1 } }],
    valueRenderOption: 'UNFORMATTED_VALUE',
    dateTimeRenderOption: 'SERIAL_NUMBER',
  })
  const codec = world.codec('es', 'America/Argentina/Buenos_Aires')
  return (valueRanges?.[0]?.valueRange?.values ?? [])
    .filter((row) => row.some((value) => value !== '' && value !== null))
    .map((row) => readRecord(table, tab, row, codec))
}

export const programme = (options: TestOptions = {}): Programme => {
  const host = testHost(options)
  const world = worldOf(host)
  const nonce = openNonce(world)
  const one: Programme = {
    host,
    world,
    call: (name, input) => JSON.parse(called(world, nonce, name, JSON.stringify(input))),
    tick: () => tick(world),
    post: (body) => receiveDirect(world, { secret: DOOR, body: typeof body === 'string' ? body : JSON.stringify(body) }),
    records: (table) => {
      const tab = layoutIn(Object.fromEntries(host.sharedStore), world.kitFor(Object.fromEntries(host.sharedStore)))?.tabs.get(table.key)
      // Somebody may have deleted it since Hilo looked.
      if (!tab || !host.file.tabs().some(({ sheetId }) => sheetId === tab.sheetId)) return []
      return recordsIn(world, host.file, table, tab, tab.sheetId)
    },
    sheetId: (table) =>
      layoutIn(Object.fromEntries(host.sharedStore), world.kitFor(Object.fromEntries(host.sharedStore)))?.tabs.get(table.key)?.sheetId ??
      -1,
    title: (table) =>
      layoutIn(Object.fromEntries(host.sharedStore), world.kitFor(Object.fromEntries(host.sharedStore)))?.tabs.get(table.key)?.title ?? '',
  }
  return one
}

export const setUp = (one: Programme, uses: readonly Use[] = USES): void => {
  const made = one.call('setup.begin', { organisation: 'Oficios', country: 'AR', area: '11', lang: 'es', uses })
  if (!made.ok) throw new Error(`${made.problem} ${made.next}`)
}

export interface ReadyOptions extends TestOptions {
  readonly uses?: readonly Use[]
}

const pictures = new Map<string, Picture>()
/** Beginnings that many tests of a file share are played once: each test goes on from a picture of its own. */
export const sharedBeginning = (name: string, options: ReadyOptions, play: (one: Programme) => void): Programme => {
  const { uses: _, ...hostOptions } = options
  const one = programme(hostOptions)
  const key = `${name} ${JSON.stringify(options)}`
  const known = pictures.get(key)
  if (known) one.host.restore(known)
  else {
    play(one)
    one.host.reset()
    // A file or a store that the test brought along is its own.
    if (!options.file && !options.script) pictures.set(key, one.host.picture())
  }
  return one
}

/** Set up in Spanish for Argentina, with a line of WhatsApp whose answers the test gives. */
export const ready =
  ({ uses }: ReadyOptions) =>
  (one: Programme): void => {
    setUp(one, uses)
    const line = one.call('connect.practice', {})
    if (!line.ok) throw new Error(`${line.problem} ${line.next}`)
    connectLine(one)
  }

export const readyProgramme = (options: ReadyOptions = {}): Programme => sharedBeginning('ready', options, ready(options))

/** The account of this host gets the key of the line, as if the panel had checked it with Meta. */
export const connectLine = (one: Programme): void => {
  const { random } = one.host
  keepConnection(one.host, {
    provider: 'cloud_api',
    wabaId: '100',
    phoneNumberId: '200',
    token: 'token',
    appSecret: 'app secret',
    verifyToken: random.uuid(),
    account: random.uuid().slice(0, 8),
    doorSecret: DOOR,
    doorSecretBefore: '',
    relayUrl: '',
    relayProgramme: '1',
    relaySecret: RELAY_SECRET,
    relaySecretBefore: '',
    progress: NO_PROGRESS,
  })
  const report = runOne(one.world, (state) => [
    account.set(state, { ...account.of(state), provider: 'cloud_api', wabaId: '100', phoneNumberId: '200' }),
  ])
  if (report.left !== 'nothing') throw new Error(JSON.stringify(report))
}
