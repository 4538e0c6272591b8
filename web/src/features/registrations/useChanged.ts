// What has to be loaded anew after a decision.
import { useQueryClient } from '@tanstack/react-query'

/** The list, the people, and what waits on the homes. */
const changed = [['registrations'], ['people'], ['homes']]

export function useChanged(): () => void {
  const queries = useQueryClient()
  return () => {
    for (const queryKey of changed) void queries.invalidateQueries({ queryKey })
  }
}
