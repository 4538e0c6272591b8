// What went wrong with one row, said within it.
import { useLingui } from '@lingui/react/macro'
import { problemSentence } from '../../api/problems.ts'

/** Nothing while `error` is null. */
export function RowProblem({ error }: { error: unknown }) {
  const { i18n } = useLingui()
  if (!error) return null
  return (
    <span className="neg op-problem" role="alert">
      {problemSentence(i18n, error)}
    </span>
  )
}
