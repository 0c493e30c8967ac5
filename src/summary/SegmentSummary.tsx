/** Renders a segment's rules: the parts of a summary, with an element around each that carries meaning. */
import { Fragment, type ReactElement, type ReactNode, useMemo, useRef, useState } from 'react'
import type { ListedDefinition, ListedSegment } from '../contract.js'
import { createSummarizer, type Summarizer, type SummaryContext } from './createSummarizer.js'
import type { Messages } from './Messages.js'
import type { Part } from './Part.js'
import type { SummaryResolvers } from './resolveNames.js'
import { SummaryLines } from './SummaryLines.js'

type Subject =
  | { segment: Pick<ListedSegment, 'id' | 'definition'>; definition?: undefined }
  | { definition: ListedDefinition | null; segment?: undefined }

/** A segment or a definition, and how to put it into words. */
export type SegmentSummaryProps = Subject & {
  /** One row's worth, everything in one line, or everything with a line for each condition. @default 'line' */
  variant?: 'short' | 'line' | 'lines' | undefined
  /** Budget of `short`, in graphemes. @default 80 */
  maxGraphemes?: number | undefined
  /** Used instead of one made from the four options below. Create it once, outside the component. */
  summarizer?: Summarizer | undefined
  /** The language. @default en */
  messages?: Messages | undefined
  /** BCP 47 locale for dates, lists and numbers, in the language of `messages`. */
  locale?: string | undefined
  /** IANA zone in which dates are shown. @default 'UTC' */
  timeZone?: string | undefined
  /** Names for ids. Keep the object stable between renders. */
  resolvers?: SummaryResolvers | undefined
  /** Renders a part your way; return `undefined` to leave it as it is. */
  renderPart?: ((part: Part) => ReactNode) | undefined
  className?: string | undefined
  id?: string | undefined
}

/** In `short`, only what should stand out is an element; the rest is bare text. */
const ROW_PARTS = new Set<Part['type']>(['value', 'date', 'more', 'note'])
const PARTS = new Set<Part['type']>([...ROW_PARTS, 'field', 'connective'])

/**
 * What a segment means. Renders a `<span>`, or a `<div>` for `lines`. In `line` and `lines`, long lists end in a button that
 * shows the rest.
 *
 * @example
 * import { SegmentSummary } from 'react-contact-segments'
 *
 * export const Rules = () => <SegmentSummary definition={{ or: [{ and: [{ type: 'contacts_name_in', name_in: ['Ada'] }] }] }} />
 * // → Name is “Ada”
 */
export function SegmentSummary(props: SegmentSummaryProps): ReactElement {
  const { segment, definition = null, variant = 'line', maxGraphemes, renderPart, className, id } = props
  const { summarizer: given, messages, locale, timeZone, resolvers } = props
  const [asked, setAsked] = useState<{ of: unknown; paths: readonly string[] }>()
  const root = useRef<HTMLDivElement>(null)
  const summarizer = useMemo(
    () => given ?? createSummarizer({ messages, locale, timeZone, resolvers }),
    [given, messages, locale, timeZone, resolvers],
  )
  const subject = segment ? segment.definition : definition
  // The same path in other rules is a different list. Compared by content, since a page may recreate equal rules on every render.
  const whose = (): unknown => segment?.id ?? contentOf(definition)
  const expanded = asked && asked.of === whose() ? asked.paths : []
  const context: SummaryContext = {
    segmentId: segment?.id,
    maxGraphemes,
    maxValues: (path) => (expanded.includes(path) ? Infinity : undefined),
  }

  function expand(path: string): void {
    // The button is about to be removed, and without focus here the keyboard would start over at the top of the page.
    // `tabIndex` is not set before, since Orca announces what is focusable as clickable.
    root.current!.tabIndex = -1
    root.current!.focus()
    setAsked({ of: whose(), paths: [...expanded, path] })
  }

  function draw(part: Part, key: number): ReactNode {
    const { type, text, dateTime, until, issue, path = '' } = part
    // `<bdi>` isolates a value by itself.
    if (type === 'isolate') return null
    const drawn = renderPart?.(part)
    if (drawn !== undefined) return <Fragment key={key}>{drawn}</Fragment>
    if (!(variant === 'short' ? ROW_PARTS : PARTS).has(type)) return text
    if (type === 'value')
      return (
        <bdi key={key} data-part={type}>
          {text}
        </bdi>
      )
    if (dateTime)
      return (
        <time
          key={key}
          data-part={type}
          dateTime={dateTime}
          title={[dateTime, ...(until ? [until] : [])].map(summarizer.instant).join(' – ')}
        >
          {text}
        </time>
      )
    if (type !== 'more' || variant === 'short')
      return (
        <span key={key} data-part={type} data-issue={issue}>
          {text}
        </span>
      )
    return (
      <button key={key} data-part={type} type="button" aria-expanded={false} onClick={() => expand(path)}>
        {text}
      </button>
    )
  }

  /** Merges adjacent bare texts into one text node. */
  function drawAll(parts: Part[]): ReactNode[] {
    const nodes: ReactNode[] = []
    for (let key = 0; key < parts.length; key++) {
      const end = variant === 'short' ? -1 : quotationEnd(parts, key)
      const node =
        end < 0 ? (
          draw(parts[key]!, key)
        ) : (
          <span key={key} data-part="quoted">
            {parts.slice(key, end + 1).map(draw)}
          </span>
        )
      if (end > 0) key = end
      const last = nodes.length - 1
      if (typeof node === 'string' && typeof nodes[last] === 'string') nodes[last] += node
      else if (node !== null) nodes.push(node)
    }
    return nodes
  }

  const shared = {
    ref: root,
    // As in the picker: page translators replace texts with their own elements, and values are data.
    translate: 'no' as const,
    id,
    className,
    lang: summarizer.language,
    dir: summarizer.direction,
    'data-segment-picker': 'summary',
    'data-variant': variant,
  }
  if (variant !== 'lines') {
    const parts = summarizer.parts(subject, variant, context)
    return <span {...shared}>{drawAll(parts)}</span>
  }

  return (
    <div {...shared}>
      <SummaryLines lines={summarizer.outline(subject, context)} drawParts={drawAll} />
    </div>
  )
}

/** Equal for definitions with the same content. */
function contentOf(definition: ListedDefinition | null): unknown {
  try {
    return JSON.stringify(definition)
  } catch {
    // Nested too deeply.
    return definition
  }
}

/** The index where the quotation that begins here ends, or -1 if none begins: quotes have the path of the value between them. */
function quotationEnd(parts: Part[], start: number): number {
  const { type, path } = parts[start]!
  const isQuoted = type === 'open' && parts.slice(start, start + 3).some((part) => part.type === 'value' && part.path === path)
  return isQuoted ? parts.findIndex((part, index) => index > start && part.type === 'close' && part.path === path) : -1
}
