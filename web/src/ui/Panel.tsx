// A sheet of paper on the page, its heading, the one ink block, and the sentence a page opens with.
import type { ReactNode } from 'react'

type PanelProps = {
  children: ReactNode
  /** No inner edge: for a table or a list that reaches the rim. */
  flush?: boolean
  /** The name of the section, where it has no visible heading. */
  label?: string
  id?: string
}

/** A panel. No shadow, no border; never one for a single figure. */
export function Panel({ children, flush, label, id }: PanelProps) {
  return (
    <section className={flush ? 'panel flush' : 'panel'} aria-label={label} id={id}>
      {children}
    </section>
  )
}

/** The dark panel with what to do now. At most one on a screen; none when there is nothing to do. */
export function InkBlock({ children, label }: { children: ReactNode; label?: string }) {
  return (
    <section className="panel deep" aria-label={label}>
      {children}
    </section>
  )
}

/** A panel's heading, with at most one link or note at its end (give it as `<Link>` or text). */
export function Head({
  title,
  children,
  level = 2,
}: {
  title: ReactNode
  children?: ReactNode
  level?: 2 | 3
}) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <div className="head">
      <Heading>{title}</Heading>
      {typeof children === 'string' ? <span className="a dim">{children}</span> : children}
    </div>
  )
}

type SayProps = {
  /** The sentence that answers the person's first question. */
  children: ReactNode
  /** A small line above it: the date, or where in the product this is. */
  above?: ReactNode
}

/** The page's own sentence and its only h1. */
export function Say({ children, above }: SayProps) {
  return (
    <div>
      {above && <p className="s hint">{above}</p>}
      <h1 className="say" tabIndex={-1}>
        {children}
      </h1>
    </div>
  )
}

/** Two columns on a desk, one on a phone: `<Columns><Stack>…</Stack><Stack>…</Stack></Columns>`. */
export function Columns({ children, even }: { children: ReactNode; even?: 2 | 3 }) {
  return <div className={even ? `cols c${even}` : 'cols'}>{children}</div>
}

/** Things above each other with the house's rhythm: 1 = 8 px, 3 = 16 px, 4 = 24 px, 5 = 40 px. */
export function Stack({ children, gap = 4 }: { children: ReactNode; gap?: 1 | 3 | 4 | 5 }) {
  return <div className={gap === 1 ? 'stack' : `stack g${gap}`}>{children}</div>
}
