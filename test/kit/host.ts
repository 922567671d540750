/** A world for tests: the real spreadsheet model, and counted stores, lock, cache, network and clock that can fail on command. */
import { createHash, createHmac } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import { createFile, type SpreadsheetFile } from '../../local/apps-script/workbook/index'
import type { Json } from '../../src/kernel/json'
import { type Instant, instant } from '../../src/kernel/time'
import type { Cell, Host, HttpAnswer, HttpRequest, Rows, SheetAnswer, SheetFault, Sheets } from '../../src/ports'

/** What may become of a service call (see the protocol's kill matrix). */
export type Outcome = 'fine' | 'not applied' | 'quota' | 'applied, then killed' | 'threw but applied' | 'threw, applied later'

export class Killed extends Error {}

/** Everything a test host is at one moment; taking and putting back costs next to nothing. */
export interface Picture {
  readonly file: SpreadsheetFile
  readonly now: number
  readonly ids: number
  readonly engine: ReadonlyMap<string, string>
  readonly shared: ReadonlyMap<string, string>
  readonly cache: ReadonlyMap<string, string>
  readonly others: readonly OtherFile[]
}

/** A spreadsheet that the script made, and who may open it. */
export interface OtherFile {
  readonly key: string
  readonly file: SpreadsheetFile
  readonly shared: readonly string[]
  /** In the bin of Drive: not listed, and still there. */
  readonly binned?: boolean
}

export interface TestHost extends Host {
  readonly file: SpreadsheetFile
  readonly others: readonly OtherFile[]
  /** Somebody throws them all into the bin, or takes them out. */
  binOthers(binned: boolean): void
  /** Somebody deletes it for good. */
  loseOther(id: string): void
  readonly calls: string[]
  /** Cells that the spreadsheet gave and took since the last reset. */
  readonly cells: { read: number; written: number }
  /** Time stands still until moved. */
  move(ms: number): void
  at(): Instant
  /** The call with this number (from 0 since the last reset) gets this outcome; `after`: how many calls later a late one lands. */
  fail(at: number, outcome: Outcome, after?: number): void
  /** Whether the run at work was killed: nothing it calls happens any more. */
  readonly dead: boolean
  /** Runs before every call: a person who edits between any two of them, or another run. */
  between: (call: string, number: number) => void
  answer: (request: HttpRequest) => HttpAnswer
  readonly sent: HttpRequest[]
  /** Mails that were written. */
  readonly letters: { readonly to: string; readonly subject: string; readonly text: string }[]
  /** Files that were taken out of Drive. */
  readonly dropped: string[]
  reset(): void
  /** What a killed run leaves: the lock is free, late writes land. */
  settle(): void
  picture(): Picture
  restore(picture: Picture): void
  readonly engineStore: Map<string, string>
  readonly sharedStore: Map<string, string>
  readonly cacheStore: Map<string, string>
}

const cell = (value: unknown): Cell => (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null)
const rows = (values: unknown): Rows =>
  Array.isArray(values) ? values.map((row: unknown) => (Array.isArray(row) ? row.map(cell) : [])) : []

const rangeKey = (range: GoogleAppsScript.Sheets.Schema.GridRange = {}): string =>
  [range.sheetId, range.startRowIndex, range.endRowIndex, range.startColumnIndex, range.endColumnIndex].join()

export interface TestOptions {
  readonly zone?: string
  readonly at?: string
  readonly cacheForgets?: boolean
  /** A file that is there already: a copy of another host's, or the same file for somebody else. */
  readonly file?: SpreadsheetFile
  /** The script's store of that file, when it is the same script. */
  readonly script?: Map<string, string>
  readonly user?: string
}

/** Letters and digits, as Google's ids. */
const idOf = (name: string): string => name.replace(/\W/g, '_')

/** Stands for the moment of the last change, which a twin does not remember. */
const wordsOf = (file: SpreadsheetFile): string =>
  createHash('sha256')
    .update(JSON.stringify(file.tabs().map(({ title }) => file.api.values.get(`'${title}'`, {}).values ?? [])))
    .digest('hex')

/** Apps Script quotas: 9 KB a value, 500 KB a store. */
const PROPERTY = 9_000
const STORE = 500_000

