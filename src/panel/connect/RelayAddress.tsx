/** The one optional address: whoever helps the programme with a relay gives it, the coordinator pastes it. */
import { useState } from 'preact/hooks'
import type { LineState } from '../../app/api'
import { t } from '../../kernel/text'
import { say } from '../language'
import { Button } from '../parts/Button'
import { CopyLine } from '../parts/CopyLine'
import { Details } from '../parts/Details'
import { Field } from '../parts/Field'
import { TroubleCard } from '../parts/TroubleCard'
import { useAct } from '../server/useAct'

const W = {
  asked: t(
    '¿Te dieron la dirección de un retransmisor?',
    'Você recebeu o endereço de um retransmissor?',
    'Were you given the address of a relay?',
  ),
  note: t(
    'Es opcional: recibe los mensajes por vos, los revisa y no pierde ninguno. Pegá la dirección entera; vacía, WhatsApp vuelve a llamar a la planilla.',
    'É opcional: recebe as mensagens por você, confere e não perde nenhuma. Cole o endereço inteiro; vazio, o WhatsApp volta a chamar a planilha.',
    'It is optional: it takes in the messages for you, checks them and loses none. Paste all of the address; empty, WhatsApp calls the file again.',
  ),
  address: t('Dirección del retransmisor', 'Endereço do retransmissor', 'Address of the relay'),
  use: t('Usar esta dirección', 'Usar este endereço', 'Use this address'),
  webApp: t(
    'Dirección de esta planilla, para quien lo cuida',
    'Endereço desta planilha, para quem cuida dele',
    'Address of this file, for whoever looks after it',
  ),
} as const

interface Props {
  readonly webApp: string
  changed(view: LineState): void
}

export const RelayAddress = ({ webApp, changed }: Props) => {
  const [address, setAddress] = useState('')
  const act = useAct()
  const use = async () => {
    const answer = await act.run('connect.relay', { address })
    if (answer?.ok) changed(answer.value)
  }
  return (
    <Details summary={say(W.asked)}>
      <p>{say(W.note)}</p>
      <Field label={say(W.address)} value={address} name="relay-address" onInput={setAddress} />
      <Button busy={act.busy} onClick={use} name="use-relay">
        {say(W.use)}
      </Button>
      {webApp !== '' && <CopyLine label={say(W.webApp)} value={webApp} name="web-app" />}
      {act.trouble && <TroubleCard trouble={act.trouble} />}
    </Details>
  )
}
