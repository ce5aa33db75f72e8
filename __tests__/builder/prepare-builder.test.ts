import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, test } from '@jest/globals'

import type { BuilderMachine } from '../../src/builder/machine.ts'
import { planOwnBuilder } from '../../src/builder/own/own-builder.ts'
import { prepareBuilder } from '../../src/builder/prepare-builder.ts'
import { Failure } from '../../src/model/failure.ts'
import type { Platform } from '../../src/model/platform.ts'
import { inspected, instanceFile, needs, request, scriptedMachine } from './scripted-docker.ts'

const own = planOwnBuilder(request, needs, { defaultConfig: null, endpoint: 'default', runMark: '' }).name

async function problemOf(work: Promise<unknown>) {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof Failure)) throw new Error(`no Failure but ${String(error)}`)
  expect(error.exitCode).toBe(3)
  return error.problems[0]
}

describe('the current builder', () => {
  test('is used when it can do the job: two processes, at once', async () => {
    const machine = scriptedMachine('"buildx inspect") say fit;;', {
      fit: inspected('mine', 'docker-container'),
    })
    const builder = await prepareBuilder(request, needs, machine)
    expect(builder).toMatchObject({
      name: 'mine',
      made: false,
      pushByDigest: true,
      buildxVersion: 'v0.36.1',
      warnings: [],
    })
    expect(machine.calls().sort()).toEqual(['buildx inspect', 'buildx version'])
  })

  test('is not the one of BUILDX_BUILDER, which counts only as a name', async () => {
    const scripted = scriptedMachine('"buildx inspect") say "fit$BUILDX_BUILDER";;', {
      fit: inspected('mine', 'docker-container'),
    })
    const machine = { ...scripted, env: { ...scripted.env, BUILDX_BUILDER: 'gone' } }
    expect(await prepareBuilder(request, needs, machine)).toMatchObject({ name: 'mine' })
  })

  test('is booted when it sleeps', async () => {
    const machine = scriptedMachine(
      '"buildx inspect"|"buildx inspect mine") say asleep;;\n"buildx inspect --bootstrap mine") say fit;;',
      {
        fit: inspected('mine', 'docker-container'),
        asleep: inspected('mine', 'docker-container', { status: 'stopped' }),
      },
    )
    expect(await prepareBuilder(request, needs, machine)).toMatchObject({ name: 'mine', made: false })
  })

  test('of driver docker makes place for one of our own, which the next run finds', async () => {
    const machine = scriptedMachine(
      `"buildx inspect") say docker;;
      "buildx create "*) echo;;
      "buildx inspect --bootstrap ${own}"|"buildx inspect ${own}") say own;;`,
      { docker: inspected('default', 'docker'), own: inspected(own, 'docker-container') },
    )
    expect(await prepareBuilder(request, needs, machine)).toMatchObject({ name: own, made: true })
    expect(machine.calls().filter((call) => call.startsWith('buildx create'))).toHaveLength(1)

    writeFileSync(instanceFile(machine, own), '{}')
    const before = machine.calls().length
    expect(await prepareBuilder(request, needs, machine)).toMatchObject({ name: own, made: false })
    expect(machine.calls().slice(before).sort()).toEqual([
      'buildx inspect',
      `buildx inspect ${own}`,
      'buildx version',
    ])
  })

  test('of driver docker is fine where nothing is pushed', async () => {
    const machine = scriptedMachine('"buildx inspect") say docker;;', {
      docker: inspected('default', 'docker'),
    })
    const builder = await prepareBuilder(request, { ...needs, output: 'none' }, machine)
    expect(builder).toMatchObject({ name: 'default', pushByDigest: false })
  })
})

