import { describe, expect, test } from '@jest/globals'

import { recogniseCause } from '../../src/build/known-causes.ts'
import type { Platform } from '../../src/model/platform.ts'

const facts = {
  message: '',
  output: '',
  exitCode: null,
  platform: 'linux/arm64' as Platform,
  emulated: true,
  stages: [],
}

/** Words that the engine at hand cannot be brought to say; from BuildKit's sources and public reports. */
describe('recogniseCause', () => {
  const rows = [
    { name: 'illegal instruction under emulation', message: 'exit code: 132', code: 'EMULATOR_CRASHED' },
    { name: 'the same natively', message: 'exit code: 139', emulated: false, code: 'CRASHED' },
    {
      name: 'qemu signal 4',
      output: 'x\nqemu: uncaught target signal 4 (Illegal instruction)',
      code: 'EMULATOR_CRASHED',
    },
    { name: 'no emulator', output: 'exec /bin/sh: exec format error', code: 'NO_EMULATOR' },
    {
      name: 'a foreign binary on a native platform',
      output: 'exec format error',
      emulated: false,
      code: 'WRONG_ARCHITECTURE',
    },
    {
      name: 'disk full in a step',
      message: 'exit code: 1',
      output: 'npm ERR! nospc ENOSPC: no space',
      code: 'NO_SPACE',
    },
    { name: 'disk full in BuildKit', message: 'write /var/lib/x: no space left on device', code: 'NO_SPACE' },
    {
      name: 'disk full here, where buildx writes the images',
      message:
        'failed to copy: failed to send write: rpc error: code = Unknown desc = write /srv/my out/.cells-5bce98f73f3e-8992-9a4820dc-a2e8-4dad-bee7-550790de959a/a-linux-amd64/ingest/ca74/data: no space left on device',
      code: 'NO_SPACE',
      words: 'the disk that the images are written to is full: /srv/my out',
    },
    {
      name: 'disk full here, on the way to docker load',
      message:
        'write /tmp/build-variants-load-0b1c/.cells-5bce98f73f3e-8992-9a4820dc-a2e8-4dad-bee7-550790de959a/a/data: no space left on device',
      code: 'NO_SPACE',
      words: 'set TMPDIR to a folder on another disk',
    },
    {
      name: 'push 401',
      message:
        'failed to push r.io/a: unexpected status from POST request to https://r.io/v2: 401 Unauthorized',
      code: 'PUSH_DENIED',
    },
    {
      name: 'push denied',
      message: 'failed to push ghcr.io/a/b: denied: permission_denied: write_package',
      code: 'PUSH_DENIED',
    },
    {
      name: 'push 503, its status only in the log',
      message: 'failed to push r.io/a: unknown: x\nerror: failed to copy: unexpected status: 503',
      code: 'PUSH_FAILED',
    },
    {
      name: 'GHCR rate limit as 403',
      message: 'failed to push ghcr.io/a: denied: 403 You have exceeded a secondary rate limit',
      code: 'RATE_LIMITED',
    },
    {
      name: 'Docker Hub rate limit',
      message:
        'x: failed to resolve source metadata for docker.io/library/node:24: toomanyrequests: You have reached',
      code: 'RATE_LIMITED',
    },
    {
      name: 'no SBOM scanner',
      message:
        'docker.io/docker/buildkit-syft-scanner:stable-1: failed to resolve source metadata for docker.io/docker/buildkit-syft-scanner:stable-1: docker.io/docker/buildkit-syft-scanner:stable-1: not found',
      code: 'SBOM_SCANNER',
    },
    {
      name: 'private base',
      message:
        'x: failed to resolve source metadata for ghcr.io/a/b:1: failed to authorize: 401 Unauthorized',
      code: 'BASE_IMAGE_REFUSED',
    },
    {
      name: 'Docker Hub private or missing',
      message: 'pull access denied, repository does not exist or may require authorization',
      code: 'BASE_IMAGE_REFUSED',
    },
    {
      name: 'security.insecure',
      message: 'failed to load LLB: security.insecure is not allowed',
      code: 'ENTITLEMENT_REFUSED',
    },
    {
      name: 'BuildKit killed',
      message: 'rpc error: code = Unavailable desc = error reading from server: EOF',
      code: 'BUILDER_LOST',
    },
    {
      name: 'a layer that BuildKit let go of',
      message:
        'failed to finalize upper parent during diff: failed to stat active key during commit: snapshot 8u3b does not exist: not found',
      code: 'LAYER_LOST',
    },
    {
      name: 'layers that a registry does not have yet',
      message:
        'failed to push r.io/a: errors:\nunknown: provided digest did not match uploaded content\nunknown: blob unknown to registry - sha256:d7b1\n',
      code: 'PUSH_INCOMPLETE',
    },
    {
      name: 'more than one error of a registry',
      message: 'failed to push r.io/a: errors:\nunknown: it is full\nunknown: it is slow\n',
      code: 'PUSH_FAILED',
    },
    {
      name: 'a plain failing test',
      message: 'process "/bin/sh -c npm test" did not complete successfully: exit code: 1',
      output: 'Error: not found',
      code: null,
    },
    {
      name: 'output that talks of a push',
      message: 'exit code: 1',
      output: 'failed to push r.io/a: denied',
      code: null,
    },
  ]
  test.each(rows)('$name', ({ message = '', output = '', emulated = true, code, words = '' }) => {
    const problem = recogniseCause({ ...facts, message, output, emulated })
    expect(problem?.code ?? null).toBe(code)
    if (problem !== null) expect(problem.fix).toBeTruthy()
    expect(`${problem?.what ?? ''} ${problem?.fix ?? ''}`).toContain(words)
  })

  test('a refused push to GitHub says which right the job needs, and that forks have none', () => {
    const message =
      'failed to push ghcr.io/a/b: denied: installation not allowed to Write organization package'
    const { fix } = recogniseCause({ ...facts, message }) ?? {}
    expect(fix).toMatch(/permissions: packages: write.*forks/)
  })

  test('of a long error of a push its end is kept, which is the cause', () => {
    const message = `failed to push r.io/a: failed to do request: Put "https://r.io/v2/${'a'.repeat(300)}": EOF`
    const { why } = recogniseCause({ ...facts, message }) ?? {}
    expect(why).toMatch(/^…a+": EOF$/)
    expect(why).toHaveLength(300)
  })
})
