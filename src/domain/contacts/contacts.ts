/** Who the programme talks with: the tab people keep, and behind it the hidden truth that nobody sorts. */
import * as column from '../../kernel/columns'
import { isRecord, isText, toJson } from '../../kernel/json'
import { table } from '../../kernel/table'
import { same, t } from '../../kernel/text'

/** What a coordinator reads in «Estado»; one word. */
export const SEND_STATES = {
  new: t('Nueva', 'Nova', 'New'),
  ready: t('Lista', 'Pronta', 'Ready'),
  asked: t('Falta permiso', 'Falta permissão', 'No permission yet'),
  check: t('Revisar', 'Revisar', 'Check'),
  repeated: t('Repetida', 'Repetida', 'Repeated'),
  waiting: t('Saliendo', 'Saindo', 'Leaving'),
  sent: t('Salió', 'Saiu', 'Sent'),
  delivered: t('Llegó', 'Chegou', 'Delivered'),
  read: t('Leyó', 'Leu', 'Read'),
  replied: t('Respondió', 'Respondeu', 'Replied'),
  answered: t('Atendida', 'Atendida', 'Answered'),
  failed: t('No salió', 'Não saiu', 'Not sent'),
  unsure: t('Sin confirmar', 'Sem confirmar', 'Unconfirmed'),
  out: t('Baja', 'Descadastrada', 'Opted out'),
} as const

export const CONSENT = {
  yes: t('Sí', 'Sim', 'Yes'),
  no: t('No', 'Não', 'No'),
  unknown: t('No sé', 'Não sei', 'Not known'),
  out: t('Baja', 'Descadastro', 'Opted out'),
} as const

/** Why nothing or nothing yet is sent, as «Por qué» says it. */
export const OPTED_OUT = t(
  'Pidió no recibir más mensajes (BAJA).',
  'Pediu para não receber mais mensagens (SAIR).',
  'Asked to receive no more messages (STOP).',
)
export const NO_CONSENT = t('No consta que haya dado permiso.', 'Não consta que tenha dado permissão.', 'There is no record of permission.')
export const NO_CONSENT_NEXT = t(
  'Marcá «Sí» en Permiso cuando lo tengas.',
  'Marque «Sim» em Permissão quando tiver.',
  'Set Permission to “Yes” once you have it.',
)

export const PARTICIPATION = {
  yes: t('Sí', 'Sim', 'Yes'),
  paused: t('En pausa', 'Em pausa', 'Paused'),
  left: t('Salió', 'Saiu', 'Left'),
} as const

export const contacts = table('contacts', 'growing', t('Contactos', 'Contatos', 'Contacts'), {
  id: column.id(same('id')),
  full_name: column.text('people', t('Nombre', 'Nome', 'Name'), { width: 170, personal: true }),
  phone: column.text('people', t('WhatsApp', 'WhatsApp', 'WhatsApp'), { width: 140, personal: true }),
  send_state: column.oneOf('hilo', t('Estado', 'Estado', 'State'), SEND_STATES, { width: 100 }),
  state_reason: column.text('hilo', t('Por qué', 'Por quê', 'Why'), { width: 210 }),
  last_message: column.text('hilo', t('Último', 'Último', 'Latest'), { width: 220, personal: true }),
  next_step: column.text('hilo', t('Sigue', 'Próximo passo', 'Next'), { width: 210 }),
  preferred_name: column.text('people', t('Cómo le decimos', 'Como chamamos', 'What we call them'), { width: 120, personal: true }),
  consent: column.oneOf('shared', t('Permiso', 'Permissão', 'Permission'), CONSENT, { width: 90 }),
  labels: column.text('people', t('Etiquetas', 'Etiquetas', 'Labels'), { width: 120 }),
  owner_id: column.text('shared', t('Responsable', 'Responsável', 'Owner'), { width: 110 }),
  notes: column.text('people', t('Notas', 'Notas', 'Notes'), { width: 180, personal: true }),
  participation: column.oneOf('shared', t('Participa', 'Participa', 'Takes part'), PARTICIPATION, { width: 90, module: 'avisos' }),
  key: column.text('hilo', same('persona'), { hidden: true, indexed: true, personal: true }),
  batch: column.text('hilo', same('importación'), { hidden: true }),
  /** US dollars of all that was delivered to this person. */
  cost: column.number('hilo', same('costo'), { hidden: true }),
})

/** The last messages of a person: where they stand in Mensajes, newest first, and the send that each belongs to or answers. */
export type Thread = readonly { readonly id: string; readonly row: number; readonly send?: string }[]
const thread = (value: unknown): Thread | undefined =>
  Array.isArray(value)
    ? value.flatMap((one: unknown) => {
        if (!isRecord(one) || !isText(one['id']) || typeof one['row'] !== 'number') return []
        return [{ id: one['id'], row: one['row'], ...(isText(one['send']) ? { send: one['send'] } : {}) }]
      })
    : undefined
export const THREAD = 20

export const people = table(
  'people',
  'growing',
  t('Personas', 'Pessoas', 'People'),
  {
    /** The contact's id. */
    id: column.id(same('id')),
    /** One key for all ways to write this phone (see `phone/identity`). */
    key: column.text('hilo', same('key'), { indexed: true, personal: true }),
    /** Whoever has a phone is found by it. */
    user_id: column.text('hilo', same('user_id'), { late: true, indexed: 'second', personal: true }),
    /** Exactly as Meta sent it: where to answer. */
    wa_id: column.text('hilo', same('wa_id'), { personal: true }),
    phone: column.text('hilo', same('phone'), { personal: true }),
    profile_name: column.text('hilo', same('profile_name'), { personal: true }),
    consent: column.code(same('consent'), ['yes', 'no', 'unknown', 'out']),
    /** Moment of the word that decided consent: an older one never overrules it. */
    consent_at: column.moment(same('consent_at')),
    marketing_stopped_at: column.moment(same('marketing_stopped_at'), { late: true }),
    last_in_at: column.moment(same('last_in_at')),
    last_out_at: column.moment(same('last_out_at')),
    /** Last message that no person wrote by hand: what the gap counts from. */
    last_auto_at: column.moment(same('last_auto_at'), { late: true }),
    /** Last template outside a conversation: whoever got one within 24 h is not a new person for Meta's limit. */
    reached_at: column.moment(same('reached_at'), { late: true }),
    /** Nothing to this person before. */
    rest_until: column.moment(same('rest_until'), { late: true }),
    acknowledged_at: column.moment(same('acknowledged_at')),
    /** Why this number cannot be reached; blank when it can. */
    unreachable: column.text('hilo', same('unreachable'), { late: true }),
    last_send: column.text('hilo', same('last_send'), { late: true }),
    last_send_replied: column.text('hilo', same('last_send_replied'), { late: true }),
    thread: column.json(same('thread'), thread),
    /** Tasks that are open or may be opened again: where they stand, newest first. */
    tasks: column.json(same('tasks'), thread),
    /** Words typed while the 24 hours were over: they leave when the person writes. */
    held_text: column.text('hilo', same('held_text'), { late: true, personal: true }),
    /** What features remember of this person between two messages, by the feature's name; see `memory`. */
    memory: column.json(same('memory'), toJson, { late: true, personal: true }),
  },
  { hidden: true },
)
