// What of leave waits for this person: to confirm for a child, or to answer.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { ButtonLink } from '../../../ui/Button.tsx'
import { InkBlock } from '../../../ui/Panel.tsx'
import { type LeaveRow, leaveList } from '../leave.api.ts'
import { useTimeWords } from '../leaveWords.tsx'

/** Nothing where nothing waits: the one ink block of a page says what to do now. */
export function ToDoBlock() {
  const { t } = useLingui()
  const { data } = useQuery(leaveList({ todo: 'true', pageSize: 1 }))
  const row = data?.rows[0]
  if (!row) return null
  const others = (data?.total ?? 1) - 1
  return (
    <InkBlock label={t`To do now`}>
      <div className="row wrap">
        <div className="grow">
          <FirstToDo row={row} />
          {others > 0 && (
            <p className="s">
              <Plural value={others} one="# more waits after it." other="# more wait after it." />
            </p>
          )}
        </div>
        <ButtonLink look="inv" to="/leave/$leaveId" params={{ leaveId: row.id }}>
          <Trans>Look at it</Trans>
        </ButtonLink>
      </div>
    </InkBlock>
  )
}

function FirstToDo({ row }: { row: LeaveRow }) {
  const words = useTimeWords()
  const { name } = row.person
  const { when, howMuch } = words(row)
  return (
    <>
      <h2>
        {row.state === 'asked_back' ? (
          <Trans>A question about the leave of {name}</Trans>
        ) : (
          <Trans>{name} asks for leave</Trans>
        )}
      </h2>
      <p>
        {when} · {howMuch}
      </p>
    </>
  )
}
