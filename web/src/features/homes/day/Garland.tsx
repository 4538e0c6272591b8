// The garland: days attended in a row, strung as marigolds; two full weeks make a string.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Head, Panel } from '../../../ui/Panel.tsx'
import type { StudentHomeData } from '../homes.api.ts'

const FULL = 12
const STEP = 20
const LEFT = 14
const petals =
  'M6.4 0Q9.76 4.04 4.53 4.53Q4.04 9.76 0 6.4Q-4.04 9.76 -4.53 4.53Q-9.76 4.04 -6.4 0Q-9.76 -4.04 -4.53 -4.53Q-4.04 -9.76 0 -6.4Q4.04 -9.76 4.53 -4.53Q9.76 -4.04 6.4 0Z'

type Garland = StudentHomeData['garland']

export function GarlandPanel({ garland }: { garland: Garland }) {
  const { t } = useLingui()
  const { run, longest } = garland
  return (
    <Panel>
      <Head title={<Plural value={run} one="# day in a row" other="# days in a row" />}>
        {longest > run ? t`longest ${longest}` : undefined}
      </Head>
      <Strung string={garland.string} run={run} />
      <p className="s dim">
        <WhatIsNext garland={garland} />
      </p>
    </Panel>
  )
}

/** A thread that hangs: flowers and leaves as they came, rings for what is missing to the full string. */
function Strung({ string, run }: { string: Garland['string']; run: number }) {
  const { t } = useLingui()
  const missing = FULL - string.filter((part) => part === 'flower').length
  const parts = [...string, ...Array.from({ length: missing }, () => 'ring' as const)]
  const width = (parts.length - 1) * STEP
  const sag = (x: number) => 9 + 16.2 * (1 - (1 - (2 * x) / width) ** 2)
  const thread = Array.from({ length: 25 }, (_, index) => (width * index) / 24)
  return (
    <svg
      className="garland"
      viewBox={`0 0 ${width + 2 * LEFT} 38`}
      role="img"
      aria-label={t`${run} days attended in a row, ${missing} to two full weeks`}
    >
      <polyline className="str" points={thread.map((x) => `${LEFT + x},${sag(x).toFixed(1)}`).join(' ')} />
      {parts.map((part, index) => (
        <g
          // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place on the thread
          key={index}
          transform={`translate(${LEFT + index * STEP} ${sag(index * STEP).toFixed(1)})`}
        >
          <Part part={part} />
        </g>
      ))}
    </svg>
  )
}

function Part({ part }: { part: 'flower' | 'leaf' | 'ring' }) {
  if (part === 'ring') return <circle className="empty" r="4.5" />
  if (part === 'leaf') return <path className="leaf" d="M-7 4C-6 -4 0 -7 7 -6C7 2 2 7 -5 5Z" />
  return (
    <>
      <path className="fl" d={petals} />
      <circle className="fc" r="2.4" />
    </>
  )
}

function WhatIsNext({ garland: { string, run, markedToday } }: { garland: Garland }) {
  const left = FULL - string.filter((part) => part === 'flower').length
  if (run === 0) return <Trans>The next day in class begins a new garland.</Trans>
  if (left === 0) return <Trans>Two full weeks are strung.</Trans>
  if (left > 1)
    return <Plural value={left} one="# day to two full weeks." other="# days to two full weeks." />
  if (markedToday) return <Trans>Come on the next day and two full weeks are strung.</Trans>
  return <Trans>Come today and two full weeks are strung.</Trans>
}
