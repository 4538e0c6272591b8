// One refund: how much, for whom and why; who asked, approved and paid; its vouchers and what is to be done now.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { PageHead } from '../../shell/PageHead.tsx'
import { useViewer } from '../../shell/session.tsx'
import { useFormat } from '../../ui/format.ts'
import { List, ListLink, Pairs } from '../../ui/List.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Note } from '../../ui/Note.tsx'
import { Columns, Head, Panel, Stack } from '../../ui/Panel.tsx'
import { ClockChip, refundWords, StateChip, todayInIndia } from './careWords.tsx'
import { type Refund, refundQuery } from './feeCare.api.ts'
import { DecideRefund } from './refund/DecideRefund.tsx'
import { PayRefund } from './refund/PayRefund.tsx'
import './feeCare.css'

export default function RefundPage() {
  const { t } = useLingui()
  const { refundId } = useParams({ from: '/fees/refunds/$refundId' })
  const query = useQuery(refundQuery(refundId))
  return (
    <Loaded query={query} failed={t`This refund did not load`}>
      {(refund) => <OneRefund refund={refund} />}
    </Loaded>
  )
}

function OneRefund({ refund }: { refund: Refund }) {
  const { t } = useLingui()
  const { name } = refund.student
  const isOpen = refund.state === 'asked' || refund.state === 'approved'
  return (
    <>
      <PageHead title={t`Refund for ${name}`} above={<Link to="/fees/refunds">{t`Refunds`}</Link>}>
        <StateChip of={refundWords[refund.state]} />
        {isOpen && <ClockChip dueBy={refund.dueBy} today={todayInIndia()} />}
      </PageHead>
      <Columns>
        <Stack>
          <Facts refund={refund} />
          {refund.vouchers.length > 0 && <Vouchers refund={refund} />}
        </Stack>
        <Stack>
          <NextStep refund={refund} />
        </Stack>
      </Columns>
    </>
  )
}

function Facts({ refund }: { refund: Refund }) {
  const { t } = useLingui()
  const format = useFormat()
  const { student, assignmentId, leftOn, askedBy, askedAt, decidedBy, decidedAt, paidBy, paidAt } = refund
  const items: [string, React.ReactNode][] = [
    [
      t`Student`,
      <Link key="student" className="a" to="/fees/students/$studentId" params={{ studentId: student.id }}>
        {student.name}, {student.rollNumber}
      </Link>,
    ],
    [
      t`Reason`,
      <span key="reason" className="wraps">
        {refund.reason}
      </span>,
    ],
  ]
  if (leftOn) items.push([t`Last day`, format.date(leftOn)])
  items.push([t`To be back by`, format.date(refund.dueBy)])
  items.push([t`Asked by`, `${askedBy.name}, ${format.dateTime(askedAt)}`])
  if (decidedBy && decidedAt) {
    const word = refund.state === 'refused' ? t`Refused by` : t`Approved by`
    items.push([word, `${decidedBy.name}, ${format.dateTime(decidedAt)}`])
  }
  if (refund.answer)
    items.push([
      t`Answer`,
      <span key="answer" className="wraps">
        {refund.answer}
      </span>,
    ])
  if (paidBy && paidAt) items.push([t`Paid back by`, `${paidBy.name}, ${format.dateTime(paidAt)}`])
  return (
    <Panel label={t`The refund`}>
      <p className="xl num fc-amount">{format.money(refund.paise)}</p>
      <Pairs items={items} />
      {assignmentId && (
        <p className="fc-below">
          <Link className="a" to="/fees/leaving/$assignmentId" params={{ assignmentId }}>
            <Trans>The arithmetic of leaving</Trans>
          </Link>
        </p>
      )}
    </Panel>
  )
}

function Vouchers({ refund }: { refund: Refund }) {
  const { t } = useLingui()
  const format = useFormat()
  return (
    <Panel label={t`Refund vouchers`}>
      <Head title={<Trans>Refund vouchers</Trans>} />
      <List>
        {refund.vouchers.map(({ voucher, receipt, paise }) => {
          const number = receipt.fullNumber
          const day = format.date(receipt.issuedOn)
          return (
            <ListLink
              key={voucher.id}
              to="/fees/receipts/$documentId"
              params={{ documentId: voucher.id }}
              title={voucher.fullNumber}
              hint={
                <Trans>
                  from receipt {number} of {day}
                </Trans>
              }
              after={<b className="num">{format.money(paise)}</b>}
            />
          )
        })}
      </List>
    </Panel>
  )
}

function NextStep({ refund }: { refund: Refund }) {
  const { person } = useViewer()
  if (refund.can.includes('decideRefund')) return <DecideRefund refund={refund} />
  if (refund.can.includes('payRefund')) return <PayRefund refund={refund} />
  if (refund.state === 'asked' && refund.askedBy.id === person.id) {
    return (
      <Note tone="own" icon="clock">
        <Trans>You have asked for it; another person approves it. They have been told.</Trans>
      </Note>
    )
  }
  return null
}
