// The head of a page that is a list or a record, and the top bar and dock of a task.
import { useLingui } from '@lingui/react/macro'
import { useRouter } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { IconButton } from '../ui/Button.tsx'
import { OfflineChip } from './Frame.tsx'
import { Title } from './Title.tsx'

type HeadProps = {
  /** The page's h1 and the tab's title. */
  title: string
  /** A quieter line above: where this is. */
  above?: ReactNode
  /** Buttons; at most one filled. */
  children?: ReactNode
}

/** Title and actions of a page. Homes and results open with a Say instead. */
export function PageHead({ title, above, children }: HeadProps) {
  return (
    <div className="row wrap page-head">
      <Title>{title}</Title>
      <div className="grow">
        {above && <div className="s hint">{above}</div>}
        <h1 tabIndex={-1}>{title}</h1>
      </div>
      {children}
    </div>
  )
}

type TaskTopProps = { title: string; hint?: ReactNode; children?: ReactNode }

/** The top bar of a task (`frame: 'task'`): the way back, what it is, and a chip with its state. */
export function TaskTop({ title, hint, children }: TaskTopProps) {
  const { t } = useLingui()
  const { history } = useRouter()
  return (
    <header className="top">
      <Title>{title}</Title>
      <IconButton icon="back" label={t`Back`} onClick={() => history.back()} />
      <div className="grow">
        <h1 className="cut" tabIndex={-1}>
          {title}
        </h1>
        {hint && <p className="s hint">{hint}</p>}
      </div>
      <OfflineChip />
      {children}
    </header>
  )
}

/** The bar that holds to the lower edge of a task: what is done so far, and the button that ends it. */
export function Dock({ children }: { children: ReactNode }) {
  return <footer className="dock">{children}</footer>
}