describe('a builder of our own', () => {
  test('that is asked for is made, though the current one could do the job', async () => {
    const machine = scriptedMachine(
      `"buildx inspect") say fit;;
      "buildx create "*) ;;
      "buildx inspect --bootstrap ${own}") say own;;`,
      { fit: inspected('mine', 'docker-container'), own: inspected(own, 'docker-container') },
    )
    const builder = await prepareBuilder({ ...request, own: true }, needs, machine)
    expect(builder).toMatchObject({ name: own, made: true })
  })

  test('that two runs make at once is made once', async () => {
    const machine = scriptedMachine(
      `"buildx inspect") say docker;;
      "buildx create "*) echo 'ERROR: existing instance for "${own}" but no append mode, specify the node name' >&2; exit 1;;
      "buildx inspect --bootstrap ${own}") say own;;`,
      { docker: inspected('default', 'docker'), own: inspected(own, 'docker-container') },
    )
    expect(await prepareBuilder(request, needs, machine)).toMatchObject({ name: own })
  })

  test('boots at the third try after a rate limit and a timeout', async () => {
    const machine = scriptedMachine(
      `"buildx inspect") say docker;;
      "buildx create "*) ;;
      "buildx inspect --bootstrap ${own}")
        echo x >> "$HERE/tries"
        case $(wc -l < "$HERE/tries") in
          *1) echo 'ERROR: toomanyrequests: You have reached your pull rate limit' >&2; exit 1;;
          *2) echo 'ERROR: Get "https://registry-1.docker.io/v2/": net/http: TLS handshake timeout' >&2; exit 1;;
          *) say own;;
        esac;;`,
      { docker: inspected('default', 'docker'), own: inspected(own, 'docker-container') },
    )
    expect(await prepareBuilder(request, needs, machine)).toMatchObject({ name: own, made: true })
    expect(machine.logged.filter((line) => line.includes('trying again'))).toHaveLength(2)
  })

  test('is looked at again where Docker did not answer buildx in time', async () => {
    const machine = scriptedMachine(
      `"buildx inspect") say docker;;
      "buildx create "*) ;;
      "buildx inspect --bootstrap ${own}")
        if [ -e "$HERE/asked" ]; then say own; else touch "$HERE/asked"; say slow; fi;;`,
      {
        docker: inspected('default', 'docker'),
        own: inspected(own, 'docker-container'),
        slow: inspected(own, 'docker-container', {
          error: 'Get "http://docker.sock/v1.55/containers/x/json": context deadline exceeded',
        }),
      },
    )
    expect(await prepareBuilder(request, needs, machine)).toMatchObject({ name: own, made: true })
    expect(machine.logged.join('\n')).toContain('context deadline exceeded); trying again')
  })

  test('that never boots is removed, and the error names a mirror', async () => {
    const machine = scriptedMachine(
      `"buildx inspect") say docker;;
      "buildx create "*|"buildx rm --force ${own}") ;;
      "buildx inspect --bootstrap ${own}") echo 'ERROR: toomanyrequests: rate limit' >&2; exit 1;;`,
      { docker: inspected('default', 'docker') },
    )
    const problem = await problemOf(prepareBuilder(request, needs, machine))
    expect(problem).toMatchObject({ code: 'BUILDER_BOOT', why: 'toomanyrequests: rate limit' })
    expect(problem?.fix).toMatch(/log in to Docker Hub.*driver-opts: image=mirror/)
    expect(machine.calls().at(-1)).toBe(`buildx rm --force ${own}`)
  })

  test('that does not come up any more is made anew', async () => {
    const machine = scriptedMachine(
      `"buildx inspect") say docker;;
      "buildx inspect ${own}") say broken;;
      "buildx create "*) touch "$HERE/new";;
      "buildx rm --force ${own}") ;;
      "buildx inspect --bootstrap ${own}") if [ -e "$HERE/new" ]; then say own; else echo 'ERROR: exit code 1' >&2; exit 1; fi;;`,
      {
        docker: inspected('default', 'docker'),
        own: inspected(own, 'docker-container'),
        broken: inspected(own, 'docker-container', { status: 'stopped' }),
      },
    )
    writeFileSync(instanceFile(machine, own), '{}')
    expect(await prepareBuilder(request, needs, machine)).toMatchObject({ name: own, made: true })
    expect(machine.logged.join('\n')).toContain('recreating it')
  })

  test('gets the registry configuration in a file', async () => {
    const machine = scriptedMachine(
      `"buildx create "*) for last; do true; done; cp "$last" "$HERE/seen";;
      "buildx inspect --bootstrap "*) say own;;
      "buildx inspect") say docker;;`,
      {
        docker: inspected('default', 'docker'),
        own: `${inspected('own', 'docker-container')}File#buildkitd.toml:\n > [registry."reg.lan"]\n`,
      },
    )
    await prepareBuilder(request, { ...needs, insecureRegistries: ['reg.lan'] }, machine)
    expect(readFileSync(join(machine.folder, 'seen'), 'utf8')).toContain(
      '[registry."reg.lan"]\n  http = true',
    )
  })

  test('is told before it is made when the post step has to remove it', async () => {
    const made: string[] = []
    const scripted = scriptedMachine(
      '"buildx inspect") say docker;;\n"buildx create "*) ;;\n"buildx inspect --bootstrap "*) say own;;',
      { docker: inspected('default', 'docker'), own: inspected('build-variants-run-x', 'docker-container') },
    )
    const machine: BuilderMachine = {
      ...scripted,
      onMade: ({ name }) =>
        made.push(`${name} after ${scripted.calls().length} calls, create not among them`),
    }
    await prepareBuilder({ ...request, ephemeral: true }, needs, machine)
    expect(made).toEqual([expect.stringMatching(/^build-variants-run-[0-9a-f]{12}-\d+-\w+ after [12] calls/)])
    // One that is kept for its cache is not removed.
    await prepareBuilder(request, needs, machine)
    expect(made).toHaveLength(1)
  })
})

