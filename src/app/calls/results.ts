/** Tablero in the panel: the same tiles as in the tab, and counting them anew. */

import { recountDue } from '../../domain/results/recount'
import { board } from '../../domain/results/tables'
import { boardView, readView } from '../../domain/results/view'
import { raise } from '../../kernel/act'
import { ok } from '../../kernel/outcome'
import { t } from '../../kernel/text'
import { type AnySheetCall, sheetCall } from './call'
import { nothing, read } from './parse'

const COUNTED = t('Listo: los números son de ahora.', 'Pronto: os números são de agora.', 'Done: the figures are of now.')

const readBoard = sheetCall<'results.read'>({
  name: 'results.read',
  parse: nothing,
  decide: (state) =>
    ok({
      value: {
        view: boardView.of(state),
        tiles: state.all(board).map((row) => ({
          block: row.block ?? '',
          name: row.name ?? '',
          value: row.value ?? '',
          before: row.before ?? '',
          n: row.n ?? 0,
          detail: row.detail ?? '',
          definition: row.definition ?? '',
        })),
      },
    }),
})

const refreshBoard = sheetCall<'results.refresh'>({
  name: 'results.refresh',
  parse: nothing,
  decide: (_state, _input, { lang, now }) =>
    ok({ value: { says: COUNTED[lang] }, acts: [raise(recountDue(`asked ${now}`, { nightly: false }))] }),
})

const viewBoard = sheetCall<'results.view'>({
  name: 'results.view',
  parse: (input) => {
    const said = read(input, { clock: 'text', by: 'text' })
    return said.ok ? ok(readView(said.value)) : said
  },
  decide: (state, view, { lang, now }) =>
    ok({
      value: { says: COUNTED[lang] },
      acts: [boardView.set(state, view), raise(recountDue(`seen ${now}`, { nightly: false }))],
    }),
})

export const resultCalls: readonly AnySheetCall[] = [readBoard, refreshBoard, viewBoard]
