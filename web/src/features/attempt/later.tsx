// A part of the screen that is not there at once: drawn without a gap when it has come, and never lost to a dead network.
import { type ComponentType, lazy } from 'react'

type Load<Props> = () => Promise<{ default: ComponentType<Props> }>

const AGAIN_MS = 2_000

/** A component to be put inside a Suspense, and the way to bring it onto the device before it is wanted. */
export type Later<Props> = ComponentType<Props> & { load(): Promise<void> }

/** Without a network the part comes when that is back; whoever asked for it waits, and nothing breaks. */
export function later<Props extends object>(load: Load<Props>): Later<Props> {
  let Here: ComponentType<Props> | undefined
  const loadOnce = async () => {
    const loaded = await load()
    Here = loaded.default
    return loaded
  }
  const loadPatiently: Load<Props> = () =>
    loadOnce().catch(async () => {
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS))
      return loadPatiently()
    })
  const Awaited = lazy(loadPatiently) as unknown as ComponentType<Props>
  // What is here already is drawn in the same breath, so that the focus finds it.
  // biome-ignore lint/correctness/noComponentHookFactories: like React.lazy, it is called once for a module
  const Part = (props: Props) => (Here ? <Here {...props} /> : <Awaited {...props} />)
  return Object.assign(Part, { load: () => loadOnce().then(() => {}) })
}
