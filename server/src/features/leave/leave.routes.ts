// Leave over HTTP.
import type { App } from '../../platform/serve.ts'

export function serveLeave(_app: App): void {}
