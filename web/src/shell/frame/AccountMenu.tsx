// Behind one's own picture: the profile, the colours, the way out.
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { Avatar } from '../../ui/Avatar.tsx'
import { Icon, type IconName } from '../../ui/Icon.tsx'
import { Menu, MenuItem } from '../../ui/Menu.tsx'
import { useCan, useSession, useViewer } from '../session.tsx'
import { type Theme, themes, useTheme } from '../theme.ts'

const themeIcons: Record<Theme, IconName> = { system: 'system', light: 'sun', dark: 'moon' }

/** The account's menu in the top bar. */
export function AccountMenu() {
  const { t } = useLingui()
  const { name, photoUrl } = useViewer().person
  const { end } = useSession()
  const can = useCan()
  return (
    <Menu
      label={t`Account of ${name}`}
      items={
        <>
          <p className="s hint">{name}</p>
          <Link to="/profile">
            <Icon name="person" />
            <span>
              <Trans>My profile</Trans>
            </span>
          </Link>
          <Link to="/account">
            <Icon name="shield" />
            <span>
              <Trans>Account and devices</Trans>
            </span>
          </Link>
          {can('changeInstitute') && (
            <Link to="/institute">
              <Icon name="settings" />
              <span>
                <Trans>The institute</Trans>
              </span>
            </Link>
          )}
          <hr />
          <ThemeItems />
          <hr />
          <MenuItem icon="signOut" onClick={() => void end()}>
            <Trans>Sign out</Trans>
          </MenuItem>
        </>
      }
    >
      <Avatar name={name} photoUrl={photoUrl} size="small" />
    </Menu>
  )
}

function ThemeItems() {
  const { t } = useLingui()
  const [current, setTheme] = useTheme()
  const words: Record<Theme, string> = { system: t`As the device`, light: t`Light`, dark: t`Dark` }
  return themes.map((theme) => (
    <MenuItem
      key={theme}
      icon={themeIcons[theme]}
      checked={theme === current}
      onClick={() => setTheme(theme)}
    >
      {words[theme]}
    </MenuItem>
  ))
}
