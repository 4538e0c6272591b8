// What has to be loaded anew after a step of a leave.
import { useQueryClient } from '@tanstack/react-query'

/** Leave itself, what waits on the homes, and what it changes: marks and who stands in for whom. */
const changed = [['leave'], ['homes'], ['attendance'], ['timetable']]

export function useChanged(): () => void {
  const queries = useQueryClient()
  return () => {
    for (const queryKey of changed) void queries.invalidateQueries({ queryKey })
  }
}
