// What forgets the bytes of an attachment that was replaced or taken away.
import { z } from 'zod'
import type { Job } from '../../platform/queue.ts'

const Payload = z.object({ fileId: z.uuid() })

export const leaveJobs: Job[] = [
  {
    name: 'forgetLeaveAttachment',
    run: ({ files }, payload) => files.remove(Payload.parse(payload).fileId),
  },
]
