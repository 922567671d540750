/** `console` and `Logger`: lines are kept with their execution. */
import { host } from './host'

const shown = (value: unknown): string => {
  if (typeof value === 'string') return value
  if (value instanceof Error) return value.stack ?? String(value)
  if (typeof value === 'object' && value !== null) {
    try {
      return JSON.stringify(value)
    } catch {
      return String(value)
    }
  }
  return String(value)
}

/** `%s`, `%d`, `%i`, `%f`, `%j` and `%o` take the next argument, as in Google's console. */
const line = (args: readonly unknown[]): string => {
  const [first, ...rest] = args
  if (typeof first !== 'string' || !first.includes('%')) return args.map(shown).join(' ')
  const filled = first.replace(/%([sdifjo%])/g, (mark, kind: string) => {
    if (kind === '%') return '%'
    return rest.length === 0 ? mark : shown(rest.shift())
  })
  return [filled, ...rest.map(shown)].join(' ')
}

const at =
  (level: string) =>
  (...args: unknown[]): void =>
    host.log(level, line(args))

const started = new Map<string, number>()

export const scriptConsole = {
  log: at('DEBUG'),
  debug: at('DEBUG'),
  info: at('INFO'),
  warn: at('WARNING'),
  error: at('ERROR'),
  time: (label = 'default'): void => {
    started.set(label, host.now())
  },
  timeEnd: (label = 'default'): void => {
    host.log('DEBUG', `${label}: ${host.now() - (started.get(label) ?? host.now())}ms`)
    started.delete(label)
  },
}
