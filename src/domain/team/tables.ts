/** Equipo and what stands behind it: who attends, when, who stands in for whom, and which tasks each has on the desk. */
import * as column from '../../kernel/columns'
import { isRecord, isText } from '../../kernel/json'
import { table } from '../../kernel/table'
import { same, t } from '../../kernel/text'

export const ACCESS = {
  all: t('Todo', 'Tudo', 'Everything'),
  own: t('Solo lo suyo', 'Só o seu', 'Only their own'),
} as const

export const team = table('team', 'bounded', t('Equipo', 'Equipe', 'Team'), {
  id: column.id(same('id')),
  name: column.text('people', t('Nombre', 'Nome', 'Name'), { width: 150 }),
  email: column.text('people', t('Correo', 'E-mail', 'E-mail'), { width: 190 }),
  phone: column.text('people', t('WhatsApp', 'WhatsApp', 'WhatsApp'), { width: 130 }),
  /** Areas, separated by commas; blank: attends everything. */
  team: column.text('people', t('Área', 'Área', 'Area'), { width: 120 }),
  skills: column.text('people', t('Sabe de', 'Sabe de', 'Knows about'), { width: 150 }),
  /** Open tasks at a time; blank: see `DEFAULT_CAPACITY`. */
  capacity: column.number('people', t('Máximo', 'Máximo', 'At most'), { width: 75 }),
  away_until: column.when('people', t('Ausente hasta', 'Ausente até', 'Away until'), { width: 120 }),
  is_lead: column.tick('people', t('Coordina', 'Coordena', 'Leads'), { width: 80 }),
  access: column.oneOf('people', t('Ve', 'Vê', 'Sees'), ACCESS, { width: 100 }),
  open_now: column.number('hilo', t('Tiene ahora', 'Tem agora', 'Has now'), { width: 90 }),
  state: column.text('hilo', t('Estado', 'Estado', 'State'), { width: 240 }),
  file_url: column.text('hilo', t('Su archivo', 'Seu arquivo', 'Own file'), { width: 130 }),
})

/** A row somewhere, with the place it was seen at: rows of hidden tabs never move. */
export interface Pointer {
  readonly id: string
  readonly row: number
}
export const readPointers = (value: unknown): readonly { readonly id: string; readonly row: number }[] | undefined =>
  Array.isArray(value)
    ? value.flatMap((one: unknown) =>
        isRecord(one) && isText(one['id']) && typeof one['row'] === 'number' ? [{ id: one['id'], row: one['row'] }] : [],
      )
    : undefined

const days = (value: unknown): readonly string[] | undefined => (Array.isArray(value) ? value.filter(isText) : undefined)

/** Working hours that differ from the usual ones: of the whole team (`team`), an area (`area ventas`) or somebody (`member m_…`). */
export const calendars = table(
  'calendars',
  'bounded',
  t('Horarios', 'Horários', 'Working hours'),
  {
    id: column.id(same('id')),
    /** As people write them: «lun a vie 9-13 y 14-18; sáb 22-6». */
    hours: column.text('hilo', same('hours')),
    /** `no`: works on the country's holidays too. */
    holidays: column.code(same('holidays'), ['yes', 'no']),
    /** Days off beside the country's holidays, and holidays on which one works all the same: `2027-03-01`. */
    closed: column.json(same('closed'), days),
    open: column.json(same('open'), days),
  },
  { hidden: true },
)

export const absences = table(
  'absences',
  'bounded',
  t('Ausencias', 'Ausências', 'Absences'),
  {
    id: column.id(same('id')),
    member_id: column.text('hilo', same('member_id')),
    from: column.moment(same('from')),
    to: column.moment(same('to')),
    /** Who takes what would have been theirs; blank: anybody. */
    stand_in: column.text('hilo', same('stand_in')),
  },
  { hidden: true },
)

/** Which open tasks each person has: changed in the commit that assigns, so that the load is known without looking at tasks. */
export const desks = table(
  'desks',
  'bounded',
  t('Escritorios', 'Mesas', 'Desks'),
  {
    /** The member's id. */
    id: column.id(same('id')),
    /** Open tasks, newest first: rows of `taskTruth`. */
    open: column.json(same('open'), readPointers),
    /** When Hilo last gave this person something: whose turn it is. */
    turn_at: column.moment(same('turn_at')),
  },
  { hidden: true },
)
