// What the tab of the browser says.
import { useInstitute } from './institute.ts'

/** `<Title>{t`Students`}</Title>`: one on every page. */
export function Title({ children }: { children: string }) {
  const { name } = useInstitute()
  return <title>{`${children} · ${name}`}</title>
}
