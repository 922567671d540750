import fc from 'fast-check'
import type { Decision } from '../../../domain/outbox/message'
import { FAULTS, findFault, type GraphError, judge } from './judge'

const error = (code: number | null, more: Partial<GraphError> = {}): GraphError => ({ code, title: 'Something', details: null, ...more })
const range = (from: number, to: number): readonly number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index)

/** Every code of Meta's tables (Cloud API "Error codes", Graph API "Handling errors" and "Rate limits"; to 2026-09). */
const CODES: Readonly<Record<string, readonly number[]>> = {
  'authorization and account': [
    ...[0, 3, 10, 100, 102, 104, 190, 368, 130403, 130497, 131005, 131030, 131031, 131037, 131042, 131045, 131057, 131058, 131063, 133010],
    ...range(200, 299),
  ],
  throttling: [4, 17, 32, 613, 80007, 130429, 131048, 131056, 131064, 133008, 133009, 133016],
  sending: [
    ...[1, 2, 33, 130472, 131000, 131008, 131009, 131016, 131020, 131021, 131026, 131035, 131036, 131041, 131047, 131049, 131050, 131051],
    ...[131052, 131053, 131055, 131059, 131061, 131062, 134011, 134100, 134101, 134102, 135000, 137000, 138000, 138999],
    ...range(131200, 131299),
    ...range(139100, 139103),
    ...range(147001, 147005),
  ],
  templates: [
    ...[132000, 132001, 132005, 132007, 132012, 132015, 132016, 132018, 132021, 132068, 132069, 136024, 136025, 141002, 200005, 200006],
    ...[200007, 2388019, 2388039, 2388040, 2388047, 2388072, 2388073, 2388091, 2388093, 2388293, 2388299],
  ],
  registration: [2200, 133000, 133004, 133005, 133006, 133015, 2494100, 2593107, 2593108],
}

it.each(Object.entries(CODES))('knows every code of %s', (_, codes) => {
  expect(codes.filter((code) => findFault(error(code)) === undefined)).toEqual([])
})

it('names each code and variant once', () => {
  const names = FAULTS.map(({ code, subcode, words }) => JSON.stringify([code, subcode ?? null, words?.source ?? null]))
  expect(new Set(names).size).toBe(names.length)
})

const texts = FAULTS.flatMap(({ code, reason, next }) =>
  [reason, next].flatMap((text) => Object.entries(text).map(([lang, words]) => [`${code} ${lang}`, words] as const)),
)

it('explains every fault in whole sentences of three languages', () => {
  expect(texts.filter(([, words]) => !/^[A-ZÁÉÍÓÚ¿«“].{10,}[.!?]$/s.test(words))).toEqual([])
  const untranslated = FAULTS.filter(({ reason }) => reason.es === reason.en || reason.pt === reason.en)
  expect(untranslated).toEqual([])
})

it('speaks to people who never saw a line of code', () => {
  const jargon = /ventana|janela|\bwindow\b|token|webhook|\bAPI\b(?! Setup)|endpoint|par[aâá]met|payload|rate limit|template|timeout/i
  const known = /WhatsApp → Configuración de la API|WhatsApp → Configuração da API/
  expect(texts.filter(([, words]) => jargon.test(words.replace(known, '')))).toEqual([])
})

describe('codes that are in no table', () => {
  it.each([
    [429, 'slow down'],
    [503, 'retry'],
    [400, 'fail message'],
    [undefined, 'fail message'],
  ] as const)('HTTP %s: %s', (http, decision) => {
    const verdict = judge(error(987654), { attempt: 1, ...(http === undefined ? {} : { http }) })
    expect(verdict.decision).toBe(decision)
    expect(verdict.reason.es).toContain('987654')
  })
})

describe('is_transient', () => {
  it.each([
    ['saves what would have failed', 131009, 'retry'],
    ['saves what is unknown', 987654, 'retry'],
    ['does not hurry a throttle', 4, 'slow down'],
    ['does not hurry what must rest a day', 131049, 'later'],
  ] as const)('%s', (_, code, decision) => {
    expect(judge(error(code, { transient: true }), { attempt: 1, http: 400 }).decision).toBe(decision)
  })
})

it('gives up a message whose attempts are used up, and says so', () => {
  const first = judge(error(131000), { attempt: 1, http: 500 })
  const last = judge(error(131000), { attempt: 6, http: 500 })
  expect(last).toMatchObject({ decision: 'fail message', waitMs: null })
  expect(last.next).not.toEqual(first.next)
})

it('never asks for another attempt without a wait, nor for a wait without another attempt', () => {
  const again: ReadonlySet<Decision> = new Set(['retry', 'retry person', 'slow down', 'later'])
  fc.assert(
    fc.property(
      fc.oneof(fc.constantFrom(...Object.values(CODES).flat()), fc.integer()),
      fc.integer({ min: 1, max: 12 }),
      fc.option(fc.integer({ min: 200, max: 599 })),
      fc.boolean(),
      (code, attempt, http, transient) => {
        const verdict = judge(error(code, { transient }), { attempt, ...(http === null ? {} : { http }) })
        expect(verdict.waitMs !== null).toBe(again.has(verdict.decision))
      },
    ),
  )
})
