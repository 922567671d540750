/** What is done with all of a course at once; who gets it, and why not, is said before and after. */
import { useState } from 'preact/hooks'
import type { CallName, InputOf, ValueOf } from '../../app/api'
import { t } from '../../kernel/text'
import { say } from '../language'
import { Button } from '../parts/Button'
import { Card } from '../parts/Card'
import { Field } from '../parts/Field'
import { Sure } from '../parts/Sure'
import { TroubleCard } from '../parts/TroubleCard'
import { useAct } from '../server/useAct'
import { usePanel } from '../shell/panel'
import { FormLink } from './FormLink'

const W = {
  what: t(
    'Los cursos se escriben en la pestaña Cursos y las personas están en Inscripciones. Acá se hace lo que vale para todas a la vez.',
    'Os cursos se escrevem na aba Cursos e as pessoas estão em Inscrições. Aqui se faz o que vale para todas de uma vez.',
    'Courses are written in the tab Courses and people stand in Enrolments. Here is done what concerns all of them at once.',
  ),
  confirm: t('Confirmar inscripciones', 'Confirmar inscrições', 'Confirm enrolments'),
  confirmText: t(
    'Quien está como Recibida pasa a Confirmada, y sale el aviso «Confirmación» si está encendido.',
    'Quem está como Recebida passa a Confirmada, e sai o lembrete «Confirmação» se estiver ligado.',
    'Whoever is Received becomes Confirmed, and the message “Confirmation” leaves if it is switched on.',
  ),
  confirmYes: t('Sí, confirmar', 'Sim, confirmar', 'Yes, confirm'),
  mentors: t('Asignar mentores', 'Atribuir mentores', 'Assign mentors'),
  mentorsText: t(
    'A cada persona confirmada, quien sabe de eso y tiene menos gente.',
    'A cada pessoa confirmada, quem sabe disso e tem menos gente.',
    'For each confirmed person, whoever knows the subject and has the fewest people.',
  ),
  left: t('Sin mentor/a todavía', 'Ainda sem mentor/a', 'Without a mentor yet'),
  cycle: t('Nuevo ciclo', 'Novo ciclo', 'New cycle'),
  cycleText: t(
    'Copia los cursos publicados con las fechas corridas, como borrador.',
    'Copia os cursos publicados com as datas adiantadas, como rascunho.',
    'Copies the published courses with their dates moved, as drafts.',
  ),
  cycleName: t('Ciclo', 'Ciclo', 'Cycle'),
  cycleStarts: t('Empieza el', 'Começa em', 'Starts on'),
  cycleMake: t('Copiar los cursos', 'Copiar os cursos', 'Copy the courses'),
} as const

type Left = ValueOf<'mentors.assign'>['left']

export const Courses = () => {
  const { toast } = usePanel()
  const act = useAct()
  const [asking, setAsking] = useState(false)
  const [left, setLeft] = useState<Left>([])
  const [cycle, setCycle] = useState({ cycle: '', starts: '' })
  const told = async <N extends CallName>(name: N, input: InputOf<N>): Promise<ValueOf<N> | undefined> => {
    const answer = await act.run(name, input)
    return answer?.ok ? answer.value : undefined
  }
  const confirm = async () => {
    setAsking(false)
    const done = await told('courses.confirm', { course: '' })
    if (done) toast(done.says)
  }
  const assign = async () => {
    const done = await told('mentors.assign', {})
    if (!done) return
    toast(done.says)
    setLeft(done.left)
  }
  const copy = async () => {
    const done = await told('courses.newCycle', cycle)
    if (!done) return
    toast(done.says)
    setCycle({ cycle: '', starts: '' })
  }
  return (
    <div class="stack">
      <p class="soft">{say(W.what)}</p>
      {act.trouble && <TroubleCard trouble={act.trouble} />}
      {asking ? (
        <Sure yes={say(W.confirmYes)} name="confirm-yes" busy={act.busy} onYes={confirm} onNo={() => setAsking(false)}>
          <p>{say(W.confirmText)}</p>
        </Sure>
      ) : (
        <Button look="main" wide icon="check" busy={act.busy} onClick={() => setAsking(true)} name="confirm-courses">
          {say(W.confirm)}
        </Button>
      )}
      <Card title={say(W.mentors)}>
        <p class="soft small">{say(W.mentorsText)}</p>
        <Button wide busy={act.busy} onClick={assign} name="assign-mentors">
          {say(W.mentors)}
        </Button>
        {left.length > 0 && (
          <>
            <p class="why">{say(W.left)}</p>
            <ul class="cards">
              {left.map(({ name, why }) => (
                <li key={`${name} ${why}`} class="small">{`${name}: ${why}`}</li>
              ))}
            </ul>
          </>
        )}
      </Card>
      <FormLink />
      <Card title={say(W.cycle)}>
        <p class="soft small">{say(W.cycleText)}</p>
        <Field
          label={say(W.cycleName)}
          value={cycle.cycle}
          placeholder="2027-T2"
          onInput={(value) => setCycle({ ...cycle, cycle: value })}
          name="cycle"
        />
        <Field
          label={say(W.cycleStarts)}
          value={cycle.starts}
          placeholder="07/06/2027"
          onInput={(value) => setCycle({ ...cycle, starts: value })}
          name="starts"
        />
        <Button wide busy={act.busy} disabled={cycle.cycle.trim() === '' || cycle.starts.trim() === ''} onClick={copy} name="new-cycle">
          {say(W.cycleMake)}
        </Button>
      </Card>
    </div>
  )
}
