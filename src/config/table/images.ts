import type { Input } from './input.ts'
import { doorsOnly, everywhere } from './input.ts'

const group = 'Images and tags'

export const imageInputs: readonly Input[] = [
  {
    name: 'images',
    form: 'list',
    group,
    doors: everywhere,
    flags: ['-n', '--name', '--image'],
    value: 'repository',
    description:
      'Repositories to publish to, without tag: ghcr.io/acme/worker. Upper case becomes lower case. Several registries get the same tags. The CLI also reads $IMAGE_NAME.',
  },
  {
    name: 'tags',
    form: 'list',
    group,
    doors: everywhere,
    flags: ['-t', '--tag'],
    value: 'tag',
    description:
      'Bare tags for all images, or full references such as docker/metadata-action makes. Each variant but the default one adds its suffix. When not given: derived from the git ref in CI, else `latest`.',
  },
  {
    name: 'tags-per-platform',
    form: 'boolean',
    group,
    doors: everywhere,
    default: 'false',
    description: 'Also tag every platform by itself: latest-redis-amd64.',
  },
  {
    name: 'edge-tag',
    form: 'string',
    group,
    doors: everywhere,
    default: 'edge',
    value: 'tag',
    description: 'The tag that the default branch gets when tags are derived from the git ref.',
  },
  {
    name: 'sha-tag',
    form: 'boolean',
    group,
    doors: everywhere,
    default: 'false',
    description:
      'Also tag the commit: sha-860c190, as type=sha of docker/metadata-action. Added to the tags that are given or derived.',
  },
  {
    name: 'labels',
    form: 'pairs',
    group,
    doors: everywhere,
    flags: ['--label'],
    value: 'key=value',
    description:
      "Labels of every image. Keep what changes with each commit in annotations: a changed label makes every image's digest new.",
  },
  {
    name: 'annotations',
    form: 'pairs',
    group,
    doors: everywhere,
    flags: ['--annotation'],
    value: 'key=value',
    description:
      'Annotations, each at the level in front of it as buildx has them: `index:`, `manifest:`, `manifest[linux/arm64]:`, `manifest-descriptor:`, `index-descriptor:`, or several with a comma. Without a level: of every index. Those of manifests make the digest of every image new when they change.',
  },
]

const result = 'Result'

export const resultInputs: readonly Input[] = [
  {
    name: 'push',
    form: 'boolean',
    group: result,
    doors: ['action', 'cli'],
    default: 'false',
    description:
      'Publish all variants, or none (see publish), to the images. Without it nothing leaves this machine.',
  },
  {
    name: 'publish',
    form: 'choice',
    choices: ['together', 'per-variant'],
    group: result,
    doors: everywhere,
    default: 'together',
    description:
      'What is published when an image failed: nothing (together), or the variants of which every image was built and passed its checks (per-variant). The tags of the others keep what they hold, and the exit code is 7.',
  },
  {
    name: 'allow-fork-push',
    form: 'boolean',
    group: result,
    doors: doorsOnly,
    default: 'false',
    description:
      "Push also what may be a stranger's code: pull requests from forks, pull_request_target, comments at pull requests, runs that follow a fork's. Anyone who opens a pull request can then publish under its tags. Without it they are built, and nothing is pushed.",
  },
  {
    name: 'load',
    form: 'boolean',
    group: result,
    doors: ['action', 'cli'],
    default: 'false',
    description:
      'Load the images into the local Docker. With its containerd image store all platforms; the classic store gets the platform of this machine, and the others are only built.',
  },
  {
    name: 'test-only',
    form: 'boolean',
    group: result,
    doors: ['action', 'cli'],
    default: 'false',
    description: 'Build everything and keep nothing.',
  },
  {
    name: 'output',
    form: 'path',
    group: result,
    doors: ['action', 'cli'],
    default: 'out',
    flags: ['-o', '--out'],
    value: 'folder',
    description:
      'Folder for report.json, summary.md, comment.md and, when nothing is pushed or loaded, the OCI layout of all variants.',
  },
  {
    name: 'comment',
    form: 'choice',
    choices: ['auto', 'always', 'never'],
    group: result,
    doors: ['action'],
    default: 'auto',
    description:
      'The comment at a pull request that says what it changes. `auto` writes none while nothing changed beyond comment-threshold and nothing failed, and keeps one that is there up to date. Needs `permissions: pull-requests: write`, and no more.',
  },
  {
    name: 'comment-threshold',
    form: 'list',
    group: result,
    doors: doorsOnly,
    default: '1%,1MB',
    value: 'share,size',
    description:
      'From which difference on the comment tells of the size of an image: more than this share of it, and more than this size. `0`: every difference.',
  },
  {
    name: 'comment-report',
    form: 'path',
    group: result,
    doors: ['action'],
    value: 'file',
    description:
      'A report.json of a run that may not comment itself, such as one for a fork: it is checked, and its comment is written. Nothing is built, and no other input but comment-threshold and github-token counts. For `workflow_run`.',
  },
]
