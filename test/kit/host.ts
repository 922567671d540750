/** A world for tests: the real spreadsheet model, and counted stores, lock, cache, network and clock that can fail on command. */
import { createHash, createHmac } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import { createFile, type SpreadsheetFile } from '../../local/apps-script/workbook/index'
import type { Json } from '../../src/kernel/json'
import { type Instant, instant } from '../../src/kernel/time'
import type { Cell, Host, HttpAnswer, HttpRequest, Rows, SheetAnswer, SheetFault } from '../../src/ports'

/** What may become of a service call (see the protocol's kill matrix). */
export type Outcome = 'fine' | 'not applied' | 'applied, then killed' | 'threw but applied' | 'threw, applied later'

export class Killed extends Error {}

export interface TestHost extends Host {
  readonly file: SpreadsheetFile
  readonly calls: string[]
  /** Time stands still until moved. */
  move(ms: number): void
  at(): Instant
  /** The call with this number (from 0 since the last reset) gets this outcome. */
  fail(at: number, outcome: Outcome): void
  /** Runs before every call: a person who edits between any two of them. */
  between: (call: string, number: number) => void
  answer: (request: HttpRequest) => HttpAnswer
  readonly sent: HttpRequest[]
  reset(): void
  /** What a killed run leaves: the lock is free, late writes land. */
  settle(): void
  engineStore: Map<string, string>
  sharedStore: Map<string, string>
}

const cell = (value: unknown): Cell => (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null)
const rows = (values: unknown): Rows =>
  Array.isArray(values) ? values.map((row: unknown) => (Array.isArray(row) ? row.map(cell) : [])) : []

export interface TestOptions {
  readonly zone?: string
  readonly at?: string
  readonly cacheForgets?: boolean
}

