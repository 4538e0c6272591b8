// Finding the student: two letters, the roll number or a phone; the arrows choose, Enter takes.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type KeyboardEvent, type Ref, useEffect, useId, useState } from 'react'
import { IconButton } from '../../../ui/Button.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { EmptyState, ErrorState } from '../../../ui/States.tsx'
import { accountQuery, type Found, findQuery, LEAST_LETTERS } from '../counter.api.ts'
import { Key } from '../Key.tsx'
import { FoundRow } from './FoundRow.tsx'
import { useSettled } from './useSettled.ts'

type FindProps = {
  typed: string
  onType: (typed: string) => void
  chosenId: string
  onChoose: (studentId: string) => void
  ref: Ref<HTMLInputElement>
}

/** The field and what it finds. Enter pressed before the answer is there takes the first of it. */
export function FindPanel({ typed, onType, chosenId, onChoose, ref }: FindProps) {
  const { t } = useLingui()
  const id = useId()
  const found = useFound(typed)
  const { rows } = found
  const [active, setActive] = useState(0)
  const [eager, setEager] = useState(false)
  const at = Math.min(active, Math.max(0, rows.length - 1))
  usePrepared(rows[at])

  useEffect(() => {
    if (!eager || !found.settled) return
    setEager(false)
    if (rows[0]) onChoose(rows[0].id)
  }, [eager, found.settled, rows, onChoose])

  const type = (text: string) => {
    setActive(0)
    setEager(false)
    onType(text)
  }
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step && rows.length > 0) {
      event.preventDefault()
      setActive((at + step + rows.length) % rows.length)
    }
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || !found.asked) return
    event.preventDefault()
    if (!found.settled) setEager(true)
    else if (rows[at]) onChoose(rows[at].id)
  }

  return (
    <div className="fc-find">
      <search className="in">
        <Icon name="search" />
        <input
          ref={ref}
          data-begins-here
          type="text"
          role="combobox"
          inputMode="search"
          enterKeyHint="search"
          autoComplete="off"
          spellCheck={false}
          aria-label={t`Find a student`}
          aria-expanded={rows.length > 0}
          aria-controls={`${id}-found`}
          aria-autocomplete="list"
          aria-keyshortcuts="/"
          aria-activedescendant={rows[at] && `${id}-${rows[at].id}`}
          placeholder={t`Name, roll number or phone`}
          value={typed}
          onChange={(event) => type(event.target.value)}
          onKeyDown={press}
        />
        {typed ? (
          <IconButton icon="close" label={t`Clear the search`} onClick={() => type('')} />
        ) : (
          <Key>/</Key>
        )}
      </search>
      <FindAnswer found={found} typed={typed} />
      <div className="fc-found" id={`${id}-found`} role="listbox" aria-label={t`Found`}>
        {rows.map((row, index) => (
          <FoundRow
            key={row.id}
            id={`${id}-${row.id}`}
            row={row}
            typed={typed}
            active={index === at}
            chosen={row.id === chosenId}
            onChoose={() => onChoose(row.id)}
          />
        ))}
      </div>
    </div>
  )
}

type Answer = ReturnType<typeof useFound>

/** What is found for the typed letters; `settled` once the rows are those of exactly these letters. */
function useFound(typed: string) {
  const text = typed.trim()
  const asked = text.length >= LEAST_LETTERS
  const waited = useSettled(text, 120)
  const query = useQuery({ ...findQuery(waited), enabled: waited.length >= LEAST_LETTERS })
  const rows: readonly Found[] = asked ? (query.data?.rows ?? []) : []
  const settled = asked && waited === text && !query.isPlaceholderData && !query.isFetching
  return { asked, settled, rows, query }
}

/** The account of the row that Enter would take is asked for at once, so that Enter shows it without a wait. */
function usePrepared(row: Found | undefined): void {
  const queries = useQueryClient()
  const studentId = row?.id
  useEffect(() => {
    if (studentId) void queries.prefetchQuery({ ...accountQuery(studentId), staleTime: 10_000 })
  }, [studentId, queries])
}

function FindAnswer({ found: { asked, settled, rows, query }, typed }: { found: Answer; typed: string }) {
  const { t } = useLingui()
  const count = rows.length
  if (asked && query.isError && rows.length === 0) {
    return (
      <ErrorState
        error={query.error}
        title={t`Nothing could be looked up`}
        retry={() => void query.refetch()}
      />
    )
  }
  if (settled && count === 0) {
    return (
      <EmptyState plain title={t`Nobody is found for “${typed}”`}>
        <Trans>Try the roll number, or a parent’s phone number.</Trans>
      </EmptyState>
    )
  }
  return (
    <p className="vh" role="status">
      {settled && <Trans>{count} found</Trans>}
    </p>
  )
}
