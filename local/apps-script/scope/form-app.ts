/** `FormApp`: forms with questions of text, date and choice, prefilled addresses, publishing, and the file that answers go to. */
import type { FormItem, ItemKind } from '../forms/form'
import type { FormCalls, FormMark } from '../services/forms'
import { type EnumValue, emulated, enumeration } from './emulated'
import { service } from './host'

const server = service<FormCalls>('FormApp')

const itemType = enumeration(['TEXT', 'PARAGRAPH_TEXT', 'DATE', 'LIST', 'MULTIPLE_CHOICE'])
const destinationType = enumeration(['SPREADSHEET'])

interface Answer {
  readonly id: number
  readonly value: string
}
/** Responses to items are objects of Google's; what they hold stays here. */
const answers = new WeakMap<object, Answer>()

const itemOf = (formId: string, given: FormItem): object => {
  let item = given
  const keep = (values: Partial<FormItem>): object => {
    item = { ...item, ...values }
    server.keepItem(formId, item)
    return own
  }
  const self = (): object => own
  const own: object = emulated('Item', {
    getId: () => item.id,
    getTitle: () => item.title,
    getType: () => itemType[item.kind],
    asTextItem: self,
    asParagraphTextItem: self,
    asDateItem: self,
    asListItem: self,
    asMultipleChoiceItem: self,
    setTitle: (title: string) => keep({ title: String(title) }),
    setRequired: self,
    setHelpText: self,
    setChoiceValues: (choices: readonly string[]) => keep({ choices: [...choices].map(String) }),
    getChoices: () => item.choices.map((value) => emulated('Choice', { getValue: () => value })),
    createResponse: (value: string) => {
      const response = emulated('ItemResponse', { getResponse: () => value })
      answers.set(response, { id: item.id, value: String(value) })
      return response
    },
  })
  return own
}

const responseOf = (formId: string): object => {
  const given: Answer[] = []
  const own: object = emulated('FormResponse', {
    withItemResponse: (response: object) => {
      const answer = answers.get(response)
      if (answer !== undefined) given.push(answer)
      return own
    },
    toPrefilledUrl: () => server.prefilledUrl(formId, given),
  })
  return own
}

const formOf = ({ formId }: FormMark): object => {
  const now = (): FormMark => server.open(formId)
  const change = (values: Parameters<FormCalls['change']>[1]): object => {
    server.change(formId, values)
    return own
  }
  const add = (kind: ItemKind) => (): object => itemOf(formId, server.addItem(formId, kind))
  const own: object = emulated('Form', {
    getId: () => formId,
    getTitle: () => now().title,
    setTitle: (title: string) => change({ title: String(title) }),
    getPublishedUrl: () => now().publishedUrl,
    getEditUrl: () => now().editUrl,
    isPublished: () => now().published,
    setPublished: (published: boolean) => change({ published: published === true }),
    isAcceptingResponses: () => now().accepting,
    setAcceptingResponses: (accepting: boolean) => change({ accepting: accepting === true }),
    setDestination: (_type: EnumValue, spreadsheetId: string) => {
      server.setDestination(formId, String(spreadsheetId))
      return own
    },
    getItems: () => now().items.map((item) => itemOf(formId, item)),
    addTextItem: add('TEXT'),
    addParagraphTextItem: add('PARAGRAPH_TEXT'),
    addDateItem: add('DATE'),
    addListItem: add('LIST'),
    addMultipleChoiceItem: add('MULTIPLE_CHOICE'),
    createResponse: () => responseOf(formId),
  })
  return own
}

export const formApp = emulated('FormApp', {
  ItemType: itemType,
  DestinationType: destinationType,
  create: (title: string, published?: boolean) => formOf(server.create(String(title), published !== false)),
  openById: (id: string) => formOf(server.open(String(id))),
  openByUrl: (url: string) => formOf(server.open(String(url))),
})
