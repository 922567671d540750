/** Behaviour of the grid, of people's edits, of typing and of formulas that was decided rather than read in a specification. */
import type { Deviation } from './deviations'

export const GRID_DEVIATIONS: readonly Deviation[] = [
  {
    about: 'A text that begins with + or - and is no number',
    here: 'Becomes a formula; what cannot be read shows #ERROR!. A lone - stays text.',
    sure: 'observed',
    ask: 'Type «+54 9 11 2222-3333», «-», «- hola», «--».',
  },
  {
    about: 'Dates and numbers as typed',
    here: 'Read by numfmt (rules of Excel) in the file’s locale; a date without a year gets this year in the file’s zone.',
    sure: 'guess',
    ask: 'The golden table of values/values.test.ts, typed into a live file of each locale.',
  },
  {
    about: 'The format that typing brings along',
    here: 'Of the form that was typed: 2026-09-05 is yyyy-mm-dd, 1-2 is d-m or m-d.',
    sure: 'observed',
  },
  { about: 'A number typed into a percent cell', here: '5 becomes 5 %.', sure: 'guess', ask: 'Type 5 into a cell with 0%.' },
  {
    about: 'Numbers without a format',
    here: 'Whole numbers in full up to 15 digits, fractions to 10 digits, from 1E+15 and below 1E-10 scientific with 5 decimals.',
    sure: 'guess',
    ask: 'formattedValue of 5491122223333, 1/3, 123456789012345678, 0.0000000001.',
  },
  {
    about: 'Truth as shown',
    here: 'In the words of the locale (VERDADERO), in the grid and in FORMATTED_VALUE.',
    sure: 'guess',
    ask: 'FORMATTED_VALUE of TRUE in a file in Spanish.',
  },
  {
    about: 'Formulas',
    here: 'A short list of functions (formula/functions.ts) and their Spanish and Portuguese names; any other shows #NAME?. No arrays, no spilling, no named ranges, no regular expressions.',
    sure: 'less',
  },
  {
    about: 'Arguments in a locale with a decimal comma',
    here: 'Parted by ; or, where it cannot be a decimal, by a comma: more lenient than Google.',
    sure: 'guess',
  },
  { about: 'When formulas are worked out', here: 'When they are read after a change; TODAY and NOW at most once a minute.', sure: 'less' },
  { about: 'A circle of formulas', here: 'Every formula of it shows #REF!.', sure: 'observed' },
  {
    about: 'Events of typing',
    here: 'onEdit with value and oldValue as texts for one cell (a date as its serial), onChange EDIT; nothing when the cell stays the same.',
    sure: 'guess',
    ask: 'e.value of a number, a date, a tick, a formula, and of the same value typed again.',
  },
  {
    about: 'Events of pasting',
    here: 'onEdit with the target range and no value, onChange EDIT.',
    sure: 'guess',
    ask: 'Paste one cell; cut one cell.',
  },
  {
    about: 'Events of moving lines',
    here: 'onEdit with the lines in their new place when they hold data (observed), and onChange OTHER.',
    sure: 'observed',
  },
  {
    about: 'Events of sorting and filtering',
    here: 'onChange OTHER only.',
    sure: 'guess',
    ask: 'Sort a range; set a filter; does onEdit fire?',
  },
  {
    about: 'Events of undo and of a restored version',
    here: 'onChange OTHER only.',
    sure: 'guess',
    ask: 'Ctrl+Z after typing; restore a version.',
  },
  { about: 'Events of hiding, resizing, renaming, moving or hiding a tab, locale and zone', here: 'onChange OTHER.', sure: 'guess' },
  {
    about: 'Undo',
    here: 'Takes back that person’s latest change and leaves what others did since; NotEmulated once others have moved lines. There is no redo.',
    sure: 'less',
  },
  {
    about: 'Versions',
    here: 'Kept by themselves at most every ten minutes, the latest 30, and by name; restoring brings back everything in the file, its metadata too.',
    sure: 'guess',
    ask: 'Does a restored version bring back developer metadata?',
  },
  {
    about: 'Filters',
    here: 'Applied when they are set, not when cells change; sorting does not apply them again; new rows below do not join. Colours are NotEmulated.',
    sure: 'guess',
    ask: 'Change a cell so that its row no longer fits the filter.',
  },
  {
    about: 'Texts in filter and validation conditions',
    here: 'Compared without regard to case; entries of a list exactly.',
    sure: 'guess',
  },
  { about: 'Custom formulas in validation', here: 'Worked out as written, for every cell alike.', sure: 'less' },
  { about: 'Data validation when pasting', here: 'The pasted cells bring their own rules; nothing is refused.', sure: 'guess' },
  {
    about: 'Protected ranges',
    here: 'Bind everybody but the owner and the editors named; groups and domains are kept and not looked into. Warnings are let through.',
    sure: 'less',
  },
  {
    about: 'Refusals in Spanish and Portuguese',
    here: 'Protection and validation as recorded in public code (Portuguese validation in our words); the rest in English.',
    sure: 'less',
  },
  { about: 'A copied file', here: 'Keeps protected ranges without their editors, and begins with no versions.', sure: 'guess' },
  {
    about: 'The .xlsx download',
    here: 'Values, formulas, main formats, sizes, frozen lines, merges, filter, drop-down lists; no notes, borders, conditional rules, protection or charts.',
    sure: 'less',
  },
]
