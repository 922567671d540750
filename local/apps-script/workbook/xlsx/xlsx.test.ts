/** An .xlsx download: what its parts say, read back from the zip. */
import { strFromU8, unzipSync } from 'fflate'
import { doAll, sampleFile } from '../sample'

const unpack = (file: ReturnType<typeof sampleFile>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(file.toXlsx())).map(([path, bytes]) => [path, strFromU8(bytes)]))

const file = () => {
  const made = sampleFile(
    [
      ['ñ & <b> "x"', 1.5, true, '=SUMA(B1;2,5)'],
      ['=1+1', '=1/0', '=""&"x"', '  a\u0007b', '=+54 9 11'],
    ],
    { locale: 'es_AR' },
  )
  const range = { sheetId: 1, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 1, endColumnIndex: 2 }
  const format = {
    numberFormat: { type: 'DATE', pattern: 'dd/mm/yyyy' },
    textFormat: { bold: true, foregroundColorStyle: { rgbColor: { red: 1 } } },
    backgroundColorStyle: { rgbColor: { green: 1 } },
    horizontalAlignment: 'CENTER',
    wrapStrategy: 'WRAP',
  }
  doAll(
    made,
    { repeatCell: { range, cell: { userEnteredFormat: format }, fields: 'userEnteredFormat' } },
    {
      updateSheetProperties: {
        properties: { sheetId: 1, gridProperties: { frozenRowCount: 1 }, tabColorStyle: { rgbColor: { blue: 1 } } },
        fields: 'gridProperties.frozenRowCount,tabColorStyle',
      },
    },
    { mergeCells: { range: { ...range, startRowIndex: 4, endRowIndex: 6 } } },
    { setBasicFilter: { filter: { range: { sheetId: 1, startRowIndex: 0, endRowIndex: 2 } } } },
    {
      setDataValidation: {
        range: { sheetId: 1, startColumnIndex: 4, endColumnIndex: 5 },
        rule: { condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'Sí' }, { userEnteredValue: 'No' }] }, strict: true },
      },
    },
    {
      updateDimensionProperties: {
        range: { sheetId: 1, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 },
        properties: { pixelSize: 145, hiddenByUser: true },
        fields: '*',
      },
    },
    { addSheet: { properties: { title: 'Un título / demasiado largo para Excel', hidden: true } } },
  )
  return made
}

const sheet = unpack(file())['xl/worksheets/sheet1.xml'] ?? ''

test.each([
  ['texts, escaped', '<c r="A1" t="inlineStr"><is><t xml:space="preserve">ñ &amp; &lt;b&gt; &quot;x&quot;</t></is></c>'],
  ['numbers with a look', '<c r="B1" s="1"><v>1.5</v></c>'],
  ['truth', '<c r="C1" t="b"><v>1</v></c>'],
  ['formulas in English notation, with their result', '<c r="D1"><f>SUM(B1,2.5)</f><v>4</v></c>'],
  ['errors', '<c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c>'],
  ['formulas that give text', '<c r="C2" t="str"><f>&quot;&quot;&amp;&quot;x&quot;</f><v>x</v></c>'],
  ['what is no formula, as text', '<c r="E2" t="inlineStr"><is><t xml:space="preserve">=+54 9 11</t></is></c>'],
  ['no control characters', '<t xml:space="preserve">  ab</t>'],
  ['frozen lines', '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'],
  ['the colour of the tab', '<tabColor rgb="FF0000FF"/>'],
  ['widths and hidden columns', '<col min="1" max="1" width="20.00" customWidth="1" hidden="1"/>'],
  ['merged cells', '<mergeCells count="1"><mergeCell ref="B5:B6"/></mergeCells>'],
  ['the filter', '<autoFilter ref="A1:F2"/>'],
  [
    'drop-down lists',
    '<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="E1:E10"><formula1>"Sí,No"</formula1></dataValidation>',
  ],
])('a worksheet holds %s', (_, xml) => expect(sheet).toContain(xml))

test.each([
  [
    'xl/workbook.xml',
    '<sheet name="Datos" sheetId="1" r:id="rId1"/><sheet name="Un título   demasiado largo par" sheetId="2" state="hidden" r:id="rId2"/>',
  ],
  ['xl/styles.xml', '<numFmt numFmtId="164" formatCode="dd/mm/yyyy"/>'],
  ['xl/styles.xml', '<font><b/><sz val="10"/><color rgb="FFFF0000"/><name val="Arial"/></font>'],
  ['xl/styles.xml', '<fgColor rgb="FF00FF00"/>'],
  ['xl/styles.xml', '<alignment horizontal="center" wrapText="1"/>'],
  ['[Content_Types].xml', '/xl/worksheets/sheet2.xml'],
  ['xl/_rels/workbook.xml.rels', 'Target="worksheets/sheet2.xml"'],
])('%s says %s', (path, xml) => expect(unpack(file())[path]).toContain(xml))

test('every part is well formed: each tag that opens closes', () => {
  for (const [path, xml] of Object.entries(unpack(file()))) {
    const open: string[] = []
    for (const [, closing, name = '', empty] of xml.matchAll(/<(\/?)([A-Za-z][\w:]*)[^<>]*?(\/?)>/g)) {
      if (closing === '/') expect([path, open.pop()]).toEqual([path, name])
      else if (empty !== '/') open.push(name)
    }
    expect(open).toEqual([])
  }
})
