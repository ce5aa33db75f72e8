import type { Input } from './input.ts'
import { everywhere } from './input.ts'

const group = 'Checks'

export const checkInputs: readonly Input[] = [
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
