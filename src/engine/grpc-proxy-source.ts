/**
 * A program for `node -e`: dockerd serves BuildKit's gRPC behind `POST /grpc` with `Upgrade: h2c`; this makes a plain
 * endpoint of it, as buildx's remote driver wants one. It is text because the bundle has no second file to start.
 *
 * Arguments: dockerd's socket, the unix socket to listen on. For containers, which cannot see that: a TCP port on
 * loopback, and a secret that a caller must send as its first line.
 */
export const grpcProxySource = `
const net = require('node:net')
const fs = require('node:fs')
const [docker, socket, port, token] = process.argv.slice(1)
const question = 'POST /grpc HTTP/1.1\\r\\nHost: docker\\r\\nConnection: Upgrade\\r\\nUpgrade: h2c\\r\\n\\r\\n'

function takeHead(stream, end, then) {
  let head = Buffer.alloc(0)
  const onData = (chunk) => {
    head = Buffer.concat([head, chunk])
    const at = head.indexOf(end)
    if (at < 0 && head.length < 8192) return
    stream.off('data', onData)
    stream.pause()
    const rest = head.subarray(at + end.length)
    if (at >= 0 && then(head.subarray(0, at).toString())) {
      if (rest.length > 0) stream.unshift(rest)
    } else stream.destroy()
  }
  stream.on('data', onData)
}

function join(caller) {
  const engine = net.connect(docker, () => engine.write(question))
  caller.on('error', () => engine.destroy()).on('close', () => engine.destroy())
  engine.on('error', () => caller.destroy()).on('close', () => caller.destroy())
  takeHead(engine, '\\r\\n\\r\\n', (head) => {
    if (!head.startsWith('HTTP/1.1 101')) return false
    setImmediate(() => { caller.pipe(engine); engine.pipe(caller) })
    return true
  })
}

fs.rmSync(socket, { force: true })
const server = net.createServer({ pauseOnConnect: true }, join)
server.listen(socket, () => fs.chmodSync(socket, 0o600))
if (port) net.createServer((caller) => {
  caller.on('error', () => undefined)
  takeHead(caller, '\\n', (line) => line === token && (join(caller), true))
}).listen(Number(port), '127.0.0.1')
`
