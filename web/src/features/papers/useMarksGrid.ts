// Keeps what is typed in the grid of marks: at once on this device, a moment later on the server, undone step by step.
import { useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { problemSentence } from '../../api/problems.ts'
import { type Bounds, type Cells, type Mode, stateOf, type Typed } from './gridState.ts'
import { marksOf, type PaperMarks, type PaperRow, type TypedRows, writeMarks } from './papers.api.ts'

/** After so long without a key what is whole is sent. */
const PAUSE_MS = 900
/** A column of a batch in one go; the server takes 2,000. */
const AT_ONCE = 500
const STEPS = 100

export interface MarksGrid {
  cellsOf: (row: PaperRow) => Cells
  type: (change: Typed) => void
  undo: () => void
  canUndo: boolean
  saving: boolean
  /** Rows that are typed and not on the server yet. */
  waiting: number
  failure: string | undefined
}

/** `bounds` has one entry for each column. */
export function useMarksGrid(
  examId: string,
  data: PaperMarks,
  mode: Mode,
  bounds: readonly Bounds[],
): MarksGrid {
  const { i18n } = useLingui()
  const queries = useQueryClient()
  const [typed, setTyped] = useDraft(`paper-marks ${examId} ${mode}`)
  const [history, setHistory] = useState<Typed[]>([])
  const stored = useCallback((row: PaperRow) => storedCells(row, mode, bounds.length), [mode, bounds.length])
  const save = useMutation({
    mutationFn: (sent: Typed) => writeMarks(examId, rowsOf(sent, mode)),
    onSuccess: async (_, sent) => {
      await queries.invalidateQueries({ queryKey: marksOf(examId).queryKey })
      // What was typed on meanwhile stays to be sent.
      setTyped((now) => without(now, sent))
    },
  })
  const ready = Object.fromEntries(
    Object.entries(typed).filter(([, cells]) => ['whole', 'empty'].includes(stateOf(cells, bounds))),
  )
  useSending(ready, save.isPending, save.isError, (sent) => save.mutate(sent))

  const type = (change: Typed) => {
    const before = Object.fromEntries(
      data.rows
        .filter(({ studentId }) => studentId in change)
        .map((row) => [row.studentId, typed[row.studentId] ?? stored(row)]),
    )
    setHistory((steps) => [...steps.slice(-STEPS), before])
    save.reset()
    setTyped((now) => ({ ...now, ...change }))
  }
  const undo = () => {
    const last = history.at(-1)
    if (!last) return
    setHistory((steps) => steps.slice(0, -1))
    save.reset()
    setTyped((now) => ({ ...now, ...last }))
  }
  return {
    cellsOf: (row) => typed[row.studentId] ?? stored(row),
    ...{ type, undo, canUndo: history.length > 0, saving: save.isPending },
    waiting: Object.keys(typed).length,
    failure: save.error ? problemSentence(i18n, save.error) : undefined,
  }
}

function storedCells(row: PaperRow, mode: Mode, columns: number): Cells {
  if (mode === 'total') return [row.total ?? '']
  return row.sections ?? Array.from({ length: columns }, () => '')
}

function rowsOf(typed: Typed, mode: Mode): TypedRows {
  return Object.entries(typed).map(([studentId, cells]) => {
    const isAbsent = cells.every((text) => text === '')
    if (isAbsent) return { studentId, total: null, sections: null }
    return mode === 'total'
      ? { studentId, total: cells[0] ?? null, sections: null }
      : { studentId, total: null, sections: [...cells] }
  })
}

function without(typed: Typed, sent: Typed): Typed {
  return Object.fromEntries(Object.entries(typed).filter(([id, cells]) => String(sent[id]) !== String(cells)))
}

/** Sends what is ready once nobody types; what failed waits for the next key, or for the network. */
function useSending(ready: Typed, busy: boolean, failed: boolean, send: (typed: Typed) => void): void {
  const latest = useRef(send)
  latest.current = send
  const words = JSON.stringify(ready)
  useEffect(() => {
    if (words === '{}' || busy || failed) return
    const timer = setTimeout(() => latest.current(firstOf(JSON.parse(words) as Typed)), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [words, busy, failed])
  useEffect(() => {
    const again = () => words !== '{}' && latest.current(firstOf(JSON.parse(words) as Typed))
    window.addEventListener('online', again)
    return () => window.removeEventListener('online', again)
  }, [words])
}

const firstOf = (typed: Typed): Typed => Object.fromEntries(Object.entries(typed).slice(0, AT_ONCE))

/** State that a reload does not lose, in this tab. */
function useDraft(name: string): [Typed, (change: (now: Typed) => Typed) => void] {
  const [draft, setDraft] = useState<{ name: string; typed: Typed }>(() => ({ name, typed: readDraft(name) }))
  const current = draft.name === name ? draft.typed : readDraft(name)
  useEffect(() => {
    if (Object.keys(current).length) sessionStorage.setItem(name, JSON.stringify(current))
    else sessionStorage.removeItem(name)
  }, [name, current])
  const change = useCallback(
    (next: (now: Typed) => Typed) =>
      setDraft((now) => ({ name, typed: next(now.name === name ? now.typed : readDraft(name)) })),
    [name],
  )
  return [current, change]
}

function readDraft(name: string): Typed {
  try {
    return JSON.parse(sessionStorage.getItem(name) ?? '{}') as Typed
  } catch {
    return {}
  }
}
