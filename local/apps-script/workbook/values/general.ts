/** How a number looks without a format of its own («Automático»). */

/** From here on Sheets changes to scientific notation. */
const LONGEST = 1e15
const SMALLEST = 1e-10
const DIGITS = 10

const plain = (value: number): string => {
  const text = String(value)
  if (!text.includes('e')) return text
  return value.toFixed(20).replace(/0+$/, '')
}

/** Whole numbers up to 15 digits in full, fractions to 10 significant digits, anything longer as 5,49112E+15. */
export const showGeneral = (value: number, decimal: string): string => {
  const size = Math.abs(value)
  if (value === 0) return '0'
  let text: string
  if (size >= LONGEST || size < SMALLEST) {
    const [digits = '', exponent = '0'] = value.toExponential(5).split('e')
    const power = Number(exponent)
    text = `${digits.replace(/\.?0+$/, '')}E${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`
  } else if (Number.isInteger(value)) text = String(value)
  else text = plain(Number(value.toPrecision(Math.max(DIGITS, Math.trunc(size).toString().length))))
  return text.replace('.', decimal)
}
