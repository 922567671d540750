/** The cell Etiquetas: several words in one cell, «2027, cocina». */
import { alike } from '../calendar/fold'

/** Each once, as it was first written. */
export const labelsOf = (cell: string): readonly string[] => {
  const labels: string[] = []
  for (const part of cell.split(/[,;\n]/)) {
    const label = part.trim().replace(/\s+/g, ' ')
    if (label !== '' && !labels.some((known) => alike(known, label))) labels.push(label)
  }
  return labels
}

export const writeLabels = (labels: readonly string[]): string => labelsOf(labels.join(', ')).join(', ')

export const hasLabel = (cell: string, label: string): boolean => labelsOf(cell).some((known) => alike(known, label))

export const withLabel = (cell: string, label: string): string => writeLabels([...labelsOf(cell), label])

export const withoutLabel = (cell: string, label: string): string => writeLabels(labelsOf(cell).filter((known) => !alike(known, label)))
