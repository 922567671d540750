/** Google Forms as far as the spreadsheet sees them: a tab for the answers, a row for each, and what the triggers are given. */
import { randomInt } from 'node:crypto'
import { type Records, type Shelf, withFields } from '../../store/records'
import { type AreaMark, areaMark } from '../services/spreadsheet'
import type { FormAnswer } from '../triggers/events'
import type { SpreadsheetFile } from '../workbook/index'
import { serialNow } from '../workbook/values/serial'
import { type Form, type FormItem, type ItemKind, UNLINKED } from './form'

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

/** A date question gives a date, whatever the file's language. */
const DATE = /^(\d{4})-(\d\d)-(\d\d)$/

const cellOf = (answer: string | readonly string[] | undefined, kind: ItemKind): string | number => {
  const text = typeof answer === 'string' ? answer : (answer ?? []).join(', ')
  const [, year, month, day] = (kind === 'DATE' && DATE.exec(text)) || []
  if (day !== undefined) return Math.round(Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000) + 25_569
  return NUMBER.test(text) ? Number(text) : text
}

const quoted = (title: string): string => `'${title.replace(/'/g, "''")}'`

/** Why an answer is not taken. */
export type Refused = 'closed' | 'no tab'

export class Forms {
  private readonly shelf: Shelf<Form>

  constructor(
    records: Records,
    private readonly file: () => SpreadsheetFile,
    private readonly now: () => number,
  ) {
    this.shelf = records.shelf('forms', withFields<Form>('formId', 'title', 'sheetId', 'items', 'published', 'accepting'))
  }

  all(): readonly Form[] {
    return this.shelf.all()
  }
  get(formId: string): Form | undefined {
    return this.shelf.get(formId)
  }
  /** Somebody deletes it at Google; its tab and its answers stay. */
  delete(formId: string): void {
    this.shelf.delete(formId)
  }

  make(title: string, published: boolean): Form {
    const form: Form = { formId: `F${randomInt(1, 2 ** 40).toString(36)}`, title, sheetId: UNLINKED, items: [], published, accepting: true }
    this.shelf.set(form.formId, form)
    return form
  }
  change(formId: string, values: Partial<Pick<Form, 'title' | 'published' | 'accepting'>>): void {
    const form = this.shelf.get(formId)
    if (form !== undefined) this.shelf.set(formId, { ...form, ...values })
  }
  addItem(formId: string, kind: ItemKind): FormItem {
    const item: FormItem = { id: randomInt(1, 2 ** 31), title: '', kind, choices: [] }
    this.keepItem(formId, item)
    return item
  }
  /** A question that is new stands in a column of its own behind the others. */
  keepItem(formId: string, item: FormItem): void {
    const form = this.shelf.get(formId)
    if (form === undefined) return
    const known = form.items.some(({ id }) => id === item.id)
    const items = known ? form.items.map((one) => (one.id === item.id ? item : one)) : [...form.items, item]
    this.shelf.set(formId, { ...form, items })
    if (form.sheetId !== UNLINKED) this.head({ ...form, items })
  }

  /** Links a form to the file: a tab of its own, with the questions as headings. */
  link(formId: string, title: string, questions: readonly string[]): Form {
    const known = this.shelf.get(formId)
    if (known !== undefined && known.sheetId !== UNLINKED) return known
    const file = this.file()
    const [, tab] = WORDS[file.locale.slice(0, 2)] ?? ['Timestamp', 'Form Responses']
    const made = file.api.batchUpdate({
      requests: [{ addSheet: { properties: { title: `${tab} ${this.all().length + 1}`, index: file.tabs().length } } }],
    })
    const sheetId = made.replies?.[0]?.addSheet?.properties?.sheetId ?? 0
    const items = questions.map((question, at): FormItem => ({ id: at + 1, title: question, kind: 'TEXT', choices: [] }))
    const form = known === undefined ? { formId, title, sheetId, items, published: true, accepting: true } : { ...known, sheetId }
    this.shelf.set(formId, form)
    this.head(form)
    return form
  }

  /** Writes the answers into their row, by the titles of the questions. A form nobody linked is linked with these questions. */
  submit(formId: string, answers: Answers): FormAnswer | Refused {
    const form = this.shelf.get(formId) ?? this.link(formId, formId, Object.keys(answers))
    if (!form.published || !form.accepting) return 'closed'
    const file = this.file()
    const tab = file.tabs().find(({ sheetId }) => sheetId === form.sheetId)
    if (tab === undefined) return 'no tab'
    const row = [serialNow(this.now(), file.timeZone), ...form.items.map(({ title, kind }) => cellOf(answers[title], kind))]
    const options = { valueInputOption: 'RAW', insertDataOption: 'OVERWRITE' }
    const written = file.api.values.append(`${quoted(tab.title)}!A1`, { values: [row] }, options)
    const at = Number(/(\d+)(?::|$)/.exec(written.updates?.updatedRange?.split('!').pop() ?? '')?.[1] ?? 0)
    const area = this.rowArea(file, form, at)
    if (area === undefined) return 'no tab'
    const shown = file.api.values.get(`${quoted(tab.title)}!A${at}:${at}`).values?.[0]?.map(String) ?? []
    const values = row.map((_cell, place) => shown[place] ?? '')
    const questions = [this.heading(file), ...form.items.map(({ title }) => title)]
    return { area, values, namedValues: Object.fromEntries(questions.map((question, place) => [question, [values[place] ?? '']])) }
  }

  private head({ sheetId, items }: Form): void {
    const file = this.file()
    const cells = [this.heading(file), ...items.map(({ title }) => title)].map((text) => ({ userEnteredValue: { stringValue: text } }))
    const dateTime = { userEnteredFormat: { numberFormat: { type: 'DATE_TIME', pattern: 'd/m/yyyy h:mm:ss' } } }
    const range = { sheetId, startRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 }
    file.api.batchUpdate({
      requests: [
        { updateCells: { start: { sheetId, rowIndex: 0, columnIndex: 0 }, rows: [{ values: cells }], fields: 'userEnteredValue' } },
        { repeatCell: { range, cell: dateTime, fields: 'userEnteredFormat.numberFormat' } },
      ],
    })
  }

  private heading(file: SpreadsheetFile): string {
    return WORDS[file.locale.slice(0, 2)]?.[0] ?? 'Timestamp'
  }

  private rowArea(file: SpreadsheetFile, form: Form, row: number): AreaMark | undefined {
    return areaMark(file, { sheetId: form.sheetId, startRow: row - 1, endRow: row, startColumn: 0, endColumn: form.items.length + 1 })
  }
}
