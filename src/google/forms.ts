/** Google Forms through FormApp: their questions with the names by which they are filled in beforehand, publishing, and where answers go. */
import type { FormQuestion, GoogleForm, GoogleForms } from '../ports'

type Form = GoogleAppsScript.Forms.Form
/** Since April 2025; the types do not know them yet. */
interface Publishing {
  isPublished(): boolean
  setPublished(on: boolean): unknown
}
const canPublish = (form: object): form is Publishing => 'isPublished' in form && 'setPublished' in form

/** Which of its two addresses a tab tells is not documented. */
const sheetOf = (form: Form): number | null => {
  const { [0]: own } = SpreadsheetApp.getActiveSpreadsheet()
    .getSheets()
    .filter((sheet) => {
      const url = sheet.getFormUrl() ?? ''
      return url.includes(form.getId()) || (url !== '' && form.getPublishedUrl().startsWith(url))
    })
  return own ? own.getSheetId() : null
}

/** A prefilled address names each question that was answered in it, in their order. */
const entriesOf = (form: Form): ReadonlyMap<number, string> => {
  const found = new Map<number, string>()
  for (const item of form.getItems()) {
    const answer = sampleOf(item)
    if (!answer) continue
    const entry = /[?&](entry\.\d+)=/.exec(form.createResponse().withItemResponse(answer).toPrefilledUrl())?.[1]
    if (entry) found.set(item.getId(), entry)
  }
  return found
}

const sampleOf = (item: GoogleAppsScript.Forms.Item): GoogleAppsScript.Forms.ItemResponse | undefined => {
  const { ItemType } = FormApp
  switch (item.getType()) {
    case ItemType.TEXT:
      return item.asTextItem().createResponse('x')
    case ItemType.PARAGRAPH_TEXT:
      return item.asParagraphTextItem().createResponse('x')
    case ItemType.LIST: {
      const list = item.asListItem()
      return list.createResponse(list.getChoices()[0]?.getValue() ?? '')
    }
    case ItemType.MULTIPLE_CHOICE: {
      const choice = item.asMultipleChoiceItem()
      return choice.createResponse(choice.getChoices()[0]?.getValue() ?? '')
    }
    default:
      return undefined
  }
}

const described = (form: Form): GoogleForm => {
  const entries = entriesOf(form)
  return {
    id: form.getId(),
    title: form.getTitle(),
    url: form.getPublishedUrl(),
    open: form.isAcceptingResponses() && (!canPublish(form) || form.isPublished()),
    sheetId: sheetOf(form),
    questions: form.getItems().map((item) => ({ title: item.getTitle(), entry: entries.get(item.getId()) ?? '' })),
  }
}

const add = (form: Form, { title, kind, choices }: FormQuestion): void => {
  if (kind === 'date') form.addDateItem().setTitle(title)
  else if (kind === 'list' && choices.length > 0)
    form
      .addListItem()
      .setTitle(title)
      .setChoiceValues([...choices])
  else form.addTextItem().setTitle(title)
}

/** FormApp throws for a form that is gone or somebody else's. */
const attempt = (open: () => Form): Form | undefined => {
  try {
    return open()
  } catch {
    return undefined
  }
}
const opened = (address: string): Form | undefined =>
  attempt(() => (address.startsWith('https://') ? FormApp.openByUrl(address) : FormApp.openById(address)))

export const forms: GoogleForms = {
  find: (address) => {
    const form = opened(address)
    return form && described(form)
  },
  make: (title, questions) => {
    const form = attempt(() => FormApp.create(title))
    if (!form) return undefined
    for (const question of questions) add(form, question)
    return described(form)
  },
  ready: (id, missing) => {
    const form = opened(id)
    if (!form) return undefined
    for (const question of missing) add(form, question)
    // Forms can begin unpublished: it is always said.
    if (canPublish(form)) form.setPublished(true)
    form.setAcceptingResponses(true)
    if (sheetOf(form) === null) {
      form.setDestination(FormApp.DestinationType.SPREADSHEET, SpreadsheetApp.getActiveSpreadsheet().getId())
      SpreadsheetApp.flush()
    }
    return described(form)
  },
}
