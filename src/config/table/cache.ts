import { cacheBackends } from '../../model/cache.ts'
import type { Input } from './input.ts'
import { doorsOnly, everywhere } from './input.ts'

const group = 'Cache'

export const cacheInputs: readonly Input[] = [
  {
    name: 'cache',
    form: 'choice',
    choices: ['auto', ...cacheBackends, 'none'],
    group,
    doors: everywhere,
    default: 'auto',
    description:
      "Where BuildKit's cache is kept between runs: auto, gha, registry, local or none; experimental: s3, azblob. `auto`: GitHub's cache service where there is one, the builder's own state where it outlives the run, else registry or local.",
  },
  {
    name: 'cache-scope',
    form: 'string',
    group,
    doors: everywhere,
    value: 'prefix',
    description:
      'Prefix of the name of every cache. For projects that share one place and have the same image, or none.',
  },
  {
    name: 'cache-mode',
    form: 'choice',
    choices: ['min', 'max'],
    group,
    doors: everywhere,
    default: 'max',
    description:
      'What is cached: max (every step) or min (only the steps of the last stage, so that less is found again).',
  },
  {
    name: 'cache-write',
    form: 'choice',
    choices: ['auto', 'always', 'never'],
    group,
    doors: doorsOnly,
    default: 'auto',
    description:
      'Which runs write the cache: auto, always or never. `auto`: pushes to the default branch and to cache-branches, and schedules on them. What anybody can start on the default branch (`pull_request_target`, `issue_comment`, `workflow_run` …) never writes.',
  },
  {
    name: 'cache-branches',
    form: 'list',
    group,
    doors: doorsOnly,
    value: 'branch',
    description:
      'Branches other than the default one whose pushes write a cache of their own: release/*. `*` stands for any characters.',
  },
  {
    name: 'cache-ref',
    form: 'string',
    group,
    doors: everywhere,
    value: 'reference',
    description:
      "Where the registry keeps the caches: ghcr.io/acme/cache:buildcache. A cache's name is added to the tag. When not given: the first image, with the tag buildcache.",
  },
  {
    name: 'cache-dir',
    form: 'path',
    group,
    doors: everywhere,
    value: 'folder',
    description: "The folder of local caches, one folder in it for each. When not given: this tool's own.",
  },
  {
    name: 'cache-options',
    form: 'pairs',
    group,
    doors: doorsOnly,
    flags: ['--cache-option'],
    value: 'key=value',
    description:
      'Attributes of s3 (bucket and region at least) and azblob (account_url at least), both experimental, as BuildKit names them.',
  },
  {
    name: 'cache-from',
    form: 'lines',
    group,
    doors: doorsOnly,
    value: 'type=…',
    description:
      'Raw: a source as buildx takes it, in place of all the above but cache-write and cache-branches. With more than one, steps are missed.',
  },
  {
    name: 'cache-to',
    form: 'lines',
    group,
    doors: doorsOnly,
    value: 'type=…',
    description:
      'Raw: a destination as buildx takes it, written by the runs that cache-write allows. `ignore-error` is always on.',
  },
  {
    name: 'cache-buildx',
    form: 'path',
    group,
    doors: doorsOnly,
    value: 'program | off',
    description:
      'Where the installed buildx is 0.37 or newer and a cache is imported: a buildx of 0.25 to 0.36 that bakes in its place. When not given, 0.36.1 is fetched from its release, but only where the Dockerfile or bake file is such that the newer one finds nothing. off: nothing is fetched.',
  },
  {
    name: 'cache-mounts',
    form: 'boolean',
    group,
    doors: everywhere,
    default: 'false',
    description: 'Keep what RUN --mount=type=cache holds between runs, too.',
  },
  {
    name: 'cache-timeout',
    form: 'string',
    group,
    doors: doorsOnly,
    default: '60s',
    value: 'time',
    description:
      'How long a cache may make no progress before the run goes on without it: 90s, 2m or seconds.',
  },
]