describe('a named builder', () => {
  test('that is missing lists those that there are', async () => {
    const machine = scriptedMachine(
      `"buildx inspect nosuch") echo 'ERROR: no builder "nosuch" found' >&2; exit 1;;
      "buildx ls --format json") say list;;`,
      {
        list: '{"Name":"mine","Driver":"docker-container","Nodes":[]}\n{"Name":"default","Driver":""}\n{torn}\n{"Name":7}\n',
      },
    )
    const problem = await problemOf(prepareBuilder({ ...request, name: 'nosuch' }, needs, machine))
    expect(problem).toMatchObject({
      code: 'BUILDER_MISSING',
      what: 'there is no builder "nosuch"',
      why: 'there are mine (docker-container), default (not reachable), ? (not reachable), ? (not reachable)',
    })
  })

  test('that cannot push says so', async () => {
    const machine = scriptedMachine('"buildx inspect default") say docker;;', {
      docker: inspected('default', 'docker'),
    })
    expect(await problemOf(prepareBuilder({ ...request, name: 'default' }, needs, machine))).toMatchObject({
      code: 'BUILDER_UNFIT',
      why: 'the docker driver cannot push by digest',
    })
  })

  test('that does not come up is broken, and says how to mend it', async () => {
    const machine = scriptedMachine('"buildx inspect x"|"buildx inspect --bootstrap x") say asleep;;', {
      asleep: inspected('x', 'kubernetes', { status: 'inactive' }),
    })
    const problem = await problemOf(prepareBuilder({ ...request, name: 'x' }, needs, machine))
    expect(problem).toMatchObject({ code: 'BUILDER_BROKEN', why: 'its nodes are inactive' })
    expect(problem?.fix).toContain('docker buildx rm x')
  })

  test('with driver docker is the one of Docker itself', async () => {
    const machine = scriptedMachine('"buildx inspect default") say docker;;', {
      docker: inspected('default', 'docker'),
    })
    const builder = await prepareBuilder(
      { ...request, driver: 'docker' },
      { ...needs, output: 'load' },
      machine,
    )
    expect(builder.name).toBe('default')
  })
})

