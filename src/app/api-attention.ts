/** What the panel may ask about topics, promises, notices, surveys and figures. */
import type { BoardView } from '../domain/results/view'
import type { Method } from '../domain/routing/tables'
import type { Priority } from '../domain/tasks/tables'

/** A sentence in the file's language. */
type Words = string

/** A finer rule: `when` is written as in «A quiénes»; `id` '' makes a new one. */
export interface TopicRule {
  readonly id: string
  readonly name: string
  readonly keywords: string
  readonly when: string
  readonly does: 'task' | 'ignore'
  readonly theme: string
  readonly priority: Priority | ''
  readonly labels: string
  readonly active: boolean
}

export interface Topics {
  readonly themes: readonly {
    readonly id: string
    readonly name: string
    readonly keywords: string
    readonly hits: number
    readonly problem: Words
  }[]
  /** In their order, each with what is wrong with it. */
  readonly rules: readonly (TopicRule & { readonly problem: Words })[]
  /** Headings that a rule may ask for. */
  readonly columns: readonly string[]
  readonly coverage: {
    readonly heard: number
    readonly known: number
    readonly words: readonly { readonly word: string; readonly people: number }[]
  }
}

/** Who is tried, in that order: `minutes` to begin before it goes to the next one, 0 for ever. */
export interface RouteStep {
  readonly method: Method
  readonly area: string
  readonly member: string
  readonly minutes: number
}
/** Who gets what; '' fits everything. `when`: columns of Contactos, as in «A quiénes». `id` '' makes a new one. */
export interface RouteRule {
  readonly id: string
  readonly theme: string
  readonly area: string
  readonly priority: Priority | ''
  readonly when: string
  readonly steps: readonly RouteStep[]
}
export interface Routes {
  readonly rules: readonly (RouteRule & { readonly problem: Words })[]
  readonly themes: readonly string[]
  readonly areas: readonly string[]
  readonly members: readonly { readonly id: string; readonly name: string }[]
}

export interface Attention {
  /** Share of a promise after which its owner is reminded, 0 to 0.99. */
  readonly remindShare: number
  readonly survey: { readonly on: boolean; readonly template: string }
  readonly notices: {
    readonly chat: string
    readonly template: string
    readonly hourly: 'yes' | 'no' | 'auto'
  }
  readonly members: readonly { readonly id: string; readonly name: string; readonly channel: 'mail' | 'whatsapp' | 'none' }[]
  /** Days and template of each step of the series for whoever answers a send. */
  readonly series: readonly { readonly days: number; readonly template: string }[]
}

export interface Board {
  readonly view: BoardView
  readonly tiles: readonly {
    readonly block: Words
    readonly name: Words
    readonly value: Words
    readonly before: Words
    readonly n: number
    readonly detail: Words
    readonly definition: Words
  }[]
}

export interface AttentionCalls {
  'topics.read': { input: Record<string, never>; value: Topics }
  /** What other words (by theme id) or one more rule in that place would have changed of the last messages; nothing is kept. */
  'topics.try': {
    input: { words: { readonly [id: string]: string }; rule: TopicRule | null; order: number }
    /** `problem`: what is wrong with the rule as it stands, '' when nothing is. */
    value: { looked: number; problem: Words; changes: readonly { text: string; from: string; to: string; why: Words }[] }
  }
  'topics.save': { input: { rule: TopicRule; order: number }; value: { says: Words } }
  'topics.remove': { input: { id: string }; value: { says: Words } }
  'routing.read': { input: Record<string, never>; value: Routes }
  /** Who would get the last tasks now, with this rule in that place; nothing is kept. */
  'routing.try': {
    input: { rule: RouteRule; order: number }
    value: { looked: number; problem: Words; changes: readonly { text: string; from: string; to: string; why: Words }[] }
  }
  'routing.save': { input: { rule: RouteRule; order: number }; value: { says: Words } }
  'routing.remove': { input: { id: string }; value: { says: Words } }
  'attention.read': { input: Record<string, never>; value: Attention }
  'attention.save': { input: Attention; value: { says: Words } }
  'results.read': { input: Record<string, never>; value: Board }
  /** Counts everything anew. */
  'results.refresh': { input: Record<string, never>; value: { says: Words } }
  /** Shows the figures in another way, from now on and to everybody. */
  'results.view': { input: BoardView; value: { says: Words } }
}
