// What stands around signing in, registering and a link: the picture, the languages, the page's own form.
import type { ReactNode } from 'react'
import { Main } from '../../shell/Frame.tsx'
import { LanguageRow } from '../../shell/LanguageRow.tsx'
import { Title } from '../../shell/Title.tsx'
import { SignInPicture } from './SignInPicture.tsx'
import './signin.css'

type WelcomeProps = { title: string; children: ReactNode; foot?: ReactNode }

/** The frame of every page for somebody who is not in yet. */
export function WelcomeFrame({ title, children, foot }: WelcomeProps) {
  return (
    <div className="si">
      <Title>{title}</Title>
      <SignInPicture />
      <Main>
        <div className="row">
          <span className="grow" />
          <LanguageRow />
        </div>
        {children}
        {foot}
      </Main>
    </div>
  )
}
