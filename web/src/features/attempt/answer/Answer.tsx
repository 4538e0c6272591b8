// The way to answer a question, by its kind. What only some papers have travels with its first question.
import { Suspense } from 'react'
import { Skeleton } from '../../../ui/States.tsx'
import type { QuestionKind } from '../engine/responses.ts'
import { later } from '../later.tsx'
import type { AnswerProps } from './answerProps.ts'
import { Options } from './Options.tsx'

const NumberPad = later(() => import('./NumberPad.tsx'))
const Matching = later(() => import('./Matching.tsx'))
const TrueFalse = later(() => import('./TrueFalse.tsx'))
const ShortAnswer = later(() => import('./ShortAnswer.tsx'))

const parts = {
  numerical: NumberPad,
  integer: NumberPad,
  matching: Matching,
  true_false: TrueFalse,
  short: ShortAnswer,
}

type Props = AnswerProps & {
  /** To how many decimals a number is to be given. */
  decimals: number | null
  /** It was to be saved before it was a number. */
  incomplete: boolean
}

export function Answer({ decimals, incomplete, ...rest }: Props) {
  const { kind } = rest.question
  if (kind === 'single' || kind === 'multiple') return <Options {...rest} />
  return (
    <Suspense fallback={<Skeleton rows={2} />}>
      {(kind === 'numerical' || kind === 'integer') && (
        <NumberPad
          standing={rest.standing}
          incomplete={incomplete}
          whole={kind === 'integer'}
          decimals={decimals}
          onChange={rest.onChoose}
        />
      )}
      {kind === 'matching' && <Matching {...rest} />}
      {kind === 'true_false' && <TrueFalse {...rest} />}
      {kind === 'short' && <ShortAnswer {...rest} />}
    </Suspense>
  )
}

/** Loads what the paper's kinds need before their first question, so that none waits for a network later. */
export function loadKinds(kinds: Iterable<QuestionKind>): void {
  for (const kind of new Set(kinds)) {
    if (kind in parts) parts[kind as keyof typeof parts].load().catch(() => {})
  }
}
