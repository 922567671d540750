/** FormApp as a script uses it: a form is made, its questions are prefilled by name, answers come into a tab of the file and fire the trigger. */
import { bench } from '../bench'
import { createFile } from '../workbook/index'

const CODE = `
function make() {
  var form = FormApp.create('Inscripción', false);
  form.addTextItem().setTitle('Nombre');
  form.addListItem().setTitle('Curso').setChoiceValues(['Danza', 'Cocina']);
  var text = form.getItems()[0];
  var url = form.createResponse().withItemResponse(text.asTextItem().createResponse('Ana Paz')).toPrefilledUrl();
  var before = [form.isPublished(), SpreadsheetApp.getActiveSpreadsheet().getSheets().length];
  form.setPublished(true).setDestination(FormApp.DestinationType.SPREADSHEET, 'file');
  var sheets = SpreadsheetApp.getActiveSpreadsheet().getSheets();
  var own = sheets.filter(function (sheet) { return sheet.getFormUrl(); });
  return { id: form.getId(), url: url, before: before, sheets: sheets.length, own: own.length, kind: String(text.getType()) };
}
function open(id) { try { return FormApp.openById(id).getTitle(); } catch (thrown) { return thrown.message.slice(0, 40); } }
`

test('a form is made, published, linked, and opened again; one that is gone says so', async () => {
  const file = createFile({ id: 'file', title: 'x', locale: 'es_AR', timeZone: 'America/Argentina/Buenos_Aires', now: () => 0, owner: 'a' })
  const one = await bench(CODE, {
    file,
    manifest: { oauthScopes: ['https://www.googleapis.com/auth/forms', 'https://www.googleapis.com/auth/spreadsheets'] },
  })
  try {
    const made = await one.call('make')
    expect(made).toMatchObject({ before: [false, 1], sheets: 2, own: 1, kind: 'TEXT' })
    const { id, url } = Object(made)
    expect(url).toMatch(/^https:\/\/docs\.google\.com\/forms\/d\/e\/[\w-]+\/viewform\?usp=pp_url&entry\.\d+=Ana%20Paz$/)
    expect(await one.call('open', id)).toBe('Inscripción')
    expect(await one.call('open', 'nothing')).toBe('No item with the given ID could be found')
  } finally {
    await one.stop()
  }
})
