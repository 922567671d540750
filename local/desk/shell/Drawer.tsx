/** «Qué pasó»: what the script ran and what it mailed, newest first. */
import { useState } from 'preact/hooks'
import type { Execution, Mail } from '../client/shapes'
import { Icon } from '../parts/icons'
import { hourWords, lengthWords, shortDay } from '../parts/time'
import { activity } from '../rooms/activity'
import { file } from '../rooms/file'
import { layout, showDrawer } from '../rooms/layout'
import { useStore } from '../store'
import { say, t } from '../words'

const W = {
  label: t('Qué pasó', 'O que aconteceu', 'What happened'),
  executions: t('Ejecuciones', 'Execuções', 'Executions'),
  mails: t('Correos', 'E-mails', 'Mails'),
  close: t('Cerrar', 'Fechar', 'Close'),
  when: t('Cuándo', 'Quando', 'When'),
  what: t('Función', 'Função', 'Function'),
  who: t('Quién', 'Quem', 'Who'),
  result: t('Resultado', 'Resultado', 'Result'),
  calls: t('Llamadas', 'Chamadas', 'Calls'),
  time: t('Tiempo estimado', 'Tempo estimado', 'Modelled time'),
  to: t('Para', 'Para', 'To'),
  subject: t('Asunto', 'Assunto', 'Subject'),
  none: t('Todavía no se ejecutó nada.', 'Nada foi executado ainda.', 'Nothing ran yet.'),
  noMails: t('Todavía no salió ningún correo.', 'Nenhum e-mail saiu ainda.', 'No mail was sent yet.'),
} as const

const OUTCOME: Readonly<Record<Execution['outcome'], ReturnType<typeof t>>> = {
  running: t('en curso', 'em curso', 'running'),
  ok: t('bien', 'ok', 'ok'),
  failed: t('falló', 'falhou', 'failed'),
  killed: t('cortada', 'interrompida', 'killed'),
}

const moment = (at: number | undefined, zone: string): string => (at === undefined ? '' : `${shortDay(at, zone)} ${hourWords(at, zone)}`)

const Executions = ({ list, zone }: { readonly list: readonly Execution[]; readonly zone: string }) => (
  <table class="facts">
    <thead>
      <tr>
        <th scope="col">{say(W.when)}</th>
        <th scope="col">{say(W.what)}</th>
        <th scope="col">{say(W.who)}</th>
        <th scope="col">{say(W.result)}</th>
        <th scope="col" class="number">
          {say(W.calls)}
        </th>
        <th scope="col" class="number">
          {say(W.time)}
        </th>
      </tr>
    </thead>
    <tbody>
      {list.map((run) => (
        <tr key={run.id} data-testid="execution">
          <td>{moment(run.startedAt, zone)}</td>
          <td class="code">{run.function}</td>
          <td>{run.user}</td>
          <td>
            <span class={`outcome ${run.outcome}`}>{say(OUTCOME[run.outcome])}</span>
            {run.error !== undefined && <span class="outcome-why">{run.error}</span>}
          </td>
          <td class="number">{run.calls}</td>
          <td class="number">{run.milliseconds === undefined ? '' : lengthWords(run.milliseconds)}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

const Mails = ({ list, zone }: { readonly list: readonly Mail[]; readonly zone: string }) => {
  const [open, setOpen] = useState<string | undefined>(undefined)
  return (
    <table class="facts">
      <thead>
        <tr>
          <th scope="col">{say(W.when)}</th>
          <th scope="col">{say(W.to)}</th>
          <th scope="col">{say(W.subject)}</th>
        </tr>
      </thead>
      <tbody>
        {list.map((mail) => (
          <tr key={mail.id} data-testid="mail">
            <td>{moment(mail.at, zone)}</td>
            <td>{mail.to}</td>
            <td>
              <button
                type="button"
                class="link"
                aria-expanded={open === mail.id}
                onClick={() => setOpen(open === mail.id ? undefined : mail.id)}
              >
                {mail.subject}
              </button>
              {open === mail.id && <pre class="mail-body">{mail.body}</pre>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export const Drawer = () => {
  const shown = useStore(layout, (state) => state.drawer)
  const { executions, mails } = useStore(activity, (state) => state)
  const zone = useStore(file, (state) => state.file?.zone) ?? 'UTC'
  if (shown === 'none') return null
  const tab = (name: 'executions' | 'mails', count: number) => (
    <button type="button" role="tab" aria-selected={shown === name} data-testid={`drawer-${name}`} onClick={() => showDrawer(name)}>
      {say(W[name])} <span class="count">{count}</span>
    </button>
  )
  const empty = shown === 'executions' ? executions.length === 0 : mails.length === 0
  return (
    <section class="drawer" aria-label={say(W.label)} data-testid="drawer">
      <div class="drawer-head">
        <h2>{say(W.label)}</h2>
        <div role="tablist" class="drawer-tabs">
          {tab('executions', executions.length)}
          {tab('mails', mails.length)}
        </div>
        <button type="button" class="icon-button" aria-label={say(W.close)} onClick={() => showDrawer('none')}>
          <Icon name="close" />
        </button>
      </div>
      <div class="drawer-body">
        {empty && <p class="quiet-words">{say(shown === 'executions' ? W.none : W.noMails)}</p>}
        {!empty && shown === 'executions' && <Executions list={executions} zone={zone} />}
        {!empty && shown === 'mails' && <Mails list={mails} zone={zone} />}
      </div>
    </section>
  )
}
