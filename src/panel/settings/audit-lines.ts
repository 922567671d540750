/** Lines of the record as a person finds them by a word, and as a table that opens in any spreadsheet. */
import type { AuditLine } from '../../app/api-settings'
import { type Text, t } from '../../kernel/text'

const lower = (words: string): string => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

const cellsOf = ({ at, who, says, about, personId, before, after }: AuditLine): readonly string[] => [
  at,
  who,
  says,
  about || personId,
  before,
  after,
]

/** Those in which each of the words stands somewhere, whatever their accents. */
export const withWords = (lines: readonly AuditLine[], typed: string): readonly AuditLine[] => {
  const words = lower(typed).split(/\s+/).filter(Boolean)
  return lines.filter((line) => {
    const all = lower(cellsOf(line).join(' '))
    return words.every((word) => all.includes(word))
  })
}

const HEADINGS: readonly Text[] = [
  t('Cuándo', 'Quando', 'When'),
  t('Quién', 'Quem', 'Who'),
  t('Qué', 'O quê', 'What'),
  t('Sobre', 'Sobre', 'About'),
  t('Antes', 'Antes', 'Before'),
  t('Después', 'Depois', 'After'),
]

/** A cell that a spreadsheet would read as a formula is made a text (OWASP, CSV injection). */
const cell = (words: string): string => `"${(/^[=+\-@\t\r]/.test(words) ? `'${words}` : words).replace(/"/g, '""')}"`

/** With a mark of its encoding in front, so that Excel reads the accents. */
export const tableOf = (lines: readonly AuditLine[], say: (text: Text) => string): string =>
  `\uFEFF${[HEADINGS.map(say), ...lines.map(cellsOf)].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
