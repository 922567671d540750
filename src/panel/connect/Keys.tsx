/** Takes the keys of the WhatsApp account, each with the place where Meta keeps it, and has them tried at once. */
import { useState } from 'preact/hooks'
import type { LineState } from '../../app/api'
import { t } from '../../kernel/text'
import { useKept } from '../keep'
import { say } from '../language'
import { Button } from '../parts/Button'
import { Details } from '../parts/Details'
import { Field } from '../parts/Field'
import { TroubleCard } from '../parts/TroubleCard'
import { focusWrong } from '../parts/wrong'
import { useAct } from '../server/useAct'
import { KEYS, type KeyValues, NO_KEYS, tidyKeys } from './meta-keys'

const W = {
  intro: t(
    'Copiá cada dato de Meta y pegalo acá. Quedan guardados en tu cuenta de Google, nunca en una celda.',
    'Copie cada dado da Meta e cole aqui. Ficam guardados na sua conta do Google, nunca em uma célula.',
    'Copy each from Meta and paste it here. They are kept in your Google account, never in a cell.',
  ),
  same: t(
    'Lo que dejes en blanco queda como está. La clave anterior sigue sirviendo hasta que la anules en Meta.',
    'O que você deixar em branco fica como está. A chave anterior continua valendo até você anulá-la na Meta.',
    'What you leave blank stays as it is. The key before stays valid until you revoke it at Meta.',
  ),
  where: t('¿Dónde lo encuentro?', 'Onde encontro?', 'Where do I find it?'),
  show: t('Mostrar lo que pegué', 'Mostrar o que colei', 'Show what I pasted'),
  hide: t('Ocultarlo', 'Ocultar', 'Hide it'),
  missing: t('Falta este dato.', 'Falta este dado.', 'This is missing.'),
  check: t('Probar y conectar', 'Testar e conectar', 'Try and connect'),
  checking: t('Preguntándole a Meta…', 'Perguntando à Meta…', 'Asking Meta…'),
  back: t('Volver a elegir', 'Voltar a escolher', 'Choose again'),
} as const

interface Props {
  readonly view: LineState
  connected(value: LineState): void
  back(): void
}

export const Keys = ({ view, connected, back }: Props) => {
  // Of the line in use the ids are known, and a secret left blank stays as it is.
  const { wabaId, phoneNumberId } = view
  const keys = useKept<KeyValues>('keys', { ...NO_KEYS, wabaId, phoneNumberId })
  const [tried, setTried] = useState(false)
  const [seen, setSeen] = useState(false)
  const act = useAct()
  const tidy = tidyKeys(keys.value)
  const wrongOf = (key: (typeof KEYS)[number]) => {
    const value = tidy[key.name]
    if (value === '') return tried && !mayBeBlank(key) ? say(W.missing) : undefined
    return key.shape.test(value) || !tried ? undefined : say(key.wrong)
  }

  const mayBeBlank = (key: (typeof KEYS)[number]): boolean => key.secret && wabaId !== ''
  const save = async (event: Event) => {
    event.preventDefault()
    setTried(true)
    if (!KEYS.every((key) => key.shape.test(tidy[key.name]) || (tidy[key.name] === '' && mayBeBlank(key)))) {
      focusWrong(event.currentTarget)
      return
    }
    const answer = await act.run('connect.save', tidy)
    if (!answer?.ok) return
    keys.forget()
    connected(answer.value)
  }

  return (
    <form class="stack" onSubmit={save}>
      <p>{say(W.intro)}</p>
      {wabaId !== '' && <p class="help">{say(W.same)}</p>}
      {KEYS.map((key) => (
        <div key={key.name} class="key">
          <Field
            label={say(key.label)}
            value={keys.value[key.name]}
            name={key.name}
            type={key.secret && !seen ? 'password' : 'text'}
            wrong={wrongOf(key)}
            onInput={(value) => keys.set({ ...keys.value, [key.name]: value })}
          />
          <Details summary={say(W.where)}>
            <p>{say(key.where)}</p>
          </Details>
        </div>
      ))}
      <Button look="quiet" onClick={() => setSeen(!seen)}>
        {say(seen ? W.hide : W.show)}
      </Button>
      {act.trouble && <TroubleCard trouble={act.trouble} />}
      <Button look="main" wide submit busy={act.busy} name="save-keys">
        {say(act.busy ? W.checking : W.check)}
      </Button>
      <Button look="quiet" disabled={act.busy} onClick={back}>
        {say(W.back)}
      </Button>
    </form>
  )
}
