/** What Meta allows in a message that needs approval (Cloud API, "Templates": components, overview; read 2025-12 to 2026-09). */

/** Lengths in UTF-16 units. */
export const TEMPLATE_LIMITS = {
  name: 512,
  header: 60,
  headerVariables: 1,
  /** Also of the text once it is filled in; beyond it Meta answers 132005. */
  body: 1024,
  footer: 60,
  buttons: 10,
  buttonText: 25,
  urlButtons: 2,
  url: 2000,
  phoneButtons: 1,
  /** More blanks in a row, new lines and tabs inside a value are refused with 132012 or 100. */
  blanks: 4,
} as const
