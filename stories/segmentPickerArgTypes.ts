/** The picker's props as a table with controls, written out: TypeScript 7 has no API that a generator could use. */
import type { ArgTypes } from '@storybook/react-vite'
import type { SegmentPickerProps } from 'react-contact-segments'

type Row = NonNullable<ArgTypes[string]>
type More = { default?: string; control?: Row['control']; options?: NonNullable<Row['options']> }

function row(category: string, type: string, description: string, more: More = {}): Row {
  const { default: initial, control = false, ...rest } = more
  return { description, control, table: { category, type: { summary: type }, ...(initial !== undefined && { defaultValue: { summary: initial } }) }, ...rest }
}

/** The names of every prop of both kinds of picker. */
type Name = SegmentPickerProps extends infer Props ? (Props extends unknown ? keyof Props : never) : never

const yesNo: More = { default: 'false', control: 'boolean' }

export const argTypes: Record<Name, Row> = {
  value: row('Choice', 'string | null, or string[]', 'The chosen id, or ids with `multiple`. Never changed by the picker itself, whether or not it can be found.'),
  defaultValue: row('Choice', 'string | null, or string[]', 'What is chosen at first, when `value` is not given.'),
  onValueChange: row('Choice', '(value, segment) => void', 'With `multiple`: ids, and their segments, null for one whose page has not been read.'),
  multiple: row('Choice', 'boolean', 'Chooses several segments: rows are ticked, and the popover stays open.', yesNo),
  maxSelections: row('Choice', 'number', 'More cannot be chosen, and the rows say why.', { default: 'Infinity', control: { type: 'number', min: 1 } }),
  selectAll: row('Choice', 'boolean', 'Offers to choose every segment, or every match, with `multiple`.', yesNo),
  maxChips: row('Choice', 'number', 'Chips shown before the rest is counted.', { default: '3', control: { type: 'number', min: 0 } }),
  clearable: row('Choice', 'boolean', 'Shows a button that empties the choice.', yesNo),
  isSegmentDisabled: row('Choice', '(segment) => string | false', 'Why a segment cannot be chosen, in words for the person.'),
  cycleGuard: row('Choice', 'string', 'The id of the segment being edited: itself, and whatever refers to it, cannot be chosen. The whole list is read for that.', { control: 'text' }),
  onMissingValue: row('Choice', '(ids) => void', 'Told once about chosen ids that are in none of the pages, after every page was read; again when they are chosen anew, or with another client.'),

  open: row('Popover', 'boolean', 'Whether it is open.'),
  defaultOpen: row('Popover', 'boolean', 'Whether it is open at first.', { default: 'false' }),
  onOpenChange: row('Popover', '(open) => void', 'Told when it wants to open or close.'),
  search: row('Popover', 'string', 'What is typed.'),
  defaultSearch: row('Popover', 'string', 'What is typed at first.', { default: "''" }),
  onSearchChange: row('Popover', '(search) => void', 'Told what is typed.'),
  side: row('Popover', 'top | right | bottom | left', 'The side of the trigger on which it opens, if there is room.', { default: 'bottom', control: 'inline-radio', options: ['top', 'right', 'bottom', 'left'] }),
  align: row('Popover', 'start | center | end', 'The edge of the trigger at which it stands.', { default: 'start', control: 'inline-radio', options: ['start', 'center', 'end'] }),
  container: row('Popover', 'HTMLElement | DocumentFragment | null', 'Where the popover is put.', { default: 'the dialog or shadow root around, else body' }),

  preview: row('Looks', "'auto' | boolean", 'The highlighted segment’s rules in full: beside the list where there is room; always; never.', { default: 'auto', control: 'inline-radio', options: ['auto', true, false] }),
  density: row('Looks', 'comfortable | compact', 'How much room everything takes.', { default: 'of data-density around', control: 'inline-radio', options: ['comfortable', 'compact'] }),
  className: row('Looks', 'string', 'A class for the root.', { control: 'text' }),
  classNames: row('Looks', '{ [part]: string }', 'Classes for the parts.'),
  renderTrigger: row('Looks', '(state) => ReactNode', 'Draws the inside of the trigger.'),
  renderRow: row('Looks', '(state) => ReactNode', 'Draws the inside of a row. Every row is as high as the first.'),
  renderSummary: row('Looks', "(segment, 'short' | 'lines') => ReactNode", 'Draws the rules of a segment, in its row and in the preview.'),
  renderEmpty: row('Looks', '({ query }) => ReactNode', 'Draws what stands in place of rows when there are none, or none that match.'),

  placeholder: row('Words', 'string', 'What the closed picker says while nothing is chosen.', { control: 'text' }),
  labels: row('Words', 'Partial<SegmentPickerLabels>', 'The picker’s own words; what is not given stays English.'),
  messages: row('Words', 'Messages', 'The words of the rules.', { default: 'English' }),
  locale: row('Words', 'string', 'BCP 47, for dates and numbers.', { default: 'of messages', control: 'text' }),
  timeZone: row('Words', 'string', 'IANA zone in which dates are told.', { default: 'UTC', control: 'select', options: ['UTC', 'Europe/Berlin', 'America/Toronto', 'Asia/Tokyo'] }),
  resolvers: row('Words', '{ segment?, sequence?, contact? }', 'Names for ids inside definitions; those of sequences and contacts are searched, too.'),

  client: row('Segments', 'SegmentsClient', 'Where segments come from.', { default: 'of <ContactSegmentsProvider>' }),
  pageSize: row('Segments', 'number', 'Rows a request, 1 to 100.', { default: '100' }),

  name: row('Form', 'string', 'Submits the chosen ids under this name, one entry each; a single picker without a choice submits an empty one.', { control: 'text' }),
  form: row('Form', 'string', 'The id of the form to submit and reset with, when it is not an ancestor.'),
  required: row('Form', 'boolean', 'The form cannot be submitted without a choice.', yesNo),
  disabled: row('Form', 'boolean', 'Does not open, and is not submitted.', yesNo),
  readOnly: row('Form', 'boolean', 'Shows the choice and submits it, but does not open.', yesNo),
  id: row('Form', 'string', 'Of the trigger, for a `<label htmlFor>`.'),
  onBlur: row('Form', '() => void', 'Told when the focus leaves the picker, popover included.'),
  'aria-label': row('Form', 'string', 'The field’s name, without a label.'),
  'aria-labelledby': row('Form', 'string', 'The id of what names it.'),
  'aria-describedby': row('Form', 'string', 'The id of what explains it.'),
  'aria-invalid': row('Form', 'boolean', 'What is chosen is wrong.', yesNo),
}
