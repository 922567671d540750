/** Rows that people deleted, hints and all: what begins beyond the end of a tab is not there, and holds nothing else up. */
import { readyProgramme } from '../../../test/kit/programme'
import { importPeople, phoneOf } from '../../../test/kit/steps'
import { runOne } from '../../app/run-one'
import { contacts } from '../../domain/contacts/contacts'
import { isText } from '../../kernel/json'

const PEOPLE = 8
const KEPT = 3

test.each([
  ['a row that is gone', 6, 6, 'nobody'],
  ['a row that stands elsewhere', 1, 6, phoneOf(1)],
  ['a row that never was', 2, 90_000, phoneOf(2)],
])('%s', (_what, person, hint, found) => {
  const one = readyProgramme({ uses: ['sends'] })
  importPeople(one, PEOPLE)
  const { id } = one.records(contacts)[person] ?? {}
  one.host.file.api.batchUpdate({
    requests: [{ deleteDimension: { range: { sheetId: one.sheetId(contacts), dimension: 'ROWS', startIndex: 1 + KEPT } } }],
  })
  let seen = ''
  const report = runOne(one.world, (state) => {
    seen = state.get(contacts, isText(id) ? id : '', hint)?.phone ?? 'nobody'
    return []
  })
  expect(report.left).toBe('nothing')
  expect(seen).toBe(found)
})
