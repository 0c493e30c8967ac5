/** How a field is reset with its form, like a native one, whether or not it has a name. */
import { useEffect, type RefObject } from 'react'
import { listen } from '../listen.js'
import { useEvent } from '../useEvent.js'

export function useFormReset(trigger: RefObject<HTMLButtonElement | null>, reset: () => void): void {
  const onReset = useEvent(reset)
  useEffect(() => {
    const page = trigger.current!.getRootNode()
    // After the browser's own reset, which the page may still prevent.
    const onFormReset = (event: Event): void => {
      if (event.target === trigger.current?.form) setTimeout(() => event.defaultPrevented || onReset())
    }
    return listen(page, ['reset'], onFormReset, true)
  }, [trigger, onReset])
}
