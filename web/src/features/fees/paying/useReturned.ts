// Back from the gateway's page: our own server is asked once what has come.
import { useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { problemSentence } from '../../../api/problems.ts'
import { confirmGateway } from '../fees.api.ts'
import { readReturn } from './checkout.ts'
import type { GatewayOutcome } from './GatewayNote.tsx'

/** What became of a payment from which the browser has just come back; null where it has not. */
export function useReturned(studentId: string): { outcome: GatewayOutcome | null; failure: string | null } {
  const { i18n } = useLingui()
  const queries = useQueryClient()
  const [returned] = useState(() => readReturn(location.hash))
  const { mutate, data, error } = useMutation({
    mutationFn: confirmGateway.bind(null, studentId),
    onSettled: () => void queries.invalidateQueries({ queryKey: ['fees', studentId] }),
  })
  useEffect(() => {
    if (!returned) return
    history.replaceState(history.state, '', location.pathname + location.search)
    if (returned.checkout) mutate(returned.checkout)
  }, [returned, mutate])
  const closed: GatewayOutcome | null =
    returned && !returned.checkout ? { state: 'closed', receipt: null } : null
  return { outcome: data ?? closed, failure: error ? problemSentence(i18n, error) : null }
}
