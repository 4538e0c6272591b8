// What a family sees of its fees: what is due and when, what was granted, what comes back, and every document.
import type { z } from 'zod'
import { dayInIndia } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { notFound } from '../../platform/problems.ts'
import { type DueGroup, type DueRow, duesOf } from '../dues/dues.ts'
import { findAccount, listGranted, listRefunds, listSettlements, listYears } from './familyFees.queries.ts'
import type { MyFees } from './familyFees.schemas.ts'

type Fees = z.output<typeof MyFees>

/** A refund that is over is still shown for so long. */
const SHOWN_DAYS = 60

/** One student's fees as the student and the guardians see them. Throws 404 where there is no such student. */
export async function getMyFees(db: Db, studentId: string, now: Date): Promise<Fees> {
  const today = dayInIndia(now)
  const since = new Date(now.getTime() - SHOWN_DAYS * 86_400_000)
  const [account, groups, granted, refunds, settlements, years] = await Promise.all([
    findAccount(db, studentId),
    duesOf(db, studentId),
    listGranted(db, studentId),
    listRefunds(db, studentId, since),
    listSettlements(db, studentId),
    listYears(db, studentId),
  ])
  if (!account) throw notFound()
  const { owed, advance, ...student } = account
  return {
    ...{ student, today, owed, advance, ...dueWhen(groups, today) },
    instalments: groups.map(instalmentOf),
    concessions: granted.map(({ name, nameMr, nameHi, ...row }) => ({
      ...row,
      head: name === null ? null : textsOf(name, nameMr, nameHi),
    })),
    ...{ refunds, settlements, years },
  }
}

/** What has fallen due, since when something of it is late, and what comes next. By each due's own day. */
function dueWhen(
  groups: Pick<DueGroup, 'dues'>[],
  today: string,
): Pick<Fees, 'dueNow' | 'lateSince' | 'next'> {
  const open = groups.flatMap(({ dues }) => dues).filter(({ owed }) => owed > 0)
  const sum = (dues: DueRow[]) => dues.reduce((all, { owed }) => all + owed, 0)
  const days = open.map(({ dueOn }) => dueOn).sort()
  const nextOn = days.find((day) => day > today)
  return {
    dueNow: sum(open.filter(({ dueOn }) => dueOn <= today)),
    lateSince: days[0] && days[0] < today ? days[0] : null,
    next: nextOn ? { dueOn: nextOn, paise: sum(open.filter(({ dueOn }) => dueOn === nextOn)) } : null,
  }
}

function instalmentOf({
  planName,
  instalment,
  dueOn,
  dues,
  ...group
}: DueGroup): Fees['instalments'][number] {
  const { charged, conceded, paid, owed } = group
  const plannedOn = dues.map((due) => due.plannedOn).sort()[0] ?? dueOn
  return {
    ...{ planName, instalment, dueOn, plannedOn, charged, conceded, paid, owed },
    dues: dues.map((due) => ({
      ...{ id: due.dueId, kind: due.kind, head: textsOf(due.head, due.headMr, due.headHi), note: due.note },
      ...{ dueOn: due.dueOn, charged: due.charged, conceded: due.conceded, paid: due.paid, owed: due.owed },
    })),
  }
}

/** A head that has no name in a language goes by its own. */
const textsOf = (en: string, mr: string | null, hi: string | null) => ({ en, mr: mr || en, hi: hi || en })
