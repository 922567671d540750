/** `LockService`: script, user and document locks, each freed when its execution ends. */
import type { LockCalls, LockKind } from '../services/lock'
import { emulated } from './emulated'
import { service } from './host'

const server = service<LockCalls>('LockService')

const lock = (kind: LockKind) =>
  emulated('Lock', {
    tryLock: (ms: number): boolean => server.tryLock(kind, ms),
    waitLock: (ms: number): void => server.waitLock(kind, ms),
    releaseLock: (): void => server.releaseLock(kind),
    hasLock: (): boolean => server.hasLock(kind),
  })

export const lockService = emulated('LockService', {
  getScriptLock: () => lock('script'),
  getUserLock: () => lock('user'),
  getDocumentLock: () => (server.hasDocument() ? lock('document') : null),
})
