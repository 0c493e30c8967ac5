/** A segment's rules on the screen: the parts of a summary, with an element around each that means something. */
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
  /** Used instead of one made from the four options below. Create it once, outside of the component. */
  summarizer?: Summarizer | undefined
  /** The language. @default en */
  messages?: Messages | undefined
  /** BCP 47 locale for dates, lists and numbers, of the language of `messages`. */
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

/** In a row only what the eye should catch is an element, the rest is bare text. */
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
  // The same place in other rules is another list. A page may make equal rules anew with every drawing.
  const whose = (): unknown => segment?.id ?? contentOf(definition)
  const expanded = asked && asked.of === whose() ? asked.paths : []
  const context: SummaryContext = {
    segmentId: segment?.id,
    maxGraphemes,
    maxValues: (path) => (expanded.includes(path) ? Infinity : undefined),
  }

  function expand(path: string): void {
    // The button is about to go, and the keyboard should not start over at the top of the page. Not before: what can take the focus, Orca calls clickable.
    root.current!.tabIndex = -1
    root.current!.focus()
    setAsked({ of: whose(), paths: [...expanded, path] })
  }

  function draw(part: Part, key: number): ReactNode {
    const { type, text, dateTime, until, issue, path = '' } = part
    // `<bdi>` keeps a value apart by itself.
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

  /** Neighbours that are bare text become one text node. */
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
    // As of the picker: a translator puts its own elements in the place of texts, and values are data.
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

/** Equal for definitions of one content. */
function contentOf(definition: ListedDefinition | null): unknown {
  try {
    return JSON.stringify(definition)
  } catch {
    // Nested too deep.
    return definition
  }
}

/** Where the quotation ends that begins here, if one does: quotes have the path of the value between them. */
function quotationEnd(parts: Part[], start: number): number {
  const { type, path } = parts[start]!
  const isQuoted = type === 'open' && parts.slice(start, start + 3).some((part) => part.type === 'value' && part.path === path)
  return isQuoted ? parts.findIndex((part, index) => index > start && part.type === 'close' && part.path === path) : -1
}
