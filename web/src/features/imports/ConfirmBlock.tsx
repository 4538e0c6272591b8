// What will happen when the list is confirmed, in one sentence, and the button that does it.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Problem } from '../../api/problem.ts'
import { problemSentence } from '../../api/problems.ts'
import { Button } from '../../ui/Button.tsx'
import { Note } from '../../ui/Note.tsx'
import { InkBlock } from '../../ui/Panel.tsx'
import { confirmImport, type Import } from './imports.api.ts'

export function ConfirmBlock({ list, leaveOut }: { list: Import; leaveOut: number[] }) {
  const { t, i18n } = useLingui()
  const queries = useQueryClient()
  const [withoutProblems, setWithoutProblems] = useState(false)
  const confirm = useMutation({
    mutationFn: () => confirmImport(list.id, { leaveOut, leaveOutProblems: withoutProblems }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['imports'] }),
  })
  const heldBack = list.problemCount > 0 && !list.passesOverProblems && !withoutProblems
  const count = list.rowCount - list.problemCount - leaveOut.length
  const mayConfirm = list.can.includes('confirmImport')
  return (
    <>
      {list.failure && <Failure failure={list.failure} />}
      {confirm.error && (
        <Note tone="bad" alert>
          {problemSentence(i18n, confirm.error)}
        </Note>
      )}
      <InkBlock label={t`Confirm the list`}>
        <h2 className="l">
          <Plural
            value={count}
            _0="No student can be taken in"
            one="# student is ready"
            other="# students are ready"
          />
        </h2>
        <p className="dim">
          {list.problemCount > 0 && (
            <>
              <Plural
                value={list.problemCount}
                one="# row has a problem."
                other="# rows have problems."
              />{' '}
            </>
          )}
          {leaveOut.length > 0 && (
            <>
              <Plural
                value={leaveOut.length}
                one="# row looks like somebody who is here, and is left out."
                other="# rows look like somebody who is here, and are left out."
              />{' '}
            </>
          )}
          <Trans>Nothing is written yet.</Trans>
        </p>
        {list.problemCount > 0 && !list.passesOverProblems && (
          <label className="tick">
            <input
              type="checkbox"
              checked={withoutProblems}
              onChange={(event) => setWithoutProblems(event.target.checked)}
            />
            <span>
              <Plural
                value={list.problemCount}
                one="Leave out the row with a problem"
                other="Leave out the # rows with problems"
              />
            </span>
          </label>
        )}
        {mayConfirm && (
          <div className="row wrap">
            <Button
              look="inv"
              busy={confirm.isPending}
              disabled={heldBack || count === 0}
              onClick={() => confirm.mutate()}
            >
              {confirm.isPending ? (
                <Trans>Starting</Trans>
              ) : (
                <Plural value={count} one="Take in # student" other="Take in # students" />
              )}
            </Button>
          </div>
        )}
      </InkBlock>
    </>
  )
}

/** Why the last try took nothing in. */
function Failure({ failure }: { failure: NonNullable<Import['failure']> }) {
  const { i18n } = useLingui()
  const problem = new Problem(409, failure)
  return (
    <Note tone="bad" title={<Trans>Nothing was taken in</Trans>}>
      {problemSentence(i18n, problem)}
    </Note>
  )
}
