// What a formula is drawn of: paths, bars and words, each where MathJax's tree of SVG puts it.
import { LiteElement } from '@mathjax/src/js/adaptors/lite/Element.js'

/** [a, b, c, d, e, f] as in SVG and PDF: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = [number, number, number, number, number, number]

/** In thousandths of an em, y upwards as the matrix says; `stroke` in the same measure where a line is drawn. */
export type Shape = { matrix: Matrix; clip?: { matrix: Matrix; path: string } } & (
  | { path: string; stroke?: number }
  | { words: string; size: number }
)

const still: Matrix = [1, 0, 0, 1, 0, 0]

/** The shapes of an `<svg>` in the order in which they are drawn. */
export function shapesOf(svg: LiteElement): Shape[] {
  const shapes: Shape[] = []
  for (const child of svg.children) if (child instanceof LiteElement) collect(child, still, undefined, shapes)
  return shapes
}

function collect(node: LiteElement, above: Matrix, clip: Shape['clip'], into: Shape[]): void {
  const { kind, attributes } = node
  const matrix = multiply(above, readTransform(String(attributes.transform ?? '')))
  const at = clip ? { matrix, clip } : { matrix }
  const number = (name: string) => Number.parseFloat(String(attributes[name] ?? '0')) || 0
  switch (kind) {
    case 'path':
      into.push({ ...at, path: String(attributes.d), ...strokeOf(node) })
      return
    case 'rect':
      // A coloured ground would hide the letters on a printer that knows black only.
      if (attributes['data-bgcolor'] || attributes['data-hitbox']) return
      into.push({ ...at, path: rectangle(number), ...strokeOf(node) })
      return
    case 'line':
      into.push({
        ...at,
        path: `M${number('x1')} ${number('y1')}L${number('x2')} ${number('y2')}`,
        stroke: strokeOf(node).stroke ?? 60,
      })
      return
    case 'text':
      into.push({ ...at, words: textOf(node), size: number('font-size') })
      return
    case 'svg':
      collectWindow(node, matrix, into)
      return
    default:
      for (const child of node.children) if (child instanceof LiteElement) collect(child, matrix, clip, into)
  }
}

/** The parts of a long brace or arrow: a window of its own size onto a piece that is longer. */
function collectWindow({ attributes, children }: LiteElement, above: Matrix, into: Shape[]): void {
  const number = (name: string) => Number(attributes[name] ?? 0)
  const [left = 0, top = 0, width = 0, height = 0] = String(attributes.viewBox).split(' ').map(Number)
  const place = multiply(above, [1, 0, 0, 1, number('x') - left, number('y') - top])
  const path = `M${left} ${top}h${width}v${height}h${-width}Z`
  for (const child of children)
    if (child instanceof LiteElement) collect(child, place, { matrix: place, path }, into)
}

function strokeOf({ attributes }: LiteElement): { stroke?: number } {
  const drawn = attributes.fill === 'none'
  const width = Number.parseFloat(String(attributes['stroke-thickness'] ?? attributes['stroke-width'] ?? '0'))
  return drawn || width > 0 ? { stroke: width || 60 } : {}
}

function rectangle(number: (name: string) => number): string {
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map(number)
  return `M${x} ${y}h${width}v${height}h${-(width ?? 0)}Z`
}

const textOf = (node: LiteElement): string =>
  node.children.map((child) => (child instanceof LiteElement ? textOf(child) : child.value)).join('')

/** Reads the transforms that MathJax writes: translate, scale, rotate, matrix. */
function readTransform(text: string): Matrix {
  let matrix = still
  for (const [, name, list = ''] of text.matchAll(/(\w+)\(([^)]*)\)/g)) {
    const [a = 0, b, ...rest] = list.split(/[\s,]+/).map(Number)
    if (name === 'translate') matrix = multiply(matrix, [1, 0, 0, 1, a, b ?? 0])
    else if (name === 'scale') matrix = multiply(matrix, [a, 0, 0, b ?? a, 0, 0])
    else if (name === 'rotate') matrix = multiply(matrix, turned(a))
    else if (name === 'matrix') matrix = multiply(matrix, [a, b ?? 0, ...rest] as Matrix)
  }
  return matrix
}

function turned(degrees: number): Matrix {
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)]
  return [cos, sin, -sin, cos, 0, 0]
}

function multiply([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

/** What undoes a matrix, so that a clip stays and its place goes. */
export function inverse([a, b, c, d, e, f]: Matrix): Matrix {
  const by = a * d - b * c
  return [d / by, -b / by, -c / by, a / by, (c * f - d * e) / by, (b * e - a * f) / by]
}
