// The office's page of one student's fees: what is owed in a sentence, plans, charges, receipts, concessions.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Title } from '../../shell/Title.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { useFormat } from '../../ui/format.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { Columns, Say, Stack } from '../../ui/Panel.tsx'
import { EmptyState } from '../../ui/States.tsx'
import { Family } from './account/AccountPanel.tsx'
import type { DueGroup } from './counter.api.ts'
import { type Account, accountQuery } from './counter.api.ts'
import { usePrinting } from './print/usePrinting.tsx'
import { AdvancePanel } from './student/AdvancePanel.tsx'
import { ChargeDialog } from './student/ChargeDialog.tsx'
import { ConcessionsPanel } from './student/ConcessionsPanel.tsx'
import { DocumentsPanel } from './student/DocumentsPanel.tsx'
import { PlanPanel, plansOf } from './student/PlanPanel.tsx'
import { PostponeDialog } from './student/PostponeDialog.tsx'
import { ReasonDialog, type Reasoned } from './student/ReasonDialog.tsx'
import './counter.css'

export default function StudentFeesPage() {
  const { t } = useLingui()
  const { studentId } = useParams({ strict: false }) as { studentId: string }
  const query = useQuery(accountQuery(studentId))
  return (
    <Loaded query={query} failed={t`The account did not load`}>
      {(account) => <StudentFees key={studentId} account={account} />}
    </Loaded>
  )
}

function StudentFees({ account }: { account: Account }) {
  const { student } = account
  const navigate = useNavigate()
  const printing = usePrinting()
  const [reasoned, setReasoned] = useState<Reasoned>()
  const [postponing, setPostponing] = useState<DueGroup>()
  const [charging, setCharging] = useState(false)
  const plans = plansOf(account)
  const open = (studentId: string) =>
    void navigate({ to: '/fees/students/$studentId', params: { studentId } })
  return (
    <>
      <Title>{student.name}</Title>
      <Sentence account={account} />
      <div className="row wrap">
        <ButtonLink to="/counter" search={{ student: student.id } as never} icon="rupee">
          <Trans>Take payment</Trans>
        </ButtonLink>
        <Button look="line" icon="plus" onClick={() => setCharging(true)}>
          <Trans>Charge something else</Trans>
        </Button>
        <ButtonLink to="/people/$personId" params={{ personId: student.id }} look="quiet">
          <Trans>The student’s page</Trans>
        </ButtonLink>
      </div>
      <Columns>
        <Stack>
          {plans.length === 0 && <NoPlan />}
          {plans.map((plan) => (
            <PlanPanel
              key={plan.assignmentId ?? 'charges'}
              plan={plan}
              studentId={student.id}
              onPostpone={setPostponing}
              onReason={setReasoned}
            />
          ))}
        </Stack>
        <Stack>
          <AdvancePanel account={account} />
          <DocumentsPanel studentId={student.id} printing={printing} onReason={setReasoned} />
          <ConcessionsPanel account={account} />
          {account.siblings.length > 0 && (
            <section className="panel">
              <Family account={account} onChoose={open} />
            </section>
          )}
        </Stack>
      </Columns>
      <ReasonDialog what={reasoned} onClose={() => setReasoned(undefined)} />
      <PostponeDialog studentId={student.id} group={postponing} onClose={() => setPostponing(undefined)} />
      <ChargeDialog studentId={student.id} open={charging} onClose={() => setCharging(false)} />
      {printing.sheet}
    </>
  )
}

function Sentence({ account }: { account: Account }) {
  const { money, date } = useFormat()
  const { student, owed, charged, conceded, suggestion } = account
  const name = student.name
  const [left, whole] = [money(owed), money(charged - conceded)]
  const above = (
    <>
      <Link to="/fees/dues">
        <Trans>Fees</Trans>
      </Link>
      {[student.rollNumber, ...student.batches].filter(Boolean).map((fact) => ` · ${fact}`)}
    </>
  )
  const due = suggestion && money(suggestion.paise)
  const until = suggestion && date(suggestion.dueOn)
  return (
    <Say above={above}>
      {charged === 0 ? (
        <Trans>{name} has been charged nothing yet.</Trans>
      ) : owed === 0 ? (
        <Trans>
          {name} has paid everything: {whole}.
        </Trans>
      ) : (
        <>
          <Trans>
            {name}: {left} is left of {whole}.
          </Trans>{' '}
          {due && (
            <Trans>
              {due} of it is due on {until}.
            </Trans>
          )}
        </>
      )}
    </Say>
  )
}

function NoPlan() {
  const { t } = useLingui()
  return (
    <section className="panel">
      <EmptyState
        title={t`On no plan yet`}
        level={2}
        action={
          <ButtonLink to="/fees/assign" look="tonal">
            <Trans>Put a batch on a plan</Trans>
          </ButtonLink>
        }
      >
        <Trans>A plan says what the course costs, and when which part of it is due.</Trans>
      </EmptyState>
    </section>
  )
}
