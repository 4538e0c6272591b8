// Rows under each other, each with one thing to say.
import { createLink } from '@tanstack/react-router'
import type { AnchorHTMLAttributes, ReactNode, Ref } from 'react'
import { Icon } from './Icon.tsx'

/** A list of rows; `tight` for rows of one line. */
export function List({ children, label, tight }: { children: ReactNode; label?: string; tight?: boolean }) {
  return (
    <ul className={tight ? 'list tight' : 'list'} aria-label={label}>
      {children}
    </ul>
  )
}

type Words = {
  /** A picture or sign at the start. */
  before?: ReactNode
  title: ReactNode
  /** The second, quieter line. */
  hint?: ReactNode
  /** What stands at the end: a chip, a number, a button. */
  after?: ReactNode
}

/** A row that leads nowhere, or has its own button in `after`. */
export function ListRow({ before, title, hint, after }: Words) {
  return (
    <li>
      {before}
      <RowWords title={title} hint={hint} />
      {after}
    </li>
  )
}

function PlainListLink({ before, title, hint, after, ...anchor }: Words & LinkAttributes) {
  return (
    <li>
      <a {...anchor} className="go">
        {before}
        <RowWords title={<b>{title}</b>} hint={hint} />
        {after}
        <Icon name="forward" />
      </a>
    </li>
  )
}

type LinkAttributes = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'title' | 'className'> & {
  ref?: Ref<HTMLAnchorElement>
}

/** A whole row that opens a screen: `<ListLink to="/exams/$examId" params={…} title=… hint=… />`. */
export const ListLink = createLink(PlainListLink)

function RowWords({ title, hint }: Pick<Words, 'title' | 'hint'>) {
  return (
    <span className="grow wraps">
      {title}
      {hint && <span className="s hint block">{hint}</span>}
    </span>
  )
}

/** Label and value in pairs: `<Pairs items={[[t`Batch`, batch.name], …]} />`. */
export function Pairs({ items }: { items: readonly (readonly [label: ReactNode, value: ReactNode])[] }) {
  return (
    <dl className="kv">
      {items.map(([label, value], index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list of a record's facts never reorders
        <Pair key={index} label={label} value={value} />
      ))}
    </dl>
  )
}

function Pair({ label, value }: { label: ReactNode; value: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  )
}
