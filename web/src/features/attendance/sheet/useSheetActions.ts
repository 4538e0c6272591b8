// What the teacher can do on a sheet: each a deed of the marking, or a request of its own.
import { useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { problemSentence } from '../../../api/problems.ts'
import { toast } from '../../../ui/Toast.tsx'
import { type Sheet, undoSheet } from '../attendance.api.ts'
import type { Marking, MarkingState } from '../engine/marking.ts'
import { change, type Marked, sameAs, setMinutes, type Tool, tap, undo } from '../engine/marks.ts'
import { absentBefore, heldBy, type Lock, marksByCode, type Seat } from './sheetView.ts'

type Situation = {
  sheet: Sheet
  seats: readonly Seat[]
  marking: Marking
  state: MarkingState
  tool: Tool
  lock: Lock
  now: Date
}

/** Undefined is what cannot be done now. */
export function useSheetActions(situation: Situation) {
  const { sheet, seats, marking, tool, lock } = situation
  const queries = useQueryClient()
  const askAgain = () => queries.invalidateQueries({ queryKey: ['attendance'] })
  const undoAll = useUndoAll(sheet, askAgain)
  const before = absentBefore(seats)
  const byCode = sheet.version === 0 ? marksByCode(seats) : undefined
  const markAll = (wanted: readonly (readonly [Seat, Marked])[]) =>
    marking.do((draft) => change(draft, wanted))
  const open = lock === undefined
  return {
    tapOn: useCallback((seat: Seat) => marking.do((draft) => tap(draft, seat, tool)), [marking, tool]),
    sayMinutes: (seat: Seat, minutes: number | null) =>
      marking.do((draft) => setMinutes(draft, seat, minutes)),
    markRolls: (chosen: readonly Seat[]) =>
      markAll(chosen.map((seat) => [seat, { mark: tool, minutes: null }])),
    undoLast: () => marking.do((draft) => undo(draft, seats)),
    finish: () => marking.done(),
    giveUp: () => {
      marking.giveUp(heldBy(sheet))
      void askAgain()
    },
    asBefore: open && before ? () => marking.do((draft) => sameAs(draft, seats, before)) : undefined,
    byCode: open && byCode ? () => markAll(byCode) : undefined,
    undoAll: mayUndoAll(situation) ? undoAll : undefined,
    askAgain: () => void askAgain(),
  }
}

export type SheetActions = ReturnType<typeof useSheetActions>

/** Takes the whole taking back; the marking follows when the server's sheet is asked for again. */
function useUndoAll(sheet: Sheet, askAgain: () => Promise<void>): () => void {
  const { t, i18n } = useLingui()
  const { mutate } = useMutation({
    mutationFn: () => undoSheet(sheet.lecture.id),
    onSuccess: async () => {
      await askAgain()
      toast(t`It is taken back. Nobody is told.`)
    },
    onError: (error) => toast(problemSentence(i18n, error)),
  })
  return () => mutate()
}

/** Within the grace, and only what is wholly with the server. */
function mayUndoAll({ sheet, state, now }: Situation): boolean {
  const { takenAt, graceMinutes, can } = sheet
  if (!takenAt || state.waiting || !can.includes('undoAttendance')) return false
  return now.getTime() < new Date(takenAt).getTime() + graceMinutes * 60_000
}
