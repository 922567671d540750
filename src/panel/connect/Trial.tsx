/** The first real message goes to one's own phone; what WhatsApp tells of it proves the way back. */
import type { LineState } from '../../app/api'
import { t } from '../../kernel/text'
import { useKept } from '../keep'
import { say } from '../language'
import { Button } from '../parts/Button'
import { Card } from '../parts/Card'
import { Field } from '../parts/Field'
import { TroubleCard } from '../parts/TroubleCard'
import { useAct } from '../server/useAct'

const W = {
  title: t('Tu primer mensaje de verdad', 'Sua primeira mensagem de verdade', 'Your first real message'),
  phone: t('Tu WhatsApp', 'Seu WhatsApp', 'Your WhatsApp'),
  test: t(
    'Con el número de prueba, tiene que ser uno de los cinco que agregaste en «Para».',
    'Com o número de teste, tem que ser um dos cinco que você incluiu em «Para».',
    'With the test number it must be one of the five you added under “To”.',
  ),
  send: t('Mandarme una prueba', 'Mandar um teste para mim', 'Send me a test'),
  again: t('Mandar otra', 'Mandar outro', 'Send another'),
} as const
const orWrite = (phone: string) =>
  t(
    `O escribí «hola» a ${phone} desde tu teléfono: prueba que lo que te escriben llega.`,
    `Ou escreva «olá» para ${phone} do seu telefone: prova que o que escrevem chega.`,
    `Or write “hello” to ${phone} from your phone: it proves that what people write arrives.`,
  )

export const Trial = ({ view, changed }: { readonly view: LineState; changed(view: LineState): void }) => {
  const phone = useKept('test phone', '')
  const act = useAct()
  const sent = view.steps.some(({ key, state }) => key === 'test' && state !== 'off')
  const send = async (event: Event) => {
    event.preventDefault()
    if (phone.value.trim() === '') return
    const answer = await act.run('connect.test', { phone: phone.value.trim() })
    if (answer?.ok) changed(answer.value)
  }
  return (
    <Card title={say(W.title)}>
      <form class="stack" onSubmit={send}>
        <Field
          label={say(W.phone)}
          help={view.rung === 'test' ? say(W.test) : undefined}
          type="tel"
          value={phone.value}
          name="trial-phone"
          onInput={phone.set}
        />
        {act.trouble && <TroubleCard trouble={act.trouble} />}
        <Button look="main" wide submit busy={act.busy} name="trial">
          {say(sent ? W.again : W.send)}
        </Button>
        {view.phone !== '' && <p class="help">{say(orWrite(view.phone))}</p>}
      </form>
    </Card>
  )
}
