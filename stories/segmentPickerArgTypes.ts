/**
 * The picker's props as a table with controls: each description is read from the prop's docstring, and its type is written out by hand in short,
 * since TypeScript 7 has no API that a generator could use.
 */
import type { ArgTypes } from '@storybook/react-vite'
import type { SegmentPickerProps } from 'react-contact-segments'
// oxlint-disable-next-line import/default -- with ?raw it is the text of the file
import source from '../src/picker/SegmentPickerProps.ts?raw'

type Row = NonNullable<ArgTypes[string]>
type Control = Pick<Row, 'control' | 'options'>

/** The names of every prop of both kinds of picker. */
type Name = SegmentPickerProps extends infer Props ? (Props extends unknown ? keyof Props : never) : never

const choice = (...options: unknown[]): Control => ({ control: 'inline-radio', options })
const yesNo: Control = { control: 'boolean' }
const words: Control = { control: 'text' }
const least = (min: number): Control => ({ control: { type: 'number', min } })

/** A prop that is missing here does not compile. */
const props: Record<Name, [category: string, type: string, control?: Control]> = {
  value: ['Choice', 'string | null, or string[]'],
  defaultValue: ['Choice', 'string | null, or string[]'],
  onValueChange: ['Choice', '(value, segment) => void'],
  multiple: ['Choice', 'boolean', yesNo],
  maxSelections: ['Choice', 'number', least(1)],
  selectAll: ['Choice', 'boolean', yesNo],
  maxChips: ['Choice', 'number', least(0)],
  clearable: ['Choice', 'boolean', yesNo],
  isSegmentDisabled: ['Choice', '(segment) => string | false'],
  cycleGuard: ['Choice', 'string', words],
  onMissingValue: ['Choice', '(ids) => void'],

  open: ['Popover', 'boolean'],
  defaultOpen: ['Popover', 'boolean'],
  onOpenChange: ['Popover', '(open) => void'],
  search: ['Popover', 'string'],
  defaultSearch: ['Popover', 'string'],
  onSearchChange: ['Popover', '(search) => void'],
  side: ['Popover', 'top | right | bottom | left', choice('top', 'right', 'bottom', 'left')],
  align: ['Popover', 'start | center | end', choice('start', 'center', 'end')],
  container: ['Popover', 'HTMLElement | DocumentFragment | null'],

  preview: ['Looks', "'auto' | boolean", choice('auto', true, false)],
  density: ['Looks', 'comfortable | compact', choice('comfortable', 'compact')],
  className: ['Looks', 'string', words],
  classNames: ['Looks', '{ [part]: string }'],
  renderTrigger: ['Looks', '(state) => ReactNode'],
  renderRow: ['Looks', '(state) => ReactNode'],
  renderSummary: ['Looks', "(segment, 'short' | 'lines') => ReactNode"],
  renderEmpty: ['Looks', '({ query }) => ReactNode'],

  placeholder: ['Words', 'string', words],
  labels: ['Words', 'Partial<SegmentPickerLabels>'],
  messages: ['Words', 'Messages'],
  locale: ['Words', 'string', words],
  timeZone: ['Words', 'string', { control: 'select', options: ['UTC', 'Europe/Berlin', 'America/Toronto', 'Asia/Tokyo'] }],
  resolvers: ['Words', '{ segment?, sequence?, contact? }'],

  client: ['Segments', 'SegmentsClient'],
  pageSize: ['Segments', 'number'],

  name: ['Form', 'string', words],
  form: ['Form', 'string'],
  required: ['Form', 'boolean', yesNo],
  disabled: ['Form', 'boolean', yesNo],
  readOnly: ['Form', 'boolean', yesNo],
  id: ['Form', 'string'],
  onBlur: ['Form', '() => void'],
  'aria-label': ['Form', 'string'],
  'aria-labelledby': ['Form', 'string'],
  'aria-describedby': ['Form', 'string'],
  'aria-invalid': ['Form', 'boolean', yesNo],
}

/** The docstring of a prop, or both if it has one with `multiple` and one without. */
function readDocstrings(name: string): { description: string; initial: string } {
  const docstrings = [...source.matchAll(/\/\*\*((?:(?!\*\/)[^])+)\*\/\s+'?([\w-]+)'?\??:/g)].filter(([, , of]) => of === name)
  const [single = [''], several = single] = docstrings.map(([, text]) => text!.replace(/\s*\n\s*\*?\s*/g, ' ').trim().split(/\s*@default /))
  const both = (at: number, join: (one: string, other: string) => string): string => {
    const [one = '', other = ''] = [single[at], several[at]]
    return one === other ? one : join(one, other)
  }
  return {
    description: both(0, (one, other) => `${one} With \`multiple\`: ${other[0]!.toLowerCase()}${other.slice(1)}`),
    initial: both(1, (one, other) => `${one}, ${other} with multiple`),
  }
}

export const argTypes = Object.fromEntries(
  Object.entries(props).map(([name, [category, type, control]]): [string, Row] => {
    const { description, initial } = readDocstrings(name)
    return [name, { control: false, ...control, description, table: { category, type: { summary: type }, ...(initial && { defaultValue: { summary: initial } }) } }]
  }),
) as Record<Name, Row>
