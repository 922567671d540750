/** Working hours and days off of the team, of an area, of one person: typed as one would say them, refused with the reason. */
import { useState } from 'preact/hooks'
import type { TeamHours } from '../../app/api-tasks'
import { t } from '../../kernel/text'
import { say } from '../language'
import { Button } from '../parts/Button'
import { Card } from '../parts/Card'
import { Choices } from '../parts/Choices'
import { Field } from '../parts/Field'
import { Select } from '../parts/Select'
import { Skeleton } from '../parts/Skeleton'
import { TroubleCard } from '../parts/TroubleCard'
import { useAct } from '../server/useAct'
import { useRead } from '../server/useRead'
import { usePanel } from '../shell/panel'

const W = {
  whose: t('De quién', 'De quem', 'Whose'),
  hours: t('Horario', 'Horário', 'Hours'),
  usual: t('Vacío: ', 'Vazio: ', 'Blank: '),
  holidays: t('Feriados del país', 'Feriados do país', 'Holidays of the country'),
  free: t('No se trabaja', 'Não se trabalha', 'Not worked'),
  worked: t('Se trabaja igual', 'Trabalha-se igual', 'Worked all the same'),
  closed: t('Otros días sin atención', 'Outros dias sem atendimento', 'Other days off'),
  closedHelp: t(
    'Con el año, separados por comas: 25/5/2027, 24/12/2027',
    'Com o ano, separados por vírgulas: 25/5/2027, 24/12/2027',
    'With the year, separated by commas: 25 May 2027',
  ),
  save: t('Guardar', 'Salvar', 'Save'),
  away: t('Ausencia', 'Ausência', 'Absence'),
  from: t('Desde', 'Desde', 'From'),
  to: t('Hasta (vacío: ya volvió)', 'Até (vazio: já voltou)', 'Until (blank: back again)'),
  cover: t('La cubre', 'Quem cobre', 'Covered by'),
  anybody: t('Cualquiera', 'Qualquer um', 'Anybody'),
} as const

const MEMBER = 'member '

const Hours = ({ one, saved }: { readonly one: TeamHours; saved(): Promise<void> }) => {
  const { toast } = usePanel()
  const act = useAct()
  const [hours, setHours] = useState(one.hours)
  const [closed, setClosed] = useState(one.closed)
  const [holidays, setHolidays] = useState(one.holidays ? 'yes' : 'no')
  const save = async () => {
    const answer = await act.run('team.saveHours', { id: one.id, hours, holidays, closed })
    if (!answer?.ok) return
    toast(answer.value.says)
    await saved()
  }
  return (
    <Card title={one.name}>
      {act.trouble && <TroubleCard trouble={act.trouble} />}
      <Field label={say(W.hours)} value={hours} placeholder={one.usual} help={`${say(W.usual)}${one.usual}`} onInput={setHours} />
      <Choices
        label={say(W.holidays)}
        choices={[
          { value: 'yes', label: say(W.free) },
          { value: 'no', label: say(W.worked) },
        ]}
        chosen={[holidays]}
        onChoose={([value]) => setHolidays(value ?? 'yes')}
      />
      <Field label={say(W.closed)} value={closed} help={say(W.closedHelp)} onInput={setClosed} />
      <Button look="main" busy={act.busy} onClick={save}>
        {say(W.save)}
      </Button>
    </Card>
  )
}

const Away = ({ one, members, saved }: { readonly one: TeamHours; readonly members: readonly TeamHours[]; saved(): Promise<void> }) => {
  const { toast } = usePanel()
  const act = useAct()
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const [standIn, setStandIn] = useState('')
  const save = async () => {
    const answer = await act.run('team.away', { member: one.id.slice(MEMBER.length), from, to, standIn })
    if (!answer?.ok) return
    toast(answer.value.says)
    await saved()
  }
  return (
    <Card title={say(W.away)}>
      {act.trouble && <TroubleCard trouble={act.trouble} />}
      <Field label={say(W.from)} value={from} placeholder="12/3" onInput={setFrom} />
      <Field label={say(W.to)} value={to} placeholder="19/3" onInput={setTo} />
      <Select
        label={say(W.cover)}
        value={standIn}
        options={[
          { value: '', label: say(W.anybody) },
          ...members.filter(({ id }) => id !== one.id).map(({ id, name }) => ({ value: id.slice(MEMBER.length), label: name })),
        ]}
        onChange={setStandIn}
      />
      <Button busy={act.busy} onClick={save}>
        {say(W.save)}
      </Button>
    </Card>
  )
}

export const Team = () => {
  const { value, trouble, busy, reload } = useRead('team.hours', {}, 0)
  const [id, setId] = useState('team')
  if (!value) return trouble ? <TroubleCard trouble={trouble} again={reload} busy={busy} /> : <Skeleton lines={5} />
  const one = value.calendars.find((calendar) => calendar.id === id) ?? value.calendars[0]
  const members = value.calendars.filter((calendar) => calendar.id.startsWith(MEMBER))
  return (
    <div class="stack">
      <Select
        label={say(W.whose)}
        value={id}
        options={value.calendars.map((calendar) => ({ value: calendar.id, label: calendar.name }))}
        onChange={setId}
      />
      {one && <Hours key={`${one.id} ${one.hours} ${one.closed}`} one={one} saved={reload} />}
      {one?.id.startsWith(MEMBER) && <Away key={one.id} one={one} members={members} saved={reload} />}
    </div>
  )
}
