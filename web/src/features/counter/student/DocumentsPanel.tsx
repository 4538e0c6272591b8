// Everything that was written for a student's money: receipts, vouchers, credit notes; printed again or taken back.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useFormat } from '../../../ui/format.ts'
import { Loaded } from '../../../ui/Loaded.tsx'
import { Menu, MenuItem } from '../../../ui/Menu.tsx'
import { Head, Panel } from '../../../ui/Panel.tsx'
import { Pager } from '../../../ui/Table.tsx'
import { DOCUMENTS_PAGE, type DocumentRow, documentsQuery, takeBackReceipt } from '../counter.api.ts'
import { documentWords, modeWords } from '../counterWords.ts'
import type { Printing } from '../print/usePrinting.tsx'
import type { Reasoned } from './ReasonDialog.tsx'

type DocumentsProps = { studentId: string; printing: Printing; onReason: (what: Reasoned) => void }

export function DocumentsPanel({ studentId, printing, onReason }: DocumentsProps) {
  const { t } = useLingui()
  const [page, setPage] = useState(1)
  const query = useQuery(documentsQuery(studentId, page))
  return (
    <Panel>
      <Head title={t`Receipts`} />
      <Loaded query={query} failed={t`The receipts did not load`}>
        {({ rows, total }) => (
          <>
            {rows.length === 0 && (
              <p className="dim">
                <Trans>Nothing has been paid yet.</Trans>
              </p>
            )}
            <ul className="list">
              {rows.map((row) => (
                <Row key={row.id} row={row} printing={printing} onReason={onReason} />
              ))}
            </ul>
            <Pager page={page} pageSize={DOCUMENTS_PAGE} total={total} onPage={setPage} />
          </>
        )}
      </Loaded>
    </Panel>
  )
}

const receipts = ['receipt', 'tax_invoice', 'receipt_voucher']

function Row({
  row,
  printing,
  onReason,
}: { row: DocumentRow } & Pick<DocumentsProps, 'printing' | 'onReason'>) {
  const { t, i18n } = useLingui()
  const { date, amount } = useFormat()
  const { id, fullNumber, kind, issuedOn, paise, modes, takenBackBy, cites, subjectToRealisation } = row
  const facts = [i18n._(documentWords[kind]), date(issuedOn), ...modes.map((mode) => i18n._(modeWords[mode]))]
  const takeBack = () =>
    onReason({
      title: t`Take back ${fullNumber}`,
      explains: t`A credit note is written, and what the receipt paid is owed again. The number stays used.`,
      act: t({ message: 'Take back', context: 'from the books' }),
      done: t`Taken back by a credit note.`,
      send: ({ reason }, key) => takeBackReceipt(id, reason, key),
    })
  return (
    <li>
      <span className="grow">
        <Link
          to="/fees/receipts/$documentId"
          params={{ documentId: id }}
          className={takenBackBy ? 'fc-void' : ''}
        >
          {fullNumber}
        </Link>
        <span className="s hint block wraps">{facts.join(' · ')}</span>
        {takenBackBy && (
          <span className="s neg block">
            <Trans>taken back by {takenBackBy}</Trans>
          </span>
        )}
        {cites && (
          <span className="s hint block">
            <Trans>for {cites}</Trans>
          </span>
        )}
        {subjectToRealisation && (
          <span className="s att block">
            <Trans>the cheque is not cleared yet</Trans>
          </span>
        )}
      </span>
      <b className="num nb">{amount(paise)}</b>
      <Menu
        label={t`What to do with ${fullNumber}`}
        items={
          <>
            <MenuItem icon="printer" onClick={() => void printing.print(id)}>
              <Trans>Print again</Trans>
            </MenuItem>
            {receipts.includes(kind) && !takenBackBy && (
              <MenuItem icon="undo" danger onClick={takeBack}>
                <Trans context="from the books">Take back</Trans>
              </MenuItem>
            )}
          </>
        }
      />
    </li>
  )
}
