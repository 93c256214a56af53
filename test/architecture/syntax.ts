/** A node of the syntax tree (ESTree), read without knowing its shape beforehand. */
export type SyntaxNode = { type: string; start: number; [property: string]: unknown }

/** This node and every one below it, in the order of the text. */
export function* syntax(value: unknown): Generator<SyntaxNode> {
  if (Array.isArray(value)) {
    for (const item of value) yield* syntax(item)
  } else if (isNode(value)) {
    yield value
    for (const property of Object.values(value)) yield* syntax(property)
  }
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}
