// Straight in after a link: with the password that was just chosen.
import { useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { useSession } from '../../shell/session.tsx'
import { toast } from '../../ui/Toast.tsx'
import { signIn } from './signin.api.ts'

/** Signs in and opens the home; where a second step is set, the sign-in page asks for it. */
export function useEntry(): (login: string | null, password: string) => Promise<void> {
  const { t } = useLingui()
  const { begin } = useSession()
  const navigate = useNavigate()
  return async (login, password) => {
    const outcome = login ? await signIn({ login, password }) : 'second-step-needed'
    if (outcome === 'second-step-needed') {
      toast(t`Your new password is set. Sign in with it.`)
      await navigate({ to: '/sign-in' })
      return
    }
    await begin(outcome.accessToken)
    await navigate({ to: '/home' })
  }
}
