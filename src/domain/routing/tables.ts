/** Rules of who gets what: each names the topic, area, priority or people it is for, and steps that are tried in order. */
import * as column from '../../kernel/columns'
import { isRecord, isText } from '../../kernel/json'
import { type RecordOf, table } from '../../kernel/table'
import { same, t } from '../../kernel/text'

export const METHODS = ['fixed', 'contact_owner', 'previous_owner', 'round_robin', 'least_busy', 'lead'] as const
export type Method = (typeof METHODS)[number]

/** `area` and `member` are '' where the step takes whoever fits; `minutes`: business minutes to act before the next step, 0 for ever. */
export interface Step {
  readonly method: Method
  readonly area: string
  readonly member: string
  readonly minutes: number
}

const readStep = (raw: unknown): (Step & { readonly [key: string]: string | number }) | undefined => {
  if (!isRecord(raw)) return undefined
  const method = METHODS.find((one) => one === raw['method'])
  const minutes = raw['minutes']
  if (!method) return undefined
  return {
    method,
    area: isText(raw['area']) ? raw['area'] : '',
    member: isText(raw['member']) ? raw['member'] : '',
    minutes: typeof minutes === 'number' && minutes > 0 ? minutes : 0,
  }
}

/** Blank conditions fit everything; the first row that fits, by `order`, decides. */
export const routingRules = table(
  'routing_rules',
  'bounded',
  t('Reparto', 'Distribuição', 'Routing'),
  {
    id: column.id(same('id')),
    order: column.number('hilo', same('order')),
    theme: column.text('hilo', same('theme')),
    area: column.text('hilo', same('area')),
    priority: column.code(same('priority'), ['urgent', 'high', 'normal', 'low']),
    /** Conditions on columns of Contactos. */
    when: column.text('hilo', same('when')),
    steps: column.json(same('steps'), (value) =>
      Array.isArray(value)
        ? value.flatMap((one: unknown) => {
            const step = readStep(one)
            return step ? [step] : []
          })
        : undefined,
    ),
  },
  { hidden: true },
)

export type RouteRow = RecordOf<typeof routingRules>
