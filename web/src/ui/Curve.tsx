// The curve of a year: thin slices under a line. Done is solid, this week marigold, what is ahead outlined.

type CurveProps = {
  /** How many weeks the year has, and which of them is now (counted from 0). */
  weeks: number
  now: number
  width: number
  height: number
}

/** Decoration that the sentence beside it explains, so it is silent. */
export function Curve({ weeks, now, width, height }: CurveProps) {
  const step = width / weeks
  const heights = Array.from({ length: weeks }, (_, week) => sliceHeight(week, weeks) * height)
  const tops = Array.from({ length: weeks }, (_, week) => {
    const x = step * (week + 0.5)
    const y = height - (rise(week / (weeks - 1)) * 0.86 + 0.065) * height
    return `${x.toFixed(1)},${y.toFixed(1)}`
  })
  return (
    <svg className="art" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {heights.map((tall, week) => (
        <rect
          // biome-ignore lint/suspicious/noArrayIndexKey: a week is its place in the year
          key={week}
          className={week < now ? 'd' : week === now ? 't' : 'f'}
          x={(step * (week + 0.14)).toFixed(1)}
          y={(height - tall).toFixed(1)}
          width={(step * 0.72).toFixed(1)}
          height={tall.toFixed(1)}
        />
      ))}
      <polyline className="c" points={tops.slice(0, now + 1).join(' ')} />
      <polyline className="c2" points={tops.slice(now).join(' ')} />
    </svg>
  )
}

/** How far the year has come, from 0 to 1: slow, then fast, then settling. */
function rise(share: number): number {
  const s = (x: number) => 1 / (1 + Math.exp(-8 * (x - 0.5)))
  return (s(share) - s(0)) / (s(1) - s(0))
}

/** A week is never quite on the curve; the same week is always the same. */
function sliceHeight(week: number, weeks: number): number {
  const wave = [0.004, -0.008, -0.018, 0.006, -0.004][week % 5] ?? 0
  return rise(week / (weeks - 1)) * 0.84 + 0.045 + wave
}

/** Which slice of the year from June to the exams in May a day falls in, for `weeks` slices. */
export function weekOfYear(day: Date, weeks: number): number {
  const year = day.getMonth() >= 5 ? day.getFullYear() : day.getFullYear() - 1
  const from = Date.UTC(year, 5, 1)
  const to = Date.UTC(year + 1, 5, 1)
  return Math.min(weeks - 1, Math.floor(((day.getTime() - from) / (to - from)) * weeks))
}
