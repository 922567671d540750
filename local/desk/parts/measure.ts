/** Width of a text as the grid writes it. */
import type { Measure } from '../sheet/wrap'

export const GRID_FONT = '13px Arial, "Liberation Sans", Helvetica, sans-serif'

const context = document.createElement('canvas').getContext('2d')

/** A rough width for a browser that gives no canvas. */
const ROUGH_PX = 7

export const measure: Measure = (text, bold) => {
  if (!context) return text.length * ROUGH_PX
  context.font = bold ? `bold ${GRID_FONT}` : GRID_FONT
  return context.measureText(text).width
}
