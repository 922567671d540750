/** `Date` as the bundle sees it: the language's own, but "now" is the virtual clock's. */
import { host } from './host'

export const virtualDate = (real: DateConstructor): DateConstructor => {
  const virtual = new Proxy(real, {
    construct: (target, args, newTarget) => Reflect.construct(target, args.length === 0 ? [host.now()] : args, newTarget),
    apply: () => new real(host.now()).toString(),
  })
  Object.defineProperty(real, 'now', { value: () => Math.floor(host.now()), writable: true, configurable: true })
  Object.defineProperty(real.prototype, 'constructor', { value: virtual, writable: true, configurable: true })
  return virtual
}
