/** What Meta charges a message, by kind, corrected in place. */
import type { RatesInput } from '../../app/api-settings'
import { type Text, t } from '../../kernel/text'
import { say } from '../language'
import { Details } from '../parts/Details'
import { Draft } from '../parts/Draft'
import { Field } from '../parts/Field'

const W = {
  rates: t('Lo que cobra Meta', 'O que a Meta cobra', 'What Meta charges'),
  help: t(
    'Dólares por mensaje que llega, en tu país. Vacío: nadie lo sabe. Otros países y lo anterior están en la pestaña oculta Tarifas.',
    'Dólares por mensagem que chega, no seu país. Vazio: ninguém sabe. Outros países e o anterior estão na aba oculta Tarifas.',
    'Dollars for each message that arrives, in your country. Blank: nobody knows. Other countries and what was before stand in the hidden tab Rates.',
  ),
} as const

const KINDS: readonly (readonly [keyof RatesInput, Text])[] = [
  ['utility', t('Servicio', 'Utilidade', 'Utility')],
  ['marketing', t('Promoción', 'Promoção', 'Promotional')],
  ['service', t('Respuesta', 'Resposta', 'Answer')],
  ['authentication', t('Código', 'Código', 'Code')],
]

export const Rates = ({ saved, reload }: { readonly saved: RatesInput; reload(): Promise<void> }) => (
  <Details summary={say(W.rates)}>
    <Draft name="rates" saved={saved} call="rates.save" input={(draft) => draft} reload={reload}>
      {(draft, put) =>
        KINDS.map(([kind, label]) => (
          <Field
            key={kind}
            label={say(label)}
            value={draft[kind]}
            inputMode="decimal"
            name={`rate-${kind}`}
            max={8}
            onInput={(typed) => put({ [kind]: typed })}
          />
        ))
      }
    </Draft>
    <p class="soft small">{say(W.help)}</p>
  </Details>
)
