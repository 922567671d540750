/** What a mentor noted of each class, and what two people wrote differently: as it is kept with an enrolment. */
import { isRecord, isText } from '../../kernel/json'

const entries = (value: unknown): readonly (readonly [string, unknown])[] => (isRecord(value) ? Object.entries(value) : [])

export const parseMarks = (value: unknown): { readonly [day: string]: string } =>
  Object.fromEntries(entries(value).flatMap(([day, word]) => (isText(word) ? [[day, word] as const] : [])))

export const parseApart = (value: unknown): { readonly [field: string]: { readonly main: string; readonly file: string } } =>
  Object.fromEntries(
    entries(value).flatMap(([field, one]) =>
      isRecord(one) && isText(one['main']) && isText(one['file']) ? [[field, { main: one['main'], file: one['file'] }] as const] : [],
    ),
  )
