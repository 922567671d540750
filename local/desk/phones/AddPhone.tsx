/** A new phone: a name and a number, written as people write them. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { Dialog } from '../parts/Dialog'
import { locale } from '../rooms/file'
import { addPhone } from '../rooms/phones'
import { say, t } from '../words'
import { digitsOf, numberWords } from './number'

const W = {
  title: t('Un teléfono más', 'Mais um telefone', 'One more phone'),
  name: t('Nombre', 'Nome', 'Name'),
  number: t('Número', 'Número', 'Number'),
  example: t('+54 9 11 5555 0101', '+55 11 95555 0101', '+54 9 11 5555 0101'),
  wrong: t(
    'Ese número no alcanza o sobra. Escribilo con código de país, por ejemplo +54 9 11 5555 0101.',
    'Esse número está curto ou longo. Escreva com o código do país, por exemplo +55 11 95555 0101.',
    'That number is too short or too long. Write it with its country code, such as +54 9 11 5555 0101.',
  ),
  cancel: t('Cancelar', 'Cancelar', 'Cancel'),
  add: t('Agregar', 'Adicionar', 'Add'),
} as const

export const AddPhone = ({ close }: { readonly close: () => void }) => {
  const [name, setName] = useState('')
  const [number, setNumber] = useState('')
  const [wrong, setWrong] = useState(false)
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => first.current?.focus(), [])
  const digits = digitsOf(number, locale())
  const submit = () => {
    setWrong(digits === undefined)
    if (digits !== undefined) void addPhone(digits, name).then((well) => (well ? close() : undefined))
  }
  return (
    <Dialog
      title={say(W.title)}
      close={close}
      testId="add-phone-dialog"
      onSubmit={submit}
      actions={
        <>
          <button type="button" class="button" onClick={close}>
            {say(W.cancel)}
          </button>
          <button type="submit" class="button primary">
            {say(W.add)}
          </button>
        </>
      }
    >
      <label class="labelled">
        <span>{say(W.name)}</span>
        <input
          ref={first}
          class="field"
          name="name"
          autocomplete="off"
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </label>
      <label class="labelled">
        <span>{say(W.number)}</span>
        <input
          class="field"
          name="number"
          type="tel"
          autocomplete="off"
          placeholder={say(W.example)}
          aria-invalid={wrong}
          aria-describedby="number-help"
          value={number}
          onInput={(event) => {
            setNumber(event.currentTarget.value)
            setWrong(false)
          }}
        />
        <small id="number-help" class={wrong ? 'problem-words' : 'quiet-words'}>
          {wrong ? say(W.wrong) : digits === undefined ? ' ' : numberWords(digits)}
        </small>
      </label>
    </Dialog>
  )
}
