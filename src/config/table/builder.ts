import type { Input } from './input.ts'
import { doorsOnly, everywhere } from './input.ts'

const secrets = 'Secrets'

export const secretInputs: readonly Input[] = [
  {
    name: 'secrets',
    form: 'values',
    group: secrets,
    doors: doorsOnly,
    value: 'id=value',
    description:
      'Build secrets by value, which ends where its line ends. A value of several lines stands in double quotes, with its id.',
  },
  {
    name: 'secret-envs',
    form: 'list',
    group: secrets,
    doors: doorsOnly,
    value: 'id=VARIABLE',
    description: 'Build secrets from environment variables.',
  },
  {
    name: 'secret-files',
    form: 'lines',
    group: secrets,
    doors: doorsOnly,
    value: 'id=path',
    description: 'Build secrets from files.',
  },
  {
    name: 'secret',
    form: 'lines',
    group: secrets,
    doors: ['cli'],
    value: 'id=…,src=…|env=…',
    description: 'A build secret in the spelling of buildx.',
  },
  {
    name: 'ssh',
    form: 'lines',
    group: secrets,
    doors: doorsOnly,
    value: 'default|id=path',
    description: 'SSH agent sockets or keys for RUN --mount=type=ssh.',
  },
  {
    name: 'github-token',
    form: 'string',
    group: secrets,
    doors: ['action'],
    actionDefault: '${{ github.token }}',
    description:
      "Reads a Git context from this workflow's own repository, and writes the comment at a pull request.",
  },
]

const group = 'Builder'

export const builderInputs: readonly Input[] = [
  {
    name: 'builder',
    form: 'string',
    group,
    doors: doorsOnly,
    value: 'name',
    description:
      'An existing builder. When not given: one of our own where driver, driver-opts, endpoint or buildkitd-config-inline say what it is to be, else $BUILDX_BUILDER, else the current one if it can do the job, else one of our own.',
  },
  {
    name: 'driver',
    form: 'choice',
    choices: ['docker-container', 'remote', 'kubernetes', 'docker', 'cloud'],
    group,
    doors: doorsOnly,
    default: 'docker-container',
    description: 'Driver of a builder of our own. `remote` when endpoint is given.',
  },
  {
    name: 'driver-opts',
    form: 'lines',
    group,
    doors: doorsOnly,
    flags: ['--driver-opt'],
    value: 'key=value',
    description: 'Driver options of a builder of our own.',
  },
  {
    name: 'buildkitd-config-inline',
    form: 'text',
    group,
    doors: doorsOnly,
    value: 'toml',
    description: 'Configuration (buildkitd.toml) of a builder of our own.',
  },
  {
    name: 'endpoint',
    form: 'string',
    group,
    doors: doorsOnly,
    value: 'url',
    description: 'A running BuildKit to use: tcp://host:1234, unix:///run/buildkit/buildkitd.sock.',
  },
  {
    name: 'max-parallel',
    form: 'string',
    group,
    doors: everywhere,
    default: '32',
    value: 'number',
    description:
      'How many images BuildKit is given at once, at most. With steps that no-cache forces, all are one bake.',
  },
  {
    name: 'binfmt-image',
    form: 'string',
    group,
    doors: doorsOnly,
    value: 'image@digest',
    description: 'Image that installs emulators, with its digest. When not given: ours.',
  },
  {
    name: 'insecure-registries',
    form: 'list',
    group,
    doors: doorsOnly,
    flags: ['--insecure-registry'],
    value: 'host:port',
    description: 'Registries spoken to over plain HTTP or with an unverified certificate.',
  },
  {
    name: 'progress',
    form: 'choice',
    choices: ['auto', 'tty', 'plain', 'quiet'],
    group: 'Output on screen',
    doors: doorsOnly,
    default: 'auto',
    description: 'How progress is shown: auto, tty (live view), plain (every line) or quiet.',
  },
]
