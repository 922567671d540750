/** Forms that people fill in. */

import type { Answers, Forms } from '../apps-script/forms/forms'
import type { AppsScript } from '../apps-script/host'
import { BadRequest, json, type Routes } from './http'
import { list, optionalText, record, text } from './parse'

const answersOf = (value: unknown): Answers =>
  Object.fromEntries(
    Object.entries(record(value)).map(([question, answer]) => [
      question,
      Array.isArray(answer) ? answer.map(String) : String(answer ?? ''),
    ]),
  )

export const formRoutes = (host: AppsScript, forms: Forms): Routes => ({
  'GET /sim/forms': () => json(forms.all()),
  'POST /sim/forms': async (asked) => {
    const body = record(await asked.json())
    return json(forms.link(text(body, 'formId'), optionalText(body, 'title') ?? text(body, 'formId'), list(body, 'questions').map(String)))
  },
  'POST /sim/forms/{formId}/responses': async (asked) => {
    const body = record(await asked.json())
    const answer = forms.submit(asked.path.formId ?? '', answersOf(body.answers ?? body))
    if (typeof answer === 'string')
      throw new BadRequest(answer === 'closed' ? 'This form takes no answers.' : 'The tab of this form is gone.', 409)
    await host.people.submitted(answer, optionalText(body, 'user') ?? '')
    return json({ row: answer.area.row, sheetId: answer.area.sheet.sheetId, values: answer.values })
  },
})
