/** What a field can learn only from the document it stands in: who labels it, and where its popover can be reached. */
import { useLayoutEffect, useState } from 'react'

type Container = HTMLElement | ShadowRoot | null

/** The text of the page's `<label>` for the trigger, which an `aria-label` of ours would silence, and the popover's container. */
export function usePlace(trigger: { readonly current: HTMLElement | null }): [label: string | undefined, container: Container] {
  const [label, setLabel] = useState<string>()
  const [container, setContainer] = useState<Container>(null)
  useLayoutEffect(() => {
    const button = trigger.current as HTMLButtonElement
    setLabel(button.labels[0]?.textContent.trim() || undefined) // eslint-disable-line react/set-state-in-effect
    setContainer(nearestContainer(button))
  }, [trigger])
  return [label, container]
}

/**
 * Outside of a dialog everything may be inert: a native modal dialog makes it so, and an older Radix dialog on the
 * page takes its wheel, clicks and focus (https://github.com/radix-ui/primitives/issues/1159). A shadow root has styles of its own.
 */
function nearestContainer(element: Element): Container {
  const dialog = element.closest<HTMLElement>('dialog, [role="dialog"], [role="alertdialog"]')
  if (dialog) return dialog
  const root = element.getRootNode()
  return root instanceof ShadowRoot ? root : null
}