describe('emulators', () => {
  const bare = { platforms: 'linux/amd64, linux/386' }
  const install = '"run --privileged --rm "*" --install arm64")'

  test('that the builder lacks are installed by the pinned image, and seen by the builder', async () => {
    const machine = scriptedMachine(
      `"buildx inspect x") say bare;;
      "buildx inspect --bootstrap x") say full;;
      ${install} echo 'installing: arm64 OK' >&2; echo '{"supported":["linux/amd64","linux/arm64"]}';;`,
      { bare: inspected('x', 'remote', bare), full: inspected('x', 'remote') },
    )
    const builder = await prepareBuilder({ ...request, name: 'x' }, needs, machine)
    expect(builder.nodes[0]?.platforms).toContain('linux/arm64')
    expect(machine.calls().join('\n')).toMatch(
      /run --privileged --rm tonistiigi\/binfmt:\S+@sha256:[0-9a-f]{64} --install arm64/,
    )
  })

  test('that the builder sees only after a restart: one of our own is restarted', async () => {
    const machine = scriptedMachine(
      `"buildx inspect") say docker;;
      "buildx create "*) ;;
      "buildx stop ${own}") touch "$HERE/stopped";;
      "buildx inspect --bootstrap ${own}") if [ -e "$HERE/stopped" ]; then say full; else say bare; fi;;
      ${install} echo 'installing: arm64 OK';;`,
      {
        docker: inspected('default', 'docker', bare),
        bare: inspected(own, 'docker-container', bare),
        full: inspected(own, 'docker-container'),
      },
    )
    const builder = await prepareBuilder(request, needs, machine)
    expect(builder.nodes[0]?.platforms).toContain('linux/arm64')
    expect(machine.calls().filter((call) => call.startsWith('run '))).toHaveLength(1)
  })

  test('that cannot be had, and of which nobody knows whether the build needs them, stop nothing', async () => {
    const machine = scriptedMachine(
      `"buildx inspect x") say bare;;
      ${install} echo 'docker: Error response from daemon: pull access denied' >&2; exit 125;;`,
      { bare: inspected('x', 'remote', bare) },
    )
    const doubtful = ['linux/arm64'] as Platform[]
    const builder = await prepareBuilder({ ...request, name: 'x' }, { ...needs, doubtful }, machine)
    expect(builder).toMatchObject({ name: 'x', warnings: [] })
    expect(machine.calls().filter((call) => call.startsWith('run '))).toHaveLength(1)
    expect(machine.logged.join()).toContain('no emulator for linux/arm64')
  })

  test('that cannot be had leave a platform that nothing can run', async () => {
    const machine = scriptedMachine(
      `"buildx inspect x") say bare;;
      ${install} echo 'Unable to find image' >&2; echo 'docker: Error response from daemon: pull access denied' >&2; exit 125;;`,
      { bare: inspected('x', 'remote', bare) },
    )
    const problem = await problemOf(prepareBuilder({ ...request, name: 'x' }, needs, machine))
    expect(problem).toMatchObject({ code: 'NO_EMULATOR', what: 'nothing here can run linux/arm64' })
    expect(problem?.why).toMatch(/runs linux\/amd64 natively; .*pull access denied/)
  })

  test("that BuildKit's own image brings are enough, with a warning", async () => {
    const machine = scriptedMachine(
      `"buildx inspect x") say bare;;\n${install} echo 'denied' >&2; exit 125;;`,
      {
        bare: inspected('x', 'docker-container', bare),
      },
    )
    const { warnings } = await prepareBuilder({ ...request, name: 'x' }, needs, machine)
    expect(warnings.map(({ code }) => code)).toEqual(['BUNDLED_EMULATOR'])
  })

  test('that nobody knows are not looked for', async () => {
    const machine = scriptedMachine('"buildx inspect x") say bare;;', {
      bare: inspected('x', 'remote', bare),
    })
    const platforms = ['linux/amd64', 'linux/wasm'] as Platform[]
    const problem = await problemOf(
      prepareBuilder({ ...request, name: 'x' }, { ...needs, platforms }, machine),
    )
    expect(problem?.why).toContain('no emulator is known for linux/wasm')
    expect(machine.calls().some((call) => call.startsWith('run '))).toBe(false)
  })

  test('are left alone where the builder runs the platform, emulated or not', async () => {
    const machine = scriptedMachine('"buildx inspect x") say two;;', {
      two: `${inspected('x', 'docker-container', bare)}\nName: x1\nEndpoint: ssh://arm\nStatus: running\nPlatforms: linux/arm64\n`,
    })
    const builder = await prepareBuilder({ ...request, name: 'x' }, needs, machine)
    expect(builder.nodes.map(({ platforms }) => platforms[0])).toEqual(['linux/amd64', 'linux/arm64'])
  })
})

