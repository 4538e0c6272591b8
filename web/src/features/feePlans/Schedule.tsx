// What a plan would ask of somebody who joins on a day: counted by the server, as it would be charged.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useFormat } from '../../ui/format.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { Head, Panel } from '../../ui/Panel.tsx'
import { DateField } from '../../ui/TextField.tsx'
import { type ScheduleAsked, scheduleOf } from './feePlans.api.ts'

type ScheduleProps = {
  rows: Omit<ScheduleAsked, 'startsOn'>
  /** Whether it can be counted: false while something is missing. */
  whole?: boolean
}

const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Kolkata' }).format(new Date())

export function Schedule({ rows, whole = true }: ScheduleProps) {
  const { t } = useLingui()
  const [startsOn, setStartsOn] = useState(today)
  const asked = useSettled({ ...rows, startsOn })
  const query = useQuery(scheduleOf(asked, whole && startsOn !== ''))
  return (
    <Panel>
      <Head title={t`What a student pays`} />
      <DateField name="startsOn" label={t`Who joins on`} value={startsOn} onChange={setStartsOn} />
      {whole ? (
        <Loaded query={query} failed={t`This could not be counted`} skeleton={<div className="sk-b w3 t" />}>
          {({ schedule, taxed }) => (schedule ? <Falling schedule={schedule} taxed={taxed} /> : <NotYet />)}
        </Loaded>
      ) : (
        <NotYet />
      )}
    </Panel>
  )
}

/** The value once nobody has typed for a moment: the server is not asked for every digit. */
function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value)
  const text = JSON.stringify(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(JSON.parse(text) as Value), 250)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}

function NotYet() {
  return (
    <p className="dim">
      <Trans>With a price, days and 100 % in instalments, the amounts stand here.</Trans>
    </p>
  )
}

type Counted = {
  total: number
  tax: number
  instalments: { number: number; dueOn: string; paise: number }[]
}

function Falling({ schedule, taxed }: { schedule: Counted; taxed: boolean }) {
  const format = useFormat()
  const tax = format.money(schedule.tax)
  return (
    <>
      <table className="fp-fall">
        <tbody>
          {schedule.instalments.map(({ number, dueOn, paise }) => (
            <tr key={number}>
              <th scope="row">
                <Trans>Instalment {number}</Trans>
              </th>
              <td className="dim">{format.date(dueOn)}</td>
              <td className="num">{format.amount(paise)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              <Trans>In all</Trans>
            </th>
            <td className="num">{format.money(schedule.total)}</td>
          </tr>
        </tfoot>
      </table>
      <p className="s hint">
        {taxed ? (
          <Trans>Of that {tax} is GST.</Trans>
        ) : (
          <Trans>Without GST: the institute has no GSTIN.</Trans>
        )}
      </p>
    </>
  )
}
