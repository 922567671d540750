/** `FormApp` on the main thread: forms that are kept beside the file, and the tab that each is linked to. */
import { editUrl, type FormItem, type ItemKind, idIn, prefilledUrl, publishedUrl, UNLINKED } from '../forms/form'
import type { Forms } from '../forms/forms'
import type { ScriptIdentity } from './script'
import { exception, type ServiceFor } from './service'

export interface FormMark {
  readonly formId: string
  readonly title: string
  readonly publishedUrl: string
  readonly editUrl: string
  readonly published: boolean
  readonly accepting: boolean
  readonly linked: boolean
  readonly items: readonly FormItem[]
}

export interface FormCalls {
  create(title: string, published: boolean): FormMark
  open(address: string): FormMark
  change(formId: string, values: { readonly title?: string; readonly published?: boolean; readonly accepting?: boolean }): void
  addItem(formId: string, kind: ItemKind): FormItem
  keepItem(formId: string, item: FormItem): void
  setDestination(formId: string, spreadsheetId: string): void
  prefilledUrl(formId: string, answers: readonly { readonly id: number; readonly value: string }[]): string
  urlOfSheet(sheetId: number): string | null
}

export const formService =
  (forms: Forms, identity: () => ScriptIdentity): ServiceFor<FormCalls> =>
  () => {
    const mark = (formId: string): FormMark => {
      const form = forms.get(formId)
      // Google's words for a form that is gone and for one that belongs to somebody else are the same.
      if (form === undefined)
        throw exception(
          'No item with the given ID could be found. Possibly because you have not edited this item or you do not have permission to access it.',
        )
      const { title, published, accepting, sheetId, items } = form
      return {
        formId,
        title,
        published,
        accepting,
        items,
        linked: sheetId !== UNLINKED,
        publishedUrl: publishedUrl(formId),
        editUrl: editUrl(formId),
      }
    }
    return {
      create: (title, published) => mark(forms.make(title, published).formId),
      open: (address) => mark(idIn(address)),
      change: (formId, values) => forms.change(mark(formId).formId, values),
      addItem: (formId, kind) => forms.addItem(mark(formId).formId, kind),
      keepItem: (formId, item) => forms.keepItem(mark(formId).formId, item),
      setDestination: (formId, spreadsheetId) => {
        if (spreadsheetId !== identity().spreadsheetId) throw exception('NotEmulated: a destination other than the bound file')
        const { title } = mark(formId)
        forms.link(formId, title, [])
      },
      prefilledUrl,
      urlOfSheet: (sheetId) => {
        const form = forms.all().find((one) => one.sheetId !== UNLINKED && one.sheetId === sheetId)
        return form === undefined ? null : editUrl(form.formId)
      },
    }
  }
