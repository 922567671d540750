/** Pictures of Tablero: made with the tab, once whatever happens, never again for whoever deleted one, and always of five weeks. */

import { execution } from '../../../test/kit/flows'
import { repairAll } from '../../../test/kit/life'
import { type Programme, programme, readyProgramme } from '../../../test/kit/programme'
import { boardWeeks, kpiDaily } from '../../domain/results/tables'
import { sends } from '../../domain/sends/tables'
import { DAY } from '../../kernel/time'

const USER = 'ana@example.org'
const charts = ({ host }: Programme) =>
  (host.file.api.get({ fields: 'sheets(properties.title,charts)' }).sheets ?? []).flatMap(({ properties, charts }) =>
    (charts ?? []).map((chart) => ({ tab: properties?.title, id: chart.chartId ?? 0, title: chart.spec?.title })),
  )
const SIX = [
  'Envíos: salieron, llegaron, respondieron',
  'Primera respuesta, en minutos',
  'En plazo y satisfacción, en %',
  'Tareas pendientes y resueltas',
  'Horas de personas y horas ahorradas',
  'Tareas resueltas por hora de persona',
]
/** What a programme with appointments and courses has beside them. */
const ALL = [...SIX, 'Citas por semana', 'El camino de cada curso', 'Quién responde cada formulario, en %', 'Satisfacción y trabajo, en %']
const begin = (one: Programme) =>
  one.call('setup.begin', { organisation: 'Oficios', country: 'AR', area: '11', lang: 'es', uses: ['tasks'] })

test('six on Tablero, each once, also when set-up is asked for again', () => {
  const one = programme()
  begin(one)
  begin(one)
  expect(charts(one).map(({ title }) => title)).toEqual(SIX)
  expect(new Set(charts(one).map(({ tab }) => tab))).toEqual(new Set(['Tablero']))
})

test('whatever becomes of a call of the set-up, the next try leaves six', () => {
  const one = programme()
  const picture = one.host.picture()
  begin(one)
  const at = one.host.calls.indexOf('sheets.batchUpdate')
  for (const outcome of ['applied, then killed', 'threw but applied', 'threw, applied later'] as const) {
    one.host.restore(picture)
    one.host.reset()
    one.host.fail(at, outcome, 3)
    execution(one, () => begin(one))
    one.host.reset()
    begin(one)
    expect([outcome, charts(one).map(({ title }) => title)]).toEqual([outcome, SIX])
  }
  expect(at).toBeGreaterThan(0)
})

test('one that a person deleted does not come back with a repair; a tab made anew has all', () => {
  const one = readyProgramme()
  const { person } = one.host.file
  person.deleteChart({ user: USER, chart: charts(one)[0]?.id ?? 0 })
  person.deleteTab({ user: USER, sheet: one.title(kpiDaily) })
  repairAll(one)
  expect(charts(one).map(({ title }) => title)).toEqual(ALL.slice(1))
  person.deleteTab({ user: USER, sheet: one.title(boardWeeks) })
  repairAll(one)
  expect(charts(one).map(({ title }) => title)).toEqual(ALL)
})

test('a file from before the pictures gets them with its next repair', () => {
  const one = readyProgramme()
  const { api, person } = one.host.file
  api.batchUpdate({
    requests: [
      ...charts(one).map(({ id }) => ({ deleteEmbeddedObject: { objectId: id } })),
      { deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { metadataKey: 'hilo.chart' } } } },
    ],
  })
  person.deleteTab({ user: USER, sheet: one.title(kpiDaily) })
  repairAll(one)
  expect(charts(one).map(({ title }) => title)).toEqual(ALL)
})

test('weeks pass, somebody renames and adds a column: each picture still shows five weeks, this one last', () => {
  const one = readyProgramme()
  const { file } = one.host
  const first = () => file.view(one.sheetId(boardWeeks), 0, 9)?.charts[0]
  one.call('results.refresh', {})
  one.host.move(9 * DAY)
  file.person.renameTab({ user: USER, sheet: one.title(boardWeeks), title: 'Mi tablero' })
  file.person.insert({ user: USER, sheet: 'Mi tablero', axis: 'columns', at: 0 })
  one.call('results.refresh', {})
  expect(first()?.labels).toHaveLength(5)
  const week = one.records(boardWeeks).at(-1)?.['week']
  expect(first()?.labels.at(-1)).toBe(week)
  expect(first()?.series.map(({ name }) => name)).toEqual(
    ['sent', 'delivered', 'replied'].map((key) => sends.columns[key as 'sent'].heading.es),
  )
})
