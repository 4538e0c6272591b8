// Which addresses are a browser maker's push service. A browser hands them to us, so that anything could stand there.
import type { App } from '../../platform/serve.ts'

type Config = Pick<App['config'], 'mode' | 'pushHosts'>

/** Whether messages may be posted there: a known service, over https outside of tests. */
export function isPushEndpoint(config: Config, endpoint: string): boolean {
  if (!URL.canParse(endpoint)) return false
  const { protocol, host, hostname, username, password } = new URL(endpoint)
  if (username || password) return false
  if (protocol !== 'https:' && config.mode === 'production') return false
  return config.pushHosts.some(
    (known) => known === host || hostname.endsWith(`.${known}`) || known === hostname,
  )
}
