/** A remark plugin for tables, which MDX itself does not support: a paragraph whose lines begin with `|` becomes one. */
type Node = { type: string; value?: string; children?: Node[]; align?: (string | null)[] }

const DELIMITER = /^\|(?: *:?-+:? *\|)+$/

export function tables(): (tree: Node) => void {
  return function visit(node) {
    for (const child of node.children ?? []) {
      if (child.type !== 'paragraph') visit(child)
      else toTable(child)
    }
  }
}

/** Turns the paragraph into a table in place, if its second line is a delimiter row. */
function toTable(paragraph: Node): void {
  const [head, delimiter, ...body] = split(paragraph.children ?? [], '\n')
  const line = delimiter?.map(({ value }) => value ?? '').join('')
  if (!head || !line || !DELIMITER.test(line)) return
  paragraph.type = 'table'
  paragraph.align = line.split('|').slice(1, -1).map((cell) => (cell.trim().endsWith(':') ? 'right' : null))
  paragraph.children = [head, ...body].map((each) => ({ type: 'tableRow', children: cellsOf(each) }))
}

function cellsOf(line: Node[]): Node[] {
  return split(line, '|').slice(1, -1).map((children) => ({ type: 'tableCell', children }))
}

/** Splits text nodes only: code and links stay whole. */
function split(nodes: Node[], separator: string): Node[][] {
  const parts: Node[][] = [[]]
  for (const node of nodes) {
    if (node.type !== 'text') {
      parts.at(-1)!.push(node)
      continue
    }
    const [first, ...others] = node.value!.split(separator)
    parts.at(-1)!.push({ type: 'text', value: first! })
    for (const value of others) parts.push([{ type: 'text', value }])
  }
  return parts
}
