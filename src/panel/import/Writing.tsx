/** The list on its way: how far it has come, when the panel may be closed, and what to do when nothing is heard. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { type Text, t } from '../../kernel/text'
import { say } from '../language'
import { Button } from '../parts/Button'
import { Progress } from '../parts/Progress'
import { TroubleCard } from '../parts/TroubleCard'
import { call, type Trouble } from '../server/call'
import { clearShelf } from '../server/shelf'
import type { ImportProps } from './Import'
import { bringIn, isLeft } from './parts'

const W = {
  stay: t('No cierres el panel todavía.', 'Não feche o painel ainda.', 'Keep the panel open a moment longer.'),
  alone: t(
    'Podés cerrar el panel: sigue sola.',
    'Pode fechar o painel: continua sozinha.',
    'You may close the panel: it goes on by itself.',
  ),
  goOn: t('Seguir donde quedó', 'Continuar de onde parou', 'Go on from there'),
  safe: t('Lo que ya entró no se repite.', 'O que já entrou não se repete.', 'What is in already does not enter twice.'),
} as const

const progress = (done: number, all: number): Text => t(`${done} de ${all} filas`, `${done} de ${all} linhas`, `${done} of ${all} rows`)

export const Writing = ({ draft, change }: ImportProps) => {
  const [trouble, setTrouble] = useState<Trouble>()
  const running = useRef(false)
  const { job } = draft
  const run = async () => {
    if (!job || running.current) return
    running.current = true
    setTrouble(undefined)
    const end = await bringIn(job, {
      leave: (input) => call('contacts.import', input),
      goOn: (input) => call('contacts.goOn', input),
      wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
      tell: (now) => change({ job: now }),
    })
    running.current = false
    clearShelf()
    if (end.trouble) setTrouble(end.trouble)
    else change({ step: 'done', job: end.job })
  }
  useEffect(() => {
    void run()
  }, [])
  if (!job) return null
  const all = job.now && isLeft(job) ? job.now.rows : job.rows.length
  const done = job.now && isLeft(job) ? all - job.now.waiting : 0
  const words = <p class="soft">{say(isLeft(job) ? W.alone : W.stay)}</p>
  return (
    <div class="stack">
      <Progress done={done} all={all} label={say(progress(done, all))} />
      {trouble ? (
        <TroubleCard trouble={trouble}>
          {isLeft(job) ? words : <p>{say(W.safe)}</p>}
          <Button look="main" onClick={run} name="go-on">
            {say(W.goOn)}
          </Button>
        </TroubleCard>
      ) : (
        words
      )}
    </div>
  )
}
