// "To decide", with how many wait.
import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { leaveList } from '../leave.api.ts'

export function ToDoWord() {
  const { data } = useQuery({ ...leaveList({ todo: 'true', pageSize: 1 }), refetchInterval: 60_000 })
  const total = data?.total ?? 0
  return total > 0 ? (
    <Trans>
      To decide (<span className="num">{total}</span>)
    </Trans>
  ) : (
    <Trans>To decide</Trans>
  )
}
