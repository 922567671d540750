/** What the programme chose: each with what it does, who may open the file, and the record of who changed what. */
import { t } from '../../kernel/text'
import { say } from '../language'
import { Button } from '../parts/Button'
import { Card } from '../parts/Card'
import { Details } from '../parts/Details'
import { Draft } from '../parts/Draft'
import { Field } from '../parts/Field'
import { Lights } from '../parts/Lights'
import { Select } from '../parts/Select'
import { Skeleton } from '../parts/Skeleton'
import { TroubleCard } from '../parts/TroubleCard'
import { useRead } from '../server/useRead'
import { usePanel } from '../shell/panel'
import { Audit } from './Audit'
import { Rates } from './Rates'
import { Sharing } from './Sharing'
import { Uses } from './Uses'

const W = {
  name: t('Organización', 'Organização', 'Organisation'),
  country: t('País', 'País', 'Country'),
  area: t('Código de área', 'DDD', 'Area code'),
  areaHelp: t('Para teléfonos que no lo traen.', 'Para telefones que não trazem.', 'For phones that lack one.'),
  mail: t('Correo para avisos', 'E-mail para avisos', 'E-mail for notices'),
  mailHelp: t('Ahí llegan los problemas.', 'É para onde vão os problemas.', 'Problems are told there.'),
  gap: t('Horas entre mensajes automáticos', 'Horas entre mensagens automáticas', 'Hours between automatic messages'),
  gapHelp: t('A una misma persona.', 'Para a mesma pessoa.', 'To the same person.'),
  hours: t('Horario de los mensajes automáticos', 'Horário das mensagens automáticas', 'Hours for automatic messages'),
  hoursHelp: t('«lun a vie 9-13 y 14-18; sáb 9-12»', '«seg a sex 9-13 e 14-18; sáb 9-12»', '“Mon to Fri 9-13 and 14-18; Sat 9-12”'),
  cap: t('Tope del mes, en dólares', 'Limite do mês, em dólares', 'Cap of a month, in dollars'),
  capHelp: t('Cuando se llega, los envíos esperan.', 'Quando se chega, os envios esperam.', 'Beyond it sends wait.'),
  months: t('Meses que se guardan fotos y audios', 'Meses que se guardam fotos e áudios', 'Months that pictures and audios are kept'),
  monthsHelp: t('0 los guarda para siempre.', '0 guarda para sempre.', '0 keeps them for ever.'),
  audit: t('Quién hizo qué', 'Quem fez o quê', 'Who did what'),
  lights: t('Luces', 'Luzes', 'Lights'),
  connect: t('Conexión con WhatsApp', 'Conexão com o WhatsApp', 'Connection to WhatsApp'),
} as const

const whole = (typed: string): number => Number(typed.replace(/\D/g, ''))
/** With a comma or a point, as people write money. */
const money = (typed: string): number => Number(typed.replace(',', '.').replace(/[^\d.]/g, '')) || 0

export const Settings = () => {
  const { start, go } = usePanel()
  const { value, trouble, busy, reload } = useRead('settings.read', {})
  if (!value) return trouble ? <TroubleCard trouble={trouble} again={reload} busy={busy} /> : <Skeleton lines={6} />
  const { saved, lights, uses, open, twoStep, rates } = value
  return (
    <div class="stack">
      <Card title={say(W.lights)}>
        <Lights lights={lights} />
        <Button look="quiet" onClick={() => go('connect', {})} name="to-connect">
          {say(W.connect)}
        </Button>
      </Card>
      <Sharing open={open} twoStep={twoStep} reload={reload} />
      <Draft name="settings" saved={saved} call="settings.save" input={(draft) => draft} reload={reload}>
        {(draft, put) => (
          <>
            <Field label={say(W.name)} value={draft.name} name="set-name" max={80} onInput={(name) => put({ name })} />
            <Select
              label={say(W.country)}
              value={draft.country}
              options={start.countries.map(({ code, name }) => ({ value: code, label: name }))}
              name="set-country"
              onChange={(country) => put({ country })}
            />
            <Field
              label={say(W.area)}
              help={say(W.areaHelp)}
              value={draft.area}
              inputMode="numeric"
              name="set-area"
              max={5}
              onInput={(area) => put({ area })}
            />
            <Field label={say(W.mail)} help={say(W.mailHelp)} value={draft.mail} name="set-mail" onInput={(mail) => put({ mail })} />
            <Field label={say(W.hours)} help={say(W.hoursHelp)} value={draft.hours} name="set-hours" onInput={(hours) => put({ hours })} />
            <Field
              label={say(W.gap)}
              help={say(W.gapHelp)}
              value={String(draft.gapHours)}
              inputMode="numeric"
              name="set-gap"
              max={2}
              onInput={(typed) => put({ gapHours: whole(typed) })}
            />
            <Field
              label={say(W.cap)}
              help={say(W.capHelp)}
              value={String(draft.cap)}
              name="set-cap"
              max={8}
              onInput={(typed) => put({ cap: money(typed) })}
            />
            <Field
              label={say(W.months)}
              help={say(W.monthsHelp)}
              value={String(draft.mediaMonths)}
              inputMode="numeric"
              name="set-months"
              max={3}
              onInput={(typed) => put({ mediaMonths: whole(typed) })}
            />
          </>
        )}
      </Draft>
      <Uses saved={saved} uses={uses} />
      <Rates saved={rates} reload={reload} />
      <Details summary={say(W.audit)}>
        <Audit />
      </Details>
    </div>
  )
}
