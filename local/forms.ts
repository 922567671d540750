/** Google Forms as far as the spreadsheet sees them: a tab for the answers, a row for each, and what the triggers are given. */
import type { AreaMark } from './apps-script/services/spreadsheet'
import { areaMark } from './apps-script/services/spreadsheet'
import type { FormAnswer } from './apps-script/triggers/events'
import type { SpreadsheetFile } from './apps-script/workbook/index'
import { serialOf } from './serial'
import { type Records, type Shelf, withFields } from './store/records'

export interface Form {
  readonly formId: string
  readonly title: string
  readonly sheetId: number
  /** In the order of their columns, after the time. */
  readonly questions: readonly string[]
}

/** By question; several for check boxes. */
export type Answers = Readonly<Record<string, string | readonly string[]>>

/** First heading of the tab, and the tab's name, in the language of the file. */
const WORDS: Readonly<Record<string, readonly [time: string, tab: string]>> = {
  es: ['Marca temporal', 'Respuestas de formulario'],
  pt: ['Carimbo de data/hora', 'Respostas ao formulário'],
  en: ['Timestamp', 'Form Responses'],
}

/** Answers that Sheets takes as numbers; anything else, `0123` and `+54` too, stays text. */
const NUMBER = /^(0|-?[1-9]\d{0,14})(\.\d+)?$/

const cellOf = (answer: string | readonly string[] | undefined): string | number => {
  const text = typeof answer === 'string' ? answer : (answer ?? []).join(', ')
  return NUMBER.test(text) ? Number(text) : text
}

const quoted = (title: string): string => `'${title.replace(/'/g, "''")}'`

export class Forms {
  private readonly shelf: Shelf<Form>

  constructor(
    records: Records,
    private readonly file: () => SpreadsheetFile,
    private readonly now: () => number,
  ) {
    this.shelf = records.shelf('forms', withFields<Form>('formId', 'title', 'sheetId', 'questions'))
  }

  all(): readonly Form[] {
    return this.shelf.all()
  }

  /** Links a form to the file: a tab of its own, with the questions as headings. */
  link(formId: string, title: string, questions: readonly string[]): Form {
    const known = this.shelf.get(formId)
    if (known !== undefined) return known
    const file = this.file()
    const [time, tab] = WORDS[file.locale.slice(0, 2)] ?? ['Timestamp', 'Form Responses']
    const made = file.api.batchUpdate({
      requests: [{ addSheet: { properties: { title: `${tab} ${this.all().length + 1}`, index: file.tabs().length } } }],
    })
    const sheetId = made.replies?.[0]?.addSheet?.properties?.sheetId ?? 0
    const cells = [time, ...questions].map((text) => ({ userEnteredValue: { stringValue: text } }))
    const dateTime = { userEnteredFormat: { numberFormat: { type: 'DATE_TIME', pattern: 'd/m/yyyy h:mm:ss' } } }
    file.api.batchUpdate({
      requests: [
        { updateCells: { start: { sheetId, rowIndex: 0, columnIndex: 0 }, rows: [{ values: cells }], fields: 'userEnteredValue' } },
        {
          repeatCell: {
            range: { sheetId, startRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 },
            cell: dateTime,
            fields: 'userEnteredFormat.numberFormat',
          },
        },
      ],
    })
    const form = { formId, title, sheetId, questions }
    this.shelf.set(formId, form)
    return form
  }

  /** Writes the answers into their row; undefined when the tab has been deleted. A form nobody linked is linked with these questions. */
  submit(formId: string, answers: Answers): FormAnswer | undefined {
    const form = this.shelf.get(formId) ?? this.link(formId, formId, Object.keys(answers))
    const file = this.file()
    const tab = file.tabs().find(({ sheetId }) => sheetId === form.sheetId)
    if (tab === undefined) return undefined
    const row = [serialOf(this.now(), file.timeZone), ...form.questions.map((question) => cellOf(answers[question]))]
    const options = { valueInputOption: 'RAW', insertDataOption: 'OVERWRITE' }
    const written = file.api.values.append(`${quoted(tab.title)}!A1`, { values: [row] }, options)
    const at = Number(/(\d+)(?::|$)/.exec(written.updates?.updatedRange?.split('!').pop() ?? '')?.[1] ?? 0)
    const area = this.rowArea(file, form, at)
    if (area === undefined) return undefined
    const shown = file.api.values.get(`${quoted(tab.title)}!A${at}:${at}`).values?.[0]?.map(String) ?? []
    const values = row.map((_cell, place) => shown[place] ?? '')
    const namedValues = Object.fromEntries(
      [this.heading(file), ...form.questions].map((question, place) => [question, [values[place] ?? '']]),
    )
    return { area, values, namedValues }
  }

  private heading(file: SpreadsheetFile): string {
    return WORDS[file.locale.slice(0, 2)]?.[0] ?? 'Timestamp'
  }

  private rowArea(file: SpreadsheetFile, form: Form, row: number): AreaMark | undefined {
    return areaMark(file, { sheetId: form.sheetId, startRow: row - 1, endRow: row, startColumn: 0, endColumn: form.questions.length + 1 })
  }
}
