/** A copied file sends nothing, so that nobody gets a message twice; here is why, and how to use it as a new one. */
import { useState } from 'preact/hooks'
import { t } from '../../kernel/text'
import { say } from '../language'
import { Button } from '../parts/Button'
import { Card } from '../parts/Card'
import { Begin } from './Begin'

const W = {
  why: t(
    'Para que nadie reciba un mensaje dos veces, una copia no manda ni recibe nada. El archivo original sigue trabajando.',
    'Para que ninguém receba uma mensagem duas vezes, uma cópia não envia nem recebe nada. O arquivo original continua funcionando.',
    'So that nobody gets a message twice, a copy sends and receives nothing. The original file goes on working.',
  ),
  choose: t(
    'Si solo querés mirarla, no hace falta nada. Si va a ser otro programa, con otro número, empezá de nuevo acá.',
    'Se você só quer olhar, não precisa fazer nada. Se vai ser outro programa, com outro número, comece de novo aqui.',
    'To look at it nothing is needed. If it shall be another programme, with another number, start anew here.',
  ),
  begin: t('Usarla como archivo nuevo', 'Usar como arquivo novo', 'Use it as a new file'),
} as const

export const Copied = () => {
  const [anew, setAnew] = useState(false)
  if (anew) return <Begin />
  return (
    <div class="stack">
      <Card tone="warn">
        <p>{say(W.why)}</p>
      </Card>
      <p>{say(W.choose)}</p>
      <Button onClick={() => setAnew(true)}>{say(W.begin)}</Button>
    </div>
  )
}
