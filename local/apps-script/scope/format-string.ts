/** `Utilities.formatString`: the sprintf of Google's documentation (`%s`, `%d`, `%05.2f`, `%-10s`, `%x` …). */

const CONVERSION = /%(?:(\d+)\$)?([-+ 0#,]*)(\d+)?(?:\.(\d+))?([sdifxXoeEgc%])/g

const converted = (kind: string, value: unknown, precision: number | undefined): string => {
  switch (kind) {
    case 'd':
    case 'i':
      return String(Math.trunc(Number(value)))
    case 'f':
      return Number(value).toFixed(precision ?? 6)
    case 'e':
      return Number(value).toExponential(precision ?? 6)
    case 'E':
      return Number(value)
        .toExponential(precision ?? 6)
        .toUpperCase()
    case 'g':
      return String(Number(value))
    case 'x':
      return Math.trunc(Number(value)).toString(16)
    case 'X':
      return Math.trunc(Number(value)).toString(16).toUpperCase()
    case 'o':
      return Math.trunc(Number(value)).toString(8)
    case 'c':
      return typeof value === 'number' ? String.fromCharCode(value) : String(value).slice(0, 1)
    default:
      return precision === undefined ? String(value) : String(value).slice(0, precision)
  }
}

const padded = (text: string, flags: string, width: number, numeric: boolean): string => {
  const signed = numeric && !text.startsWith('-') ? (flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '') : ''
  const whole = signed + text
  if (flags.includes('-')) return whole.padEnd(width)
  if (!numeric || !flags.includes('0')) return whole.padStart(width)
  const sign = /^[-+ ]/.exec(whole)?.[0] ?? ''
  return sign + whole.slice(sign.length).padStart(width - sign.length, '0')
}

export const formatString = (template: string, ...args: unknown[]): string => {
  let next = 0
  return template.replace(
    CONVERSION,
    (_piece, place: string | undefined, flags: string, width = '0', precision: string | undefined, kind: string) => {
      if (kind === '%') return '%'
      const value = args[place === undefined ? next++ : Number(place) - 1]
      const text = converted(kind, value, precision === undefined ? undefined : Number(precision))
      return padded(text, flags, Number(width), !'sc'.includes(kind))
    },
  )
}
