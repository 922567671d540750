/** The list as it was understood: its columns, its first people, and the rows that need a word; all can be changed. */
import { useEffect, useMemo, useState } from 'preact/hooks'
import { type Offer, summary } from '../../domain/contacts/import'
import { t } from '../../kernel/text'
import { say } from '../language'
import { Button } from '../parts/Button'
import { Card } from '../parts/Card'
import { Skeleton } from '../parts/Skeleton'
import { TroubleCard } from '../parts/TroubleCard'
import type { Trouble } from '../server/call'
import { call } from '../server/call'
import { usePanel } from '../shell/panel'
import { Columns } from './Columns'
import { First } from './First'
import type { ImportProps } from './Import'
import { askKnown } from './known'
import { chooseUse, hasPhone, phonesOf, planList } from './list'
import { hereOf } from './place'
import { Review } from './Review'
import { countsTold, sourceOf, toldRows } from './rows'

const W = {
  noPhone: t(
    'Falta decir cuál es la columna del WhatsApp.',
    'Falta dizer qual é a coluna do WhatsApp.',
    'It is not said which column holds the WhatsApp.',
  ),
  noPhoneNext: t('Elegila abajo, en «Columnas».', 'Escolha abaixo, em «Colunas».', 'Choose it below, under “Columns”.'),
  checking: t('Mirando quiénes ya están…', 'Vendo quem já está…', 'Looking who is here already…'),
  next: t('Siguiente', 'Seguinte', 'Next'),
  reviewLater: t(
    'Las que no resuelvas acá pueden entrar igual, con Estado «Revisar».',
    'As que você não resolver aqui podem entrar assim mesmo, com Estado «Revisar».',
    'Those you leave open here can enter all the same, with the State “Check”.',
  ),
} as const

const NOBODY: readonly string[] = []

export const Look = ({ draft, change }: ImportProps) => {
  const { start } = usePanel()
  const [trouble, setTrouble] = useState<Trouble>()
  const { list, columns, answers, area, known } = draft
  const here = useMemo(() => hereOf(start, area, Date.now()), [start, area])
  const ready = hasPhone(columns)
  const planned = useMemo(
    () => (list && ready ? planList(list, columns, here, known ?? NOBODY, answers) : undefined),
    [list, ready, columns, here, known, answers],
  )

  const ask = async () => {
    if (!planned) return
    setTrouble(undefined)
    const answer = await askKnown(phonesOf(planned), (phones) => call('contacts.known', { phones }))
    if (answer.ok) change({ known: answer.value })
    else setTrouble(answer)
  }
  // Other columns or another area code make other phones: these have to be asked about once more.
  useEffect(() => {
    if (known === undefined && planned) void ask()
  }, [known, planned === undefined])

  if (!list) return null
  const reply = (line: number, offer: Offer | undefined) => {
    const next = new Map(answers)
    if (offer) next.set(line, [...(answers.get(line) ?? []), offer])
    else next.delete(line)
    // A phone that was chosen just now may belong to somebody who is here.
    change({ answers: next, ...(offer?.offer === 'use_phone' ? { known: undefined } : {}) })
  }
  const counts = planned && countsTold(planned, toldRows(planned, sourceOf(list.sheet, columns), known ?? NOBODY).open.length)
  const anybody = counts !== undefined && counts.new + counts.here + counts.review > 0
  return (
    <div class="stack">
      {counts ? (
        <Card tone={counts.review > 0 ? 'warn' : 'good'}>
          <p class="big" role="status" data-name="summary">
            {say(summary(counts))}
          </p>
          {known === undefined && !trouble && <p class="soft">{say(W.checking)}</p>}
        </Card>
      ) : (
        <TroubleCard trouble={{ problem: say(W.noPhone), next: say(W.noPhoneNext) }} />
      )}
      {list.notices.map((notice) => (
        <p key={notice.es} class="wrong">
          {say(notice)}
        </p>
      ))}
      {trouble && <TroubleCard trouble={trouble} again={ask} />}
      {planned && (
        <Review
          planned={planned}
          list={list}
          area={area}
          setArea={(value) => change({ area: value, known: undefined })}
          reply={reply}
          answers={answers}
        />
      )}
      <Columns
        columns={columns}
        guesses={list.columns}
        rows={list.sheet.rows}
        open={!planned || list.columns.some(({ confidence }) => confidence === 'doubtful')}
        choose={(at, use) => change({ columns: chooseUse(columns, at, use), known: undefined, answers: new Map() })}
      />
      {planned ? <First planned={planned} /> : <Skeleton />}
      {counts && counts.review > 0 && <p class="soft">{say(W.reviewLater)}</p>}
      <Button look="main" wide disabled={!anybody || known === undefined} onClick={() => change({ step: 'permission' })} name="next">
        {say(W.next)}
      </Button>
    </div>
  )
}
