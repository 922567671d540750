/** One line a column of the list: its heading, what stands in it, and what it is taken for. */
import { type Column, type ColumnGuess, FIELDS, type Row } from '../../domain/contacts/import'
import { t } from '../../kernel/text'
import { say } from '../language'
import { Details } from '../parts/Details'
import { Select } from '../parts/Select'
import { FIELD_WORDS, keyOf, NOTHING, OWN, useOf } from './uses'

const W = {
  columns: t('Columnas', 'Colunas', 'Columns'),
  is: t('Qué es', 'O que é', 'What it is'),
} as const

interface Props {
  readonly columns: readonly Column[]
  readonly guesses: readonly ColumnGuess[]
  readonly rows: readonly Row[]
  readonly open: boolean
  choose(column: number, use: Column['use']): void
}

const SAMPLES = 3

const samplesOf = (rows: readonly Row[], column: number): string => {
  const seen = new Set<string>()
  for (const { cells } of rows) {
    const cell = (cells[column] ?? '').trim()
    if (cell !== '') seen.add(cell)
    if (seen.size === SAMPLES) break
  }
  return [...seen].join(' · ')
}

export const Columns = ({ columns, guesses, rows, open, choose }: Props) => {
  const options = [
    ...FIELDS.map((field) => ({ value: field, label: say(FIELD_WORDS[field]) })),
    { value: 'own', label: say(OWN) },
    { value: 'nothing', label: say(NOTHING) },
  ]
  return (
    <Details summary={`${say(W.columns)} (${columns.length})`} open={open}>
      <ul class="columns">
        {columns.map(({ column, heading, use }) => {
          const guess = guesses.find((one) => one.column === column)
          const doubt = guess?.confidence === 'doubtful' && keyOf(guess.use) === keyOf(use) ? say(guess.why) : undefined
          return (
            <li key={column} data-column={heading}>
              <p class="person-line">
                <strong>{heading}</strong>
              </p>
              <p class="one-line soft small">{samplesOf(rows, column)}</p>
              <Select
                label={`${say(W.is)} «${heading}»`}
                hideLabel
                value={keyOf(use)}
                options={options}
                onChange={(key) => choose(column, useOf(key))}
              />
              {doubt && <p class="why">{doubt}</p>}
            </li>
          )
        })}
      </ul>
    </Details>
  )
}
