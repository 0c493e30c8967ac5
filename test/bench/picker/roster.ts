/** Which pickers are measured: ours, the alternatives, and two floors that no library can be expected to beat. */

export type Contender = {
  /** The file in subjects/, without its extension. */
  key: string
  title: string
  kind: 'floor' | 'ours' | 'peer'
  /** False for pickers that mount every row: they get fewer sessions where they take seconds. */
  virtual: boolean
  /** False if the list is placed below a text field, so that opening positions nothing over the page. */
  popover: boolean
}

export const FLOOR = 'vanilla'
export const OURS = 'ours'

export const roster: Contender[] = [
  { key: FLOOR, title: 'Floor: vanilla JS', kind: 'floor', virtual: true, popover: false },
  { key: 'react', title: 'Floor: React only', kind: 'floor', virtual: true, popover: false },
  { key: OURS, title: 'react-contact-segments', kind: 'ours', virtual: true, popover: true },
  { key: 'cmdk', title: 'cmdk + Radix popover (shadcn)', kind: 'peer', virtual: false, popover: true },
  { key: 'cmdkVirtual', title: 'cmdk + TanStack Virtual (by hand)', kind: 'peer', virtual: true, popover: true },
  { key: 'downshift', title: 'Downshift + TanStack Virtual', kind: 'peer', virtual: true, popover: false },
  { key: 'antd', title: 'antd Select showSearch', kind: 'peer', virtual: true, popover: true },
  { key: 'baseUi', title: 'Base UI Combobox (virtualized)', kind: 'peer', virtual: true, popover: true },
  { key: 'reactAria', title: 'React Aria ComboBox + Virtualizer', kind: 'peer', virtual: true, popover: true },
  { key: 'headlessUi', title: 'Headless UI Combobox virtual', kind: 'peer', virtual: true, popover: true },
  { key: 'reactSelect', title: 'react-select', kind: 'peer', virtual: false, popover: false },
  { key: 'mui', title: 'MUI Autocomplete', kind: 'peer', virtual: false, popover: true },
  { key: 'mantine', title: 'Mantine Select searchable', kind: 'peer', virtual: false, popover: true },
]
