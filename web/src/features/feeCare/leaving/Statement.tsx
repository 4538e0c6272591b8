// The statement of a leaving: what the course costs, what of it was used, what was paid, and what goes back.
import { Trans, useLingui } from '@lingui/react/macro'
import { useInstitute } from '../../../shell/institute.ts'
import { useFormat } from '../../../ui/format.ts'
import { Progress } from '../../../ui/Plot.tsx'
import { useHeadName } from '../careWords.tsx'
import type { Leaving } from '../feeCare.api.ts'
import { Outcome } from './Outcome.tsx'
import { Sum, SumPart } from './Sum.tsx'

export function Statement({ leaving }: { leaving: Leaving }) {
  const { t } = useLingui()
  const institute = useInstitute()
  const { student, course, plan, batch } = leaving
  return (
    <section className="panel fc-paper" aria-label={t`The arithmetic of leaving`}>
      <div className="fc-letter">
        <b>{institute.name}</b>
      </div>
      <div>
        <h2 className="xl">{student.name}</h2>
        <p className="hint">{[student.rollNumber, course, plan, batch].filter(Boolean).join(' · ')}</p>
      </div>
      <Time leaving={leaving} />
      <Cost leaving={leaving} />
      <Used leaving={leaving} />
      <Paid leaving={leaving} />
      <Outcome leaving={leaving} />
      <div className="fc-signs" aria-hidden="true">
        <span>
          <Trans>For the institute</Trans>
        </span>
        <span>
          <Trans>Parent or student</Trans>
        </span>
      </div>
    </section>
  )
}

function Time({ leaving }: { leaving: Leaving }) {
  const { t } = useLingui()
  const format = useFormat()
  const { rule, units, used } = leaving
  const [from, to, last] = [leaving.startsOn, leaving.endsOn, leaving.leftOn].map((day) => format.date(day))
  const byLectures = rule === 'by_lectures'
  return (
    <div className="stack g1">
      <p>
        {byLectures ? (
          <Trans>
            The course has <b>{units} lectures</b> from {from} to {to}. Until {last}, the last day,{' '}
            <b>{used}</b> of them were held.
          </Trans>
        ) : (
          <Trans>
            The course runs <b>{units} days</b>, from {from} to {to}. Until {last}, the last day,{' '}
            <b>{used}</b> of them have passed.
          </Trans>
        )}
      </p>
      <Progress label={byLectures ? t`Lectures held` : t`Days passed`} done={used} total={units} />
    </div>
  )
}

type HeadSum = { id: string; name: string; refundable: boolean; charged: number; conceded: number }

function useHeads({ dues }: Leaving): HeadSum[] {
  const nameOf = useHeadName()
  return [...Map.groupBy(dues, ({ head }) => head.id)].map(([id, found]) => ({
    id,
    name: found[0] ? nameOf(found[0].head) : '',
    refundable: found[0]?.refundable ?? true,
    charged: found.reduce((sum, due) => sum + due.charged, 0),
    conceded: found.reduce((sum, due) => sum + due.conceded, 0),
  }))
}

function Cost({ leaving }: { leaving: Leaving }) {
  const { t } = useLingui()
  const heads = useHeads(leaving)
  const conceded = heads.reduce((sum, head) => sum + head.conceded, 0)
  return (
    <Sum title={t`What the course costs`} total={leaving.net} totalWord={t`Cost of the course`}>
      {heads.map((head) => (
        <SumPart
          key={head.id}
          word={head.name}
          hint={!head.refundable && <Trans>is not given back</Trans>}
          paise={head.charged}
        />
      ))}
      {conceded > 0 && <SumPart word={<Trans>Concessions</Trans>} paise={-conceded} />}
    </Sum>
  )
}

function Used({ leaving }: { leaving: Leaving }) {
  const { t } = useLingui()
  const format = useFormat()
  const { net, refundable, earned, units, used, rule } = leaving
  const fixed = net - refundable
  const share = format.money(refundable)
  return (
    <Sum title={t`What was used`} total={earned} totalWord={t`Stays with the institute`}>
      {fixed > 0 && (
        <SumPart
          word={
            rule === 'none' ? (
              <Trans>By this plan nothing is given back</Trans>
            ) : (
              <Trans>What is not given back</Trans>
            )
          }
          paise={fixed}
        />
      )}
      {refundable > 0 && <SumPart word={`${share} × ${used} ÷ ${units}`} paise={earned - fixed} />}
    </Sum>
  )
}

function Paid({ leaving }: { leaving: Leaving }) {
  const { t } = useLingui()
  const format = useFormat()
  const settledAt = leaving.settled?.at.slice(0, 10)
  const receipts = leaving.receipts.filter(({ issuedOn }) => !settledAt || issuedOn <= settledAt)
  return (
    <Sum title={t`What was paid`} total={leaving.paid} totalWord={t`Paid for this course`}>
      {receipts.map(({ id, fullNumber, issuedOn, paise }) => (
        <SumPart key={id} word={fullNumber} hint={format.date(issuedOn)} paise={paise} />
      ))}
    </Sum>
  )
}
