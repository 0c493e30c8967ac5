/** Radix's popover, as the picker wants it: where it stands, what it is called, and the panel in it. */
import * as Popover from '@radix-ui/react-popover'
import { memo, type ReactElement, type RefObject, type SyntheticEvent } from 'react'
import type { FocusFlow } from './field/useFocusFlow.js'
import type { Place } from './field/usePlace.js'
import { KeyboardInset } from './panel/KeyboardInset.js'
import { SegmentPanel } from './panel/SegmentPanel.js'
import { TopLayer } from './panel/TopLayer.js'
import { usePickerLook } from './PickerLook.js'
import type { SegmentPickerProps } from './SegmentPickerProps.js'

type Given = 'side' | 'align' | 'container' | 'aria-labelledby'

export type PickerPopoverProps = { [Name in Given]: SegmentPickerProps[Name] | undefined } & {
  open: boolean
  onOpenChange: (open: boolean) => void
  root: RefObject<HTMLDivElement | null>
  content: RefObject<HTMLDivElement | null>
  id: string
  /** What the page calls the field, so that of two pickers one knows which is open. */
  name: string | undefined
  place: Place
  contentProps: FocusFlow['contentProps']
}

/** Not drawn with every key: Radix costs more than the rows. */
export const PickerPopover: React.NamedExoticComponent<PickerPopoverProps> = memo(function PickerPopover(props: PickerPopoverProps): ReactElement {
  const { open, onOpenChange, root, content, id, name, place, contentProps, side, align = 'start', 'aria-labelledby': namedBy } = props
  const { labels, classNames, density, preview } = usePickerLook()
  const container = props.container ?? place.container
  return (
    <Popover.Root open={open} onOpenChange={onOpenChange}>
      <Popover.Anchor virtualRef={root} />
      <Popover.Portal container={container}>
        <Popover.Content
          ref={content}
          id={id}
          aria-label={namedBy === undefined ? (name ?? place.label ?? labels.dialog) : undefined}
          aria-labelledby={namedBy}
          dir={place.direction}
          side={side}
          align={align}
          sideOffset={4}
          collisionPadding={8}
          className={classNames.content}
          // React's events climb out of a portal: what is typed to search is no change of the form around the field.
          onChange={stopPropagation}
          onSubmit={stopPropagation}
          onReset={stopPropagation}
          // A translator puts its own elements in the place of texts, and React would look for those in vain.
          translate="no"
          data-segment-picker="content"
          data-density={density}
          data-preview={preview === false ? undefined : preview === true ? 'always' : 'auto'}
          {...contentProps}
        >
          <SegmentPanel />
          <KeyboardInset content={content} />
          {container || place.isLayered ? <TopLayer /> : null}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
})

function stopPropagation(event: SyntheticEvent): void {
  event.stopPropagation()
}
