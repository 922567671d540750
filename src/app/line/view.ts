/** How far connecting has come: each step with its light, what went wrong and how to mend it; it can be left and taken up again. */
import { sayMoment } from '../../domain/calendar/say'
import { zone } from '../../domain/calendar/zone'
import { isNews, messages } from '../../domain/messages/messages'
import { queueIdOf } from '../../domain/outbox/enqueue'
import { queue } from '../../domain/outbox/queue'
import { type Account, account, settings } from '../../domain/settings/settings'
import { templates } from '../../domain/templates/tables'
import type { Problem } from '../../kernel/outcome'
import { type State, whole } from '../../kernel/state'
import { join, type Lang, type Text, t } from '../../kernel/text'
import { DAY, instant } from '../../kernel/time'
import type { LineState, Reply } from '../api'
import { notHere } from '../calls/words'
import { type Connection, readConnection } from '../connection'
import { readState } from '../memory'
import { good, sorry, WHY_LEFT } from '../reply'
import { runOne } from '../run-one'
import type { World } from '../world'
import { webhookOf } from './door-words'

type Step = LineState['steps'][number]
const NAMES: Readonly<Record<Step['key'], Text>> = {
  key: t('Clave de acceso', 'Chave de acesso', 'Access key'),
  number: t('Número', 'Número', 'Number'),
  address: t('Aplicación web', 'App da Web', 'Web app'),
  arrivals: t('Llegada de mensajes', 'Chegada de mensagens', 'Incoming messages'),
  test: t('Mensaje de prueba', 'Mensagem de teste', 'Test message'),
  texts: t('Plantillas', 'Modelos', 'Templates'),
}

/** The line belongs to another account, which alone holds its key. */
export const foreign = (world: World): Problem | undefined => {
  const { host } = world
  if (readConnection(host.engine.all())?.provider === 'cloud_api') return undefined
  let line: Account | undefined
  runOne(world, (state) => {
    line = account.of(state)
    return []
  })
  return line === undefined || line.by === '' || line.by === host.session.effective() ? undefined : notHere(line)
}

const GOOD = t('Funciona.', 'Funciona.', 'It works.')
const NOT_YET = t('Falta este paso.', 'Falta este passo.', 'This step is still to do.')

const QUALITY: Readonly<Record<string, Text>> = {
  green: t('calidad alta', 'qualidade alta', 'high quality'),
  yellow: t('calidad media', 'qualidade média', 'medium quality'),
  red: t('calidad baja', 'qualidade baixa', 'low quality'),
}

/** Statuses of the test message that only a webhook can have brought. */
const cameBack = (status: Parameters<typeof isNews>[0]): boolean => status !== null && isNews('accepted', status)

interface Seen {
  readonly connection: Connection
  readonly now: number
  readonly zone: string
}

