/** What Meta calls a template: small letters, digits and underscore, made of the name that people gave it. */
import { TEMPLATE_LIMITS } from '../../domain/templates/limits'

export const slugOf = (title: string): string =>
  title
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, TEMPLATE_LIMITS.name)
