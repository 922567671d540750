/** `google.script` as a page finds it; the function is sent to the browser as text, so it must stand alone. */

export interface ClientConfig {
  /** Address of this page, below which its calls go. */
  readonly path: string
  /** What may be called: the script's global functions whose names do not end in `_`. */
  readonly functions: readonly string[]
  /** Origin of the page that holds the frame. */
  readonly host: string
  /** Web apps have no `google.script.host`. */
  readonly inDocument: boolean
}

interface Handlers {
  readonly success?: (value: unknown, object: unknown) => void
  readonly failure?: (error: Error, object: unknown) => void
  readonly object?: unknown
}

export const installGoogleScript = (config: ClientConfig): void => {
  /** Google lets ten calls run at a time. */
  const atOnce = 10
  let running = 0
  const waiting: (() => void)[] = []

  const isForm = (value: object): value is { elements: Iterable<{ name: string; value: string; type: string; checked: boolean }> } =>
    'elements' in value && 'nodeType' in value

  const formData = (elements: Iterable<{ name: string; value: string; type: string; checked: boolean }>): unknown => {
    const data: Record<string, unknown> = {}
    for (const { name, value, type, checked } of elements) {
      if (name === '' || ((type === 'checkbox' || type === 'radio') && !checked)) continue
      const before = data[name]
      data[name] = before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value]
    }
    return data
  }

  const plain = (value: unknown, above: unknown[]): unknown => {
    if (value === null || typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number') return value
    if (value === undefined) return undefined
    const fail = (what: string): never => {
      throw new TypeError(`Failed due to illegal value in property: ${what}`)
    }
    if (typeof value !== 'object') return fail(typeof value)
    if (above.includes(value)) return fail('a cycle')
    if (value instanceof Date) return fail('Date')
    if ('nodeType' in value) return fail('DOM node')
    if (Array.isArray(value)) return value.map((item) => plain(item, [...above, value]) ?? null)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item, [...above, value])]))
  }

  const post = (action: string, body: unknown): Promise<Response> =>
    fetch(`${config.path}/${action}`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) })

  const failed = (message: string, name: string): Error => Object.assign(new Error(message), { name })

  const perform = async (name: string, args: unknown, handlers: Handlers): Promise<void> => {
    running += 1
    try {
      const answer: { ok: boolean; value?: unknown; error?: { name: string; message: string } } = await (
        await post('run', { function: name, args })
      ).json()
      if (answer.ok) handlers.success?.(answer.value, handlers.object)
      else {
        const error = failed(answer.error?.message ?? '', 'ScriptError')
        if (handlers.failure === undefined) console.error(error)
        else handlers.failure(error, handlers.object)
      }
    } catch (cause) {
      const error = failed(`NetworkError: ${String(cause)}`, 'NetworkError')
      if (handlers.failure === undefined) console.error(error)
      else handlers.failure(error, handlers.object)
    } finally {
      running -= 1
      waiting.shift()?.()
    }
  }

  const call = (name: string, handlers: Handlers, given: unknown[]): void => {
    const first = given[0]
    const args = typeof first === 'object' && first !== null && isForm(first) ? [formData(first.elements)] : plain(given, [])
    const go = (): void => void perform(name, args, handlers)
    if (running < atOnce) go()
    else waiting.push(go)
  }

  const runner = (handlers: Handlers): object => ({
    withSuccessHandler: (success: (value: unknown, object: unknown) => void) => runner({ ...handlers, success }),
    withFailureHandler: (failure: (error: Error, object: unknown) => void) => runner({ ...handlers, failure }),
    withUserObject: (object: unknown) => runner({ ...handlers, object }),
    ...Object.fromEntries(config.functions.map((name) => [name, (...args: unknown[]) => call(name, handlers, args)])),
  })

  const host = {
    close: () => void post('close', {}),
    editor: { focus: () => void post('focus', {}) },
    origin: config.host,
    setWidth: () => {},
    setHeight: () => {},
  }
  const script = { run: runner({}), ...(config.inDocument ? { host } : {}) }
  Object.assign(globalThis, { google: { script } })
}
