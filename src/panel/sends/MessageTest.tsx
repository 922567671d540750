/** Sends the message to one's own phone before anybody else gets it. */
import { useState } from 'preact/hooks'
import { t } from '../../kernel/text'
import { useKept } from '../keep'
import { say } from '../language'
import { Button } from '../parts/Button'
import { Details } from '../parts/Details'
import { Field } from '../parts/Field'
import { TroubleCard } from '../parts/TroubleCard'
import { useAct } from '../server/useAct'
import type { CheckInput } from './draft'

const W = {
  test: t('Probar en mi teléfono', 'Testar no meu telefone', 'Try it on my phone'),
  phone: t('Tu WhatsApp', 'Seu WhatsApp', 'Your WhatsApp'),
  send: t('Mandar prueba', 'Enviar teste', 'Send the test'),
} as const

export const MessageTest = ({ input }: { readonly input: CheckInput }) => {
  const phone = useKept('test phone', '')
  const act = useAct()
  const [says, setSays] = useState('')
  const send = async () => {
    setSays('')
    const { template, mapping, audience } = input
    const answer = await act.run('sends.test', { template, mapping, audience, phone: phone.value.trim() })
    if (answer?.ok) setSays(answer.value.says)
  }
  return (
    <Details summary={say(W.test)}>
      <Field
        label={say(W.phone)}
        type="tel"
        value={phone.value}
        name="test-phone"
        onInput={phone.set}
        onKeyDown={(event) => {
          // Enter here is about the test, not about the send around it.
          if (event.key !== 'Enter') return
          event.preventDefault()
          if (phone.value.trim() !== '') void send()
        }}
      />
      {act.trouble && <TroubleCard trouble={act.trouble} />}
      <p role="status">{says}</p>
      <Button busy={act.busy} disabled={phone.value.trim() === ''} onClick={send} name="test">
        {say(W.send)}
      </Button>
    </Details>
  )
}
