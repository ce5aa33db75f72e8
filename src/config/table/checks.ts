import type { Input } from './input.ts'
import { everywhere } from './input.ts'

const group = 'Checks'

export const checkInputs: readonly Input[] = [
  {
    name: 'checks',
    form: 'choice',
    group,
    doors: everywhere,
    default: 'warn',
    choices: ['warn', 'error', 'off'],
    description:
      "What to do about what BuildKit's checks find in the Dockerfile, without running any of it. `error` ends the run before it builds.",
  },
  {
    name: 'size-budget',
    form: 'list',
    group,
    doors: ['file'],
    value: 'sizes',
    description:
      'The most bytes that an image may have per platform, or it fails: `90MB` compressed, `unpacked 400MB`, `+5%` or `+10MB` more than the run before. Also per variant.',
  },
  {
    name: 'time-budget',
    form: 'list',
    group,
    doors: ['file'],
    value: 'times',
    description:
      'The longest that the build of an image may take, from its first step to its last: `10m`, `+90s` or `+20%` more than the run before. Also per variant. Over it is a warning.',
  },
  {
    name: 'time-budget-fails',
    form: 'boolean',
    group,
    doors: everywhere,
    default: 'false',
    description: 'An image whose build took longer than its time-budget fails, and nothing is published.',
  },
  {
    name: 'foreign-programs',
    form: 'choice',
    group,
    doors: everywhere,
    default: 'error',
    choices: ['error', 'warn', 'off'],
    description:
      'What to do about programs in an image that its platform does not run: an amd64 program in an arm64 image. `error` publishes nothing then; `off` reads no image.',
  },
  {
    name: 'foreign-programs-allow',
    form: 'list',
    group,
    doors: everywhere,
    value: 'patterns',
    description:
      'Paths in the images that are for other platforms on purpose: `opt/tools/**`, `**/*.node`. `*` and `?` stand for characters of a name, `**` for folders.',
  },
  {
    name: 'foreign-programs-limit',
    form: 'size',
    group,
    doors: everywhere,
    default: '2GB',
    description: 'Bytes, compressed or unpacked, above which a layer is not read, which is said.',
  },
]
