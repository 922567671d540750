/** How the services inside the context ask the main thread, and how its exceptions arrive. */
import type { Bridge, Reply, Synchronous, Thrown } from '../wire'

declare const bridge: Bridge

export const host: Bridge = bridge

export const toError = (thrown: Thrown): Error => {
  const error = new Error(thrown.message)
  error.name = thrown.name
  return thrown.details === undefined ? error : Object.assign(error, { details: thrown.details })
}

const invoke = (service: string, method: string, args: readonly unknown[]): unknown => {
  const reply: Reply = JSON.parse(host.call(service, method, JSON.stringify(args)))
  if ('thrown' in reply) throw toError(reply.thrown)
  return reply.value
}

/** The calls of one service on the main thread; each waits for its answer. */
export const service = <Calls extends object>(name: string): Synchronous<Calls> => {
  const none: Synchronous<Calls> = Object.create(null)
  return new Proxy(none, {
    get:
      (_target, method) =>
      (...args: unknown[]) =>
        invoke(name, String(method), args),
  })
}

export const exception = (message: string): Error => toError({ name: 'Exception', message })
