/** A member's file as it was read, as it should be, and what is to be done about the difference. */
import { hash } from '../../kernel/hash'
import type { Lang } from '../../kernel/text'
import type { Apart } from './merge'
import { type Sheet, TICKS, type Values } from './shape'
import type { Done } from './tables'

export interface PersonLine {
  readonly id: string
  readonly name: string
  readonly next: string
  readonly last: string
}
export interface ClassLine {
  readonly id: string
  readonly name: string
  /** Outcome and marks as the programme knows them. */
  readonly values: Readonly<Record<string, string>>
  readonly apart: Readonly<Record<string, Apart>>
}
export interface Wanted {
  readonly lang: Lang
  readonly people: readonly PersonLine[]
  readonly classes: readonly ClassLine[]
  /** Days of classes until today. */
  readonly days: readonly string[]
  readonly done: readonly Done[]
  /** Number of the first writing of a file that says none: larger than any that it may have had. */
  readonly birth: number
}

/** A file as it was read. `before`: what its last writing took to stand there; `image`: what really stood there, copied in the same breath. */
export interface Reading {
  /** How often it was written; 0: never. */
  readonly stamp: number
  readonly people: Sheet
  readonly classes: Sheet
  /** What both sides said when they last agreed. */
  readonly base: Values
  readonly before: Values
  readonly image: { readonly people: Sheet; readonly classes: Sheet }
}

export interface Typed {
  readonly line: string
  /** A day, «outcome», or a mailbox; «draft»: words that were not sent, of a person who is no longer theirs. */
  readonly field: string
  readonly value: string
  readonly base: string
  readonly stamp: number
}
export interface Content {
  readonly stamp: number
  readonly people: Sheet
  readonly classes: Sheet
  readonly base: Values
  readonly before: Values
}
export interface Plan {
  readonly typed: readonly Typed[]
  /** `null`: nothing is to be written, or what was typed is to be taken in first. */
  readonly write: Content | null
  /** Somebody's row goes: their picture goes with the writing after it. */
  readonly again: boolean
}

/** Taken in since the file was last written. A tick counts once, whatever stands beside it. */
export const isDone = (done: readonly Done[], { line, field, value, stamp }: Omit<Typed, 'base'>): Done | undefined =>
  done.find((one) => one.line === line && one.field === field && one.stamp === stamp && (TICKS.has(field) || one.value === hash(value)))
