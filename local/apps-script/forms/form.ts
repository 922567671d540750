/** A Google form as data: its questions with ids, whether it takes answers, and the tab they go to. */

export type ItemKind = 'TEXT' | 'PARAGRAPH_TEXT' | 'DATE' | 'LIST' | 'MULTIPLE_CHOICE'

export interface FormItem {
  readonly id: number
  readonly title: string
  readonly kind: ItemKind
  readonly choices: readonly string[]
}

/** Stands for the tab of a form that no file collects; a tab may have the id 0. */
export const UNLINKED = -1

export interface Form {
  readonly formId: string
  readonly title: string
  readonly sheetId: number
  readonly items: readonly FormItem[]
  readonly published: boolean
  readonly accepting: boolean
}

/** People answer at an address that does not show the id by which the form is edited; here the two differ by a letter. */
export const publishedUrl = (formId: string): string => `https://docs.google.com/forms/d/e/1${formId}/viewform`
export const editUrl = (formId: string): string => `https://docs.google.com/forms/d/${formId}/edit`

/** The id in an address, or the id itself. */
export const idIn = (address: string): string =>
  /\/forms\/d\/e\/1([\w-]+)/.exec(address)?.[1] ?? /\/forms\/d\/([\w-]+)/.exec(address)?.[1] ?? address

/** The names by which a prefilled address knows the questions. */
export const entryOf = (item: Pick<FormItem, 'id'>): string => `entry.${item.id}`

export const prefilledUrl = (formId: string, answers: readonly { readonly id: number; readonly value: string }[]): string =>
  [`${publishedUrl(formId)}?usp=pp_url`, ...answers.map((one) => `${entryOf(one)}=${encodeURIComponent(one.value)}`)].join('&')
