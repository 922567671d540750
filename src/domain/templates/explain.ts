/** The state of an approved message in the coordinator's words: one word, why, and what follows. */
import { type Text, t } from '../../kernel/text'
import type { TemplateCategory, TemplateQuality, TemplateStatus } from './template'

interface Explained {
  readonly label: Text
  readonly next: Text
}

const REWRITE = t(
  'Corregí el texto y volvé a pedir la aprobación.',
  'Corrija o texto e peça a aprovação de novo.',
  'Correct the text and ask for approval again.',
)

export const STATUS_WORDS: Readonly<Record<TemplateStatus, Explained>> = {
  approved: { label: t('Aprobado', 'Aprovada', 'Approved'), next: t('Se puede mandar.', 'Pode ser enviada.', 'Can be sent.') },
  pending: {
    label: t('En revisión', 'Em análise', 'In review'),
    next: t(
      'Meta contesta entre unos minutos y un día.',
      'A Meta responde entre alguns minutos e um dia.',
      'Meta answers within minutes or a day.',
    ),
  },
  rejected: { label: t('Rechazado', 'Rejeitada', 'Rejected'), next: REWRITE },
  paused: {
    label: t('En pausa', 'Em pausa', 'Paused'),
    next: t(
      'Vuelve solo en unas horas. Mandalo solo a quien lo espera.',
      'Volta sozinha em algumas horas. Envie só a quem a espera.',
      'Comes back by itself in some hours. Send it only to people who expect it.',
    ),
  },
  disabled: {
    label: t('Desactivado', 'Desativada', 'Disabled'),
    next: t(
      'Escribí otro mensaje: este no vuelve.',
      'Escreva outra mensagem: esta não volta.',
      'Write another message: this one does not come back.',
    ),
  },
  in_appeal: {
    label: t('En reclamo', 'Em recurso', 'In appeal'),
    next: t('Meta lo está mirando de nuevo.', 'A Meta está olhando de novo.', 'Meta is looking at it again.'),
  },
  pending_deletion: {
    label: t('Por borrarse', 'A ser apagada', 'Being deleted'),
    next: t('Usá otro mensaje.', 'Use outra mensagem.', 'Use another message.'),
  },
  deleted: { label: t('Borrado', 'Apagada', 'Deleted'), next: t('Usá otro mensaje.', 'Use outra mensagem.', 'Use another message.') },
  limit_exceeded: {
    label: t('Sin lugar', 'Sem espaço', 'No room'),
    next: t(
      'Tu cuenta llegó al máximo de mensajes: borrá los que no uses.',
      'Sua conta chegou ao máximo de mensagens: apague as que não usa.',
      'Your account has reached the most messages: delete those not used.',
    ),
  },
  archived: {
    label: t('Archivado', 'Arquivada', 'Archived'),
    next: t(
      'Pasó un año sin usarse: recuperalo en Meta antes de 28 días o se borra.',
      'Passou um ano sem uso: recupere-a na Meta em até 28 dias ou ela será apagada.',
      'It was not used for a year: bring it back at Meta within 28 days or it is deleted.',
    ),
  },
  unknown: {
    label: t('Desconocido', 'Desconhecido', 'Unknown'),
    next: t(
      'Meta usa un estado nuevo: miralo en business.facebook.com/wa/manage.',
      'A Meta usa um estado novo: veja em business.facebook.com/wa/manage.',
      'Meta uses a new state: see business.facebook.com/wa/manage.',
    ),
  },
}

export const CATEGORY_WORDS: Readonly<Record<TemplateCategory, Text>> = {
  marketing: t('Promocional', 'Promocional', 'Promotional'),
  utility: t('De servicio', 'De serviço', 'Service'),
  authentication: t('Código de acceso', 'Código de acesso', 'Access code'),
  other: t('Otra', 'Outra', 'Other'),
}

export const QUALITY_WORDS: Readonly<Record<TemplateQuality, Text>> = {
  green: t('A la gente le sirve.', 'As pessoas gostam.', 'People find it useful.'),
  yellow: t('Algunas personas lo bloquean o denuncian.', 'Algumas pessoas bloqueiam ou denunciam.', 'Some people block or report it.'),
  red: t(
    'Muchas personas lo bloquean o denuncian: Meta puede pausarlo.',
    'Muitas pessoas bloqueiam ou denunciam: a Meta pode pausá-la.',
    'Many people block or report it: Meta may pause it.',
  ),
  unknown: t('Todavía no hay opiniones.', 'Ainda não há opiniões.', 'No opinions yet.'),
}

/** Cloud API, "Templates": `rejected_reason`. */
const REJECTIONS: ReadonlyMap<string, Text> = new Map([
  [
    'ABUSIVE_CONTENT',
    t('Meta lo tomó por ofensivo o abusivo.', 'A Meta considerou ofensivo ou abusivo.', 'Meta took it for offensive or abusive.'),
  ],
  [
    'INCORRECT_CATEGORY',
    t(
      'La categoría no corresponde: lo que invita o promociona es «Promocional».',
      'A categoria não corresponde: o que convida ou promove é «Promocional».',
      'The category does not fit: what invites or promotes is “Promotional”.',
    ),
  ],
  [
    'INVALID_FORMAT',
    t(
      'El formato no sirve: suele ser un dato al principio o al final, o dos juntos.',
      'O formato não serve: costuma ser um dado no começo ou no fim, ou dois juntos.',
      'The form does not work: mostly a gap at the start or end, or two side by side.',
    ),
  ],
  ['PROMOTIONAL', t('Meta lo tomó por promocional.', 'A Meta considerou promocional.', 'Meta took it for promotional.')],
  ['SCAM', t('Meta lo tomó por un engaño.', 'A Meta considerou um golpe.', 'Meta took it for a scam.')],
  [
    'TAG_CONTENT_MISMATCH',
    t(
      'El texto no corresponde a la categoría o al idioma elegido.',
      'O texto não corresponde à categoria ou ao idioma escolhido.',
      'The text does not fit the chosen category or language.',
    ),
  ],
  ['CATEGORY_NOT_AVAILABLE', t('Esa categoría ya no existe.', 'Essa categoria já não existe.', 'That category no longer exists.')],
])

/** Why Meta rejected it; null when it did not. */
export const explainRejection = (reason: string | null): Text | null => {
  if (reason === null) return null
  return (
    REJECTIONS.get(reason) ??
    t(
      `Meta lo rechazó por una causa nueva (${reason}).`,
      `A Meta rejeitou por um motivo novo (${reason}).`,
      `Meta rejected it for a new reason (${reason}).`,
    )
  )
}
