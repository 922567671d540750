/** A phone as people write it, `+54 9 11 5564 1167`; what is no whole phone stays as it stands in the cell. */
import { isE164, show } from '../../domain/contacts/phone'

export const shownPhone = (phone: string): string => (isE164(phone) ? show(phone) : phone)
