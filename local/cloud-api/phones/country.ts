/** From a number's first digits to its country, as far as messages and ids need it. */

/** Calling codes of the Americas and of common test numbers; ITU-T E.164. */
const CALLING_CODES: readonly (readonly [code: string, country: string])[] = [
  ['54', 'AR'],
  ['55', 'BR'],
  ['52', 'MX'],
  ['56', 'CL'],
  ['57', 'CO'],
  ['58', 'VE'],
  ['51', 'PE'],
  ['53', 'CU'],
  ['591', 'BO'],
  ['593', 'EC'],
  ['595', 'PY'],
  ['598', 'UY'],
  ['597', 'SR'],
  ['592', 'GY'],
  ['501', 'BZ'],
  ['502', 'GT'],
  ['503', 'SV'],
  ['504', 'HN'],
  ['505', 'NI'],
  ['506', 'CR'],
  ['507', 'PA'],
  ['509', 'HT'],
  ['34', 'ES'],
  ['351', 'PT'],
  ['44', 'GB'],
  ['49', 'DE'],
  ['33', 'FR'],
  ['39', 'IT'],
  ['91', 'IN'],
]

/** Area codes under +1 that are not in the United States: Canada and the Caribbean (NANPA, 2026). */
const NOT_US = new Set(
  (
    '204 226 236 249 250 257 263 289 306 343 354 365 367 368 382 403 416 418 428 431 437 438 450 468 474 506 514 519 548 579 581 584 587 604 613 639 647 672 683 705 709 742 753 778 780 782 807 819 825 867 873 879 902 905 942 ' +
    '242 246 264 268 284 345 441 473 649 658 664 721 758 767 784 809 829 849 868 869 876'
  ).split(' '),
)
const DOMINICAN = new Set(['809', '829', '849'])

/** ISO code of the country; `XX` when it is not in the table. */
export const countryOf = (digits: string): string => {
  if (digits.startsWith('1')) {
    const area = digits.slice(1, 4)
    if (DOMINICAN.has(area)) return 'DO'
    return NOT_US.has(area) ? 'CA' : 'US'
  }
  return CALLING_CODES.find(([code]) => digits.startsWith(code))?.[1] ?? 'XX'
}

/** Whether Meta refuses marketing templates to this number (131049 since 2025-04-01). */
export const isUnitedStates = (digits: string): boolean => countryOf(digits) === 'US'

/** Calling code of a business's number, put in front of numbers without plus sign. */
export const callingCodeOf = (digits: string): string =>
  digits.startsWith('1') ? '1' : (CALLING_CODES.find(([code]) => digits.startsWith(code))?.[0] ?? digits.slice(0, 2))
