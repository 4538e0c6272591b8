// Loaded before the server in demo and development: when the starter is killed, the server ends as by SIGTERM.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
process.channel?.unref()
