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

/**
 * A program for `node -e` beside the engine: containers cannot see its unix socket. Arguments: that socket, then an address and a
 * port to listen on, and a secret that a caller must send as its first line.
 */
export const containerProxySource = `
const net = require('node:net')
const [socket, host, port, secret] = process.argv.slice(1)
net.createServer((caller) => {
  let head = Buffer.alloc(0)
  const onData = (chunk) => {
    head = Buffer.concat([head, chunk])
    const at = head.indexOf('\\n')
    if (at < 0 && head.length < 8192) return
    caller.off('data', onData)
    caller.pause()
    if (at < 0 || head.subarray(0, at).toString() !== secret) return caller.destroy()
    const engine = net.connect(socket)
    engine.write(head.subarray(at + 1))
    engine.on('error', () => caller.destroy()).on('close', () => caller.destroy())
    caller.on('close', () => engine.destroy())
    caller.pipe(engine).pipe(caller)
  }
  caller.on('error', () => caller.destroy()).on('data', onData)
}).listen(Number(port), host)
`
