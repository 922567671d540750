/** The rows that need a word, each with why, what to do, and the answers that are possible. */
import { useState } from 'preact/hooks'
import { type NewRow, type NoPhoneRow, type Offer, offerText, type Plan, type ReviewRow, type RowPlan } from '../../domain/contacts/import'
import { type Text, t } from '../../kernel/text'
import { say } from '../language'
import { Button } from '../parts/Button'
import { Card } from '../parts/Card'
import { Details } from '../parts/Details'
import { Field } from '../parts/Field'
import type { List } from './list'
import { shownPhone } from './phone'

const W = {
  review: t('Podés resolverlas acá', 'Dá para resolver aqui', 'You can settle these here'),
  area: t('Código de área para los que no lo traen', 'DDD para os que não trazem', 'Area code for those that lack one'),
  areaHelp: t(
    'Si todos son del mismo lugar. Por ejemplo: 11.',
    'Se todos são do mesmo lugar. Por exemplo: 11.',
    'If all are from one place. For example: 11.',
  ),
  use: t('Usar', 'Usar', 'Use'),
  nameless: t('Sin nombre', 'Sem nome', 'No name'),
  undo: t('Cambiar', 'Mudar', 'Change'),
  more: t('Ver más', 'Ver mais', 'See more'),
} as const

const withoutPhone = (count: number): Text =>
  count === 1
    ? t('1 sin teléfono', '1 sem telefone', '1 without a phone')
    : t(`${count} sin teléfono`, `${count} sem telefone`, `${count} without a phone`)
const looked = (count: number): Text =>
  count === 1
    ? t('1 entra con algo para mirar', '1 entra com algo para olhar', '1 enters with something to look at')
    : t(`${count} entran con algo para mirar`, `${count} entram com algo para olhar`, `${count} enter with something to look at`)
const answered = (count: number): Text =>
  count === 1 ? t('1 respondida', '1 respondida', '1 answered') : t(`${count} respondidas`, `${count} respondidas`, `${count} answered`)
const row = (line: number): Text => t(`Fila ${line}`, `Linha ${line}`, `Row ${line}`)

const nameOf = ({ person }: NewRow | ReviewRow | NoPhoneRow): string => person.fields.full_name ?? say(W.nameless)

interface Props {
  readonly planned: Plan
  readonly list: List
  readonly area: string
  setArea(area: string): void
  readonly answers: ReadonlyMap<number, readonly Offer[]>
  /** Undefined takes all answers of the line back. */
  reply(line: number, offer: Offer | undefined): void
}

const AT_ONCE = 6

const isReview = (one: RowPlan): one is ReviewRow => one.kind === 'review'
const isWithout = (one: RowPlan): one is NoPhoneRow => one.kind === 'no_phone'

export const Review = ({ planned, area, setArea, answers, reply }: Props) => {
  const [most, setMost] = useState(AT_ONCE)
  const [typed, setTyped] = useState(area)
  const open = planned.rows.filter(isReview)
  const without = planned.rows.filter(isWithout)
  const alerts = planned.rows.flatMap((one) =>
    'alerts' in one ? one.alerts.map((alert) => ({ line: one.line, name: 'person' in one ? `${nameOf(one)} · ` : '', alert })) : [],
  )
  return (
    <>
      {(open.length > 0 || area !== '') && (
        <Card
          title={open.length > 0 ? say(W.review) : undefined}
          tone={open.length > 0 ? 'warn' : 'plain'}
          aside={<span class="count">{open.length}</span>}
        >
          {(open.some(({ cause }) => cause === 'phone') || area !== '') && (
            <form
              class="inline-form"
              onSubmit={(event) => {
                event.preventDefault()
                if (/^\d{0,5}$/.test(typed.trim())) setArea(typed.trim())
              }}
            >
              <Field label={say(W.area)} help={say(W.areaHelp)} value={typed} inputMode="numeric" name="import-area" onInput={setTyped} />
              {typed.trim() !== area && <Button submit>{say(W.use)}</Button>}
            </form>
          )}
          <ul class="review">
            {open.slice(0, most).map((one) => (
              <li key={one.line} data-line={one.line}>
                <p>
                  <strong>{nameOf(one)}</strong> <span class="soft small">{say(row(one.line))}</span>
                </p>
                <p>{say(one.why)}</p>
                <p class="soft small">{say(one.next)}</p>
                <div class="actions">
                  {one.offers.map((offer) => (
                    <Button
                      key={JSON.stringify(offer)}
                      look={offer.offer === 'leave_out' ? 'quiet' : 'plain'}
                      onClick={() => reply(one.line, offer)}
                    >
                      {say(offerText(offer, shownPhone))}
                    </Button>
                  ))}
                </div>
              </li>
            ))}
          </ul>
          {open.length > most && (
            <Button look="quiet" onClick={() => setMost(most + 4 * AT_ONCE)}>
              {say(W.more)}
            </Button>
          )}
        </Card>
      )}
      {answers.size > 0 && (
        <Details summary={say(answered(answers.size))}>
          <ul class="lines">
            {[...answers].map(([line, offers]) => (
              <li key={line}>
                <span>
                  {say(row(line))}: {offers.map((offer) => say(offerText(offer, shownPhone))).join(' · ')}
                </span>
                <button type="button" class="link" onClick={() => reply(line, undefined)}>
                  {say(W.undo)}
                </button>
              </li>
            ))}
          </ul>
        </Details>
      )}
      {without.length > 0 && (
        <Details summary={say(withoutPhone(without.length))}>
          <ul class="lines">
            {without.slice(0, 100).map((one) => (
              <li key={one.line}>
                <span>
                  {nameOf(one)} · {say(row(one.line))}
                </span>
              </li>
            ))}
          </ul>
        </Details>
      )}
      {alerts.length > 0 && (
        <Details summary={say(looked(planned.counts.alerts))}>
          <ul class="skipped">
            {alerts.slice(0, 100).map(({ line, name, alert }) => (
              <li key={`${line} ${alert.why.es}`}>
                <strong>
                  {name}
                  {say(row(line))}
                </strong>{' '}
                <span>{say(alert.why)}</span>
                <span class="soft small">{say(alert.next)}</span>
              </li>
            ))}
          </ul>
        </Details>
      )}
    </>
  )
}
