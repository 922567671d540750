/** The parts on their way, and what to do when one does not arrive. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { type Text, t } from '../../kernel/text'
import { say } from '../language'
import { Button } from '../parts/Button'
import { Progress } from '../parts/Progress'
import { TroubleCard } from '../parts/TroubleCard'
import { call, type Trouble } from '../server/call'
import { clearShelf } from '../server/shelf'
import type { ImportProps } from './Import'
import { PART, sendParts } from './parts'

const W = {
  stay: t('No cierres el panel hasta que termine.', 'Não feche o painel até terminar.', 'Keep the panel open until it is done.'),
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
    const end = await sendParts(job, {
      send: (input) => call('contacts.import', input),
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
  const done = Math.min(job.rows.length, job.done * PART)
  return (
    <div class="stack">
      <Progress done={done} all={job.rows.length} label={say(progress(done, job.rows.length))} />
      {trouble ? (
        <TroubleCard trouble={trouble}>
          <p>{say(W.safe)}</p>
          <Button look="main" onClick={run} name="go-on">
            {say(W.goOn)}
          </Button>
        </TroubleCard>
      ) : (
        <p class="soft">{say(W.stay)}</p>
      )}
    </div>
  )
}
