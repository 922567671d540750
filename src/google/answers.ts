/** What the web app answers: 200 for what was stored, plain text (a redirect, which Meta takes as a failure) for anything else. */

export type GetEvent = GoogleAppsScript.Events.DoGet
export type PostEvent = GoogleAppsScript.Events.DoPost
export type EditEvent = GoogleAppsScript.Events.SheetsOnEdit
export type FormEvent = GoogleAppsScript.Events.SheetsOnFormSubmit
export type ClockEvent = GoogleAppsScript.Events.TimeDriven
export type PageAnswer = GoogleAppsScript.HTML.HtmlOutput
export type TextAnswer = GoogleAppsScript.Content.TextOutput

export const plainText = (text: string): GoogleAppsScript.Content.TextOutput =>
  ContentService.createTextOutput(text).setMimeType(ContentService.MimeType.TEXT)

/** The page says «stored», the text anything else. */
export const answerTo = ({ stored, says }: { readonly stored: boolean; readonly says: string }): TextAnswer | PageAnswer =>
  stored ? HtmlService.createHtmlOutput('') : plainText(says)

export const parameter = (
  event: GoogleAppsScript.Events.DoGet | GoogleAppsScript.Events.DoPost | undefined,
): Readonly<Record<string, string | undefined>> => event?.parameter ?? {}

export const bodyOf = (event: GoogleAppsScript.Events.DoPost | undefined): string => event?.postData?.contents ?? ''

export const placeOf = (
  event: GoogleAppsScript.Events.SheetsOnEdit | GoogleAppsScript.Events.SheetsOnFormSubmit | undefined,
): { readonly sheetId: number; readonly fromRow: number; readonly toRow: number } | undefined => {
  const range = event?.range
  if (!range) return undefined
  const fromRow = range.getRow()
  return { sheetId: range.getSheet().getSheetId(), fromRow, toRow: fromRow + range.getNumRows() - 1 }
}
