/** What other features bring to the conversation: lists to choose from, gaps they fill, things a step can do. */
import type { Act } from '../../kernel/act'
import type { Ctx } from '../../kernel/event'
import { slot } from '../../kernel/feature'
import type { Need, State } from '../../kernel/state'
import type { Text } from '../../kernel/text'
import type { PersonRow } from '../contacts/recognise'
import type { Option } from './match'

type Answers = Readonly<Record<string, string>>

/** «[Cursos abiertos]» in «Opciones». */
export interface BotList {
  readonly name: Text
  options(state: State, ctx: Ctx): readonly Option[]
  /** What `options` looks at, so that it comes with the first read. */
  readonly needs: readonly Need[]
}
export const botList = slot<BotList>('bot.list')

/** «{{formulario Inscripción}}» in «Hilo dice». */
export interface BotField {
  /** Shown where somebody writes a name that nobody knows. */
  readonly example: Text
  /** `key`: the name without accents, capitals and marks. */
  knows(key: string): boolean
  /** Why it cannot be filled now, with what to do; `undefined` where it can. */
  lacks?(state: State, key: string): Text | undefined
  value(state: State, person: PersonRow, key: string, answers: Answers, ctx: Ctx): string | undefined
  /** What is to be kept when it was said. */
  said?(state: State, person: PersonRow, key: string, answers: Answers, ctx: Ctx): readonly Act[]
  readonly needs?: readonly Need[]
}
export const botField = slot<BotField>('bot.field')

/** A word in «Además» that another feature understands. */
export interface BotAction {
  readonly name: Text
  act(state: State, person: PersonRow, answers: Answers, ctx: Ctx): readonly Act[]
}
export const botAction = slot<BotAction>('bot.action')
