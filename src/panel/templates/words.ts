/** How a message's state, charge and quality look at a glance. */
import type { TemplateCard } from '../../app/api'
import type { TemplateStatus } from '../../domain/templates/template'
import type { Tone } from '../parts/Chip'

const TONES: Readonly<Record<TemplateStatus, Tone>> = {
  approved: 'good',
  pending: 'warn',
  in_appeal: 'warn',
  paused: 'warn',
  limit_exceeded: 'warn',
  unknown: 'warn',
  rejected: 'bad',
  disabled: 'bad',
  deleted: 'quiet',
  pending_deletion: 'quiet',
  archived: 'quiet',
}

export const toneOf = ({ info, usable }: TemplateCard): Tone =>
  usable ? 'good' : TONES[info.status] === 'good' ? 'warn' : TONES[info.status]
