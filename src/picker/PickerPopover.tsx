/** Radix's popover as the picker uses it: its position, its name, and the panel in it. */
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
  /** The page's name for the field, which tells which of two pickers is open. */
  name: string | undefined
  place: Place
  contentProps: FocusFlow['contentProps']
}

/** Memoized, so that it does not render with every key press: Radix costs more than the rows. */
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
          // React events bubble through portals: typing in the search box must not be a change of the form around the field.
          onChange={stopPropagation}
          onSubmit={stopPropagation}
          onReset={stopPropagation}
          // Page translators replace text nodes with elements of their own, and React would fail to find the text nodes.
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
