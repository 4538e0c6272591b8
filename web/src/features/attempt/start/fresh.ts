// Which attempt was kept on this device a moment ago: its screen need not ask the server at once.

let fresh: string | undefined

export function noteFresh(attemptId: string): void {
  fresh = attemptId
}

/** Whether it was; true once. */
export function takeFresh(attemptId: string): boolean {
  const is = fresh === attemptId
  fresh = undefined
  return is
}
