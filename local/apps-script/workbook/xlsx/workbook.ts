/** The whole file as the bytes of an .xlsx. Format: ECMA-376 part 1 (SpreadsheetML), transitional. */
import { strToU8, zipSync } from 'fflate'
import type { Sheet } from '../model/sheet'
import type { Book } from '../values/book'
import { Styles } from './styles'
import { worksheetXml } from './worksheet'
import { element, HEAD, MAIN } from './xml'

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Excel takes 31 characters and none of : \ / ? * [ ]; equal names get a number. */
const tabNames = (sheets: readonly Sheet[]): readonly string[] => {
  const taken = new Set<string>()
  return sheets.map(({ parts }) => {
    const base = parts.title
      .replace(/[:\\/?*[\]]/g, ' ')
      .replace(/^'|'$/g, ' ')
      .slice(0, 31)
    for (let n = 1; ; n += 1) {
      const name = n === 1 ? base : `${base.slice(0, 27)} (${n})`
      if (taken.has(name.toLowerCase())) continue
      taken.add(name.toLowerCase())
      return name
    }
  })
}

const relation = (id: string, type: string, target: string): string =>
  element('Relationship', { Id: id, Type: `${OFFICE}/${type}`, Target: target })
const relations = (...list: readonly string[]): string =>
  `${HEAD}${element('Relationships', { xmlns: `${PACKAGE}/relationships` }, list.join(''))}`

const typesXml = (sheets: readonly Sheet[]): string => {
  const override = (name: string, type: string): string => element('Override', { PartName: name, ContentType: `${TYPE}.${type}+xml` })
  const parts = [
    element('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
    element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    override('/xl/workbook.xml', 'sheet.main'),
    override('/xl/styles.xml', 'styles'),
    ...sheets.map((_, at) => override(`/xl/worksheets/sheet${at + 1}.xml`, 'worksheet')),
  ]
  return `${HEAD}${element('Types', { xmlns: `${PACKAGE}/content-types` }, parts.join(''))}`
}

const workbookXml = (sheets: readonly Sheet[]): string => {
  const names = tabNames(sheets)
  const first = Math.max(
    0,
    sheets.findIndex((sheet) => !sheet.parts.hidden),
  )
  const list = sheets.map(({ parts }, at) =>
    element('sheet', { name: names[at], sheetId: at + 1, state: parts.hidden ? 'hidden' : undefined, 'r:id': `rId${at + 1}` }),
  )
  const views = element('bookViews', {}, element('workbookView', { activeTab: first }))
  return `${HEAD}${element('workbook', { xmlns: MAIN, 'xmlns:r': OFFICE }, `${views}${element('sheets', {}, list.join(''))}`)}`
}

export const writeXlsx = (book: Book): Uint8Array => {
  const { sheets } = book.state
  const styles = new Styles(book.locale)
  const worksheets = sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, worksheetXml(book, sheet, styles)] as const)
  const links = sheets.map((_, at) => relation(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`))
  const files: readonly (readonly [path: string, text: string])[] = [
    ['[Content_Types].xml', typesXml(sheets)],
    ['_rels/.rels', relations(relation('rId1', 'officeDocument', 'xl/workbook.xml'))],
    ['xl/workbook.xml', workbookXml(sheets)],
    ['xl/_rels/workbook.xml.rels', relations(...links, relation(`rId${sheets.length + 1}`, 'styles', 'styles.xml'))],
    ['xl/styles.xml', styles.xml()],
    ...worksheets,
  ]
  return zipSync(Object.fromEntries(files.map(([path, text]) => [path, strToU8(text)])))
}
