'use client'

import { useMemo, type ComponentProps } from 'react'
import { SegmentPicker as Picker } from 'react-contact-segments'
import { cn } from '@/lib/utils'

const theme = cn(
  '[--segment-picker-accent:var(--primary)] [--segment-picker-danger:var(--destructive)] [--segment-picker-radius:var(--radius)]',
  '[--segment-picker-surface:var(--popover)] [--segment-picker-text:var(--popover-foreground)]',
  // A little darker than the theme's own, which is just too pale on its accent.
  '[--segment-picker-text-muted:color-mix(in_oklab,var(--muted-foreground),var(--popover-foreground)_15%)]',
  '[--segment-picker-active:var(--accent)]',
  '[--segment-picker-border:var(--border)] [--segment-picker-control-border:var(--input)]',
  '[--segment-picker-focus:0_0_0_3px_color-mix(in_oklab,var(--ring)_50%,transparent)]',
)

/** The picker of react-contact-segments in the colours and the radius of your theme. */
export function SegmentPicker({ classNames, ...props }: ComponentProps<typeof Picker>) {
  const themed = useMemo(
    () => ({ ...classNames, root: cn(theme, classNames?.root), content: cn(theme, classNames?.content) }),
    [classNames],
  )
  return <Picker {...props} classNames={themed} />
}
