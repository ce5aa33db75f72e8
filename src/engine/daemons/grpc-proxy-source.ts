/**
 * A program for `node -e`: dockerd serves BuildKit's gRPC behind `POST /grpc` with `Upgrade: h2c`; this makes a plain
 * endpoint of it, as buildx's remote driver wants one. It is text because the bundle has no second file to start.
 * Arguments: dockerd's socket, and a unix socket to listen on.
 */
export const grpcProxySource = `
const net = require('node:net')
const fs = require('node:fs')
const [docker, place] = process.argv.slice(1)
const question = 'POST /grpc HTTP/1.1\\r\\nHost: docker\\r\\nConnection: Upgrade\\r\\nUpgrade: h2c\\r\\n\\r\\n'

const server = net.createServer({ pauseOnConnect: true }, (caller) => {
  const engine = net.connect(docker, () => engine.write(question))
  caller.on('error', () => caller.destroy()).on('close', () => engine.destroy())
  engine.on('error', () => caller.destroy()).on('close', () => caller.destroy())
  let head = Buffer.alloc(0)
  const onData = (chunk) => {
    head = Buffer.concat([head, chunk])
    const at = head.indexOf('\\r\\n\\r\\n')
    if (at < 0 && head.length < 8192) return
    engine.off('data', onData).pause()
    if (at < 0 || !head.toString('latin1').startsWith('HTTP/1.1 101')) return engine.destroy()
    if (head.length > at + 4) engine.unshift(head.subarray(at + 4))
    setImmediate(() => caller.pipe(engine).pipe(caller))
  }
  engine.on('data', onData)
})
fs.rmSync(place, { force: true })
server.listen(place, () => fs.chmodSync(place, 0o600))
`