export const testHost = (options: TestOptions = {}): TestHost => {
  let now = Date.parse(options.at ?? '2027-02-01T13:00:00Z')
  const file = createFile({
    id: 'file-1',
    title: 'Prueba',
    locale: 'es_AR',
    timeZone: options.zone ?? 'America/Argentina/Buenos_Aires',
    now: () => now,
    owner: 'ana@example.org',
  })
  const engineStore = new Map<string, string>()
  const sharedStore = new Map<string, string>()
  const cacheStore = new Map<string, string>()
  const calls: string[] = []
  const sent: HttpRequest[] = []
  const late: (() => void)[] = []
  let failures = new Map<number, Outcome>()
  let locked = false
  let ids = 0

  /** Every service call goes through here: counted, interrupted by people, and given its outcome. */
  const service = <V>(name: string, apply: () => V): V => {
    const number = calls.length
    calls.push(name)
    host.between(name, number)
    switch (failures.get(number) ?? 'fine') {
      case 'fine':
        return apply()
      case 'not applied':
        throw new Error('Service unavailable')
      case 'applied, then killed':
        apply()
        throw new Killed(name)
      case 'threw but applied':
        apply()
        throw new Error('Service timed out')
      case 'threw, applied later':
        late.push(() => {
          try {
            apply()
          } catch {
            // A late write that the file refuses is as if it had never come.
          }
        })
        throw new Error('Service timed out')
    }
  }
  const sheetCall = <V>(name: string, apply: () => V): SheetAnswer<V> => {
    try {
      return { ok: true, value: service(name, apply) }
    } catch (thrown) {
      if (thrown instanceof Killed) throw thrown
      const code = thrown instanceof Object && 'code' in thrown ? thrown.code : 0
      const why: SheetFault['why'] = code === 429 ? 'quota' : code === 400 || code === 404 ? 'refused' : 'unknown'
      return { ok: false, why, detail: thrown instanceof Error ? thrown.message : '' }
    }
  }
  const store = (name: string, map: Map<string, string>) => ({
    all: () => service(`${name}.getProperties`, () => Object.fromEntries(map)),
    set: (entries: Readonly<Record<string, string>>) =>
      service(`${name}.setProperties`, () => {
        for (const [key, value] of Object.entries(entries)) {
          if (value.length > 9_000) throw new Error(`property too large: ${key}`)
          map.set(key, value)
        }
      }),
    delete: (key: string) =>
      service(`${name}.deleteProperty`, () => {
        map.delete(key)
      }),
  })

  const host: TestHost = {
    file,
    calls,
    sent,
    engineStore,
    sharedStore,
    between: () => undefined,
    answer: () => ({ ok: false, fault: 'no network in this test' }),
    at: () => instant(now),
    move: (ms) => {
      now += ms
    },
    fail: (at, outcome) => {
      failures.set(at, outcome)
    },
    reset: () => {
      calls.length = 0
      sent.length = 0
      failures = new Map()
    },
    settle: () => {
      locked = false
      failures = new Map()
      for (const apply of late.splice(0)) apply()
    },
    sheets: {
      describe: (fields, ranges) =>
        sheetCall('sheets.get', () => {
          const answer: Json = JSON.parse(JSON.stringify(file.api.get({ fields, ...(ranges ? { ranges } : {}) })))
          return answer
        }),
      read: (ranges, as) =>
        sheetCall('sheets.read', () => {
          const answer = file.api.values.batchGetByDataFilter({
            dataFilters: ranges.map((gridRange) => ({ gridRange })),
            valueRenderOption: as === 'typed' ? 'UNFORMATTED_VALUE' : 'FORMATTED_VALUE',
            dateTimeRenderOption: 'SERIAL_NUMBER',
            majorDimension: 'ROWS',
          })
          const key = (range: object | undefined): string =>
            JSON.stringify(
              Object.entries(range ?? {})
                .filter(([, value]) => value !== undefined)
                .sort(),
            )
          const found = new Map(
            (answer.valueRanges ?? []).flatMap((one) =>
              (one.dataFilters ?? []).map((filter) => [key(filter.gridRange), rows(one.valueRange?.values)] as const),
            ),
          )
          return ranges.map((range) => found.get(key(range)) ?? [])
        }),
      write: (requests, readBack) =>
        sheetCall('sheets.batchUpdate', () => {
          const answer = file.api.batchUpdate({
            requests,
            ...(readBack.length > 0 ? { includeSpreadsheetInResponse: true, responseRanges: readBack, responseIncludeGridData: true } : {}),
          })
          const grids = (answer.updatedSpreadsheet?.sheets ?? []).flatMap((sheet) => sheet.data ?? [])
          return readBack.map((_, at) =>
            (grids[at]?.rowData ?? []).map((row) =>
              (row.values ?? []).map((one) =>
                cell(one.effectiveValue?.stringValue ?? one.effectiveValue?.numberValue ?? one.effectiveValue?.boolValue),
              ),
            ),
          )
        }),
    },
    http: {
      fetchAll: (requests) => {
        if (requests.length === 0) return []
        try {
          return service('fetchAll', () =>
            requests.map((request) => {
              sent.push(request)
              return host.answer(request)
            }),
          )
        } catch (thrown) {
          if (thrown instanceof Killed) throw thrown
          return requests.map(() => ({ ok: false, fault: 'timed out' }))
        }
      },
    },
    lock: {
      hold: () => {
        try {
          return service('lock.tryLock', () => {
            if (locked) return false
            locked = true
            return true
          })
        } catch (thrown) {
          if (thrown instanceof Killed) throw thrown
          return false
        }
      },
      release: () => {
        service('lock.releaseLock', () => {
          locked = false
        })
      },
    },
    clock: {
      now: () => instant(now),
      left: () => 360_000,
      sleep: (ms) => {
        now += ms
      },
    },
    engine: store('user', engineStore),
    shared: store('script', sharedStore),
    cache: {
      getAll: (keys) =>
        service('cache.getAll', () =>
          options.cacheForgets
            ? {}
            : Object.fromEntries(keys.flatMap((key) => (cacheStore.has(key) ? [[key, cacheStore.get(key) ?? '']] : []))),
        ),
      putAll: (entries) =>
        service('cache.putAll', () => {
          for (const [key, value] of Object.entries(entries)) cacheStore.set(key, value)
        }),
    },
    random: { uuid: () => createHash('sha256').update(`id ${ids++}`).digest('hex').slice(0, 22) },
    digest: {
      sha256: (text) => createHash('sha256').update(text).digest('hex'),
      hmacSha256: (key, text) => createHmac('sha256', key).update(text).digest('hex'),
    },
    pack: {
      squeeze: (text) => gzipSync(text).toString('base64'),
      unsqueeze: (packed) => {
        try {
          return gunzipSync(Buffer.from(packed, 'base64')).toString('utf8')
        } catch {
          return undefined
        }
      },
    },
    mail: { send: () => undefined, left: () => 100 },
    session: {
      active: () => 'ana@example.org',
      effective: () => 'ana@example.org',
      spreadsheetId: () => 'file-1',
      zone: () => options.zone ?? 'America/Argentina/Buenos_Aires',
      locale: () => 'es_AR',
      webAppUrl: () => 'https://script.google.com/macros/s/x/exec',
    },
    triggers: { list: () => [{ id: 't1', handler: 'tick' }], everyMinute: () => 't1', delete: () => undefined },
    files: { keep: (name) => ({ ok: true, id: name, url: `https://drive.example/${name}` }) },
    ui: { menu: () => undefined, panel: () => undefined, toast: () => undefined, selection: () => undefined },
    log: { info: () => undefined, error: () => undefined },
  }
  return host
}
