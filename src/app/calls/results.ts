/** Tablero in the panel: the same tiles as in the tab, and counting them anew. */
import { recountDue } from '../../domain/results/recount'
import { board } from '../../domain/results/tables'
import { raise } from '../../kernel/act'
import { ok } from '../../kernel/outcome'
import { t } from '../../kernel/text'
import { type AnySheetCall, sheetCall } from './call'
import { nothing } from './parse'

const COUNTED = t('Listo: los números son de ahora.', 'Pronto: os números são de agora.', 'Done: the figures are of now.')

const readBoard = sheetCall<'results.read'>({
  name: 'results.read',
  parse: nothing,
  prefetch: () => [{ need: 'all', table: board }],
  decide: (state) =>
    ok({
      value: {
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

export const resultCalls: readonly AnySheetCall[] = [readBoard, refreshBoard]
