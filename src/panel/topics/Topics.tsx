/** Topics with what is wrong with each, what other words would have changed, finer rules, and what nobody recognised. */
import { useState } from 'preact/hooks'
import type { TopicRule } from '../../app/api-attention'
import { sayPeople } from '../../domain/calendar/spread-text'
import { t } from '../../kernel/text'
import { say } from '../language'
import { Button } from '../parts/Button'
import { Card } from '../parts/Card'
import { Details } from '../parts/Details'
import { Field } from '../parts/Field'
import { Skeleton } from '../parts/Skeleton'
import { Tried } from '../parts/Tried'
import { TroubleCard } from '../parts/TroubleCard'
import { useRead } from '../server/useRead'
import { usePanel } from '../shell/panel'

const W = {
  what: t(
    'Las palabras se cambian en la pestaña Temas. Acá podés probar antes qué pasaría.',
    'As palavras se mudam na aba Temas. Aqui você pode testar antes o que aconteceria.',
    'Words are changed in the tab Topics. Here you can try first what would happen.',
  ),
  hits: t('esta semana', 'esta semana', 'this week'),
  words: t('Palabras', 'Palavras', 'Words'),
  tryIt: t('Probar otras palabras', 'Testar outras palavras', 'Try other words'),
  rules: t('Reglas finas', 'Regras finas', 'Finer rules'),
  rulesText: t(
    'Se miran antes que los temas, en este orden. La primera que se cumple decide.',
    'São vistas antes dos temas, nesta ordem. A primeira que se cumpre decide.',
    'They are looked at before the topics, in this order. The first that fits decides.',
  ),
  add: t('Nueva regla', 'Nova regra', 'New rule'),
  coverage: t('Lo que nadie reconoció', 'O que ninguém reconheceu', 'What nobody recognised'),
  off: t('apagada', 'desligada', 'off'),
} as const

const NEW: TopicRule = { id: '', name: '', keywords: '', when: '', does: 'task', theme: '', priority: '', labels: '', active: true }

const known = (heard: number, count: number): string =>
  say(
    t(
      `De los últimos ${heard} mensajes, ${count} tenían una palabra conocida.`,
      `Das últimas ${heard} mensagens, ${count} tinham uma palavra conhecida.`,
      `Of the last ${heard} messages, ${count} had a known word.`,
    ),
  )
const byPeople = (word: string, people: number): string => `${word} · ${say(sayPeople(people))}`

const Words = ({ id, before }: { readonly id: string; readonly before: string }) => {
  const [words, setWords] = useState(before)
  return (
    <Details summary={say(W.tryIt)}>
      <Field label={say(W.words)} rows={4} value={words} onInput={setWords} />
      <Tried name="topics.try" input={{ words: { [id]: words }, rule: null, order: 0 }} />
    </Details>
  )
}

export const Topics = () => {
  const { go } = usePanel()
  const { value, trouble, busy, reload } = useRead('topics.read', {})
  if (!value) return trouble ? <TroubleCard trouble={trouble} again={reload} busy={busy} /> : <Skeleton lines={8} />
  const themes = value.themes.map(({ name }) => name)
  const open = (rule: TopicRule, order: number) =>
    go('topicRule', { rule, order, places: Math.max(order + 1, value.rules.length), themes, columns: value.columns })
  return (
    <div class="stack">
      <p class="soft">{say(W.what)}</p>
      {value.themes.map((theme) => (
        <Card
          key={theme.id}
          title={theme.name}
          tone={theme.problem === '' ? 'plain' : 'warn'}
          aside={<span class="soft small">{`${theme.hits} ${say(W.hits)}`}</span>}
        >
          {theme.problem !== '' && <p class="why">{theme.problem}</p>}
          <Words id={theme.id} before={theme.keywords} />
        </Card>
      ))}
      <Card title={say(W.rules)}>
        <p class="soft small">{say(W.rulesText)}</p>
        {value.rules.map((rule, order) => (
          <div key={rule.id}>
            <Button wide name="rule" onClick={() => open(rule, order)}>
              {`${rule.name} → ${rule.does === 'ignore' ? '–' : rule.theme}${rule.active ? '' : ` (${say(W.off)})`}`}
            </Button>
            {rule.problem !== '' && <p class="why">{rule.problem}</p>}
          </div>
        ))}
        <Button icon="plus" name="new-rule" onClick={() => open(NEW, value.rules.length)}>
          {say(W.add)}
        </Button>
      </Card>
      <Card title={say(W.coverage)}>
        <p>{known(value.coverage.heard, value.coverage.known)}</p>
        <ul>
          {value.coverage.words.map(({ word, people }) => (
            <li key={word}>{byPeople(word, people)}</li>
          ))}
        </ul>
      </Card>
    </div>
  )
}
