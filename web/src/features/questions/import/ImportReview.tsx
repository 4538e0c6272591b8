// What is in a file: what can come in, what cannot and why, what is there already; and what became of it.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useSearch } from '../../../shell/search.ts'
import { FilterChip } from '../../../ui/Chip.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Loaded } from '../../../ui/Loaded.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { EmptyState } from '../../../ui/States.tsx'
import { Pager } from '../../../ui/Table.tsx'
import { IMPORT_PAGE_SIZE, type Import, importOf, type RowsShown, type Subject } from '../questions.api.ts'
import { ImportRows } from './ImportRows.tsx'
import { ImportState } from './ImportState.tsx'

const start = { list: '', show: 'all', page: 1, out: '' }

type ReviewProps = { importId: string; subjects: Subject[] }

export function ImportReview({ importId, subjects }: ReviewProps) {
  const { t } = useLingui()
  const [{ show, page, out }, setSearch] = useSearch(start)
  const only = (['ready', 'noted', 'problems', 'duplicates'] as const).find((one) => one === show) ?? 'all'
  const query = useQuery(importOf(importId, only, page))
  // Which lines stay out stands in the address, so that a reload keeps it.
  const leftOut = new Set(out.split('-').map(Number).filter(Boolean))
  const flip = (line: number) => {
    const next = new Set(leftOut)
    if (!next.delete(line)) next.add(line)
    setSearch({ out: [...next].join('-') })
  }
  return (
    <Loaded query={query} failed={t`The file did not load`}>
      {(list) => (
        <>
          <ImportState list={list} leftOut={leftOut} />
          {list.rows.length + list.total > 0 || only !== 'all' ? (
            <>
              <ShownChips list={list} only={only} onChange={(one) => setSearch({ show: one, page: 1 })} />
              <ImportRows {...{ list, subjects, leftOut }} onFlip={flip} />
              {list.total === 0 && <NothingHere />}
              <Pager
                page={page}
                pageSize={IMPORT_PAGE_SIZE}
                total={list.total}
                onPage={(to) => {
                  setSearch({ page: to })
                  document.getElementById('rows')?.scrollIntoView()
                }}
              />
            </>
          ) : null}
        </>
      )}
    </Loaded>
  )
}

type ChipsProps = { list: Import; only: RowsShown; onChange: (only: RowsShown) => void }

function ShownChips({ list, only, onChange }: ChipsProps) {
  const { t } = useLingui()
  const format = useFormat()
  const { rowCount, problemCount, duplicateCount, notedCount } = list
  const chips: { value: RowsShown; word: string; count: number }[] = [
    { value: 'ready', word: t`New`, count: rowCount - problemCount - duplicateCount },
    { value: 'noted', word: t`With notes`, count: notedCount },
    { value: 'problems', word: t`Cannot come in`, count: problemCount },
    { value: 'duplicates', word: t`There already`, count: duplicateCount },
  ]
  return (
    <fieldset className="row fch" aria-label={t`What is shown`} id="rows">
      {chips.map(({ value, word, count }) => (
        <FilterChip key={value} on={value === only} onChange={(on) => onChange(on ? value : 'all')}>
          {word} <span className="hint">{format.number(count)}</span>
        </FilterChip>
      ))}
    </fieldset>
  )
}

function NothingHere() {
  return (
    <Panel>
      <EmptyState plain title={<Trans>None of the file</Trans>} />
    </Panel>
  )
}