describe('a look that is a moment old', () => {
  const scripted = () => {
    const machine = scriptedMachine('"buildx inspect") say fit;;', {
      fit: inspected('mine', 'docker-container'),
    })
    writeFileSync(instanceFile(machine, 'mine'), '{"Name":"mine"}')
    return { ...machine, stateDirectory: join(machine.folder, 'state') }
  }

  test('starts no process', async () => {
    const machine = scripted()
    const first = await prepareBuilder(request, needs, machine)
    expect(await prepareBuilder(request, needs, machine)).toEqual(first)
    expect(machine.calls()).toHaveLength(2)
  })

  const changes: readonly (readonly [
    string,
    (
      machine: ReturnType<typeof scripted>,
    ) => Partial<Parameters<typeof prepareBuilder>[1]> & Partial<BuilderMachine>,
  ])[] = [
    ['eleven minutes passed', ({ now }) => ({ now: () => now() + 11 * 60_000 })],
    ['the plan needs something else', () => ({ output: 'layout' })],
    ['the last build failed on the builder', () => ({ fresh: true })],
    ["Docker's address changed", ({ env }) => ({ env: { ...env, DOCKER_HOST: 'tcp://other' } })],
    [
      'the builder was changed',
      (machine) => {
        writeFileSync(instanceFile(machine, 'mine'), '{"Name":"mine","Nodes":[]}')
        return {}
      },
    ],
    [
      'nobody listens at its address any more',
      (machine) => {
        const [file = ''] = readdirSync(machine.stateDirectory)
        const path = join(machine.stateDirectory, file)
        writeFileSync(
          path,
          readFileSync(path, 'utf8').replace('ssh://build', 'unix:///nonexistent/docker.sock'),
        )
        return {}
      },
    ],
    [
      'what was kept is broken',
      (machine) => {
        for (const file of readdirSync(machine.stateDirectory))
          writeFileSync(join(machine.stateDirectory, file), '{"version":1')
        return {}
      },
    ],
    [
      'what was kept is no builder',
      (machine) => {
        for (const path of readdirSync(machine.stateDirectory).map((file) =>
          join(machine.stateDirectory, file),
        ))
          writeFileSync(path, readFileSync(path, 'utf8').replace(/"nodes":\[.*?\}\]/, '"nodes":{}'))
        return {}
      },
    ],
  ]
  test.each(changes)('is not trusted when %s', async (_, change) => {
    const machine = scripted()
    await prepareBuilder(request, needs, machine)
    const changed = change(machine)
    await prepareBuilder(request, { ...needs, ...changed }, { ...machine, ...changed })
    expect(machine.calls()).toHaveLength(4)
  })
})

describe('docker itself', () => {
  test('is not there', async () => {
    const scripted = scriptedMachine('')
    const problem = await problemOf(
      prepareBuilder(request, needs, { ...scripted, env: { PATH: '/nonexistent' } }),
    )
    expect(problem?.code).toBe('NO_DOCKER')
  })

  test('has a buildx that is too old', async () => {
    const machine = scriptedMachine('"buildx inspect") say fit;;', {
      fit: inspected('mine', 'docker-container'),
    })
    const script = join(machine.folder, 'bin', 'docker')
    writeFileSync(script, readFileSync(script, 'utf8').replace('v0.36.1', 'v0.11.2'))
    expect(await problemOf(prepareBuilder(request, needs, machine))).toMatchObject({ code: 'BUILDX_TOO_OLD' })
  })

  test('that prints something else is told', async () => {
    const machine = scriptedMachine('"buildx inspect") echo "Emulate Docker CLI using podman";;')
    expect(await problemOf(prepareBuilder(request, needs, machine))).toMatchObject({ code: 'BUILDER_BROKEN' })
  })

  test('takes a cancelled run as such', async () => {
    const machine = scriptedMachine('"buildx inspect") sleep 5;;')
    const signal = AbortSignal.timeout(50)
    const error: unknown = await prepareBuilder(request, needs, { ...machine, signal }).catch(
      (thrown: unknown) => thrown,
    )
    expect(error).toMatchObject({ kind: 'cancelled', exitCode: 130 })
  })
})
