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

const sections: Record<string, Partial<Record<Name, [type: string, control?: Control]>>> = {
  Choice: {
    value: ['string | null, or string[]'],
    defaultValue: ['string | null, or string[]'],
    onValueChange: ['(value, segment) => void'],
    multiple: ['boolean', yesNo],
    maxSelections: ['number', least(1)],
    selectAll: ['boolean', yesNo],
    maxChips: ['number', least(0)],
    clearable: ['boolean', yesNo],
    isSegmentDisabled: ['(segment) => string | false'],
    cycleGuard: ['string', words],
    onMissingValue: ['(ids) => void'],
  },
  Popover: {
    open: ['boolean'],
    defaultOpen: ['boolean'],
    onOpenChange: ['(open) => void'],
    search: ['string'],
    defaultSearch: ['string'],
    onSearchChange: ['(search) => void'],
    side: ['top | right | bottom | left', choice('top', 'right', 'bottom', 'left')],
    align: ['start | center | end', choice('start', 'center', 'end')],
    container: ['HTMLElement | DocumentFragment | null'],
  },
  Looks: {
    preview: ["'auto' | boolean", choice('auto', true, false)],
    density: ['comfortable | compact', choice('comfortable', 'compact')],
    className: ['string', words],
    classNames: ['{ [part]: string }'],
    renderTrigger: ['(state) => ReactNode'],
    renderRow: ['(state) => ReactNode'],
    renderSummary: ["(segment, 'short' | 'lines') => ReactNode"],
    renderEmpty: ['({ query }) => ReactNode'],
  },
  Words: {
    placeholder: ['string', words],
    labels: ['Partial<SegmentPickerLabels>'],
    messages: ['Messages'],
    locale: ['string', words],
    timeZone: ['string', { control: 'select', options: ['UTC', 'Europe/Berlin', 'America/Toronto', 'Asia/Tokyo'] }],
    resolvers: ['{ segment?, sequence?, contact? }'],
  },
  Segments: {
    client: ['SegmentsClient'],
    pageSize: ['number'],
  },
  Form: {
    name: ['string', words],
    form: ['string'],
    required: ['boolean', yesNo],
    disabled: ['boolean', yesNo],
    readOnly: ['boolean', yesNo],
    id: ['string'],
    onBlur: ['() => void'],
    'aria-label': ['string'],
    'aria-labelledby': ['string'],
    'aria-describedby': ['string'],
    'aria-invalid': ['boolean', yesNo],
  },
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
  Object.entries(sections).flatMap(([category, props]) =>
    Object.entries(props).map(([name, [type, control]]): [string, Row] => {
      const { description, initial } = readDocstrings(name)
      return [name, { control: false, ...control, description, table: { category, type: { summary: type }, ...(initial && { defaultValue: { summary: initial } }) } }]
    }),
  ),
) as Record<Name, Row>