export const testHost = (options: TestOptions = {}): TestHost => {
  let now = Date.parse(options.at ?? '2027-02-01T13:00:00Z')
  const user = options.user ?? 'ana@example.org'
  let file =
    options.file ??
    createFile({
      id: 'file-1',
      title: 'Prueba',
      locale: 'es_AR',
      timeZone: options.zone ?? 'America/Argentina/Buenos_Aires',
      now: () => now,
      owner: 'ana@example.org',
    })
  let others: readonly OtherFile[] = []
  const engineStore = new Map<string, string>()
  const sharedStore = options.script ?? new Map<string, string>()
  const cacheStore = new Map<string, string>()
  const calls: string[] = []
  const sent: HttpRequest[] = []
  const cells = { read: 0, written: 0 }
  let late: { readonly due: number; readonly apply: () => void }[] = []
  let failures = new Map<number, { readonly outcome: Outcome; readonly after: number }>()
  let locked = false
  let dead = false
  let inBetween = false
  let ids = 0

  /** A late write that the file refuses is as if it had never come. */
  const land = (applies: readonly { readonly apply: () => void }[]): void => {
    for (const { apply } of applies)
      try {
        apply()
      } catch {}
  }
  const between = (name: string, number: number): void => {
    if (inBetween) return
    inBetween = true
    try {
      host.between(name, number)
    } finally {
      inBetween = false
    }
  }

  /** Every service call goes through here: counted, interrupted by people, and given its outcome. */
  const service = <V>(name: string, apply: () => V): V => {
    if (dead) throw new Killed(name)
    const number = calls.length
    calls.push(name)
    between(name, number)
    const landing = late.filter((one) => one.due <= number)
    late = late.filter((one) => one.due > number)
    land(landing)
    const { outcome, after } = failures.get(number) ?? { outcome: 'fine', after: 0 }
    switch (outcome) {
      case 'fine':
        return apply()
      case 'not applied':
        throw new Error('Service unavailable')
      case 'quota':
        throw Object.assign(new Error('Quota exceeded'), { code: 429 })
      case 'applied, then killed':
        apply()
        dead = true
        throw new Killed(name)
      case 'threw but applied':
        apply()
        throw new Error('Service timed out')
      case 'threw, applied later':
        late.push({ due: number + after, apply })
        throw new Error('Service timed out')
    }
  }
  const sheetCall = <V>(of: () => SpreadsheetFile, name: string, apply: () => V): SheetAnswer<V> => {
    try {
      const value = service(name, apply)
      const { cellsRead, cellsWritten } = of().api.lastCost
      cells.read += cellsRead
      cells.written += cellsWritten
      return { ok: true, value }
    } catch (thrown) {
      if (thrown instanceof Killed) throw thrown
      const code = thrown instanceof Object && 'code' in thrown ? thrown.code : 0
      const why: SheetFault['why'] = code === 429 ? 'quota' : code === 400 || code === 404 ? 'refused' : 'unknown'
      return { ok: false, why, detail: thrown instanceof Error ? thrown.message : '' }
    }
  }
  const attempt = <V>(call: () => V): V | undefined => {
    try {
      return call()
    } catch (thrown) {
      if (thrown instanceof Killed) throw thrown
      return undefined
    }
  }
  /** `name` tells calls to another file apart. */
  const sheetsOf = (file: () => SpreadsheetFile, name = 'sheets'): Sheets => ({
    describe: (fields, ranges) =>
      sheetCall(file, `${name}.get`, () => {
        const answer: Json = JSON.parse(JSON.stringify(file().api.get({ fields, ...(ranges ? { ranges } : {}) })))
        return answer
      }),
    read: (ranges, as) =>
      sheetCall(file, `${name}.read`, () => {
        const answer = file().api.values.batchGetByDataFilter({
          dataFilters: ranges.map((gridRange) => ({ gridRange })),
          valueRenderOption: as === 'typed' ? 'UNFORMATTED_VALUE' : 'FORMATTED_VALUE',
          dateTimeRenderOption: 'SERIAL_NUMBER',
          majorDimension: 'ROWS',
        })
        const found = new Map(
          (answer.valueRanges ?? []).flatMap((one) =>
            (one.dataFilters ?? []).map((filter) => [rangeKey(filter.gridRange), rows(one.valueRange?.values)] as const),
          ),
        )
        return ranges.map((range) => found.get(rangeKey(range)) ?? [])
      }),
    write: (requests, readBack) =>
      sheetCall(file, `${name}.batchUpdate`, () => {
        const answer = file().api.batchUpdate({
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
    fillColumn: (mark, cells) =>
      sheetCall(file, `${name}.fillColumn`, () => {
        file().api.values.batchUpdateByDataFilter({
          valueInputOption: 'RAW',
          data: [{ dataFilter: { developerMetadataLookup: mark }, majorDimension: 'COLUMNS', values: [cells] }],
        })
        return null
      }),
    copyTab: (sheetId, id) =>
      sheetCall(file, `${name}.copyTo`, () => {
        const to = others.find((other) => other.file.id === id)?.file
        if (!to) throw Object.assign(new Error('Requested entity was not found.'), { code: 404 })
        return file().api.copyTo(sheetId, to).sheetId ?? 0
      }),
  })
  const store = (name: string, map: Map<string, string>) => ({
    all: () => service(`${name}.getProperties`, () => Object.fromEntries(map)),
    set: (entries: Readonly<Record<string, string>>) =>
      service(`${name}.setProperties`, () => {
        for (const [key, value] of Object.entries(entries)) {
          if (value.length > PROPERTY) throw new Error(`property too large: ${key}`)
        }
        const all = Object.entries({ ...Object.fromEntries(map), ...entries })
        if (all.reduce((sum, [key, value]) => sum + key.length + value.length, 0) > STORE) throw new Error('property store full')
        for (const [key, value] of Object.entries(entries)) map.set(key, value)
      }),
    delete: (key: string) =>
      service(`${name}.deleteProperty`, () => {
        map.delete(key)
      }),
  })

  const host: TestHost = {
    get file() {
      return file
    },
    get dead() {
      return dead
    },
    get others() {
      return others
    },
    binOthers: (binned) => {
      others = others.map((one) => ({ ...one, binned }))
    },
    loseOther: (id) => {
      others = others.filter(({ file: one }) => one.id !== id)
    },
    calls,
    cells,
    sent,
    letters: [],
    dropped: [],
    engineStore,
    sharedStore,
    cacheStore,
    between: () => undefined,
    answer: () => ({ ok: false, fault: 'no network in this test' }),
    at: () => instant(now),
    move: (ms) => {
      now += ms
    },
    fail: (at, outcome, after = Number.POSITIVE_INFINITY) => {
      failures.set(at, { outcome, after })
    },
    reset: () => {
      calls.length = 0
      sent.length = 0
      host.letters.length = 0
      cells.read = 0
      cells.written = 0
      failures = new Map()
    },
    settle: () => {
      locked = false
      dead = false
      failures = new Map()
      const landing = late
      late = []
      land(landing)
    },
    picture: () => ({
      file: file.twin(() => now),
      others: others.map((one) => ({ ...one, file: one.file.twin(() => now) })),
      now,
      ids,
      engine: new Map(engineStore),
      shared: new Map(sharedStore),
      cache: new Map(cacheStore),
    }),
    restore: (picture) => {
      file = picture.file.twin(() => now)
      others = picture.others.map((one) => ({ ...one, file: one.file.twin(() => now) }))
      now = picture.now
      ids = picture.ids
      locked = false
      dead = false
      late = []
      for (const [store, kept] of [
        [engineStore, picture.engine],
        [sharedStore, picture.shared],
        [cacheStore, picture.cache],
      ] as const) {
        store.clear()
        for (const [key, value] of kept) store.set(key, value)
      }
      host.between = () => undefined
      host.reset()
    },
    sheets: sheetsOf(() => file),
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
    random: { uuid: () => createHash('sha256').update(`id ${user} ${file.id} ${ids++}`).digest('hex').slice(0, 22) },
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
    mail: {
      send: (to, subject, text) =>
        service('mail.send', () => {
          host.letters.push({ to, subject, text })
        }),
      left: () => 100,
    },
    session: {
      active: () => user,
      effective: () => user,
      spreadsheetId: () => file.id,
      zone: () => file.timeZone,
      language: () => 'es',
      webAppUrl: () => 'https://script.google.com/macros/s/x/exec',
      scriptId: () => 'script',
    },
    triggers: {
      list: () => [{ id: `t ${user}`, handler: 'tick' }],
      everyMinute: () => `t ${user}`,
      onFormSubmit: () => `f ${user}`,
      delete: () => undefined,
    },
    files: {
      keep: (name) => ({ ok: true, id: idOf(name), url: `https://drive.google.com/file/d/${idOf(name)}/view?usp=drivesdk` }),
      drop: (ids) => service('files.drop', () => host.dropped.push(...ids) > 0),
    },
    memberFiles: {
      made: () =>
        attempt(() =>
          service('drive.made', () =>
            Object.fromEntries(others.filter(({ binned }) => !binned).map(({ key, file: one }) => [key, one.id])),
          ),
        ),
      make: (key, title) =>
        attempt(() =>
          service('drive.make', () => {
            const known = others.find((one) => one.key === key)
            if (known) return known.file.id
            const made = createFile({
              id: `member_${createHash('sha256').update(`${key} ${now}`).digest('hex').slice(0, 30)}`,
              title,
              locale: file.locale,
              timeZone: file.timeZone,
              now: () => now,
              owner: file.owner,
            })
            others = [...others, { key, file: made, shared: [] }]
            return made.id
          }),
        ),
      cells: (id) =>
        sheetsOf(() => {
          const one = others.find((other) => other.file.id === id)
          if (!one) throw Object.assign(new Error('Requested entity was not found.'), { code: 404 })
          return one.file
        }, 'other'),
      changed: () => attempt(() => service('drive.get', () => Object.fromEntries(others.map(({ file: one }) => [one.id, wordsOf(one)])))),
      admit: (id, mail, known) =>
        attempt(() =>
          service('drive.admit', () => {
            const isKnown = mail === '' || !/nobody/.test(mail)
            others = others.map((one) =>
              one.file.id === id
                ? {
                    ...one,
                    shared: [
                      ...one.shared.filter((each) => each !== mail && !known.includes(each)),
                      ...(isKnown && mail !== '' ? [mail] : []),
                    ],
                  }
                : one,
            )
            return isKnown ? ('done' as const) : ('refused' as const)
          }),
        ) ?? 'unknown',
    },
    forms: { find: () => undefined, make: () => undefined, ready: () => undefined },
    ui: {
      menu: () => undefined,
      panel: () => undefined,
      page: () => '',
      toast: () => undefined,
      selection: () => undefined,
      show: () => undefined,
    },
    log: { info: () => undefined, error: () => undefined },
  }
  return host
}