const steps = (state: State, { connection, now, zone: name }: Seen, lang: Lang): readonly Step[] => {
  const { progress } = connection
  const line = account.of(state)
  const step = (key: Step['key'], light: Step['state'], says: Text, next?: Text): Step => ({
    key,
    name: NAMES[key][lang],
    state: light,
    says: says[lang],
    next: next?.[lang] ?? '',
  })
  const row = progress.test === '' ? undefined : state.find(queue, 'id', queueIdOf(progress.test))
  const message = row?.message_id ? state.get(messages, row.message_id, row.message_row) : undefined
  const heard = progress.listensAt > 0 && state.recent(messages, instant(progress.listensAt)).some((one) => one.direction === 'in')
  const proven = cameBack(message?.status ?? null) || heard
  const count = state.all(templates).filter(({ status }) => status === 'approved').length
  const asked = state.all(templates).filter(({ status }) => status === 'pending').length
  const people = line.peoplePerDay
  const facts = [line.name, line.displayPhone, QUALITY[line.quality]?.[lang] ?? ''].filter(Boolean).join(' · ')
  return [
    progress.keyUntil === 0
      ? step('key', 'good', t('Sirve y no vence.', 'Serve e não vence.', 'It works and does not expire.'))
      : step(
          'key',
          progress.keyUntil - now < 2 * DAY ? 'bad' : 'warning',
          join(t('Vence ', 'Vence ', 'It expires '), sayMoment(instant(progress.keyUntil), instant(now), zone(name))),
          KEEPS,
        ),
    step(
      'number',
      line.quality === 'red' ? 'warning' : 'good',
      people === 0
        ? t(facts, facts, facts)
        : t(
            `${facts} · hasta ${people} personas nuevas por día`,
            `${facts} · até ${people} pessoas novas por dia`,
            `${facts} · up to ${people} new people a day`,
          ),
    ),
    progress.address === '' ? step('address', 'off', NOT_YET) : step('address', 'good', GOOD),
    progress.listensAt === 0
      ? step('arrivals', 'off', NOT_YET)
      : proven
        ? step('arrivals', 'good', t('WhatsApp ya nos avisó.', 'O WhatsApp já nos avisou.', 'WhatsApp has told us.'))
        : step(
            'arrivals',
            'warning',
            t(
              'Meta aceptó la dirección; todavía no llegó nada.',
              'A Meta aceitou o endereço; ainda não chegou nada.',
              'Meta took the address; nothing has come yet.',
            ),
            WRITE,
          ),
    testStep(step, row, message),
    count > 0
      ? step('texts', 'good', t(`${count} aprobadas.`, `${count} aprovados.`, `${count} approved.`))
      : asked > 0
        ? step('texts', 'warning', t(`${asked} en revisión.`, `${asked} em análise.`, `${asked} in review.`))
        : step('texts', 'off', NOT_YET),
  ]
}
const KEEPS = t(
  'Cambiala por la de un usuario del sistema, que no vence: hasta que vence sirven las dos.',
  'Troque pela de um usuário do sistema, que não vence: até vencer servem as duas.',
  'Replace it by that of a system user, which never expires: until then both work.',
)
const WRITE = t(
  'Mandate una prueba, o escribile «hola» al número desde tu teléfono.',
  'Mande um teste, ou escreva «olá» ao número do seu telefone.',
  'Send yourself a test, or write “hello” to the number from your phone.',
)

const testStep = (
  step: (key: Step['key'], light: Step['state'], says: Text, next?: Text) => Step,
  row: { readonly reason: string | null; readonly state: string | null } | undefined,
  message: { readonly status: string | null; readonly error_text: string | null } | undefined,
): Step => {
  const status = message?.status
  if (status === 'delivered' || status === 'read')
    return step('test', 'good', t('Llegó a tu teléfono.', 'Chegou ao seu telefone.', 'It reached your phone.'))
  if (status === 'refused' || status === 'failed') {
    const why = message?.error_text ?? ''
    return step(
      'test',
      'bad',
      why ? t(why, why, why) : t('No salió.', 'Não saiu.', 'It did not leave.'),
      t('Probá de nuevo.', 'Tente de novo.', 'Try again.'),
    )
  }
  if (row?.reason) return step('test', 'warning', t(row.reason, row.reason, row.reason))
  return row
    ? step('test', 'warning', t('Salió; falta que llegue.', 'Saiu; falta chegar.', 'It left and has not arrived yet.'))
    : step('test', 'off', NOT_YET)
}

/** The script editor's own address: what Google calls «Implementar» is there. */
const editorOf = (scriptId: string): string => `https://script.google.com/home/projects/${scriptId}/edit`

export const viewLine = (world: World): Reply<LineState> => {
  const { host } = world
  const { lang, zone: name } = readState(host.shared.all())
  const connection = readConnection(host.engine.all())
  const real = connection?.provider === 'cloud_api' ? connection : undefined
  let view: LineState | undefined
  const report = runOne(world, (state, { now }) => {
    state.want([settings, templates].map(whole))
    const line = account.of(state)
    view = {
      rung: real ? (real.progress.isTest ? 'test' : 'own') : line.provider === 'practice' ? 'practice' : 'none',
      steps: real ? steps(state, { connection: real, now, zone: name }, lang) : [],
      editor: editorOf(host.session.scriptId()),
      address: real?.progress.address || host.session.webAppUrl(),
      webhook: real ? webhookOf(real) : '',
      verifyToken: real?.verifyToken ?? '',
      phone: line.displayPhone,
      wabaId: real?.wabaId ?? '',
      phoneNumberId: real?.phoneNumberId ?? '',
      by: line.by,
    }
    return []
  })
  return view ? good(view) : sorry(WHY_LEFT[report.left === 'nothing' ? 'unknown' : report.left], lang)
}
