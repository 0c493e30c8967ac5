/** Tables in MDX, which by itself knows none: a paragraph whose lines begin with `|` becomes one. A remark plugin. */
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

/** Turns the paragraph into a table where it stands, if its second line says that it is one. */
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

/** Only texts are split: what stands in code or in a link is one. */
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
