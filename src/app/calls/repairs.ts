/** What is damaged in the file, in a coordinator's words, and what mending it does. */
import type { Table } from '../../kernel/table'
import { type Lang, type Text, t } from '../../kernel/text'
import type { Book } from '../../workbook/book'
import type { Broken } from '../../workbook/tabs/layout'
import type { Start } from '../api'

const SAYS: Readonly<Record<Broken, (tab: string) => Text>> = {
  missing: (tab) =>
    t(
      `Falta la pestaña «${tab}»: alguien la borró.`,
      `Falta a aba «${tab}»: alguém apagou.`,
      `The tab “${tab}” is missing: somebody deleted it.`,
    ),
  'column missing': (tab) =>
    t(
      `En «${tab}» falta una columna que Hilo necesita.`,
      `Em «${tab}» falta uma coluna de que o Hilo precisa.`,
      `A column that Hilo needs is missing in “${tab}”.`,
    ),
  'headings moved': (tab) =>
    t(
      `En «${tab}» alguien cortó y pegó una columna.`,
      `Em «${tab}» alguém recortou e colou uma coluna.`,
      `Somebody cut and pasted a column in “${tab}”.`,
    ),
}
const DOES: Readonly<Record<Broken, Text>> = {
  missing: t(
    'La hago de nuevo, vacía. Para recuperar lo de antes: Archivo › Historial de versiones.',
    'Faço de novo, vazia. Para recuperar o de antes: Arquivo › Histórico de versões.',
    'I make it again, empty. To get back what was there: File › Version history.',
  ),
  'column missing': t(
    'La agrego al final; después la podés mover.',
    'Acrescento no final; depois você pode mover.',
    'I add it at the end; you can move it afterwards.',
  ),
  'headings moved': t('La reconozco en su nuevo lugar.', 'Reconheço no novo lugar.', 'I recognise it in its new place.'),
}

export const repairsOf = (book: Book, tables: readonly Table[], lang: Lang): Start['repairs'] => [
  ...tables.flatMap((table) => {
    const why = book.broken().get(table.key)
    if (!why) return []
    const title = book.current()?.tabs.get(table.key)?.title ?? table.heading[lang]
    return [{ id: table.key, says: SAYS[why](title)[lang], does: DOES[why][lang] }]
  }),
  ...doubles(book).map((sheet) => ({
    id: `double ${sheet.sheetId}`,
    says: t(
      `«${sheet.title}» es una copia de otra pestaña de Hilo.`,
      `«${sheet.title}» é uma cópia de outra aba do Hilo.`,
      `“${sheet.title}” is a copy of another tab of Hilo.`,
    )[lang],
    does: t(
      'La dejo como una pestaña tuya, sin tocarla.',
      'Deixo como uma aba sua, sem mexer.',
      'I leave it as a tab of yours, untouched.',
    )[lang],
  })),
]

/** Tabs that claim a table which another tab is. */
export const doubles = (book: Book): readonly { readonly sheetId: number; readonly title: string }[] => {
  const known = new Set([...(book.current()?.tabs.values() ?? [])].map((tab) => tab.sheetId))
  return (book.sheetsNow() ?? []).filter((sheet) => sheet.tables.some((key) => !key.startsWith('_')) && !known.has(sheet.sheetId))
}
