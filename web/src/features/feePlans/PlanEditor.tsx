// The editor of a plan: prices, instalments and rules on one side, what a student would pay on the other.
import { Trans, useLingui } from '@lingui/react/macro'
import { Main } from '../../shell/Frame.tsx'
import { Dock, TaskTop } from '../../shell/PageHead.tsx'
import { Button } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/ChoiceField.tsx'
import { type Form, useForm } from '../../ui/form.ts'
import { useFormat } from '../../ui/format.ts'
import { Note } from '../../ui/Note.tsx'
import { Columns, Head, Panel, Stack } from '../../ui/Panel.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { draftOf, fieldsOf, isWhole, type PlanFields, rowsOf, sharesOf, totalPrice } from './draft.ts'
import type { FeeHead, FeePlan, PlanDraft } from './feePlans.api.ts'
import { HeadLines } from './HeadLines.tsx'
import { InstalmentLines } from './InstalmentLines.tsx'
import { RuleFields } from './RuleFields.tsx'
import { Schedule } from './Schedule.tsx'
import './feePlans.css'

type Course = { id: string; name: string; archived: boolean }
type EditorProps = {
  title: string
  courses: Course[]
  heads: FeeHead[]
  /** Whether the institute takes tax at all. */
  taxed: boolean
  /** The year that a new plan is for unless it is changed. */
  year: number
  plan?: FeePlan
  send: (draft: PlanDraft, key: string) => Promise<{ id: string }>
  done: (id: string) => void
}

export function PlanEditor({ title, courses, heads, taxed, year, plan, send, done }: EditorProps) {
  const { t } = useLingui()
  const format = useFormat()
  const form = useForm({
    start: fieldsOf(plan, year),
    draft: { name: `fee-plan-${plan?.id ?? 'new'}` },
    check: useCheck(),
    send: (fields: PlanFields, key) => send(draftOf(fields), key),
    done: ({ id }) => done(id),
  })
  const { values } = form
  return (
    <>
      <TaskTop title={title}>
        <b className="num">{format.money(totalPrice(values.heads))}</b>
      </TaskTop>
      <Main>
        <form id="plan-form" noValidate onSubmit={form.onSubmit}>
          <Columns>
            <Stack gap={4}>
              {form.failure && (
                <Note tone="bad" alert>
                  {form.failure}
                </Note>
              )}
              <Panel>
                <Names form={form} courses={courses} />
              </Panel>
              <Panel>
                <HeadLines form={form} heads={heads} taxed={taxed} />
              </Panel>
              <Panel>
                <InstalmentLines form={form} />
              </Panel>
              <Panel>
                <Head title={t`Rules`} />
                <RuleFields form={form} />
              </Panel>
            </Stack>
            <div className="fp-stick">
              <Schedule
                rows={{ priceIncludesTax: values.priceIncludesTax, ...rowsOf(values) }}
                whole={isWhole(values)}
              />
            </div>
          </Columns>
        </form>
      </Main>
      <Dock>
        <Button type="submit" form="plan-form" busy={form.busy}>
          {form.busy ? <Trans>Saving</Trans> : <Trans>Save the draft</Trans>}
        </Button>
        <p className="s hint grow">
          <Trans>Nobody is charged by a draft.</Trans>
        </p>
      </Dock>
    </>
  )
}

/** What can be said before asking the server; a draft may have gaps, but none that cannot be kept. */
function useCheck() {
  const { t } = useLingui()
  return ({ courseId, year, name, heads, instalments, fine, finePaise }: PlanFields) => ({
    ...(!courseId && { courseId: t`Choose the course.` }),
    ...(!/^20\d\d$/.test(year) && { year: t`Write the year with four digits.` }),
    ...(!name.trim() && { name: t`Please fill this in.` }),
    ...(heads.some(({ headId, paise }) => Boolean(headId) !== Boolean(paise)) && {
      heads: t`Each line needs a head and an amount; remove those that you do not need.`,
    }),
    ...(instalments.some(({ percent, how, dueOn, days }) => {
      const day = how === 'date' ? dueOn : days
      return sharesOf(percent) === undefined || !day || (how === 'days' && !/^\d{1,3}$/.test(days))
    }) && { instalments: t`Each instalment needs a share and a day; remove those that you do not need.` }),
    ...(fine !== 'none' && !finePaise && { finePaise: t`Please fill this in.` }),
  })
}

function Names({ form, courses }: { form: Form<PlanFields>; courses: Course[] }) {
  const { t } = useLingui()
  const chosen = form.values.courseId
  return (
    <div className="form2">
      <SelectField
        {...form.field('courseId')}
        label={t`Course`}
        none={t`Choose`}
        choices={courses
          .filter(({ id, archived }) => !archived || id === chosen)
          .map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextField
        {...form.field('year')}
        label={t`Year of the examination`}
        inputMode="numeric"
        maxLength={4}
        autoComplete="off"
      />
      <div className="wide">
        <TextField
          {...form.field('name')}
          label={t`Name of the plan`}
          placeholder={t`such as In instalments`}
          maxLength={60}
          autoComplete="off"
        />
      </div>
    </div>
  )
}
