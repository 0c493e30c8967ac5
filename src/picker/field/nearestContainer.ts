/** Where a popover must stand so that the keyboard, the wheel and the pointer reach it. */

/**
 * Outside of a dialog everything may be inert: a native modal dialog makes it so, and an older Radix dialog on the
 * page takes its wheel, clicks and focus (https://github.com/radix-ui/primitives/issues/1159). A shadow root has styles of its own.
 */
export function nearestContainer(element: Element): HTMLElement | ShadowRoot | null {
  const dialog = element.closest<HTMLElement>('dialog, [role="dialog"], [role="alertdialog"]')
  if (dialog) return dialog
  const root = element.getRootNode()
  return root instanceof ShadowRoot ? root : null
}
