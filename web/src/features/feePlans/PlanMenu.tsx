// What else can be done with a plan: copy it for another year or price, take it out of use, remove a draft.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { problemSentence } from '../../api/problems.ts'
import { useCan } from '../../shell/session.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useForm } from '../../ui/form.ts'
import { Menu, MenuItem } from '../../ui/Menu.tsx'
import { Note } from '../../ui/Note.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { toast, toastUndo } from '../../ui/Toast.tsx'
import { draftOf, fieldsOf } from './draft.ts'
import { addPlan, archivePlan, copyPlan, type FeePlan, removePlan } from './feePlans.api.ts'

export function PlanMenu({ plan }: { plan: FeePlan }) {
  const { t } = useLingui()
  const can = useCan()
  const [copying, setCopying] = useState(false)
  const { archive, remove } = useDeeds(plan)
  if (!can('addFeePlan')) return null
  return (
    <>
      <Menu
        label={t`More`}
        items={
          <>
            <MenuItem icon="copy" onClick={() => setCopying(true)}>
              <Trans>Copy to another year or price</Trans>
            </MenuItem>
            {plan.state !== 'draft' && (
              <MenuItem icon="lock" onClick={() => void archive(plan.state !== 'archived')}>
                {plan.state === 'archived' ? <Trans>Use it again</Trans> : <Trans>Take out of use</Trans>}
              </MenuItem>
            )}
            {plan.state === 'draft' && (
              <MenuItem icon="trash" danger onClick={() => void remove()}>
                <Trans>Remove the draft</Trans>
              </MenuItem>
            )}
          </>
        }
      />
      {copying && <CopyDialog plan={plan} onClose={() => setCopying(false)} />}
    </>
  )
}

function useDeeds(plan: FeePlan) {
  const { t, i18n } = useLingui()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const run = async (act: () => Promise<unknown>) => {
    try {
      await act()
      await queries.invalidateQueries({ queryKey: ['fees'] })
      return true
    } catch (error) {
      toast(problemSentence(i18n, error))
      return false
    }
  }
  const archive = async (archived: boolean) => {
    if (!(await run(() => archivePlan(plan.id, archived)))) return
    toastUndo(
      archived ? t`The plan is out of use.` : t`The plan is in use again.`,
      () => void run(() => archivePlan(plan.id, !archived)),
    )
  }
  const remove = async () => {
    const draft = draftOf(fieldsOf(plan, plan.year))
    if (!(await run(() => removePlan(plan.id)))) return
    await navigate({ to: '/fees/plans' })
    toastUndo(t`The draft is removed.`, () => void run(() => addPlan(draft, crypto.randomUUID())))
  }
  return { archive, remove }
}

function CopyDialog({ plan, onClose }: { plan: FeePlan; onClose: () => void }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const form = useForm({
    start: { year: String(plan.year + 1), name: plan.name, raise: '0' },
    check: ({ year, name, raise }) => ({
      ...(!/^20\d\d$/.test(year) && { year: t`Write the year with four digits.` }),
      ...(!name.trim() && { name: t`Please fill this in.` }),
      ...(readRaise(raise) === undefined && { raise: t`Write it like 8, 7.5 or -10.` }),
    }),
    send: ({ year, name, raise }, key) =>
      copyPlan(
        plan.id,
        { courseId: plan.courseId, year: Number(year), name, raiseBps: readRaise(raise) ?? 0 },
        key,
      ),
    done: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: ['fees'] })
      onClose()
      await navigate({ to: '/fees/plans/$planId/edit', params: { planId: id } })
    },
  })
  return (
    <Dialog open onClose={onClose} title={t`Copy this plan`}>
      <form className="stack g3" noValidate onSubmit={form.onSubmit}>
        {form.failure && (
          <Note tone="bad" alert>
            {form.failure}
          </Note>
        )}
        <div className="form2">
          <TextField
            {...form.field('year')}
            label={t`Year of the examination`}
            inputMode="numeric"
            maxLength={4}
            autoComplete="off"
          />
          <TextField
            {...form.field('raise')}
            label={t`Prices higher by, in percent`}
            hint={t`Rounded to whole rupees.`}
            inputMode="decimal"
            maxLength={6}
            autoComplete="off"
          />
        </div>
        <TextField {...form.field('name')} label={t`Name of the plan`} maxLength={60} autoComplete="off" />
        <p className="s hint">
          <Trans>It becomes a draft; its days move by whole years.</Trans>
        </p>
        <Button type="submit" busy={form.busy}>
          {form.busy ? <Trans>Copying</Trans> : <Trans>Copy</Trans>}
        </Button>
      </form>
    </Dialog>
  )
}

/** Basis points from "7.5" or "-10"; undefined where it cannot be read, or is beyond −90 % and 100 %. */
function readRaise(typed: string): number | undefined {
  const text = typed.trim().replace('−', '-').replace(',', '.')
  if (!/^-?\d{1,3}(\.\d{1,2})?$/.test(text)) return undefined
  const bps = Math.round(Number(text) * 100)
  return bps >= -9_000 && bps <= 10_000 ? bps : undefined
}
