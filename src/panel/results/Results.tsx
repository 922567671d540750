/** The figures of this week beside the week before, each with how many it is made of and how it is counted. */
import { t } from '../../kernel/text'
import { say } from '../language'
import { Button } from '../parts/Button'
import { Card } from '../parts/Card'
import { Details } from '../parts/Details'
import { Empty } from '../parts/Empty'
import { Select } from '../parts/Select'
import { Skeleton } from '../parts/Skeleton'
import { TroubleCard } from '../parts/TroubleCard'
import { useAct } from '../server/useAct'
import { useRead } from '../server/useRead'
import { usePanel } from '../shell/panel'

const W = {
  courses: t('Cursos', 'Cursos', 'Courses'),
  topics: t('Temas y reglas', 'Temas e regras', 'Topics and rules'),
  routing: t('Quién recibe qué', 'Quem recebe o quê', 'Who gets what'),
  avisos: t('Avisos con fecha', 'Lembretes com data', 'Dated messages'),
  bot: t('Bot', 'Bot', 'Bot'),
  settings: t('Plazos, avisos y encuesta', 'Prazos, avisos e pesquisa', 'Promises, notices and survey'),
  refresh: t('Contar de nuevo', 'Contar de novo', 'Count again'),
  none: t('Todavía no hay números', 'Ainda não há números', 'There are no figures yet'),
  noneText: t(
    'Se cuentan solos cada noche. También podés contarlos ahora.',
    'São contados sozinhos toda noite. Você também pode contar agora.',
    'They are counted by themselves each night. You can count them now, too.',
  ),
  before: t('semana anterior', 'semana anterior', 'week before'),
  case: t('1 caso', '1 caso', '1 case'),
  cases: t('casos', 'casos', 'cases'),
  noData: t('Todavía sin datos', 'Ainda sem dados', 'No data yet'),
  clock: t('Los tiempos', 'Os tempos', 'Times'),
  own: t('en horario de atención', 'no horário de atendimento', 'in working hours'),
  calendar: t('de corrido, con noches y feriados', 'corridos, com noites e feriados', 'straight through, nights and holidays too'),
  by: t('Comparar', 'Comparar', 'Compare'),
  team: t('áreas', 'áreas', 'areas'),
  theme: t('temas', 'temas', 'topics'),
  person: t('personas del equipo', 'pessoas da equipe', 'people of the team'),
  how: t('Cómo se cuenta', 'Como se conta', 'How it is counted'),
} as const

const BY = ['team', 'theme', 'person'] as const

const NOTHING: readonly string[] = ['', '–']

/** What a figure rests on, and the week before, as far as there is something to say. */
const basis = ({ n, before }: { readonly n: number; readonly before: string }): readonly string[] => [
  n === 0 ? say(W.noData) : n === 1 ? say(W.case) : `${n} ${say(W.cases)}`,
  NOTHING.includes(before) ? '' : `${say(W.before)} ${before}`,
]

export const Results = () => {
  const { go, toast } = usePanel()
  const { value, trouble, busy, reload } = useRead('results.read', {})
  const act = useAct()
  const count = async () => {
    const answer = await act.run('results.refresh', {})
    if (!answer?.ok) return
    toast(answer.value.says)
    await reload()
  }
  const see = async (part: { clock?: string; by?: string }) => {
    const { clock, by } = { ...value?.view, ...part }
    const view = { clock: clock === 'calendar' ? 'calendar' : 'own', by: BY.find((one) => one === by) ?? 'team' } as const
    const answer = await act.run('results.view', view)
    if (answer?.ok) await reload()
  }
  if (!value) return trouble ? <TroubleCard trouble={trouble} again={reload} busy={busy} /> : <Skeleton lines={6} />
  const blocks = [...new Set(value.tiles.map(({ block }) => block))]
  const again = (
    <Button icon="refresh" busy={act.busy} onClick={count} name="count">
      {say(W.refresh)}
    </Button>
  )
  return (
    <div class="stack">
      <Button wide icon="template" onClick={() => go('topics', {})} name="topics">
        {say(W.topics)}
      </Button>
      <Button wide icon="people" onClick={() => go('routing', {})} name="routing">
        {say(W.routing)}
      </Button>
      <Button wide icon="clock" onClick={() => go('avisos', {})} name="avisos">
        {say(W.avisos)}
      </Button>
      <Button wide icon="template" onClick={() => go('bot', {})} name="bot">
        {say(W.bot)}
      </Button>
      <Button wide icon="template" onClick={() => go('courses', {})} name="courses">
        {say(W.courses)}
      </Button>
      <Button wide icon="clock" onClick={() => go('attention', {})} name="attention">
        {say(W.settings)}
      </Button>
      {act.trouble && <TroubleCard trouble={act.trouble} />}
      {value.tiles.length === 0 && <Empty icon="check" title={say(W.none)} text={say(W.noneText)} />}
      {value.tiles.length > 0 && (
        <Card>
          <Select
            label={say(W.clock)}
            name="clock"
            value={value.view.clock}
            options={(['own', 'calendar'] as const).map((key) => ({ value: key, label: say(W[key]) }))}
            onChange={(clock) => see({ clock })}
          />
          <Select
            label={say(W.by)}
            name="by"
            value={value.view.by}
            options={BY.map((key) => ({ value: key, label: say(W[key]) }))}
            onChange={(by) => see({ by })}
          />
        </Card>
      )}
      {blocks.map((block) => (
        <Card key={block} title={block}>
          {value.tiles
            .filter((tile) => tile.block === block)
            .map((tile) => (
              <div key={tile.name} title={tile.definition}>
                <span class="person-line">
                  <span>{tile.name}</span>
                  <strong>{tile.value}</strong>
                </span>
                <p class="soft small">{[...basis(tile), tile.detail].filter((part) => part !== '').join(' · ')}</p>
                <Details summary={say(W.how)}>
                  <p class="small">{tile.definition}</p>
                </Details>
              </div>
            ))}
        </Card>
      ))}
      {again}
    </div>
  )
}
