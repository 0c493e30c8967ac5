/** MUI's Autocomplete with its defaults. */
import Autocomplete from '@mui/material/Autocomplete'
import TextField from '@mui/material/TextField'
import type { ReactElement } from 'react'
import type { ContactSegment } from 'react-contact-segments/core'
import { mountReact, type PickerProps, type Subject } from '../subject.js'

function Picker({ segments }: PickerProps): ReactElement {
  return (
    <Autocomplete
      options={segments}
      getOptionLabel={(item: ContactSegment) => item.name}
      getOptionKey={(item: ContactSegment) => item.id}
      renderInput={(params: object) => <TextField {...params} label="Audience" />}
    />
  )
}

export const subject: Subject = { trigger: 'input', row: "[role='option']", active: '.Mui-focused', end: 'End', mount: mountReact(Picker) }
