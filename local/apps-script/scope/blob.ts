/** `Blob`: bytes with a type and a name. */
import { binaryOf, decodeText, encodeText, fromSigned, toSigned } from './bytes'
import { emulated } from './emulated'

/** Google's `Blob`, as far as it is emulated; the parameters are Google's. */
export interface ScriptBlob {
  copyBlob(): ScriptBlob
  getBytes(): number[]
  getContentType(): string | null
  getDataAsString(charset?: string): string
  getName(): string | null
  isGoogleType(): boolean
  setBytes(bytes: readonly number[]): ScriptBlob
  setContentType(type: string | null): ScriptBlob
  setDataFromString(text: string, charset?: string): ScriptBlob
  setName(name: string): ScriptBlob
}

const binaries = new WeakMap<object, () => string>()

/** The bytes of a value that is a blob, as characters 0 to 255. */
export const blobBinary = (value: unknown): string | undefined =>
  typeof value === 'object' && value !== null ? binaries.get(value)?.() : undefined

export const isBlob = (value: unknown): value is ScriptBlob => typeof value === 'object' && value !== null && binaries.has(value)

const guessedType = (name: string | null): string | null => {
  const ending = name?.split('.').pop()?.toLowerCase() ?? ''
  return (
    { txt: 'text/plain', html: 'text/html', json: 'application/json', csv: 'text/csv', png: 'image/png', jpg: 'image/jpeg' }[ending] ?? null
  )
}

export const makeBlob = (binary: string, type: string | null, name: string | null): ScriptBlob => {
  const state = { binary, type, name }
  const members: ScriptBlob = {
    copyBlob: () => makeBlob(state.binary, state.type, state.name),
    getBytes: () => toSigned(state.binary),
    getContentType: () => state.type,
    getDataAsString: (charset) => decodeText(state.binary, charset),
    getName: () => state.name,
    isGoogleType: () => false,
    setBytes: (bytes) => {
      state.binary = fromSigned(bytes)
      return blob
    },
    setContentType: (value) => {
      state.type = value
      return blob
    },
    setDataFromString: (text, charset) => {
      state.binary = encodeText(text, charset)
      return blob
    },
    setName: (value) => {
      state.name = value
      return blob
    },
  }
  const blob = emulated('Blob', members)
  binaries.set(blob, () => state.binary)
  return blob
}

/** `Utilities.newBlob`: text becomes text/plain unless said otherwise. */
export const newBlob = (data: string | readonly number[], type?: string, name?: string): ScriptBlob =>
  makeBlob(binaryOf(data), type ?? guessedType(name ?? null) ?? (typeof data === 'string' ? 'text/plain' : null), name ?? null)
