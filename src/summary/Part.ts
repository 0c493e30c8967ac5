/** A text in pieces that each say what they are; joined, they are the text. */
import { recall } from './recall.js'
import type { Issue, Value } from './SummaryTree.js'

/** A piece of a text, and what it is. */
export type Part = {
  /**
   * `field` and `operator` are the words of a condition; `connective` joins two items of a `level`; `more` counts what was left
   * out; `open` and `close` are brackets, braces and quotes, and quotes have the path of their value; `isolate` is an invisible
   * bidi control that keeps a value from reordering the text around it, for plain text only.
   */
  type: 'text' | 'field' | 'operator' | 'value' | 'date' | 'connective' | 'more' | 'note' | 'open' | 'close' | 'isolate'
  text: string
  level?: 'value' | 'condition' | 'group'
  /** Where in the definition it comes from: `or[0].and[1].email_in[3]`. */
  path?: string
  value?: Value
  /** RFC 3339, as the API sent it. */
  dateTime?: string
  /** The other end, when one piece covers both: Jan 1 – 31, 2026. */
  until?: string
  /** For a `note`: what this release could not read or does not know. */
  issue?: Extract<Issue['code'], 'unknownType' | 'unknownKey' | 'malformed'>
  /** How many values, conditions or groups a `more` stands for. */
  hidden?: number
}

export function part(type: Part['type'], text: string, rest?: Partial<Part>): Part {
  return { type, text, ...rest }
}

export function textOf(parts: readonly Part[]): string {
  let text = ''
  for (const part of parts) text += part.text
  return text
}

/** A loop, since `push(...more)` is limited by the arguments a call takes, and `flatMap` takes ten times as long. */
export function append<Item>(to: Item[], more: readonly Item[]): Item[] {
  for (const item of more) to.push(item)
  return to
}

/** Joins the items, with a new piece in front of each but the first. */
export function interleave(items: readonly Part[][], between: () => Part): Part[] {
  const parts: Part[] = []
  items.forEach((item, index) => {
    if (index) parts.push(between())
    append(parts, item)
  })
  return parts
}

/** Puts brackets, braces or quotes around the parts; quotes get the path of their value as `rest`. */
export function enclose(parts: readonly Part[], [open, close]: readonly string[], rest?: Partial<Part>): Part[] {
  return [part('open', open!, rest), ...parts, part('close', close!, rest)]
}

const compiled = new Map<string, string[]>()

/** Fills `{slots}` and marks `[field names]`; the words between are of `type`. */
export function fillMessage(message: string, slots: Record<string, Part[] | string>, type: Part['type'] = 'operator'): Part[] {
  const tokens = recall(compiled, message, () => message.split(/(\{\w+\}|[[\]])/))
  const parts: Part[] = []
  let inField = false
  for (const token of tokens) {
    const slot = token[0] === '{' ? slots[token.slice(1, -1)] : token
    if (token === '[' || token === ']') inField = token === '['
    else if (typeof slot === 'object') append(parts, slot)
    else if (slot) parts.push(part(inField ? 'field' : type, slot))
  }
  return parts
}
