/**
 * The programs of the stand-in for `moby/buildkit`: scripts for the node in the image. They are as much of `buildkitd`
 * and `buildctl` as buildx's docker-container driver calls (buildx, driver/docker-container/driver.go): `buildkitd
 * --version`, `buildctl debug workers` until it exits with 0, and `buildctl dial-stdio` for each connection.
 */
export const buildkitdSource = `#!/usr/local/bin/node
if (process.argv.includes('--version')) {
  console.log('buildkitd github.com/moby/buildkit v0.25.0 stand-in')
} else {
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(0))
  setInterval(() => undefined, 2 ** 30)
}
`

export const buildctlSource = `#!/usr/local/bin/node
const net = require('node:net')
const { ENGINE_HOST: host, ENGINE_PORT: port, ENGINE_SECRET: secret } = process.env
const words = process.argv.slice(2).filter((word) => !word.startsWith('-')).join(' ')
const fail = (why) => {
  console.error('buildctl (stand-in): ' + why)
  process.exit(1)
}
if (words !== 'dial-stdio' && words !== 'debug workers') fail('unknown command ' + words)
const engine = net.connect(Number(port), host, () => {
  if (words === 'debug workers') process.exit(0)
  engine.write(secret + '\\n')
  process.stdin.pipe(engine)
  engine.pipe(process.stdout)
})
engine.on('error', (error) => fail(error.message)).on('close', () => process.exit(0))
process.stdout.on('error', () => process.exit(0))
`
