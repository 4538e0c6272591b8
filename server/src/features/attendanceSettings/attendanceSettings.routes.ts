// The settings of attendance over HTTP.
import { type App, serve } from '../../platform/serve.ts'
import { AttendanceSettings } from './attendanceSettings.schemas.ts'
import { changeAttendanceSettings, getAttendanceSettings } from './attendanceSettings.ts'

const settings = { url: '/v1/attendance/settings', reply: AttendanceSettings } as const

export function serveAttendanceSettings(app: App): void {
  serve(app, 'getAttendanceSettings', { method: 'GET', ...settings }, ({ db }) => getAttendanceSettings(db))

  serve(
    app,
    'changeAttendanceSettings',
    { method: 'PUT', ...settings, body: AttendanceSettings },
    async ({ db, body, audit }) => {
      await changeAttendanceSettings(db, body)
      await audit('attendanceSettings', null, Object.keys(body))
      return getAttendanceSettings(db)
    },
  )
}
