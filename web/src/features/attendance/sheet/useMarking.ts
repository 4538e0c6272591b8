// The marking of one lecture on the screen: the engine, fed with what the server says.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { useViewer } from '../../../shell/session.tsx'
import { noteWaiting } from '../../../shell/waiting.ts'
import { type Seen, type Sheet, sheetQuery } from '../attendance.api.ts'
import { Marking, type MarkingState } from '../engine/marking.ts'
import { holdSheet } from '../engine/waiting.ts'
import { openPorts } from './sheetPorts.ts'
import { heldBy } from './sheetView.ts'

/** The lecture's marking, once this device has read what it keeps of it. */
export function useMarking(lectureId: string): Marking | undefined {
  const personId = useViewer().person.id
  const [marking, setMarking] = useState<Marking>()
  useEffect(() => {
    let current: Marking | undefined
    let left = false
    const release = holdSheet(lectureId)
    void openPorts()
      .then((ports) => Marking.open(personId, lectureId, ports))
      .then((opened) => {
        if (left) return
        current = opened
        setMarking(opened)
      })
    const hurry = () => current?.hurry()
    window.addEventListener('online', hurry)
    return () => {
      left = true
      current?.stop()
      release()
      window.removeEventListener('online', hurry)
    }
  }, [personId, lectureId])
  return marking
}

const nothing = () => () => {}

/** What the marking is at now. */
export function useMarkingState(marking: Marking | undefined): MarkingState | undefined {
  return useSyncExternalStore(marking?.subscribe ?? nothing, () => marking?.state)
}

/** Lays each sheet that comes from the server (or from this device's copy) under the marks. */
export function useSheet(lectureId: string, marking: Marking | undefined) {
  const personId = useViewer().person.id
  const queries = useQueryClient()
  const query = useQuery(sheetQuery(personId, lectureId))
  const seen: Seen<Sheet> | undefined = query.data
  useEffect(() => {
    if (seen) marking?.see(heldBy(seen.data), seen.since !== undefined)
  }, [seen, marking])
  // What was sent changes counts, words and times: they are the server's to say.
  const sentAt = useMarkingState(marking)?.sentAt
  useEffect(() => {
    if (sentAt) void queries.invalidateQueries({ queryKey: ['attendance'] })
  }, [sentAt, queries])
  const waiting = useMarkingState(marking)?.waiting
  useEffect(() => {
    if (waiting) noteWaiting('attendance')
  }, [waiting])
  return query
}
