// What is read out to those who do not see the screen: which question this is, and the time at a few moments.
import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import type { AttemptEngine } from './engine/attemptEngine.ts'
import type { Standing } from './engine/ledger.ts'
import { paletteState } from './engine/palette.ts'
import type { OpenView } from './openView.ts'
import { stateWords } from './paperWords.ts'

type Props = {
  engine: AttemptEngine
  view: OpenView
  number: number
  count: number
  standing: Standing
}

/** Minutes before the bell at which the time is read out. */
const MOMENTS = [30, 10, 5, 1]

export function Announcer({ engine, view, number, count, standing }: Props) {
  const { t, i18n } = useLingui()
  const end = view.sheet.partEnds[view.part - 1]
  const minutes = useMoment(engine, end)
  const state = i18n._(stateWords[paletteState(standing)])
  return (
    <>
      <p className="vh" role="status">
        {t`Question ${number} of ${count}`}, {state}
      </p>
      <p className="vh" role="status">
        {minutes !== undefined && t`${plural(minutes, { one: '# minute left', other: '# minutes left' })}`}
      </p>
    </>
  )
}

/** The last of the moments that has come; one that had passed when the screen opened is not read out. */
function useMoment(engine: AttemptEngine, end: string | undefined): number | undefined {
  const [moment, setMoment] = useState<number>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a moved end moves the moments
  useEffect(() => {
    setMoment(undefined)
    const timers = MOMENTS.map((minutes) => ({ minutes, ms: (engine.secondsLeft() - minutes * 60) * 1000 }))
      .filter(({ ms }) => ms > 0)
      .map(({ minutes, ms }) => setTimeout(() => setMoment(minutes), ms))
    return () => {
      for (const timer of timers) clearTimeout(timer)
    }
  }, [engine, end])
  return moment
}
