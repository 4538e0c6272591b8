// Slices under a curve: the one chart language. Bars stretch with the page, words never do.
import type { ReactNode } from 'react'

/** own (the subject) · faint (context) · good · bad (hangs below the line) · now (marigold) · rest (grey). */
export type SliceTone = 'own' | 'faint' | 'good' | 'bad' | 'now' | 'rest'
export type Slice = { value: number; tone?: SliceTone }

const bars: Record<SliceTone, string> = {
  own: 'b1',
  faint: 'b0',
  good: 'bp',
  bad: 'bn',
  now: 'ba',
  rest: 'bs',
}

type SlicesProps = {
  /** The sentence the picture says, for those who do not see it. */
  label: string
  slices: readonly Slice[]
  /** The value at the upper edge; the largest slice where it is not given. */
  top?: number
  /** Pixels. */
  height?: number
  /** A solid line for the person, a dotted one for the batch or what is due; one point per slice. */
  line?: readonly number[]
  dotted?: readonly number[]
  /** The dotted line goes in steps: what falls due, falls due on a day. */
  steps?: boolean
}

/** Thin bars for what adds up; negative values hang below a base line. */
export function Slices({ label, slices, top, height = 96, line, dotted, steps }: SlicesProps) {
  const most = top ?? Math.max(1, ...slices.map((slice) => slice.value))
  const least = Math.min(0, ...slices.map((slice) => slice.value))
  const y = (value: number) => ((most - value) / (most - least)) * height
  const width = slices.length * 10
  return (
    <div className="plot">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        height={height}
        preserveAspectRatio="none"
        role="img"
        aria-label={label}
      >
        {slices.map(({ value, tone = 'own' }, index) => (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a slice is its place in the row
            key={index}
            className={bars[tone]}
            x={index * 10 + 1.3}
            width="7.4"
            y={y(Math.max(value, 0))}
            height={Math.abs(y(value) - y(0))}
          />
        ))}
        {least < 0 && <line className="base" x1="0" x2={width} y1={y(0)} y2={y(0)} />}
        {dotted && <polyline className="av2" points={(steps ? stairs : points)(dotted, y)} />}
        {line && <polyline className="ln" points={points(line, y)} />}
      </svg>
    </div>
  )
}

function points(values: readonly number[], y: (value: number) => number): string {
  return values.map((value, index) => `${index * 10 + 5},${y(value).toFixed(1)}`).join(' ')
}

/** Level over each slice. */
function stairs(values: readonly number[], y: (value: number) => number): string {
  return values
    .map((value, index) => `${index * 10},${y(value).toFixed(1)} ${index * 10 + 10},${y(value).toFixed(1)}`)
    .join(' ')
}

type LinePlotProps = {
  label: string
  /** The person's results, oldest first, and the batch's average of each. */
  own: readonly number[]
  batch?: readonly number[]
  top: number
  height?: number
  /** Words below the left and the right end. */
  from: ReactNode
  to: ReactNode
  ownWord: ReactNode
  batchWord?: ReactNode
  /** The figures at the two ends of the person's line. */
  ends?: readonly [first: string, last: string]
}

/** Results over time: a slice for each test, paler ones on the way to the next, a line for the person. */
export function LinePlot({
  label,
  own,
  batch,
  top,
  from,
  to,
  ownWord,
  batchWord,
  ends,
  ...rest
}: LinePlotProps) {
  const height = rest.height ?? 96
  const between = own.length > 1 ? 2 : 0
  const line = fillBetween(own, between)
  const slices = line.map(
    (value, index): Slice => ({ value, tone: index % (between + 1) === 0 ? 'own' : 'faint' }),
  )
  const dotted = batch && fillBetween(batch, between)
  return (
    <div className="plotted">
      <div className={ends ? 'plot ended' : 'plot'}>
        <Slices {...{ label, slices, top, line, dotted }} height={height} />
        {ends && <Ends ends={ends} own={own} top={top} height={height} />}
      </div>
      <p className="axis">
        <span>{from}</span>
        <span>{to}</span>
      </p>
      <p className="keys">
        <span>
          <i className="k ln" />
          {ownWord}
        </span>
        {dotted && (
          <span>
            <i className="k av2" />
            {batchWord}
          </span>
        )}
      </p>
    </div>
  )
}

type EndsProps = { ends: readonly [string, string]; own: readonly number[]; top: number; height: number }

/** Words over the stretched picture; the pair is read out with the picture's own sentence. */
function Ends({ ends, own, top, height }: EndsProps) {
  const y = (value = 0) => `${((top - value) / top) * height - 6}px`
  return (
    <>
      <span className="lab dim start" style={{ top: y(own[0]) }} aria-hidden="true">
        {ends[0]}
      </span>
      <span className="lab stop" style={{ top: y(own.at(-1)) }} aria-hidden="true">
        {ends[1]}
      </span>
    </>
  )
}

/** Puts `count` even steps between neighbours. */
export function fillBetween(values: readonly number[], count: number): number[] {
  return values.flatMap((value, index) => {
    const next = values[index + 1]
    if (next === undefined) return [value]
    return Array.from({ length: count + 1 }, (_, step) => value + ((next - value) * step) / (count + 1))
  })
}

type BarProps = { label: string; share: number; batch?: number; tone?: 'own' | 'good' | 'due' | 'bad' }

/** How strong a topic is: a bar from 0 to 1 with an upright tick for the batch. Say the number beside it. */
export function StrengthBar({ label, share, batch, tone = 'own' }: BarProps) {
  const look = { own: '', good: 'p', due: 'a', bad: 'n' }[tone]
  return (
    <span className={`bar ${look}`} role="img" aria-label={label}>
      <i style={{ width: `${share * 100}%` }} />
      {batch !== undefined && <u style={{ left: `${batch * 100}%` }} />}
    </span>
  )
}

type ProgressProps = { label: string; done: number; total: number }

/** A long job as slices: what is done, what is left; never more than sixty. */
export function Progress({ label, done, total }: ProgressProps) {
  const count = Math.max(1, Math.min(60, total))
  const full = total === 0 ? 0 : Math.floor((done / total) * count)
  return (
    <div
      className="plot"
      role="progressbar"
      aria-label={label}
      aria-valuenow={done}
      aria-valuemin={0}
      aria-valuemax={total}
    >
      <svg viewBox={`0 0 ${count * 10} 24`} height="24" preserveAspectRatio="none" aria-hidden="true">
        {Array.from({ length: count }, (_, index) => (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a slice is its place in the row
            key={index}
            className={index < full ? 'b1' : 'b0'}
            x={index * 10 + 1.5}
            width="7"
            height="24"
          />
        ))}
      </svg>
    </div>
  )
}
